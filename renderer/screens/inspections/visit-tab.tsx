import { Select } from 'antd';
import type { InspectionView } from '#shared/api/views/quality-views';
import { INSPECTION_KINDS, INSPECTION_PICTURES_MAX, picturesOf } from '#shared/domain/inspection';
import { AQLS, INSPECTION_LEVELS, SEVERITIES } from '#shared/quality/aql-tables';
import { ShipmentId, type SupplierId } from '#shared/values/ids';
import { FieldBox } from '../../components/field-box';
import { figure } from '../../components/figures';
import { Panel } from '../../components/panel';
import { useWords } from '../../words/words';
import { CountField, DayField, WordsField } from '../credits/presentation-fields';
import { DefectsPanel } from './defects-panel';
import { PictureStrip } from './picture-strip';
import { SupplierChoice } from './supplier-choice';
import type { InspectionPatch, SaveInspection } from './use-inspection-save';

interface VisitTabProps {
  readonly view: InspectionView;
  readonly save: SaveInspection;
}

/** When, where and by whom; the lot and its limits; what was found. */
export function VisitTab({ view, save }: VisitTabProps) {
  return (
    <div className="page-main">
      <VisitPanel view={view} save={save} />
      <DefectsPanel view={view} save={save} />
    </div>
  );
}

function VisitPanel({ view, save }: VisitTabProps) {
  const t = useWords('quality');
  const { inspection, order, pieces, clashes } = view;
  const put = (patch: InspectionPatch) => void save(() => patch);
  const [clash] = clashes;
  return (
    <Panel
      title={t('inspection.visit')}
      more={t('inspection.pieces', {
        ordered: figure(pieces.ordered),
        accepted: figure(pieces.accepted),
        remaining: figure(pieces.remaining),
      })}
    >
      <div className="visit-fields">
        <Choice
          label={t('inspection.kind')}
          value={inspection.kind}
          options={INSPECTION_KINDS.map((value) => ({ value, label: t(`kind.${value}`) }))}
          onChange={(kind) => put({ kind })}
        />
        <DayField
          label={t('inspection.plannedOn')}
          value={inspection.plannedOn}
          onCommit={(plannedOn) => put({ plannedOn })}
        />
        <DayField
          label={t('inspection.inspectedOn')}
          value={inspection.inspectedOn}
          onCommit={(inspectedOn) => put({ inspectedOn })}
        />
        <WordsField
          label={t('inspection.inspector')}
          value={inspection.inspector}
          onCommit={(inspector) => put({ inspector })}
        />
        <FieldBox label={t('inspection.factory')}>
          {(id) => (
            <SupplierChoice
              id={id}
              value={inspection.supplierId}
              none={t('inspection.noFactory')}
              onChange={(supplierId: SupplierId | null) => put({ supplierId })}
            />
          )}
        </FieldBox>
        <WordsField
          label={t('inspection.factoryPerson')}
          value={inspection.factoryPerson}
          onCommit={(factoryPerson) => put({ factoryPerson })}
        />
        <CountField
          label={t('inspection.lot')}
          value={inspection.lot === 0 ? null : inspection.lot}
          most={10_000_000}
          onCommit={(lot) => put({ lot: lot ?? 0 })}
        />
        <CountField
          label={t('inspection.cartons')}
          value={inspection.cartons === 0 ? null : inspection.cartons}
          most={100_000}
          onCommit={(cartons) => put({ cartons: cartons ?? 0 })}
        />
        <Choice
          label={t('inspection.level')}
          value={inspection.level}
          options={INSPECTION_LEVELS.map((value) => ({ value, label: value }))}
          onChange={(level) => put({ level })}
        />
        <Choice
          label={t('inspection.severity')}
          value={inspection.severity}
          options={SEVERITIES.map((value) => ({ value, label: t(`severity.${value}`) }))}
          onChange={(severity) => put({ severity })}
        />
        <Choice
          label={t('inspection.aqlMajor')}
          value={inspection.major}
          options={AQLS.map((value) => ({ value, label: value }))}
          onChange={(major) => put({ major })}
        />
        <Choice
          label={t('inspection.aqlMinor')}
          value={inspection.minor}
          options={AQLS.map((value) => ({ value, label: value }))}
          onChange={(minor) => put({ minor })}
        />
        <FieldBox label={t('inspection.lines')} className="visit-two">
          {(id) => (
            <Select<string[]>
              id={id}
              mode="multiple"
              maxTagCount={0}
              maxTagPlaceholder={(hidden) => t('inspection.someLines', { count: hidden.length })}
              placeholder={t('inspection.allLines')}
              value={[...inspection.lineIds]}
              onChange={(lineIds) => put({ lineIds })}
              optionFilterProp="label"
              options={order.lines.map((line) => ({
                value: line.lineId,
                label: [line.itemNo, line.name].filter((part) => part !== '').join(' '),
              }))}
            />
          )}
        </FieldBox>
        <Choice
          label={t('inspection.shipment')}
          value={inspection.shipmentId ?? ''}
          options={[
            { value: '', label: t('inspection.noShipment') },
            ...order.shipments.map(({ id, number }) => ({ value: id, label: number })),
          ]}
          onChange={(picked) => put({ shipmentId: picked === '' ? null : ShipmentId.parse(picked) })}
        />
        <DayField
          label={t('inspection.recheckOn')}
          value={inspection.recheckOn}
          onCommit={(recheckOn) => put({ recheckOn })}
        />
        <WordsField
          className="visit-two"
          label={t('inspection.remark')}
          value={inspection.remark}
          onCommit={(remark) => put({ remark })}
        />
      </div>
      <PictureStrip
        pictures={inspection.pictures}
        most={INSPECTION_PICTURES_MAX - picturesOf(inspection).length + inspection.pictures.length}
        onChange={(pictures) => put({ pictures: [...pictures] })}
      />
      {clash !== undefined && (
        <p className="visit-note small t-at-risk">
          {t('inspection.clash', { inspector: inspection.inspector, number: clash.number })}
        </p>
      )}
    </Panel>
  );
}

interface ChoiceProps<V extends string> {
  readonly label: string;
  readonly value: V;
  readonly options: readonly { readonly value: V; readonly label: string }[];
  readonly onChange: (value: V) => void;
}

function Choice<V extends string>({ label, value, options, onChange }: ChoiceProps<V>) {
  return (
    <FieldBox label={label}>
      {(id) => (
        <Select<V>
          id={id}
          value={value}
          popupMatchSelectWidth={false}
          onChange={onChange}
          options={[...options]}
        />
      )}
    </FieldBox>
  );
}
