import { Modal, Select } from 'antd';
import { useRef, useState } from 'react';
import type { FactoryDeduction } from '#shared/aftersales/factory-deduction';
import { supplierName } from '#shared/domain/supplier';
import { CURRENCIES, type CurrencyCode } from '#shared/values/currency';
import { compare, ZERO } from '#shared/values/decimal';
import type { SupplierId } from '#shared/values/ids';
import { announce } from '../../app/status-message';
import { useQuery } from '../../client/use-query';
import { FieldBox } from '../../components/field-box';
import { amountFigure } from '../../components/figures';
import { TextInput } from '../../components/text-input';
import { useWords } from '../../words/words';
import { typedDecimal } from '../forms/field-text';
import type { Deduct } from './use-deduction';
import '../../components/dialog.css';

interface DeductDialogProps {
  readonly number: string;
  readonly supplierId: SupplierId | null;
  readonly deduction: FactoryDeduction | null;
  readonly proposedReason: string;
  readonly command: Deduct;
  readonly onClose: () => void;
}

/** What the factory bears; Enter books it on its account, and the same dialog changes it later. */
export function DeductDialog(props: DeductDialogProps) {
  const { number, supplierId, deduction, proposedReason, command, onClose } = props;
  const t = useWords('quality');
  const f = useWords('fields');
  const supplier = useQuery('suppliers.file', supplierId === null ? null : { supplierId }, supplierId ?? '');
  const own = supplier.data?.supplier.currency;
  const [amount, setAmount] = useState(deduction?.amount ?? '');
  const [picked, setPicked] = useState<CurrencyCode | null>(deduction?.currency ?? null);
  const [reason, setReason] = useState(deduction?.reason ?? proposedReason);
  const [tried, setTried] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const currency = picked ?? own ?? 'CNY';
  const value = typedDecimal(amount);
  const isAmount = value !== null && compare(value, ZERO) > 0;
  const factory = supplier.data === undefined ? '' : supplierName(supplier.data.supplier);
  const submit = async () => {
    setTried(true);
    if (value === null || !isAmount || reason.trim() === '' || supplierId === null) return;
    const done = await command({ amount: value, currency, reason: reason.trim().slice(0, 500) });
    if (!done) return;
    announce(t('inspection.deducted', { amount: `${currency} ${amountFigure(value, currency)}`, factory }), {
      undo: true,
    });
    onClose();
  };
  return (
    <Modal
      open
      title={t('inspection.deductionTitle')}
      width={460}
      okText={t('inspection.deduct')}
      cancelText={t('common:cancel')}
      okButtonProps={{ disabled: supplierId === null }}
      onOk={() => void submit()}
      onCancel={onClose}
      // The dialog's own focus goes to its close button first.
      afterOpenChange={(isOpen) => isOpen && field.current?.focus()}
    >
      <form
        className="dialog-grid"
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <p className="sec dialog-wide">
          {supplierId === null
            ? t('inspection.needFactory')
            : t('inspection.deductText', { factory, number })}
        </p>
        <FieldBox label={t('inspection.amount')} wrong={tried && !isAmount ? f('error.positive') : null}>
          {(id) => <TextInput id={id} ref={field} value={amount} align="right" onChange={setAmount} />}
        </FieldBox>
        <FieldBox label={t('inspection.currency')}>
          {(id) => (
            <Select<CurrencyCode>
              id={id}
              showSearch
              value={currency}
              onChange={setPicked}
              options={CURRENCIES.map((code) => ({ value: code, label: code }))}
            />
          )}
        </FieldBox>
        <div className="dialog-wide">
          <FieldBox
            label={t('inspection.reason')}
            wrong={tried && reason.trim() === '' ? f('error.required') : null}
          >
            {(id) => <TextInput id={id} value={reason} maxLength={500} onChange={setReason} />}
          </FieldBox>
        </div>
        <button type="submit" hidden />
      </form>
    </Modal>
  );
}
