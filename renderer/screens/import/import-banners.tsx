import type { ReactNode } from 'react';
import type { ImportPreview } from '#shared/api/views/import-preview';
import { useDeskState, useLanguage } from '../../app/desk-state';
import { useRouter } from '../../app/router';
import { ActionButton } from '../../components/action-button';
import { dayNear, fullDay } from '../../components/figures';
import { type RiskShape, RiskShapeMark } from '../../components/risk-mark';
import { useWords } from '../../words/words';
import type { ChoiceAction, ImportChoices, ImportMode } from './import-choices';
import { revisedOrder } from './import-decision';
import './import-banners.css';

interface ImportBannersProps {
  readonly preview: ImportPreview;
  readonly choices: ImportChoices;
  readonly onChoose: (action: ChoiceAction) => void;
}

/** What must be said about the whole file before its lines: known layout, several orders, a PO that is stored already. */
export function ImportBanners(props: ImportBannersProps) {
  const { preview, choices } = props;
  // Where it changes the order, the list of questions asks.
  const isAsked = preview.draft.problems.some(({ kind }) => kind === 'hidden-data');
  const hasHidden = preview.grid.hiddenRows.length + preview.grid.hiddenColumns.length > 0;
  // The list of changes needs the room, and a layout that stands has nothing to say.
  const isKnownWell = choices.mode === 'revise' && preview.layoutChanges.length === 0;
  return (
    <>
      {preview.orderNos.length > 1 && <SeveralOrders {...props} />}
      {preview.sameOrder !== null && <SameOrderBanner {...props} sameOrder={preview.sameOrder} />}
      {preview.knownLayout !== null && !isKnownWell && <KnownLayout {...props} known={preview.knownLayout} />}
      {(hasHidden || choices.reading.includeHidden === true) && !isAsked && <HiddenData {...props} />}
    </>
  );
}

function Banner({
  tone,
  children,
}: {
  readonly tone: Extract<RiskShape, 'on-track' | 'at-risk' | 'waiting' | 'not-due'>;
  readonly children: ReactNode;
}) {
  return (
    <div className={`banner banner-${tone}`} role="status">
      <RiskShapeMark shape={tone} />
      {children}
    </div>
  );
}

type KnownLayoutProps = ImportBannersProps & { readonly known: NonNullable<ImportPreview['knownLayout']> };

function KnownLayout({ preview, onChoose, known }: KnownLayoutProps) {
  const t = useWords('importing');
  const language = useLanguage();
  const { layoutChanges } = preview;
  const texts = (kind: 'moved' | 'gone' | 'new') =>
    layoutChanges.filter((change) => change.kind === kind).map((change) => change.text);
  const changes = (['moved', 'gone', 'new'] as const)
    .filter((kind) => texts(kind).length > 0)
    .map((kind) => t(`known.${kind}`, { texts: texts(kind).join(', ') }));
  const mapAgain = (
    <button type="button" className="link" onClick={() => onChoose({ type: 'mapAgain' })}>
      {t('known.mapAgain')}
    </button>
  );
  if (changes.length > 0) {
    return (
      <Banner tone="at-risk">
        <span className="ell grow" title={changes.join('; ')}>
          <b>{t('known.changed')}</b> {changes.join('; ')}. {t('known.look')}
        </span>
        {mapAgain}
      </Banner>
    );
  }
  const day = fullDay(known.lastUsedOn, language);
  return (
    <Banner tone="on-track">
      <span className="ell grow">
        <b>{t('known.title')}</b>{' '}
        {t('known.text', { customer: preview.customer.name, count: known.timesUsed, day })}
      </span>
      {mapAgain}
    </Banner>
  );
}

function SeveralOrders({ preview, choices, onChoose }: ImportBannersProps) {
  const t = useWords('importing');
  return (
    <Banner tone="at-risk">
      <span className="nw">
        <b>{t('several.title', { count: preview.orderNos.length })}</b> {t('several.text')}
      </span>
      <div className="banner-choices">
        {preview.orderNos.map((orderNo) => (
          <button
            type="button"
            key={orderNo}
            className={choices.reading.orderNo === orderNo ? 'answer is-pressed' : 'answer'}
            aria-pressed={choices.reading.orderNo === orderNo}
            onClick={() => onChoose({ type: 'orderNo', orderNo })}
          >
            {orderNo}
          </button>
        ))}
      </div>
    </Banner>
  );
}

/** A second order under the same number is a part of it; what is neither is left with Esc. */
const MODES = ['revise', 'part'] as const satisfies readonly ImportMode[];

type SameOrderProps = ImportBannersProps & { readonly sameOrder: NonNullable<ImportPreview['sameOrder']> };

function SameOrderBanner({ preview, choices, onChoose, sameOrder }: SameOrderProps) {
  const t = useWords('importing');
  const language = useLanguage();
  const { today } = useDeskState();
  const router = useRouter();
  const orders = [sameOrder, ...preview.otherOrders];
  const revised = revisedOrder(preview, choices) ?? sameOrder;
  const { changes, number } = revised;
  const po = preview.draft.head.customerOrderNo.value ?? '';
  return (
    <Banner tone="at-risk">
      <span className="ell grow">
        <b>
          {orders.length > 1
            ? t('same.several', { po, number: orders.map((order) => order.number).join(', ') })
            : t('same.title', { po, number, day: dayNear(sameOrder.createdOn, today, language) })}
        </b>{' '}
        {changes.length === 0 ? t('same.unchanged') : t('same.changes', { count: changes.length })}
      </span>
      <fieldset className="banner-choices" aria-label={t('same.which')}>
        {orders.length > 1 &&
          orders
            .filter((order) => order.changes.length > 0)
            .map((order) => {
              const isChosen = choices.mode === 'revise' && order.orderId === revised.orderId;
              return (
                <button
                  type="button"
                  key={order.orderId}
                  className={isChosen ? 'answer is-pressed' : 'answer'}
                  aria-pressed={isChosen}
                  onClick={() => onChoose({ type: 'revise', orderId: order.orderId })}
                >
                  {t('same.reviseOne', { number: order.number })}
                </button>
              );
            })}
        {MODES.filter((mode) => mode !== 'revise' || (orders.length === 1 && changes.length > 0)).map(
          (mode) => (
            <button
              type="button"
              key={mode}
              className={choices.mode === mode ? 'answer is-pressed' : 'answer'}
              aria-pressed={choices.mode === mode}
              onClick={() => onChoose({ type: 'mode', mode })}
            >
              {t(`same.${mode}`)}
            </button>
          ),
        )}
      </fieldset>
      <ActionButton
        small
        look="quiet"
        onClick={() => router.go({ screen: 'order', orderId: revised.orderId })}
      >
        {t('same.openStored', { number })}
      </ActionButton>
    </Banner>
  );
}

function HiddenData({ choices, onChoose }: ImportBannersProps) {
  const t = useWords('importing');
  const isRead = choices.reading.includeHidden === true;
  return (
    <Banner tone="not-due">
      <span className="ell grow">
        <b>{t('hidden.title')}</b> {isRead ? '' : t('hidden.text')}
      </span>
      <button
        type="button"
        className="link"
        onClick={() => onChoose({ type: 'reading', reading: { includeHidden: !isRead } })}
      >
        {t(isRead ? 'hidden.exclude' : 'hidden.include')}
      </button>
    </Banner>
  );
}
