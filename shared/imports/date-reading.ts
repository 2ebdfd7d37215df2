import { addDays, type PlainDate, plainDate } from '#shared/values/plain-date';
import { tidy, wordsOf } from './cell-text';
import { remembered } from './remembered';

export type DateOrder = 'dmy' | 'mdy' | 'ymd';

/** The days a text can mean. One reading is certain; two (12/02/2026) need an order. */
export type DateReading = {
  readonly dmy: PlainDate | null;
  readonly mdy: PlainDate | null;
  /** Set where the text itself decides. */
  readonly certain: PlainDate | null;
  /** The order that the text proves: 24/03 is day first. */
  readonly proves: DateOrder | null;
};

const MONTHS = new Map<string, number>();
const MONTH_WORDS: readonly (readonly string[])[] = [
  [
    'jan',
    'january',
    'januar',
    'janvier',
    'janv',
    'enero',
    'ene',
    'gennaio',
    'gen',
    'janeiro',
    'января',
    'январь',
    'янв',
    'ocak',
    'oca',
    'janner',
  ],
  [
    'feb',
    'february',
    'februar',
    'fevrier',
    'fevr',
    'fev',
    'febrero',
    'febbraio',
    'fevereiro',
    'февраля',
    'февраль',
    'фев',
    'subat',
    'sub',
  ],
  ['mar', 'march', 'marz', 'maerz', 'mrz', 'mars', 'marzo', 'marco', 'марта', 'март', 'мар', 'mart'],
  ['apr', 'april', 'avril', 'avr', 'abril', 'abr', 'aprile', 'апреля', 'апрель', 'апр', 'nisan', 'nis'],
  ['may', 'mai', 'mayo', 'maggio', 'mag', 'maio', 'мая', 'май', 'mayis'],
  ['jun', 'june', 'juni', 'juin', 'junio', 'giugno', 'giu', 'junho', 'июня', 'июнь', 'июн', 'haziran', 'haz'],
  [
    'jul',
    'july',
    'juli',
    'juillet',
    'juil',
    'julio',
    'luglio',
    'lug',
    'julho',
    'июля',
    'июль',
    'июл',
    'temmuz',
    'tem',
  ],
  ['aug', 'august', 'aout', 'agosto', 'ago', 'августа', 'август', 'авг', 'agustos', 'agu'],
  [
    'sep',
    'sept',
    'september',
    'septembre',
    'septiembre',
    'settembre',
    'set',
    'setembro',
    'сентября',
    'сентябрь',
    'сен',
    'сент',
    'eylul',
    'eyl',
  ],
  [
    'oct',
    'october',
    'oktober',
    'okt',
    'octobre',
    'octubre',
    'ottobre',
    'ott',
    'outubro',
    'out',
    'октября',
    'октябрь',
    'окт',
    'ekim',
    'eki',
  ],
  ['nov', 'november', 'novembre', 'noviembre', 'novembro', 'ноября', 'ноябрь', 'ноя', 'kasim', 'kas'],
  [
    'dec',
    'december',
    'dezember',
    'dez',
    'decembre',
    'diciembre',
    'dic',
    'dicembre',
    'dezembro',
    'декабря',
    'декабрь',
    'дек',
    'aralik',
    'ara',
  ],
];
MONTH_WORDS.forEach((words, index) => {
  for (const word of words) for (const piece of wordsOf(word)) MONTHS.set(piece, index + 1);
});

/** Reads a date in any of the corpus' languages; the time of day and the weekday's name are let go. */
export const readDate = remembered((text): DateReading | null => {
  const clean = tidy(text).replace(/\s+/g, ' ');
  if (clean.length < 5 || clean.length > 60 || !/\d/.test(clean) || isSpan(clean)) return null;
  return cjk(clean) ?? withMonthName(clean) ?? numeric(clean);
});

/** `1st week of May`, `2nd half of June`, `within 45 days after 10 May`: a time that no day alone says. */
const SPAN_WORDS =
  /\b(?:weeks?|wks?|kw|semaine|semana|settimana|woche|half|within|days)\b|[周週旬]|半月|[天日]内/iu;
/** `10-20`, `10 to 20` beside a month. */
const DAYS_FROM_TO =
  /(?<![\d./-])\d{1,2}(?:st|nd|rd|th|\.)?\s?(?:-|–|—|~|～|to|bis|au|al|à)\s?\d{1,2}(?![\d./-])/iu;

/** `15.05. - 20.05.2026` */
const DATES_FROM_TO = /\d{1,2}([./])\d{1,2}(?:\1(?:\d{2,4})?)?\s?(?:-|–|—|~|～|to|bis)\s?\d{1,2}\1\d{1,2}/iu;

/** A window of days or weeks: which of them is meant, only the clerk can say. */
function isSpan(text: string): boolean {
  if (SPAN_WORDS.test(text) || DATES_FROM_TO.test(text)) return true;
  const months = wordsOf(text.replace(/(\d)([\p{L}])/gu, '$1 $2')).filter((word) => MONTHS.has(word)).length;
  return months > 1 || (months === 1 && DAYS_FROM_TO.test(text));
}

function sure(date: PlainDate | null, proves: DateOrder | null): DateReading | null {
  return date === null ? null : { dmy: null, mdy: null, certain: date, proves };
}

function cjk(text: string): DateReading | null {
  const era = /(令和|平成|R|H)\s?(元|\d{1,2})\s?年\s?(\d{1,2})\s?月\s?(\d{1,2})/.exec(text);
  if (era) {
    const count = era[2] === '元' ? 1 : Number(era[2]);
    const start = era[1] === '令和' || era[1] === 'R' ? 2018 : 1988;
    return sure(plainDate(start + count, Number(era[3]), Number(era[4])), 'ymd');
  }
  const found = /(\d{2,4})\s?[年년]\s?(\d{1,2})\s?[月월]\s?(\d{1,2})\s?[日號号일]?/.exec(text);
  return found ? sure(plainDate(fullYear(found[1] ?? ''), Number(found[2]), Number(found[3])), 'ymd') : null;
}

function withMonthName(text: string): DateReading | null {
  const pieces = wordsOf(
    text
      .replace(/(\d)(?:st|nd|rd|th|er|º|ª)\b/gi, '$1')
      .replace(/(\d)([\p{L}])/gu, '$1 $2')
      .replace(/([\p{L}])(\d)/gu, '$1 $2'),
  );
  const at = pieces.findIndex((piece) => MONTHS.has(piece));
  const month = MONTHS.get(pieces[at] ?? '');
  if (month === undefined) return null;
  const before = pieces.slice(0, at).filter((piece) => /^\d{1,4}$/.test(piece));
  const after = pieces.slice(at + 1).filter((piece) => /^\d{1,4}$/.test(piece));
  const [next, year] = after;
  // MAR.14, 2026 behind a number of its own: `SKP-HL260302CYC-1  MAR.14, 2026`.
  if (next !== undefined && year?.length === 4 && next.length <= 2)
    return sure(plainDate(Number(year), month, Number(next)), null);
  const last = before.at(-1);
  if (last !== undefined && last.length <= 2 && after[0] !== undefined) {
    return sure(plainDate(fullYear(after[0]), month, Number(last)), null);
  }
  if (last !== undefined && last.length === 4 && after[0] !== undefined) {
    return sure(plainDate(Number(last), month, Number(after[0])), null);
  }
  if (after[0] !== undefined && after[1] !== undefined) {
    return sure(plainDate(fullYear(after[1]), month, Number(after[0])), null);
  }
  return null;
}

function numeric(text: string): DateReading | null {
  const packed = /^(?:\D*)((?:19|20)\d{2})(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])$/.exec(text);
  if (packed && !/[A-Za-z]/.test(text))
    return sure(plainDate(Number(packed[1]), Number(packed[2]), Number(packed[3])), 'ymd');
  const yearFirst = /(?:^|[^\d])(\d{4})\s?[-/.]\s?(\d{1,2})\s?[-/.]\s?(\d{1,2})(?!\d)/.exec(text);
  if (yearFirst)
    return sure(plainDate(Number(yearFirst[1]), Number(yearFirst[2]), Number(yearFirst[3])), 'ymd');
  const found = /(?:^|[^\d])(\d{1,2})\s?([-/.])\s?(\d{1,2})\s?[-/.]\s?(\d{4}|\d{2})(?!\d)/.exec(text);
  if (!found) return null;
  const year = fullYear(found[4] ?? '');
  const first = Number(found[1]);
  const second = Number(found[3]);
  // 26/05/20 is a day of 2026 where the year stands first, and one of 2020 everywhere else: the text alone cannot tell.
  if (
    isOldYear(year) &&
    YEARS_TO_COME.test(found[1] ?? '') &&
    plainDate(2000 + first, second, Number(found[4])) !== null
  )
    return null;
  const dmy = plainDate(year, second, first);
  const mdy = plainDate(year, first, second);
  if (dmy !== null && mdy !== null && dmy !== mdy) {
    // Written with dots the day stands first all over the world: 12.02.2026.
    if (found[2] === '.') return sure(dmy, 'dmy');
    return { dmy, mdy, certain: null, proves: null };
  }
  return dmy !== null ? sure(dmy, dmy === mdy ? null : 'dmy') : sure(mdy, 'mdy');
}

const YEARS_TO_COME = /^(?:2[4-9]|3[0-5])$/;

/** Of a day that is long over in any order that comes now. */
function isOldYear(year: number): boolean {
  return year >= 2000 && year <= 2023;
}

function fullYear(text: string): number {
  const year = Number(text);
  return text.length <= 2 ? (year < 70 ? 2000 + year : 1900 + year) : year;
}

/** Excel's day number of the 1900 system, for a number under a date's header. */
export function fromSerial(serial: number): PlainDate | null {
  if (!Number.isFinite(serial) || serial < 20_000 || serial > 80_000) return null;
  const start = plainDate(1899, 12, 30) ?? plainDate(1900, 1, 1);
  return start === null ? null : addDays(plainDate(1900, 3, 1) ?? start, Math.floor(serial) - 61);
}
