import type { Loading } from '#shared/domain/shipment';
import type { BoxType, ContainerBox } from '#shared/domain/shipping-settings';
import { compare, type DecimalText, divide, floor } from '#shared/values/decimal';
import { cartonVolume, type Packing } from '#shared/values/packing';

/** Outer size of a carton or a pallet with its gross weight. */
export type CartonSize = Pick<Packing, 'lengthCm' | 'widthCm' | 'heightCm' | 'grossKg'>;

/** Cartons of one kind that one box takes, and what stops the next. */
export interface CartonFit {
  readonly type: BoxType;
  readonly byVolume: number;
  readonly byWeight: number;
  /** All cartons in one orientation: a lower bound, mixed orientation may load some more. */
  readonly byGeometry: number;
  readonly answer: number;
}

type Edges = readonly [DecimalText, DecimalText, DecimalText];

/** shipping-documents.md section 6: the least of volume, weight and geometry. */
export function cartonFit(carton: CartonSize, box: ContainerBox, loading: Loading): CartonFit {
  const byVolume = whole(box.usableVolume, cartonVolume(carton));
  const byWeight = whole(weightLimit(box), carton.grossKg);
  const byGeometry = geometry(carton, box, loading.upright);
  const space = loading.capVolume ? Math.min(byVolume, byGeometry) : byGeometry;
  return { type: box.type, byVolume, byWeight, byGeometry, answer: Math.min(space, byWeight) };
}

/** What the box may carry on the way it takes. */
export function weightLimit(box: ContainerBox): DecimalText {
  return compare(box.roadKg, box.payloadKg) < 0 ? box.roadKg : box.payloadKg;
}

function geometry(carton: CartonSize, box: ContainerBox, upright: boolean): number {
  const inner: Edges = [box.lengthCm, box.widthCm, box.heightCm];
  return Math.max(...orientations(carton, upright).map((edges) => loaded(inner, edges)));
}

function orientations(
  { lengthCm: l, widthCm: w, heightCm: h }: CartonSize,
  upright: boolean,
): readonly Edges[] {
  const standing: readonly Edges[] = [
    [l, w, h],
    [w, l, h],
  ];
  if (upright) return standing;
  return [...standing, [l, h, w], [h, l, w], [w, h, l], [h, w, l]];
}

function loaded(inner: Edges, edges: Edges): number {
  return whole(inner[0], edges[0]) * whole(inner[1], edges[1]) * whole(inner[2], edges[2]);
}

/** Counts, not money: how often the one goes into the other. */
function whole(a: DecimalText, b: DecimalText): number {
  return Number(floor(divide(a, b)));
}
