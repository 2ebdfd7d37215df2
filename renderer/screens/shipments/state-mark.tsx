import type { ShipmentState } from '#shared/domain/shipment';
import { MarkSvg } from '../../components/mark-svg';
import { STAGE_DRAWINGS } from '../../components/stage-drawings';
import { useWords } from '../../words/words';

/** The ring of the stages again: it fills from planned to loaded, and is a disc once the ship has left. */
const DRAWINGS: Readonly<Record<ShipmentState, keyof typeof STAGE_DRAWINGS>> = {
  planned: 'empty',
  booked: 'half',
  loaded: 'full',
  sailed: 'left',
  arrived: 'done',
  cancelled: 'given-up',
};

/** Colours of the stages that these steps are akin to. */
const COLOURS: Readonly<Record<ShipmentState, string>> = {
  planned: 'confirmed',
  booked: 'production',
  loaded: 'packed',
  sailed: 'shipped',
  arrived: 'paid',
  cancelled: 'cancelled',
};

export function ShipmentStateMark({ state }: { readonly state: ShipmentState }) {
  const t = useWords('shipments');
  return (
    <span className="marked">
      <MarkSvg style={{ color: `var(--stage-${COLOURS[state]})` }}>{STAGE_DRAWINGS[DRAWINGS[state]]}</MarkSvg>
      <span className="ell">{t(`state.${state}`)}</span>
    </span>
  );
}
