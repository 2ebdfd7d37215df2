import { Dropdown, Modal } from 'antd';
import { useState } from 'react';
import type { DeclarationView, FindingView } from '#shared/api/views/customs-views';
import type { PaperReference } from '#shared/api/views/file-views';
import type { DeclarationEnd } from '#shared/domain/declaration';
import { minuteText } from '#shared/text/minute-text';
import { useKeys } from '../../app/keys';
import { useRouter } from '../../app/router';
import { ActionButton } from '../../components/action-button';
import { Panel } from '../../components/panel';
import { PaperPreview } from '../../components/paper-preview';
import { PrintDialog } from '../../components/print-dialog';
import { ReasonDialog } from '../../components/reason-dialog';
import { useSavePaper } from '../../components/save-paper';
import { useWords } from '../../words/words';
import { HandOut } from '../papers/hand-out';
import { ChecksPanel } from './checks-panel';
import { BrokerDialog, NumbersDialog } from './customs-dialogs';
import { DeclaredPanel } from './declared-panel';
import { findingsByPlace, nextPlace, placeName, placesToMend } from './field-values';
import { HeadPanel, OtherFields } from './head-panel';
import { ItemPanel } from './item-panel';
import { ItemsPanel } from './items-panel';
import { TariffDialog } from './tariff-dialog';
import { useDeclarationActions } from './use-declaration-actions';
import { useDeclarationSave } from './use-declaration-save';

type Dialog =
  | { readonly type: 'broker' | 'numbers' | 'print' | 'restart' }
  | { readonly type: 'reopen'; readonly how: DeclarationEnd }
  | { readonly type: 'tariff'; readonly hsCode: string };

/** The declaration of one shipment beside its form: what is open is coloured, F8 leads from one to the next. */
export function DeclarationPage({ view }: { readonly view: DeclarationView }) {
  const t = useWords('customs');
  const { go, back } = useRouter();
  const save = useDeclarationSave(view);
  const act = useDeclarationActions(view, save);
  const savePaper = useSavePaper();
  const [selected, setSelected] = useState(0);
  const [dialog, setDialog] = useState<Dialog | null>(null);
  const { shipment, state } = view;
  const byPlace = findingsByPlace(view.findings);
  const at = Math.min(selected, Math.max(0, view.items.length - 1));
  const item = view.items[at];
  const isClosed = state.name === 'declared' || state.name === 'released';
  const [shown, setShown] = useState<number | null>(null);
  const [newest] = view.versions;
  const standing = isClosed && newest?.ended === null ? newest : undefined;
  const amending = !isClosed && newest?.ended?.how === 'amended' ? newest : undefined;
  const isMendable = !isClosed && view.stops > 0;
  const frozen = view.versions.find(({ version }) => version === shown) ?? standing;
  const paper: PaperReference =
    frozen?.issuedId != null
      ? { issuedId: frozen.issuedId }
      : { kind: 'customs-declaration', language: 'zh', shipmentId: shipment.id };
  const goTo = (place: FindingView['place'] | null) => {
    if (place === null) return;
    if (place.in === 'item') setSelected(place.item - 1);
    // The fields of another item are drawn first.
    setTimeout(() => focusPlace(placeName(place)), 0);
  };
  const goNext = () => goTo(nextPlace(placesToMend(view), placeOfFocus()));
  const close = () => setDialog(null);
  useKeys([
    { keys: 'F8', label: t('key.next'), hint: true, run: goNext, disabled: !isMendable },
    { keys: 'Tab', label: t('key.field'), hint: true },
    { keys: 'Alt+L', label: t('key.items'), hint: true, run: focusItems },
    { keys: 'Ctrl+P', label: t('key.print'), hint: true, run: () => setDialog({ type: 'print' }) },
    { keys: 'Ctrl+Z', label: t('common:undo') },
    {
      keys: 'Ctrl+Enter',
      label: t('key.save'),
      run: () => void act.brokerSet(false),
      disabled: view.stops > 0,
    },
    { keys: 'Escape', label: t('common:back'), run: back },
  ]);
  return (
    <>
      <div className="page-head customs-page-head">
        <h1 className="nw">{t(isClosed ? 'titleDeclared' : 'title')}</h1>
        <span className="sec ell">
          {t('of', { number: shipment.number, customer: shipment.customerName })}
        </span>
        <span className={`pill customs-state-${state.name}`}>{t(`state.${state.name}`)}</span>
        {shipment.customsCutOff !== null && state.name !== 'released' && (
          <span className="sec nw">{t('releaseBy', { moment: minuteText(shipment.customsCutOff) })}</span>
        )}
        <div className="grow" />
        <ActionButton onClick={() => void savePaper(paper, 'xlsx')}>{t('action.excel')}</ActionButton>
        <ActionButton icon="print" keys="Ctrl+P" onClick={() => setDialog({ type: 'print' })}>
          {t('action.print')}
        </ActionButton>
        <Dropdown
          trigger={['click']}
          menu={{
            items: [
              { key: 'pdf', label: t('action.pdf'), onClick: () => void savePaper(paper, 'pdf') },
              { key: 'data', label: t('action.data'), onClick: () => void act.data() },
              ...(view.stops > 0
                ? [{ key: 'gaps', label: t('action.brokerGaps'), onClick: () => void act.brokerSet(true) }]
                : []),
              { key: 'broker', label: t('action.broker'), onClick: () => setDialog({ type: 'broker' }) },
              {
                key: 'tables',
                label: t('action.tables'),
                onClick: () => go({ screen: 'customs-tables' as const }),
              },
              { type: 'divider' as const },
              {
                key: 'shipment',
                label: t('action.shipment', { number: shipment.number }),
                onClick: () => go({ screen: 'shipment' as const, shipmentId: shipment.id }),
              },
              ...(state.name === 'sent'
                ? [
                    {
                      key: 'declared',
                      label: t('action.declared'),
                      onClick: () => setDialog({ type: 'numbers' }),
                    },
                  ]
                : []),
              ...(state.name === 'declared'
                ? [{ key: 'released', label: t('action.released'), onClick: () => void act.move('released') }]
                : []),
              ...(state.name === 'sent'
                ? [{ key: 'back', label: t('action.back'), onClick: () => void act.move('draft') }]
                : []),
              ...(isClosed
                ? (['amended', 'withdrawn'] as const).map((how) => ({
                    key: how,
                    label: t(how === 'amended' ? 'action.amend' : 'action.withdraw'),
                    onClick: () => setDialog({ type: 'reopen', how }),
                  }))
                : []),
              ...(amending === undefined
                ? []
                : [{ key: 'keep', label: t('action.keep'), onClick: () => void act.keep() }]),
              ...(view.revision > 0 && !isClosed
                ? [
                    {
                      key: 'restart',
                      label: t('action.restart'),
                      danger: true,
                      onClick: () => setDialog({ type: 'restart' }),
                    },
                  ]
                : []),
            ],
          }}
        >
          <span>
            <ActionButton icon="more" label={t('action.more')} />
          </span>
        </Dropdown>
        <ActionButton
          disabled={view.stops > 0}
          {...(view.stops === 0 && state.name === 'draft'
            ? { look: 'filled' as const, keys: 'Ctrl+Enter' }
            : {})}
          onClick={() => void act.brokerSet(false)}
        >
          {t('action.brokerFolder')}
        </ActionButton>
        {isMendable ? (
          <ActionButton look="filled" keys="F8" onClick={goNext}>
            {t('action.mend', { count: view.stops })}
          </ActionButton>
        ) : state.name === 'draft' ? (
          <ActionButton onClick={() => void act.move('sent')}>{t('action.sent')}</ActionButton>
        ) : state.name === 'sent' ? (
          <ActionButton look="filled" onClick={() => setDialog({ type: 'numbers' })}>
            {t('action.declared')}
          </ActionButton>
        ) : (
          <ActionButton onClick={() => setDialog({ type: 'reopen', how: 'amended' })}>
            {t('action.amend')}
          </ActionButton>
        )}
      </div>
      {amending?.ended != null && (
        <p className="customs-amending">
          {t('declared.amending', { version: amending.version, reason: amending.ended.reason })}
        </p>
      )}
      <div className="customs-two">
        <div className="customs-form">
          <HeadPanel view={view} byPlace={byPlace} save={save} disabled={isClosed} />
          <ItemsPanel view={view} selected={at} onSelect={setSelected} />
          {item !== undefined && (
            <ItemPanel
              key={item.keys[0] ?? item.no}
              item={item}
              byPlace={byPlace}
              save={save}
              disabled={isClosed}
              onTariff={(hsCode) => setDialog({ type: 'tariff', hsCode })}
            />
          )}
          <OtherFields view={view} byPlace={byPlace} save={save} disabled={isClosed} />
        </div>
        <div className="customs-side">
          <Panel
            title={t('preview')}
            more={frozen === undefined ? t('previewMore') : t('declared.shown', { version: frozen.version })}
            className="customs-preview"
          >
            {frozen?.issuedId != null && (
              <div className="paper-tools">
                <div className="grow" />
                <HandOut
                  issuedIds={[frozen.issuedId]}
                  kind="customs-declaration"
                  number={frozen.customsNumbers[0] ?? shipment.number}
                  source={{ shipmentId: shipment.id }}
                />
              </div>
            )}
            <div className="customs-paper">
              <PaperPreview paper={paper} />
            </div>
          </Panel>
          {view.versions.length > 0 && <DeclaredPanel view={view} shown={shown} onShow={setShown} />}
          <ChecksPanel view={view} save={save} onGo={goTo} />
        </div>
      </div>
      {dialog?.type === 'broker' && <BrokerDialog view={view} save={save} onClose={close} />}
      {dialog?.type === 'numbers' && <NumbersDialog view={view} save={save} onClose={close} />}
      {dialog?.type === 'print' && <PrintDialog title={t('title')} paper={paper} onClose={close} />}
      {dialog?.type === 'tariff' && (
        <TariffDialog hsCode={dialog.hsCode} name={item?.name ?? ''} onClose={close} />
      )}
      {dialog?.type === 'reopen' && isClosed && (
        <ReasonDialog
          title={t(dialog.how === 'amended' ? 'declared.amendTitle' : 'declared.withdrawTitle')}
          text={t(dialog.how === 'amended' ? 'declared.amendText' : 'declared.withdrawText', {
            on: newest?.on ?? state.on,
            next: (newest?.version ?? 1) + 1,
          })}
          confirm={t(dialog.how === 'amended' ? 'action.amend' : 'action.withdraw')}
          onConfirm={(reason) => {
            void act.reopen(dialog.how, reason);
            setShown(null);
            close();
          }}
          onClose={close}
        />
      )}
      {dialog?.type === 'restart' && (
        <Modal
          open
          title={t('restart.title')}
          width={420}
          okText={t('restart.confirm')}
          cancelText={t('common:cancel')}
          onOk={() => void act.restart().then(close)}
          onCancel={close}
        >
          <p className="sec">{t('restart.text')}</p>
        </Modal>
      )}
    </>
  );
}

/** The place of the field that holds the keyboard. */
function placeOfFocus(): string | null {
  return document.activeElement?.closest<HTMLElement>('[data-place]')?.dataset['place'] ?? null;
}

function focusPlace(name: string): void {
  const whole = document.querySelector<HTMLElement>(`[data-place="${name}"]`);
  // A finding about all elements, or about a figure of the table, leads to the item's first field.
  const field =
    whole ?? document.querySelector<HTMLElement>(`[data-place^="${name.split('.').slice(0, 2).join('.')}."]`);
  field?.scrollIntoView({ block: 'center' });
  field?.querySelector<HTMLElement>('input')?.focus();
}

function focusItems(): void {
  document.querySelector<HTMLElement>('.customs-items [role="grid"]')?.focus();
}
