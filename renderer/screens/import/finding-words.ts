import type { ImportPreview, PriceFinding } from '#shared/api/views/import-preview';
import type { ImportProblem } from '#shared/imports/order-draft';
import { absolute, isNegative } from '#shared/values/decimal';
import { parsePlainDate } from '#shared/values/plain-date';
import { useLanguage } from '../../app/desk-state';
import { importProblemText, type ProblemWords } from '../../client/problem-text';
import { figure, fullDay, priceFigure } from '../../components/figures';
import { useWords } from '../../words/words';
import { type Finding, lineOf } from './findings';
import { placeName } from './place-name';

export interface FindingSentence {
  /** Where and what, in strong type. */
  readonly head: string;
  readonly text: string;
}

export interface FindingWords {
  sentence(finding: Finding): FindingSentence;
  /** A reading to choose, as the clerk would write it. */
  choice(problem: ImportProblem, value: string): string;
}

/** The sentences speak of `raw` and `basis`; the reading names the same by what it was. */
function named({ facts }: ImportProblem): Readonly<Record<string, string>> {
  const raw = facts['text'] ?? facts['dmy'] ?? facts['item'] ?? facts['count'] ?? facts['cell'] ?? '';
  return { raw, currencies: raw, basis: facts['factor'] ?? '', number: facts['orderNo'] ?? '' };
}

/** Findings as sentences in the clerk's language. */
export function useFindingWords(preview: ImportPreview): FindingWords {
  const t = useWords('importing');
  const language = useLanguage();
  // The words of `problems` include the shared ones; only the names of the other spaces differ.
  const problemWords = useWords('problems') as unknown as ProblemWords;
  const positions = new Map(preview.draft.lines.map((line, index) => [line.id, index + 1]));

  /** Dates as dates, figures grouped, everything else as it is. */
  const fact = (text: string): string => {
    const date = parsePlainDate(text);
    return date === null ? figure(text) : fullDay(date, language);
  };
  const lineWords = (line: string | null): string =>
    line === null ? '' : t('finding.line', { line: positions.get(line) ?? line });

  const problemSentence = (problem: ImportProblem): FindingSentence => {
    const facts = Object.fromEntries(Object.entries(problem.facts).map(([name, text]) => [name, fact(text)]));
    const place = problem.place === null ? '' : placeName(problem.place, preview.draft);
    const about = [lineWords(problem.line), place].filter((word) => word !== '').join(t('finding.comma'));
    const head = about === '' ? t('finding.wholeFile') : about;
    return {
      head: `${head}${t('finding.stop')}`,
      text: importProblemText(problemWords, { ...problem, facts: { ...named(problem), ...facts } }),
    };
  };

  const priceSentence = (price: PriceFinding): FindingSentence => {
    const isPrice = price.field === 'unitPrice';
    const shown = (text: string) => (isPrice ? priceFigure(text) : fact(text));
    const about = t(`finding.price.${price.field}Head`, { ordered: shown(price.ordered) });
    const isList = isPrice && price.source === 'price-list';
    const agreed = t(`finding.price.${isList ? 'unitPriceList' : price.field}`, {
      agreed: shown(price.agreed),
    });
    return {
      head: `${price.line === '' ? t('finding.wholeOrder') : lineWords(price.line)}${t('finding.comma')}${about}`,
      text: [agreed, difference(price)].filter((text) => text !== '').join(t('finding.comma')),
    };
  };
  const difference = (price: PriceFinding): string => {
    if (price.difference === null) return '';
    const amount =
      `${preview.draft.head.currency.value ?? ''} ${priceFigure(absolute(price.difference))}`.trim();
    return t(isNegative(price.difference) ? 'finding.price.less' : 'finding.price.more', { amount });
  };

  return {
    sentence: (finding) => {
      switch (finding.type) {
        case 'problem':
          return problemSentence(finding.problem);
        case 'price':
          return priceSentence(finding.price);
        case 'match': {
          const head = `${lineWords(lineOf(finding))}${t('finding.comma')}${finding.item}${t('finding.stop')}`;
          const [candidate] = finding.match.candidates;
          return {
            head,
            text: candidate
              ? t('finding.similar', { item: `${candidate.itemNo} ${candidate.name}`.trim() })
              : t('finding.firstOrder'),
          };
        }
        case 'unknownItems':
          return {
            head: t('finding.unknownItems', { count: finding.items.length }),
            text: finding.items.slice(0, 4).join(', '),
          };
      }
    },
    choice: (problem, value) => {
      if (problem.kind === 'unit-missing' || problem.kind === 'unit-unknown') {
        return t(`trade:unit.${value as 'PCS'}`, { defaultValue: value });
      }
      // Answers that are a way of reading and no figure of the file.
      return t(`finding.choice.${value as 'count'}`, { defaultValue: fact(value) });
    },
  };
}
