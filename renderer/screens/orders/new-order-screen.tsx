import { Select } from 'antd';
import { useEffect, useRef, useState } from 'react';
import type { OrderLine } from '#shared/domain/order-line';
import { CURRENCIES, type CurrencyCode } from '#shared/values/currency';
import { useDeskState } from '../../app/desk-state';
import { useKeys } from '../../app/keys';
import type { RouteOf } from '../../app/route';
import { useRouter } from '../../app/router';
import { announce } from '../../app/status-message';
import { STAY_KEYS } from '../../app/stay-keys';
import { useCommand } from '../../client/use-command';
import { useQuery } from '../../client/use-query';
import { ActionButton } from '../../components/action-button';
import { EditGrid } from '../../components/edit-grid';
import { EmptyState } from '../../components/empty-state';
import { FieldBox } from '../../components/field-box';
import { Panel } from '../../components/panel';
import { ProblemNote } from '../../components/problem-note';
import { RiskShapeMark } from '../../components/risk-mark';
import { TextInput } from '../../components/text-input';
import { useWords } from '../../words/words';
import { typedDate } from '../forms/field-text';
import '../order/order.css';
import { newLine, useLineColumns } from '../order/line-columns';

const MOST_CUSTOMERS = 500;

/** What was typed of an order that is not created yet. */
interface Typed {
  readonly customerId: string | null;
  readonly orderNo: string;
  readonly delivery: string;
  readonly currency: CurrencyCode | null;
  readonly lines: readonly OrderLine[];
}

/** Waits while the clerk looks something up elsewhere: a look at another screen must not cost him ten lines. */
const waiting: { typed: Typed | null } = { typed: null };

/** An order typed by hand or pasted from Excel; nothing is stored before it is created. */
export function NewOrderScreen({ route }: { readonly route: RouteOf<'new-order'> }) {
  const t = useWords('orders');
  const { go, replace, back } = useRouter();
  const { today } = useDeskState();
  const create = useCommand('orders.create');
  const customers = useQuery('customers.list', { text: '', offset: 0, limit: MOST_CUSTOMERS });
  const [left] = useState(waiting.typed);
  const [customerId, setCustomerId] = useState<string | null>(route.customerId ?? left?.customerId ?? null);
  const [orderNo, setOrderNo] = useState(left?.orderNo ?? '');
  const [delivery, setDelivery] = useState(left?.delivery ?? '');
  const [currency, setCurrency] = useState<CurrencyCode | null>(left?.currency ?? null);
  const [lines, setLines] = useState<readonly OrderLine[]>(() => left?.lines ?? [newLine([])]);
  const isCreated = useRef(false);
  const [selected, setSelected] = useState(0);
  const [said, setSaid] = useState<string | null>(null);
  const customer = customers.data?.rows.find((row) => row.id === customerId);
  const filled = lines.filter((line) => line.quantity !== '0');
  const deliveryDate = delivery.trim() === '' ? null : typedDate(delivery, today);
  const dateWrong = delivery.trim() !== '' && deliveryDate === null;

  useEffect(() => {
    const isTyped = orderNo !== '' || delivery !== '' || lines.length > 1 || filled.length > 0;
    waiting.typed = isTyped && !isCreated.current ? { customerId, orderNo, delivery, currency, lines } : null;
  });

  const submit = async () => {
    if (customerId === null) return setSaid(t('enter.needCustomer'));
    if (filled.length === 0) return setSaid(t('enter.needLines'));
    if (dateWrong) return setSaid(t('order:wrong.date', { text: delivery }));
    setSaid(null);
    const result = await create.send({
      customerId,
      patch: {
        customerOrderNo: orderNo.trim(),
        ...(deliveryDate === null ? {} : { deliveryDate }),
        ...(currency === null ? {} : { currency }),
        lines: filled,
      },
    });
    if (!result.ok) return;
    isCreated.current = true;
    waiting.typed = null;
    announce(t('enter.created', { number: result.value.number }), { undo: true });
    replace({ screen: 'order', orderId: result.value.orderId });
  };
  const addLine = () => {
    setLines([...lines, newLine(lines)]);
    setSelected(lines.length);
  };
  useKeys([
    { keys: 'Ctrl+Enter', label: t('enter.create'), hint: true, run: () => void submit() },
    { keys: 'Insert', label: t('order:key.add'), hint: true, run: addLine },
    { keys: 'Ctrl+V', label: t('enter.paste'), hint: true },
    { keys: 'Escape', label: t('enter.leave'), hint: true, run: back },
    ...STAY_KEYS,
  ]);
  const columns = useLineColumns(NO_FIGURES, null);
  return (
    <>
      <div className="page-head">
        <h1>{t('enter.title')}</h1>
        <span className="sec">{t('enter.intro')}</span>
        <div className="grow" />
        <ActionButton keys="Escape" onClick={back}>
          {t('enter.leave')}
        </ActionButton>
        <ActionButton look="filled" keys="Ctrl+Enter" disabled={create.sending} onClick={() => void submit()}>
          {t('enter.create')}
        </ActionButton>
      </div>
      <div className="page-body">
        <div className="page-main">
          <Panel className="new-order-head">
            <FieldBox label={t('enter.customer')} className="new-order-customer">
              {(id) => (
                <Select
                  id={id}
                  autoFocus
                  showSearch={{ optionFilterProp: 'label' }}
                  placeholder={t('enter.chooseCustomer')}
                  value={customerId}
                  onChange={setCustomerId}
                  notFoundContent={t('enter.noCustomers')}
                  options={(customers.data?.rows ?? []).map((row) => ({
                    value: row.id,
                    label: `${row.code} ${row.name}`,
                  }))}
                />
              )}
            </FieldBox>
            <FieldBox label={t('order:head.customerOrderNo')}>
              {(id) => <TextInput id={id} value={orderNo} onChange={setOrderNo} maxLength={80} />}
            </FieldBox>
            <FieldBox
              label={t('order:head.deliveryDate')}
              wrong={dateWrong ? t('order:wrong.date', { text: delivery }) : null}
            >
              {(id) => <TextInput id={id} value={delivery} onChange={setDelivery} />}
            </FieldBox>
            <FieldBox label={t('order:head.currency')}>
              {(id) => (
                <Select
                  id={id}
                  showSearch
                  value={currency ?? customer?.currency ?? null}
                  onChange={setCurrency}
                  options={CURRENCIES.map((value) => ({ value, label: value }))}
                />
              )}
            </FieldBox>
            <ActionButton icon="plus" onClick={() => go({ screen: 'customer' })}>
              {t('enter.newCustomer')}
            </ActionButton>
          </Panel>
          {said !== null && (
            <div className="problem-note" role="alert">
              <RiskShapeMark shape="at-risk" />
              {said}
            </div>
          )}
          {create.problem !== null && <ProblemNote problem={create.problem} />}
          <Panel fill>
            <EditGrid
              label={t('order:tab.lines')}
              columns={columns}
              rows={lines}
              rowKey={(line) => line.id}
              selected={Math.min(selected, Math.max(0, lines.length - 1))}
              onSelect={setSelected}
              onRow={(row, index) => {
                const next = lines.map((line, place) => (place === index ? row : line));
                // The next empty line is always there, as on a sheet.
                setLines(index === next.length - 1 ? [...next, newLine(next)] : next);
              }}
              onPaste={(rows) => setLines(withOwnIds(rows))}
              makeRow={() => newLine(lines)}
              onInsert={addLine}
              onRemove={(index) => setLines(lines.filter((_, place) => place !== index))}
              empty={<EmptyState text={t('order:line.empty')} />}
            />
          </Panel>
          <p className="small dim">{t('enter.draftTotal')}</p>
        </div>
      </div>
    </>
  );
}

const NO_FIGURES = new Map<string, never>();

/** Pasted rows were all made at once; each line of an order has an id of its own. */
export function withOwnIds(lines: readonly OrderLine[]): readonly OrderLine[] {
  return lines.map((line, index) => ({ ...line, id: String(index + 1) }));
}
