import type { ImportPreview } from '#shared/api/views/import-preview';
import type { CellPlace, TotalProof } from '#shared/imports/order-draft';
import { minorUnits } from '#shared/values/currency';
import { compare, round, subtract } from '#shared/values/decimal';
import { figure } from '../../components/figures';
import { RiskShapeMark } from '../../components/risk-mark';
import { useWords } from '../../words/words';
import { placeName } from './place-name';

interface TotalsProofProps {
  readonly preview: ImportPreview;
  readonly onPlace: (place: CellPlace) => void;
}

/** What is shown of many proofs: every difference, and of those that agree the grand total of each field. */
export function proofsToShow(proofs: readonly TotalProof[]): readonly TotalProof[] {
  return proofs.filter((proof) => {
    if (!proof.agrees) return true;
    const others = proofs.filter((other) => other.agrees && other.field === proof.field);
    const grand = others.reduce(
      (most, other) => (compare(other.stated, most.stated) > 0 ? other : most),
      proof,
    );
    return others.find((other) => other.stated === grand.stated) === proof;
  });
}

/** Every total that the file states against the sum of our lines. */
export function TotalsProof({ preview, onPlace }: TotalsProofProps) {
  const t = useWords('importing');
  const { proofs, head, lines } = preview.draft;
  if (proofs.length === 0) return <p className="proof-none dim">{t('proof.none')}</p>;
  const currency = head.currency.value;
  const units = new Set(lines.map((line) => line.unit.value));
  const onlyUnit = units.size === 1 ? [...units][0] : null;
  const nameOf = (proof: TotalProof): string => {
    const name = t(`proof.${proof.field}`);
    if (proof.field === 'amount' && currency !== null) return t('proof.withUnit', { name, unit: currency });
    if (proof.field === 'quantity' && onlyUnit)
      return t('proof.withUnit', { name, unit: t(`trade:unit.${onlyUnit}`) });
    return name;
  };
  const shown = (proof: TotalProof, value: TotalProof['computed']): string =>
    figure(proof.field === 'amount' && currency !== null ? round(value, minorUnits(currency)) : value);
  const shownProofs = proofsToShow(proofs);
  const subtotals = proofs.length - shownProofs.length;
  const allAgree = proofs.every((proof) => proof.agrees);
  return (
    <div className={allAgree ? 'proof' : 'proof is-different'}>
      <span className="proof-head nw">
        {t('proof.title')}
        {subtotals > 0 && t('proof.subtotals', { count: subtotals })}
      </span>
      <span className="proof-head num">{t('proof.sum')}</span>
      <span className="proof-head num">{t('proof.stated')}</span>
      <span className="proof-head num">{t('proof.difference')}</span>
      {shownProofs.map((proof) => (
        <ProofRow
          key={`${proof.field}:${proof.place.sheet}:${proof.place.row}:${proof.place.column}`}
          name={nameOf(proof)}
          computed={shown(proof, proof.computed)}
          stated={shown(proof, proof.stated)}
          difference={shown(proof, subtract(proof.computed, proof.stated))}
          agrees={proof.agrees}
          place={placeName(proof.place, preview.draft)}
          onPlace={() => onPlace(proof.place)}
        />
      ))}
    </div>
  );
}

interface ProofRowProps {
  readonly name: string;
  readonly computed: string;
  readonly stated: string;
  readonly difference: string;
  readonly agrees: boolean;
  readonly place: string;
  readonly onPlace: () => void;
}

function ProofRow({ name, computed, stated, difference, agrees, place, onPlace }: ProofRowProps) {
  return (
    <>
      <span>{name}</span>
      <span className="num">{computed}</span>
      <button type="button" className="proof-stated num" title={place} onClick={onPlace}>
        {stated}
      </button>
      <span className={agrees ? 'num t-on-track' : 'num t-late'}>
        <b>{difference}</b> <RiskShapeMark shape={agrees ? 'on-track' : 'late'} />
      </span>
    </>
  );
}
