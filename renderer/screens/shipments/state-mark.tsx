import type { ReactNode } from 'react';
import type { ShipmentState } from '#shared/domain/shipment';
import { MarkSvg } from '../../components/mark-svg';
import { useWords } from '../../words/words';

const RING = <circle cx="8" cy="8" r="5.8" className="mark-line" />;
const DISC = <circle cx="8" cy="8" r="6.5" fill="currentColor" />;

/** The ring of the stages again: it fills from planned to loaded, and is a disc once the ship has left. */
const DRAWINGS: Readonly<Record<ShipmentState, ReactNode>> = {
  planned: RING,
  booked: (
    <>
      {RING}
      <path d="M8 4.2a3.8 3.8 0 0 1 0 7.6z" fill="currentColor" />
    </>
  ),
  loaded: (
    <>
      {RING}
      <circle cx="8" cy="8" r="3.8" fill="currentColor" />
    </>
  ),
  sailed: (
    <>
      {DISC}
      <path d="M4.8 8h6M8.6 5.7 10.9 8l-2.3 2.3" className="mark-cut" />
    </>
  ),
  arrived: (
    <>
      {DISC}
      <path d="M5 8.2l2.1 2.1L11 6.2" className="mark-cut" />
    </>
  ),
  cancelled: (
    <>
      {RING}
      <path d="M4.2 11.8l7.6-7.6" className="mark-line" />
    </>
  ),
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
      <MarkSvg style={{ color: `var(--stage-${COLOURS[state]})` }}>{DRAWINGS[state]}</MarkSvg>
      <span className="ell">{t(`state.${state}`)}</span>
    </span>
  );
}
