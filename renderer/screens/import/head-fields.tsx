import { Select } from 'antd';
import { useEffect, useState } from 'react';
import type { ImportPreview } from '#shared/api/views/import-preview';
import { type DeliveryDateMeaning, DeliveryDateMeaning as Meanings } from '#shared/domain/customer';
import type { CellPlace, DraftHead, HeadField } from '#shared/imports/order-draft';
import { cellName } from '#shared/imports/sheet-grid';
import { parsePlainDate } from '#shared/values/plain-date';
import { useDeskState, useLanguage } from '../../app/desk-state';
import { useQuery } from '../../client/use-query';
import { FieldBox } from '../../components/field-box';
import { fullDay } from '../../components/figures';
import { TextInput } from '../../components/text-input';
import { useWords } from '../../words/words';
import { typedDate } from '../forms/field-text';
import { CustomerField } from './customer-field';
import type { ChoiceAction, ImportChoices } from './import-choices';
import { customerChoice } from './import-decision';

interface HeadFieldsProps {
  readonly preview: ImportPreview;
  readonly choices: ImportChoices;
  readonly onChoose: (action: ChoiceAction) => void;
  readonly onPlace: (place: CellPlace) => void;
  /** Grows each time the clerk is led to the customer that is missing. */
  readonly customerAsked: number;
  /** A revision lists what differs in the head itself: only what it is known by stands here, and what is in doubt. */
  readonly isRevision: boolean;
}

/** The head of the order to be, each field with the cell it was read from. */
export function HeadFields(props: HeadFieldsProps) {
  const { preview, choices, onChoose, onPlace, isRevision } = props;
  const { head } = preview.draft;
  const correct = (field: HeadField, text: string) =>
    onChoose({ type: 'correct', path: `head.${field}`, text });
  const isShown = (field: HeadField) =>
    !isRevision ||
    field === 'customerOrderNo' ||
    head[field].state === 'wrong' ||
    head[field].state === 'unsure';
  const text = (field: Exclude<HeadField, 'buyer' | 'incoterm'>) =>
    isShown(field) && <HeadText field={field} cell={head[field]} onCorrect={correct} onPlace={onPlace} />;
  const term = head.incoterm.value;
  const hasPorts = head.portOfLoading.state !== 'missing' || head.portOfDischarge.state !== 'missing';
  return (
    <div className="import-head">
      <CustomerField
        preview={preview}
        choices={choices}
        asked={props.customerAsked}
        onChoose={onChoose}
        onPlace={onPlace}
      />
      {text('customerOrderNo')}
      {text('orderDate')}
      {text('currency')}
      {text('deliveryDate')}
      <MeaningField preview={preview} choices={choices} onChoose={onChoose} />
      {isShown('incoterm') && (
        <HeadText
          field="incoterm"
          cell={{ ...head.incoterm, value: term === null ? null : `${term.code} ${term.place}`.trim() }}
          onCorrect={correct}
          onPlace={onPlace}
        />
      )}
      {text('paymentTerms')}
      {hasPorts && text('portOfLoading')}
      {hasPorts && text('portOfDischarge')}
    </div>
  );
}

interface HeadTextProps {
  readonly field: HeadField;
  readonly cell: Omit<DraftHead['customerOrderNo'], 'value'> & { readonly value: string | null };
  readonly onCorrect: (field: HeadField, text: string) => void;
  readonly onPlace: (place: CellPlace) => void;
}

const DATES: ReadonlySet<HeadField> = new Set(['orderDate', 'deliveryDate']);

function HeadText({ field, cell, onCorrect, onPlace }: HeadTextProps) {
  const t = useWords('importing');
  const language = useLanguage();
  const { today } = useDeskState();
  const date = DATES.has(field) ? parsePlainDate(cell.value ?? '') : null;
  const read = date === null ? (cell.value ?? cell.raw) : fullDay(date, language);
  const [typed, setTyped] = useState(read);
  useEffect(() => setTyped(read), [read]);
  const commit = () => {
    if (typed.trim() === read) return;
    const day = DATES.has(field) ? typedDate(typed, today) : null;
    onCorrect(field, day ?? typed.trim());
  };
  const { place } = cell;
  return (
    <FieldBox
      label={t(`order.${field === 'buyer' ? 'customer' : field}`)}
      source={<HeadSource cell={cell} onPlace={onPlace} />}
      className={`head-${cell.state}`}
      field={field}
    >
      {(id) => (
        // biome-ignore lint/a11y/noStaticElementInteractions: focus only shows where the value stands in the file
        <span className="head-input" onFocus={() => place !== null && onPlace(place)}>
          <TextInput id={id} value={typed} onChange={setTyped} onCommit={commit} />
        </span>
      )}
    </FieldBox>
  );
}

interface SourceOf {
  readonly place: CellPlace | null;
  readonly source: DraftHead['buyer']['source'];
}

/** `A2`, or `habit` and `typed` where no cell holds it. */
function HeadSource({
  cell,
  onPlace,
}: {
  readonly cell: SourceOf;
  readonly onPlace: (place: CellPlace) => void;
}) {
  const t = useWords('importing');
  const { place, source } = cell;
  if (source === 'clerk') return t('order.source.clerk');
  if (place === null) return source === 'file' ? '' : t(`order.source.${source}`);
  return (
    <button type="button" className="head-place" tabIndex={-1} onClick={() => onPlace(place)}>
      {cellName(place.row, place.column)}
    </button>
  );
}

interface MeaningFieldProps {
  readonly preview: ImportPreview;
  readonly choices: ImportChoices;
  readonly onChoose: (action: ChoiceAction) => void;
}

/** Ship date, ex-factory or arrival: asked once for a customer, then a habit of his file. */
function MeaningField({ preview, choices, onChoose }: MeaningFieldProps) {
  const t = useWords('importing');
  const customer = customerChoice(preview, choices);
  const { data } = useQuery(
    'customers.file',
    customer.kind === 'known' ? { customerId: customer.id } : null,
    customer.kind === 'known' ? customer.id : '',
  );
  const habit = customer.kind === 'known' ? (data?.customer.deliveryDateMeans ?? null) : null;
  const meaning: DeliveryDateMeaning = choices.deliveryDateMeans ?? habit ?? 'etd';
  const source = choices.deliveryDateMeans === null && habit !== null ? t('order.source.habit') : undefined;
  return (
    <FieldBox label={t('order.deliveryDateMeans')} {...(source === undefined ? {} : { source })}>
      {(id) => (
        <Select
          id={id}
          value={meaning}
          onChange={(value) => onChoose({ type: 'deliveryDateMeans', meaning: value })}
          options={Meanings.options.map((value) => ({ value, label: t(`trade:deliveryMeans.${value}`) }))}
        />
      )}
    </FieldBox>
  );
}
