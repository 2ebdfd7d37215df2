import type { CutOffView } from '#shared/api/views/shipment-plan';
import type { ShipmentView } from '#shared/api/views/shipment-views';
import { CUT_OFF_KINDS, type CutOffKind } from '#shared/domain/shipment';
import { useDeskState, useLanguage } from '../../app/desk-state';
import { type RiskShape, RiskShapeMark } from '../../components/risk-mark';
import { useWords } from '../../words/words';
import { shortMinute } from './minute-text';
import { useHoursText } from './shipment-words';

const SHAPES: Readonly<Record<CutOffView['state'], RiskShape>> = {
  done: 'on-track',
  overdue: 'late',
  today: 'at-risk',
  soon: 'due',
  later: 'not-due',
};

interface CutOffStripProps {
  readonly view: ShipmentView;
  readonly onSettle: (kind: CutOffKind) => void;
  /** Where an unknown cut-off is entered. */
  readonly onOpen: () => void;
}

/** The four cut-offs with the hours left; a press settles one, or leads to where it is entered. */
export function CutOffStrip({ view, onSettle, onOpen }: CutOffStripProps) {
  const t = useWords('shipments');
  const language = useLanguage();
  const { today } = useDeskState();
  const hoursText = useHoursText();
  return (
    <div className="check-strip cut-off-strip">
      {CUT_OFF_KINDS.map((kind, at) => {
        const cutOff = view.cutOffs.find((entry) => entry.kind === kind);
        return (
          <button
            type="button"
            key={kind}
            className={`check-cell cut-off-${cutOff?.state ?? 'unknown'}`}
            title={t('cutOff.settle')}
            aria-pressed={cutOff?.state === 'done'}
            onClick={() => (cutOff === undefined ? onOpen() : onSettle(kind))}
          >
            <RiskShapeMark shape={cutOff === undefined ? 'not-due' : SHAPES[cutOff.state]} />
            <b className="ell">{t(`cutOff.${LONG[kind]}`)}</b>
            <i>{at + 1}</i>
            <small>
              {cutOff === undefined
                ? t('cutOff.unknown')
                : `${shortMinute(cutOff.at, today, language)} · ${hoursText(cutOff)}`}
            </small>
          </button>
        );
      })}
    </div>
  );
}

const LONG = {
  shippingInstruction: 'longShippingInstruction',
  verifiedGrossMass: 'longVerifiedGrossMass',
  containerYard: 'longContainerYard',
  customs: 'longCustoms',
} as const satisfies Record<CutOffKind, string>;
