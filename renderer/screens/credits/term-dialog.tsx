import { Modal, Select } from 'antd';
import { useState } from 'react';
import type { CreditView } from '#shared/api/views/credit-views';
import type { TermName } from '#shared/credit/credit-terms';
import { useDeskState } from '../../app/desk-state';
import { ActionButton } from '../../components/action-button';
import { FieldBox } from '../../components/field-box';
import { TextInput } from '../../components/text-input';
import { useWords } from '../../words/words';
import type { FieldErrors } from '../forms/field-text';
import { termsOfTag } from './tag-rows';
import { inputOf, readTermForm, type TermForm, termForm } from './term-form';
import { DocumentTable, GoodsTable } from './term-tables';
import { useTermWords } from './term-words';
import { useCreditSave } from './use-credit-save';
import '../../components/dialog.css';

interface TermDialogProps {
  readonly view: CreditView;
  readonly tag: string;
  readonly onClose: () => void;
}

/** The terms of one field, set right by hand: the bank's text stays beside them as it was. */
export function TermDialog({ view, tag, onClose }: TermDialogProps) {
  const t = useWords('credits');
  const { today } = useDeskState();
  const save = useCreditSave(view);
  const names = termsOfTag(tag);
  const [form, setForm] = useState<TermForm>(() => termForm(view.terms, names));
  const [errors, setErrors] = useState<FieldErrors>({});
  const raw = view.tags.find((one) => one.tag === tag)?.raw ?? '';
  // The newest accepted amendment is where a correction counts; it lies over the older ones.
  const amendmentId = view.amendments.filter(({ state }) => state === 'accepted').at(-1)?.id ?? null;
  const submit = async () => {
    const read = readTermForm(form, view.terms, names, today);
    setErrors(read.ok ? {} : read.errors);
    if (!read.ok) return;
    if (Object.keys(read.value).length === 0 || (await save.correct(read.value, [], amendmentId))) onClose();
  };
  const forget = async () => {
    if (await save.correct({}, names, amendmentId)) onClose();
  };
  const put = (name: string, text: string) => setForm({ ...form, texts: { ...form.texts, [name]: text } });
  return (
    <Modal
      open
      title={t('terms.edit', { tag })}
      width={720}
      okText={t('common:save')}
      cancelText={t('common:cancel')}
      onOk={() => void submit()}
      onCancel={onClose}
    >
      <form
        className="dialog-grid term-form"
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        {raw !== '' && (
          <div className="dialog-wide">
            <small className="dim">{t('terms.raw')}</small>
            <pre className="tag-raw tag-raw-whole">{raw}</pre>
          </div>
        )}
        {names.map((name, at) => (
          <TermField
            key={name}
            name={name}
            form={form}
            errors={errors}
            first={at === 0}
            onText={put}
            onForm={setForm}
          />
        ))}
        {names.length === 0 && <p className="dialog-wide dim">{t('doubt.unread')}</p>}
        {names.length > 0 && (
          <div className="dialog-wide">
            <ActionButton small look="quiet" icon="undo" onClick={() => void forget()}>
              {t('terms.forget')}
            </ActionButton>
          </div>
        )}
        <button type="submit" hidden aria-hidden="true" tabIndex={-1} />
      </form>
    </Modal>
  );
}

interface TermFieldProps {
  readonly name: TermName;
  readonly form: TermForm;
  readonly errors: FieldErrors;
  readonly first: boolean;
  readonly onText: (name: string, text: string) => void;
  readonly onForm: (form: TermForm) => void;
}

function TermField({ name, form, errors, first, onText, onForm }: TermFieldProps) {
  const t = useWords('credits');
  const termWords = useTermWords();
  const input = inputOf(name);
  const value = form.texts[name] ?? '';
  const error = errors[name];
  const wrong = error === undefined ? null : t(`fields:error.${error}`);
  if (input.type === 'goods') return <GoodsTable form={form} errors={errors} onForm={onForm} />;
  if (input.type === 'documents') return <DocumentTable form={form} onForm={onForm} />;
  const label = input.type === 'instalments' ? t('field.instalments') : t(`term.${name}`);
  if (input.type === 'lines' || input.type === 'block' || input.type === 'instalments') {
    return (
      <FieldBox label={label} wrong={wrong} className="dialog-wide">
        {(id) => (
          <textarea
            id={id}
            className="text-area"
            rows={Math.min(input.type === 'block' ? 4 : 8, Math.max(3, value.split('\n').length))}
            value={value}
            spellCheck={false}
            onChange={(event) => onText(name, event.target.value)}
          />
        )}
      </FieldBox>
    );
  }
  if (input.type === 'choice' || input.type === 'yes-no') {
    const options = input.type === 'choice' ? ['', ...input.options] : ['false', 'true'];
    return (
      <FieldBox label={label} wrong={wrong}>
        {(id) => (
          <Select<string>
            id={id}
            value={value}
            showSearch={options.length > 8}
            onChange={(picked) => onText(name, picked)}
            options={options.map((option) => ({ value: option, label: termWords(option) }))}
          />
        )}
      </FieldBox>
    );
  }
  return (
    <FieldBox label={label} wrong={wrong}>
      {(id) => (
        <TextInput
          id={id}
          value={value}
          autoFocus={first}
          align={input.type === 'decimal' || input.type === 'count' ? 'right' : 'left'}
          onChange={(text) => onText(name, text)}
        />
      )}
    </FieldBox>
  );
}
