import { Modal, Select } from 'antd';
import { useRef, useState } from 'react';
import type { AccountView, PostingView } from '#shared/api/views/money-accounts';
import type { FactoryInvoiceHelp } from '#shared/api/views/money-entry';
import { isNegative, isZero } from '#shared/values/decimal';
import { useDeskState, useLanguage } from '../../app/desk-state';
import { announce, announceProblem } from '../../app/status-message';
import { useProblemText } from '../../client/problem-text';
import { useCommand } from '../../client/use-command';
import { useQuery } from '../../client/use-query';
import { ActionButton } from '../../components/action-button';
import { EditGrid } from '../../components/edit-grid';
import { EmptyState } from '../../components/empty-state';
import { FieldBox } from '../../components/field-box';
import { amountFigure, figure, fullDay } from '../../components/figures';
import { RiskShapeMark } from '../../components/risk-mark';
import { TextInput } from '../../components/text-input';
import { useWords } from '../../words/words';
import { useInvoiceColumns } from './factory-invoice-columns';
import {
  dueByTerms,
  duplicateOf,
  type InvoiceForm,
  type InvoiceWrong,
  lineOf,
  newLine,
  proofOf,
  readInvoice,
  startInvoice,
} from './factory-invoice-form';
import '../../components/dialog.css';

interface FactoryInvoiceProps {
  readonly view: AccountView;
  /** The booked invoice that is mended; `null` for a new one. */
  readonly entry: PostingView | null;
  readonly onClose: () => void;
}

/** A factory's invoice with all its lines, proved against its total. */
export function FactoryInvoiceDialog({ view, entry, onClose }: FactoryInvoiceProps) {
  const t = useWords('accounts');
  const { today } = useDeskState();
  const textOf = useProblemText();
  const { account, terms, name } = view.head;
  const { currency } = account;
  const help = useQuery('money.factoryInvoice', { account }, JSON.stringify(account)).data;
  const book = useCommand('money.book');
  const change = useCommand('money.change');
  const [form, setForm] = useState<InvoiceForm>(() => startInvoice(entry, today));
  const [wrong, setWrong] = useState<InvoiceWrong>({});
  const [selected, setSelected] = useState(0);
  const numberField = useRef<HTMLInputElement>(null);
  const put = (part: Partial<InvoiceForm>) => setForm({ ...form, ...part });
  const own = entry === null ? null : String(entry.posting.id);
  const sending = book.sending || change.sending;
  const submit = async () => {
    const read = readInvoice(form, { account, terms, today, mends: entry !== null });
    setWrong(read.ok ? {} : read.wrong);
    if (!read.ok || sending) return;
    const result =
      entry === null
        ? await book.send({ entry: read.entry, charge: null, orderId: null })
        : await change.send({
            ...{ postingId: entry.posting.id, revision: entry.revision ?? 0 },
            ...{ patch: read.patch, reason: read.reason },
          });
    if (!result.ok) {
      if (result.problem.field === 'number') setWrong({ number: 'taken' });
      return announceProblem(textOf(result.problem));
    }
    const amount = `${currency} ${amountFigure(read.patch.amount ?? '0', currency)}`;
    announce(t('invoice.booked', { number: form.number, amount }), { undo: true });
    onClose();
  };
  const field = (name: 'number' | 'date' | 'dueDate' | 'vatInvoice' | 'total', label: string, hint = '') => {
    const kind = name === 'vatInvoice' ? undefined : wrong[name];
    return (
      <FieldBox
        label={label}
        wrong={kind === undefined ? null : t(`invoice.wrong.${kind}`, { text: form[name] })}
      >
        {(id) => (
          <TextInput
            id={id}
            {...(name === 'number' ? { ref: numberField } : {})}
            value={form[name]}
            placeholder={hint}
            align={name === 'total' ? 'right' : 'left'}
            onChange={(value) => put({ [name]: value })}
          />
        )}
      </FieldBox>
    );
  };
  return (
    <Modal
      open
      title={t(entry === null ? 'invoice.title' : 'invoice.mend', { name, number: form.number })}
      width={1120}
      okText={t(entry === null ? 'book.save' : 'common:save')}
      cancelText={t('common:cancel')}
      okButtonProps={{ disabled: sending }}
      onOk={() => void submit()}
      onCancel={onClose}
      // The dialog's own focus goes to its close button first.
      afterOpenChange={(isOpen) => isOpen && numberField.current?.focus()}
    >
      {/* biome-ignore lint/a11y/noStaticElementInteractions: only hears Ctrl+Enter of the fields within */}
      <div
        className="invoice-dialog"
        onKeyDown={(event) => {
          if (event.ctrlKey && event.key === 'Enter') void submit();
        }}
      >
        <div className="invoice-head">
          {field('number', t('invoice.number'))}
          {field('date', t('book.date'))}
          {field('dueDate', t('book.dueDate'), dueByTerms(form, terms, today) ?? '')}
          {field('vatInvoice', t('invoice.vat'))}
          {field(
            'total',
            t('invoice.total', { currency }),
            amountFigure(proofOf(form, currency).sum, currency),
          )}
        </div>
        <DuplicateNote form={form} help={help} own={own} currency={currency} />
        <InvoiceLines
          form={form}
          help={help}
          currency={currency}
          selected={selected}
          onSelect={setSelected}
          onForm={setForm}
        />
        {wrong.lines !== undefined && (
          <p className="t-late" role="alert">
            {t('invoice.wrong.quantity')}
          </p>
        )}
        <ProofLine form={form} currency={currency} wrong={wrong} onForm={setForm} />
        {entry !== null && (
          <FieldBox
            label={t('mend.reason')}
            wrong={wrong.reason === undefined ? null : t('invoice.wrong.reason')}
          >
            {(id) => <TextInput id={id} value={form.reason} onChange={(reason) => put({ reason })} />}
          </FieldBox>
        )}
      </div>
    </Modal>
  );
}

type Currency = AccountView['head']['account']['currency'];

function DuplicateNote({
  form,
  help,
  own,
  currency,
}: {
  readonly form: InvoiceForm;
  readonly help: FactoryInvoiceHelp | undefined;
  readonly own: string | null;
  readonly currency: Currency;
}) {
  const t = useWords('accounts');
  const { today } = useDeskState();
  const language = useLanguage();
  const found = duplicateOf(form, help, { currency, today, own });
  if (found === null) return null;
  const { number, date, amount } = found.known;
  return (
    <p className="t-at-risk" role="status">
      <RiskShapeMark shape="at-risk" />{' '}
      {t(`invoice.duplicate.${found.why}`, {
        number,
        date: fullDay(date, language),
        amount: `${found.known.currency} ${amountFigure(amount, found.known.currency)}`,
      })}
    </p>
  );
}

interface InvoiceLinesProps {
  readonly form: InvoiceForm;
  readonly help: FactoryInvoiceHelp | undefined;
  readonly currency: Currency;
  readonly selected: number;
  readonly onSelect: (index: number) => void;
  readonly onForm: (form: InvoiceForm) => void;
}

/** The lines, typed or pasted like a sheet; goods not invoiced yet are taken from the list above them. */
function InvoiceLines({ form, help, currency, selected, onSelect, onForm }: InvoiceLinesProps) {
  const t = useWords('accounts');
  const { lines } = form;
  const put = (next: typeof lines) => onForm({ ...form, lines: next });
  const at = Math.min(selected, Math.max(0, lines.length - 1));
  const add = (line = newLine(lines.at(-1))) => {
    // The empty line that the dialog began with makes room for the first goods.
    const begun = lines.filter(({ style, quantity, order }) => `${style}${quantity}${order}` !== '');
    put([...begun, line]);
    onSelect(begun.length);
  };
  const taken = new Set(lines.map(({ order, style }) => `${order} ${style}`));
  const open = help?.open.filter(({ order, style }) => !taken.has(`${order} ${style}`)) ?? [];
  return (
    <>
      <div className="invoice-tools">
        <Select<string>
          aria-label={t('invoice.addGoods')}
          showSearch
          optionFilterProp="label"
          value={null}
          placeholder={t('invoice.goods', { count: open.length })}
          disabled={open.length === 0}
          className="invoice-goods"
          onChange={(key) => {
            const goods = open.find(({ order, style }) => `${order} ${style}` === key);
            if (goods !== undefined) add(lineOf(goods));
          }}
          options={open.map((goods) => ({
            value: `${goods.order} ${goods.style}`,
            label: t('invoice.goodsLine', {
              ...{ order: goods.order, style: goods.style, name: goods.name, unit: goods.unit },
              ...{
                open: figure(goods.open),
                ordered: figure(goods.ordered),
                why: t(`invoice.why.${goods.why}`),
              },
            }),
          }))}
        />
        <ActionButton small icon="plus" onClick={() => put([...lines, newLine(lines.at(-1))])}>
          {t('invoice.addLine')}
        </ActionButton>
        <span className="sec small">{t('invoice.paste')}</span>
      </div>
      <div className="invoice-lines">
        <EditGrid
          label={t('invoice.lines')}
          columns={useInvoiceColumns(currency, form)}
          rows={lines}
          rowKey={(line) => line.key}
          selected={at}
          onSelect={onSelect}
          onRow={(line, index) => put(lines.map((other, place) => (place === index ? line : other)))}
          onPaste={(rows, count, wrong) => {
            put(rows);
            if (wrong === null) announce(t('invoice.pasted', { count }));
            else announceProblem(wrong);
          }}
          makeRow={() => newLine()}
          onInsert={() => put([...lines, newLine(lines.at(-1))])}
          onRemove={(index) => put(lines.filter((_, place) => place !== index))}
          empty={<EmptyState text={t('invoice.noLines')} />}
        />
      </div>
    </>
  );
}

/** The lines added up beside their total; another figure needs a reason. */
function ProofLine({
  form,
  currency,
  wrong,
  onForm,
}: {
  readonly form: InvoiceForm;
  readonly currency: Currency;
  readonly wrong: InvoiceWrong;
  readonly onForm: (form: InvoiceForm) => void;
}) {
  const t = useWords('accounts');
  const proof = proofOf(form, currency);
  const money = (amount: string) => amountFigure(amount, currency);
  const differs = !isZero(proof.difference);
  return (
    <>
      <p className="invoice-proof" role="status">
        <RiskShapeMark shape={differs ? 'late' : isZero(proof.sum) ? 'not-due' : 'on-track'} />{' '}
        {t('invoice.sums', {
          sum: money(proof.sum),
          withoutTax: money(proof.withoutTax),
          tax: money(proof.tax),
        })}{' '}
        <b className={differs ? 't-late' : ''}>
          {differs
            ? t(isNegative(proof.difference) ? 'invoice.less' : 'invoice.more', {
                amount: money(isNegative(proof.difference) ? proof.difference.slice(1) : proof.difference),
              })
            : form.total.trim() !== '' && proof.lines > 0 && t('invoice.equal')}
        </b>
      </p>
      {differs && (
        <FieldBox
          label={t('invoice.difference')}
          wrong={wrong.difference === undefined ? null : t('invoice.wrong.difference')}
        >
          {(id) => (
            <TextInput
              id={id}
              value={form.difference}
              placeholder={t('invoice.differenceHint')}
              onChange={(difference) => onForm({ ...form, difference })}
            />
          )}
        </FieldBox>
      )}
    </>
  );
}
