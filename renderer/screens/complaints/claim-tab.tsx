import { Select } from 'antd';
import type { ComplaintView } from '#shared/api/views/quality-views';
import { COMPLAINT_CAUSES, type ComplaintCause } from '#shared/domain/complaint';
import { InspectionId, SalesOrderId } from '#shared/values/ids';
import { FieldBox } from '../../components/field-box';
import { Panel } from '../../components/panel';
import { useWords } from '../../words/words';
import { DayField, WordsField } from '../credits/presentation-fields';
import { PictureStrip } from '../inspections/picture-strip';
import { GoodsPanel } from './goods-panel';
import { TextField } from './text-field';
import type { ComplaintPatch, SaveComplaint } from './use-complaint-save';

interface ClaimTabProps {
  readonly view: ComplaintView;
  readonly save: SaveComplaint;
}

const PICTURES_MAX = 20;

/** What the customer claims, tied to what was ordered, charged and inspected. */
export function ClaimTab({ view, save }: ClaimTabProps) {
  return (
    <div className="claim-body">
      <ClaimPanel view={view} save={save} />
      <GoodsPanel view={view} save={save} />
    </div>
  );
}

function ClaimPanel({ view, save }: ClaimTabProps) {
  const t = useWords('quality');
  const { complaint, orders, inspections, invoices } = view;
  const put = (patch: ComplaintPatch) => void save(() => patch);
  const numbers = [...new Set([complaint.invoiceNo, ...invoices.map(({ number }) => number)])];
  return (
    <Panel title={t('complaint.claimTitle')}>
      <div className="visit-fields">
        <WordsField
          label={t('complaint.claimNo')}
          value={complaint.claimNo}
          onCommit={(claimNo) => put({ claimNo })}
        />
        <DayField
          label={t('complaint.receivedOn')}
          value={complaint.receivedOn}
          onCommit={(receivedOn) => receivedOn !== null && put({ receivedOn })}
        />
        <DayField
          label={t('complaint.answerDueOn')}
          value={complaint.answerDueOn}
          onCommit={(answerDueOn) => put({ answerDueOn })}
        />
        <DayField
          label={t('complaint.answeredOn')}
          value={complaint.answeredOn}
          onCommit={(answeredOn) => put({ answeredOn })}
        />
        <FieldBox label={t('complaint.cause')}>
          {(id) => (
            <Select<ComplaintCause>
              id={id}
              value={complaint.cause}
              popupMatchSelectWidth={false}
              onChange={(cause) => put({ cause })}
              options={COMPLAINT_CAUSES.map((value) => ({ value, label: t(`cause.${value}`) }))}
            />
          )}
        </FieldBox>
        <WordsField label={t('complaint.lot')} value={complaint.lot} onCommit={(lot) => put({ lot })} />
        <Choice
          label={t('complaint.order')}
          value={complaint.orderId ?? ''}
          options={[{ id: '', number: t('complaint.noOrder') }, ...orders]}
          onChange={(picked) =>
            put({
              orderId: picked === '' ? null : SalesOrderId.parse(picked),
              inspectionId: null,
              shipmentId: null,
            })
          }
        />
        <Choice
          label={t('complaint.invoice')}
          value={complaint.invoiceNo}
          options={numbers.map((number) => ({ id: number, number: number || '–' }))}
          onChange={(invoiceNo) => put({ invoiceNo })}
        />
        <Choice
          label={t('complaint.inspection')}
          value={complaint.inspectionId ?? ''}
          options={[{ id: '', number: t('complaint.noInspection') }, ...inspections]}
          onChange={(picked) => put({ inspectionId: picked === '' ? null : InspectionId.parse(picked) })}
        />
        <WordsField
          className="visit-three"
          label={t('complaint.lesson')}
          value={complaint.lesson}
          onCommit={(lesson) => put({ lesson })}
        />
        <TextField
          className="visit-all"
          label={t('complaint.causeText')}
          value={complaint.causeText}
          rows={2}
          most={2000}
          onCommit={(causeText) => put({ causeText })}
        />
      </div>
      <PictureStrip
        pictures={complaint.pictures}
        most={PICTURES_MAX}
        onChange={(pictures) => put({ pictures: [...pictures] })}
      />
    </Panel>
  );
}

interface ChoiceProps {
  readonly label: string;
  readonly value: string;
  readonly options: readonly { readonly id: string; readonly number: string }[];
  readonly onChange: (value: string) => void;
}

function Choice({ label, value, options, onChange }: ChoiceProps) {
  return (
    <FieldBox label={label}>
      {(id) => (
        <Select<string>
          id={id}
          showSearch={{ optionFilterProp: 'label' }}
          popupMatchSelectWidth={false}
          value={value}
          onChange={onChange}
          options={options.map((one) => ({ value: one.id, label: one.number }))}
        />
      )}
    </FieldBox>
  );
}
