import type { ShipmentView } from '#shared/api/views/shipment-views';
import { useQuery } from '../../client/use-query';
import { CommitField } from '../../components/commit-field';
import { figure } from '../../components/figures';
import { Panel } from '../../components/panel';
import { useWords } from '../../words/words';
import { useTypedValues } from '../order/typed-values';
import type { SaveShipment } from './use-shipment-save';

interface BoxMassesProps {
  readonly view: ShipmentView;
  readonly save: SaveShipment;
  /** Place of the chosen container. */
  readonly at: number;
}

const FIELDS = [
  ['tareKg', 'tare'],
  ['dunnageKg', 'dunnage'],
  ['verifiedGrossKg', 'weighed'],
] as const;

/** Tare, dunnage and weighed mass of the chosen container, and the verified gross mass they give. */
export function BoxMasses({ view, save, at }: BoxMassesProps) {
  const t = useWords('shipments');
  const typed = useTypedValues();
  const settings = useQuery('shipments.settings', {});
  const container = view.shipment.containers[at];
  const box = view.boxes[at];
  if (container === undefined || box === undefined || container.type === 'LCL') return null;
  const usual = settings.data?.boxes.find(({ type }) => type === container.type)?.tareKg;
  const { verifiedGross } = box;
  return (
    <Panel
      className="box-masses"
      title={t('boxes.masses', { no: at + 1 })}
      more={
        verifiedGross === null ? (
          t('boxes.methods')
        ) : (
          <b>
            {figure(verifiedGross.kg)} kg · {t('boxes.method', { method: verifiedGross.method })}
          </b>
        )
      }
    >
      <div className="booking-fields booking-three">
        {FIELDS.map(([field, word]) => (
          <CommitField
            key={field}
            label={t(`boxes.${word}`)}
            text={container[field] ?? ''}
            align="right"
            read={typed.decimal}
            source={
              field === 'tareKg' && container.tareKg === null && usual !== undefined
                ? t('boxes.usualTare', { kg: figure(usual) })
                : undefined
            }
            onCommit={(value) =>
              void save((known) => ({
                containers: known.containers.map((old, place) =>
                  place === at ? { ...old, [field]: value } : old,
                ),
              }))
            }
          />
        ))}
      </div>
    </Panel>
  );
}
