import { useRef } from 'react';
import type { DeclarationItemView, FindingView, ItemAnswer } from '#shared/api/views/customs-views';
import { BUILT_IN_TABLES, codeName } from '#shared/customs/code-tables';
import type { CodeTableName } from '#shared/domain/code-table';
import { parseHsCode } from '#shared/values/hs-code';
import { useLanguage } from '../../app/desk-state';
import { ActionButton } from '../../components/action-button';
import { Panel } from '../../components/panel';
import { useWords } from '../../words/words';
import { typedDecimal } from '../forms/field-text';
import { CodeInput } from './code-input';
import { CustomsField } from './customs-field';
import { useFindingText } from './finding-words';
import { TypedInput } from './typed-input';
import type { SaveDeclaration } from './use-declaration-save';

interface ItemPanelProps {
  readonly item: DeclarationItemView;
  readonly byPlace: ReadonlyMap<string, FindingView>;
  readonly save: SaveDeclaration;
  readonly disabled: boolean;
  readonly onTariff: (hsCode: string) => void;
}

type Coded = 'origin' | 'destination' | 'sourcePlace' | 'dutyMode';
const CODED: readonly (readonly [field: Coded, table: CodeTableName])[] = [
  ['origin', 'countries'],
  ['destination', 'countries'],
  ['sourcePlace', 'source-places'],
  ['dutyMode', 'duty-modes'],
];

/** What of one item the clerk can answer: code, name, units, places, and its declaration elements. */
export function ItemPanel(props: ItemPanelProps) {
  const { item, byPlace, save, disabled, onTariff } = props;
  const t = useWords('customs');
  const sentence = useFindingText();
  const cell = (field: string, element?: number) => {
    const place = `item.${item.no}.${field}${element === undefined ? '' : `.${element}`}`;
    const finding = byPlace.get(place);
    return { place, finding, sentence: finding === undefined ? undefined : sentence(finding) };
  };
  const answer = (given: ItemAnswer) => save.item(item.keys, given);
  const quantity = (field: 'first' | 'second') => {
    const value = item[field];
    if (value === null) return null;
    const key = field === 'first' ? 'firstQuantity' : 'secondQuantity';
    return (
      <CustomsField label={`${t(`itemField.${field}`)}, ${value.unitName}`} {...cell(field)}>
        {(id, describedBy) => (
          <TypedInput
            id={id}
            text={value.value ?? ''}
            align="right"
            describedBy={describedBy}
            disabled={disabled}
            placeholder={t('hint.ask')}
            onCommit={(typed) => {
              if (typed.trim() === '') {
                answer({ [key]: null });
                return true;
              }
              const decimal = typedDecimal(typed);
              if (decimal === null || decimal.startsWith('-')) return false;
              answer({ [key]: decimal });
              return true;
            }}
          />
        )}
      </CustomsField>
    );
  };
  return (
    <Panel
      title={t('items.item', { no: item.no })}
      more={
        item.itemNos.length === 0
          ? undefined
          : t('items.goods', { items: item.itemNos.slice(0, 4).join(', ') })
      }
    >
      <div className="cf-grid">
        <CustomsField label={t('itemField.hsCode')} {...cell('hsCode')}>
          {(id, describedBy) => (
            <TypedInput
              id={id}
              text={item.hsCode}
              describedBy={describedBy}
              disabled={disabled}
              placeholder={t('tariff.hsCode')}
              onCommit={(typed) => {
                const code = parseHsCode(typed);
                if (code === null && typed.trim() !== '') return false;
                answer({ hsCode: code });
                return true;
              }}
            />
          )}
        </CustomsField>
        <CustomsField label={t('itemField.name')} wide {...cell('name')}>
          {(id, describedBy) => (
            <TypedInput
              id={id}
              text={item.name}
              describedBy={describedBy}
              disabled={disabled}
              onCommit={(typed) => {
                answer({ name: typed.trim() === '' ? null : typed.trim() });
                return true;
              }}
            />
          )}
        </CustomsField>
        <div className="cf-action">
          {/^\d{10}$/.test(item.hsCode) && (
            <ActionButton
              small
              look={item.tariff === 'unknown' ? 'filled' : 'plain'}
              onClick={() => onTariff(item.hsCode)}
            >
              {t(item.tariff === 'unknown' ? 'items.enterTariff' : 'items.editTariff')}
            </ActionButton>
          )}
        </div>
        <CustomsField label={t('itemField.deal')} {...cell('deal')}>
          {(id, describedBy) => (
            <CodeInput
              id={id}
              table="units"
              text={`${item.deal.unit} ${item.deal.unitName}`.trim()}
              describedBy={describedBy}
              disabled={disabled}
              placeholder={t('hint.code')}
              onCode={({ code }) => answer({ dealUnit: code })}
              onText={(typed) => codeTyped(typed, /^\d{3}\b/, (code) => answer({ dealUnit: code }))}
            />
          )}
        </CustomsField>
        {quantity('first')}
        {quantity('second')}
        {CODED.map(([field, table]) => (
          <CustomsField key={field} label={t(`itemField.${field}`)} {...cell(field)}>
            {(id, describedBy) => (
              <CodeInput
                id={id}
                table={table}
                text={`${item[field].code} ${item[field].name}`.trim()}
                describedBy={describedBy}
                disabled={disabled}
                placeholder={t('hint.code')}
                onCode={({ code }) => answer({ [field]: code })}
                onText={(typed) =>
                  codeTyped(typed, /^[0-9A-Za-z]{1,5}\b/, (code) => answer({ [field]: code }))
                }
              />
            )}
          </CustomsField>
        ))}
      </div>
      <Elements {...props} cell={cell} />
    </Panel>
  );
}

/** A code that the list did not offer; nothing takes the answer back, a word that is no code changes nothing. */
function codeTyped(typed: string, shape: RegExp, answer: (code: string | null) => void): boolean {
  const said = typed.trim();
  const code = shape.exec(said)?.[0]?.toUpperCase() ?? null;
  if (code === null && said !== '') return false;
  answer(code);
  return true;
}

type CellOf = (
  field: string,
  element?: number,
) => {
  readonly place: string;
  readonly finding: FindingView | undefined;
  readonly sentence: string | undefined;
};

/** Letters before the elements, as brokers count them. */
const LETTERS = 'abcdefghijklmnopqrstuvwxyz';
const ELEMENT_TABLES: readonly CodeTableName[] = ['brand-types', 'preferences'];

function Elements({ item, save, disabled, cell }: ItemPanelProps & { readonly cell: CellOf }) {
  const t = useWords('customs');
  const language = useLanguage();
  // Two elements typed quickly must both be in the second answer: the view follows a moment later.
  const latest = useRef<{ readonly of: DeclarationItemView; readonly values: readonly string[] }>(undefined);
  const current = () => {
    const known = latest.current;
    return known !== undefined && known.of === item ? known.values : item.elements.map(({ value }) => value);
  };
  const commit = (index: number, value: string) => {
    const values = current().with(index, value.trim());
    latest.current = { of: item, values };
    save.item(item.keys, { elements: [...values] });
    return true;
  };
  const takeAlike = () => {
    const { alike } = item;
    if (alike === null) return;
    const values = current().map((value, index) => (value === '' ? (alike.elements[index] ?? '') : value));
    latest.current = { of: item, values };
    save.item(item.keys, { elements: values });
  };
  return (
    <>
      <h3 className="panel-title">
        {t('items.elements', { no: item.no })}
        {item.alike !== null && !disabled && (
          <button type="button" className="customs-link customs-alike" onClick={takeAlike}>
            {t('items.alike', { item: item.alike.itemNo })}
          </button>
        )}
        <span className="panel-more">
          申报要素
          {item.elements.length > 0 && `, ${t('items.elementCount', { count: item.elements.length })}`}
        </span>
      </h3>
      {item.elements.length === 0 ? (
        <p className="dim customs-none">{t('items.noElements')}</p>
      ) : (
        <div className="cf-grid">
          {item.elements.map((element, index) => {
            const table = ELEMENT_TABLES[index];
            const letter = LETTERS[index] ?? String(index + 1);
            const english = language === 'en' && element.nameEn !== '' ? `${element.nameEn} ` : '';
            return (
              <CustomsField
                key={`${element.nameZh}-${letter}`}
                label={`${letter} ${english}`}
                zh={element.nameZh}
                {...cell('elements', index)}
              >
                {(id, describedBy) =>
                  table !== undefined ? (
                    <CodeInput
                      id={id}
                      table={table}
                      text={`${element.value} ${codeName(BUILT_IN_TABLES, table, element.value)}`.trim()}
                      describedBy={describedBy}
                      disabled={disabled}
                      placeholder={t('hint.code')}
                      onCode={({ code }) => commit(index, code)}
                      onText={(typed) => commit(index, typed.trim().charAt(0))}
                    />
                  ) : (
                    <TypedInput
                      id={id}
                      text={element.value}
                      describedBy={describedBy}
                      disabled={disabled}
                      placeholder={element.nameZh}
                      onCommit={(typed) => commit(index, typed)}
                    />
                  )
                }
              </CustomsField>
            );
          })}
        </div>
      )}
    </>
  );
}
