import type { DeclarationView, FindingView } from '#shared/api/views/customs-views';
import { HEAD_TABLES } from '#shared/customs/head-value';
import { HEAD_NAMES } from '#shared/documents/customs-field-names';
import type { HeadField } from '#shared/domain/declaration';
import { useLanguage } from '../../app/desk-state';
import { Panel } from '../../components/panel';
import { useWords } from '../../words/words';
import { CodeInput } from './code-input';
import { CustomsField } from './customs-field';
import { headKind, shownText, typedAnswer } from './field-values';
import { useFindingText } from './finding-words';
import { TypedInput } from './typed-input';
import type { SaveDeclaration } from './use-declaration-save';

/** The head in the places of the form; firms and marks take two columns. */
const MAIN: readonly (readonly [field: HeadField, wide?: true])[] = [
  ['consignor', true],
  ['exitCustoms'],
  ['exitPort'],
  ['consignee', true],
  ['contractNo'],
  ['supervisionMode'],
  ['transportMode'],
  ['conveyance'],
  ['billOfLading'],
  ['dutyNature'],
  ['tradeCountry'],
  ['arrivalCountry'],
  ['destinationPort'],
  ['packingKind'],
  ['packages'],
  ['grossKg'],
  ['netKg'],
  ['terms'],
  ['freight'],
  ['insurance'],
  ['marks', true],
];
/** What most declarations leave as it is. */
const OTHERS: readonly (readonly [field: HeadField, wide?: true])[] = [
  ['producer', true],
  ['recordNo'],
  ['licenceNo'],
  ['attachedDocuments', true],
  ['otherCharges'],
  ['declarationOffice'],
  ['remarks', true],
  ['selfPaid'],
  ['declarant'],
];

interface HeadProps {
  readonly view: DeclarationView;
  readonly byPlace: ReadonlyMap<string, FindingView>;
  readonly save: SaveDeclaration;
  readonly disabled: boolean;
}

export function HeadPanel(props: HeadProps) {
  const t = useWords('customs');
  return (
    <Panel
      title={t('head.title')}
      more={props.disabled ? t('head.declaredNote') : t('head.more')}
      className="customs-head"
    >
      <HeadGrid fields={MAIN} {...props} />
    </Panel>
  );
}

export function OtherFields(props: HeadProps) {
  const t = useWords('customs');
  return (
    <Panel title={t('head.others')}>
      <HeadGrid fields={OTHERS} {...props} />
    </Panel>
  );
}

function HeadGrid({
  fields,
  ...props
}: HeadProps & { readonly fields: readonly (readonly [field: HeadField, wide?: true])[] }) {
  return (
    <div className="cf-grid">
      {fields.map(([field, wide]) => (
        <HeadCell key={field} field={field} wide={wide === true} {...props} />
      ))}
    </div>
  );
}

function HeadCell({
  field,
  wide,
  view,
  byPlace,
  save,
  disabled,
}: HeadProps & { readonly field: HeadField; readonly wide: boolean }) {
  const t = useWords('customs');
  const language = useLanguage();
  const sentence = useFindingText();
  const table = HEAD_TABLES[field];
  const kind = headKind(field, table !== undefined);
  const value = view.head[field];
  const text = shownText(kind, value);
  const place = `head.${field}`;
  const finding = byPlace.get(place);
  const commit = (typed: string): boolean => {
    const answer = typedAnswer(kind, typed);
    if (answer !== null && !answer.ok) return false;
    save.head(field, answer === null ? null : { code: answer.code, text: answer.text });
    return true;
  };
  const label =
    value.from === 'remembered' ? `${t(`field.${field}`)} · ${t('hint.remembered')}` : t(`field.${field}`);
  return (
    <CustomsField
      label={label}
      zh={language === 'zh' ? '' : shortName(field)}
      place={place}
      finding={finding}
      wide={wide}
      sentence={finding === undefined ? undefined : sentence(finding)}
    >
      {(id, describedBy) =>
        table !== undefined ? (
          <CodeInput
            id={id}
            table={table}
            text={text}
            describedBy={describedBy}
            placeholder={t('hint.code')}
            disabled={disabled}
            onCode={({ code, nameZh }) => save.head(field, { code, text: nameZh })}
            onText={commit}
          />
        ) : (
          <TypedInput
            id={id}
            text={text}
            describedBy={describedBy}
            placeholder={placeholderOf(field, t)}
            align={kind === 'weight' || kind === 'count' || kind === 'charge' ? 'right' : 'left'}
            disabled={disabled}
            onCommit={commit}
          />
        )
      }
    </CustomsField>
  );
}

/** The Chinese name as far as a narrow label has room. */
function shortName(field: HeadField): string {
  return HEAD_NAMES[field].replace(/[（(].*$|名称及航次号|及编号/, '');
}

function placeholderOf(field: HeadField, t: ReturnType<typeof useWords<'customs'>>): string {
  switch (field) {
    case 'billOfLading':
      return t('hint.bill');
    case 'conveyance':
      return t('hint.vessel');
    case 'producer':
    case 'consignor':
      return t('hint.firm');
    default:
      return '';
  }
}
