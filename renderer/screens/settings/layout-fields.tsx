import { Checkbox, Select } from 'antd';
import {
  hasColumns,
  hasLayout,
  LABEL_SHEETS,
  LAYOUT_TEXTS_MAX,
  type LabelSheet,
  type LayoutText,
  LOGO_MM,
  type PaperLayout,
  TYPE_STEPS,
} from '#shared/documents/paper-layout';
import { ActionButton } from '../../components/action-button';
import { FieldBox } from '../../components/field-box';
import { Panel } from '../../components/panel';
import { TextInput } from '../../components/text-input';
import { useWords } from '../../words/words';
import { Segments } from '../forms/segments';
import { LayoutColumnsField } from './layout-columns-field';
import { type ArrangedColumn, addText, changeText, removeText } from './layout-draft';

export interface LayoutFieldsProps {
  readonly layout: PaperLayout;
  readonly columns: readonly ArrangedColumn[];
  readonly onChange: (layout: PaperLayout) => void;
}

const LOGO_SIZES = [LOGO_MM.least, 10, LOGO_MM.house, 16, 20, LOGO_MM.most] as const;

/** All that can be changed on one kind of paper. */
export function LayoutFields(props: LayoutFieldsProps) {
  const { layout } = props;
  if (layout.id === 'carton-labels') return <SheetFields {...props} />;
  return (
    <>
      <MarkFields {...props} />
      {hasLayout(layout.id) && hasColumns(layout.id) && <ColumnFields {...props} />}
      <TextFields {...props} />
      <SignFields {...props} />
    </>
  );
}

function SheetFields({ layout, onChange }: LayoutFieldsProps) {
  const t = useWords('layouts');
  return (
    <Panel title={t('sheet')}>
      <div className="form-grid">
        <Choice
          label={t('sheet')}
          value={layout.labelSheet}
          values={LABEL_SHEETS}
          say={(sheet: LabelSheet) => t(`labelSheet.${sheet}`)}
          onChange={(labelSheet) => onChange({ ...layout, labelSheet })}
          className="span-6"
        />
      </div>
    </Panel>
  );
}

function MarkFields({ layout, onChange }: LayoutFieldsProps) {
  const t = useWords('layouts');
  const logo = (change: Partial<PaperLayout['logo']>) =>
    onChange({ ...layout, logo: { ...layout.logo, ...change } });
  return (
    <Panel title={t('mark')}>
      <div className="form-grid">
        <Checkbox
          className="span-6"
          checked={layout.logo.shown}
          onChange={(event) => logo({ shown: event.target.checked })}
        >
          {t('logo')}
        </Checkbox>
        <FieldBox label={t('logoSize')}>
          {(id) => (
            <Select<number>
              id={id}
              value={layout.logo.sizeMm}
              disabled={!layout.logo.shown}
              onChange={(sizeMm) => logo({ sizeMm })}
              options={LOGO_SIZES.map((value) => ({ value, label: `${value} mm` }))}
            />
          )}
        </FieldBox>
        <Choice
          label={t('side')}
          value={layout.logo.side}
          values={['left', 'right'] as const}
          say={(side) => t(side)}
          onChange={(side) => logo({ side })}
          className="span-4"
        />
        <Choice
          label={t('type')}
          value={layout.type}
          values={TYPE_STEPS}
          say={(step) => t(`step.${step}`)}
          onChange={(type) => onChange({ ...layout, type })}
          className="span-6"
        />
      </div>
    </Panel>
  );
}

function ColumnFields(props: LayoutFieldsProps) {
  const t = useWords('layouts');
  return (
    <Panel title={t('columns')}>
      <LayoutColumnsField {...props} />
      <p className="panel-note">{t('keeps')}</p>
    </Panel>
  );
}

function TextFields({ layout, onChange }: LayoutFieldsProps) {
  const t = useWords('layouts');
  return (
    <Panel title={t('texts')} more={t('textsMore')}>
      {layout.texts.length === 0 && <p className="panel-note">{t('noTexts')}</p>}
      {layout.texts.map((text, at) => (
        <OneText
          // biome-ignore lint/suspicious/noArrayIndexKey: a text is its place in the list
          key={at}
          text={text}
          onRemove={() => onChange(removeText(layout, at))}
          onChange={(change) => onChange(changeText(layout, at, change))}
        />
      ))}
      <div className="layout-acts">
        <ActionButton
          icon="plus"
          small
          disabled={layout.texts.length >= LAYOUT_TEXTS_MAX}
          onClick={() => onChange(addText(layout))}
        >
          {t('addText')}
        </ActionButton>
      </div>
      <div className="form-grid">
        <Bilingual
          label={t('footer')}
          value={layout.footer}
          onChange={(footer) => onChange({ ...layout, footer })}
        />
      </div>
    </Panel>
  );
}

interface OneTextProps {
  readonly text: LayoutText;
  readonly onChange: (change: Partial<LayoutText>) => void;
  readonly onRemove: () => void;
}

function OneText({ text, onChange, onRemove }: OneTextProps) {
  const t = useWords('layouts');
  const area = (language: 'en' | 'zh', label: string) => (
    <FieldBox label={label} className="span-6">
      {(id) => (
        <textarea
          id={id}
          className="text-area"
          rows={2}
          maxLength={2000}
          value={text.text[language]}
          spellCheck={false}
          onChange={(event) => onChange({ text: { ...text.text, [language]: event.target.value } })}
        />
      )}
    </FieldBox>
  );
  return (
    <div className="form-grid layout-text">
      <Choice
        label={t('place')}
        value={text.place}
        values={['above-table', 'below-table'] as const}
        say={(place) => t(place === 'above-table' ? 'above' : 'below')}
        onChange={(place) => onChange({ place })}
        className="span-4"
      />
      <div className="layout-remove">
        <ActionButton look="quiet" small icon="bin" label={t('removeText')} onClick={onRemove} />
      </div>
      {area('en', t('english'))}
      {area('zh', t('chinese'))}
    </div>
  );
}

interface BilingualProps {
  readonly label: string;
  readonly value: PaperLayout['footer'];
  readonly onChange: (value: PaperLayout['footer']) => void;
}

function Bilingual({ label, value, onChange }: BilingualProps) {
  const t = useWords('layouts');
  return (
    <>
      <FieldBox label={`${label}, ${t('english')}`} className="span-3">
        {(id) => (
          <TextInput id={id} value={value.en} maxLength={120} onChange={(en) => onChange({ ...value, en })} />
        )}
      </FieldBox>
      <FieldBox label={`${label}, ${t('chinese')}`} className="span-3">
        {(id) => (
          <TextInput id={id} value={value.zh} maxLength={120} onChange={(zh) => onChange({ ...value, zh })} />
        )}
      </FieldBox>
    </>
  );
}

function SignFields({ layout, onChange }: LayoutFieldsProps) {
  const t = useWords('layouts');
  return (
    <Panel title={t('sign')}>
      <div className="form-grid">
        <Checkbox
          className="span-3"
          checked={layout.signature}
          onChange={(event) => onChange({ ...layout, signature: event.target.checked })}
        >
          {t('signature')}
        </Checkbox>
        <Checkbox
          className="span-3"
          checked={layout.seal}
          onChange={(event) => onChange({ ...layout, seal: event.target.checked })}
        >
          {t('seal')}
        </Checkbox>
      </div>
    </Panel>
  );
}

interface ChoiceProps<V extends string> {
  readonly label: string;
  readonly value: V;
  readonly values: readonly V[];
  readonly say: (value: V) => string;
  readonly onChange: (value: V) => void;
  readonly className?: string;
}

/** A few values side by side, one of them pressed. */
function Choice<V extends string>({ label, value, values, say, onChange, className = '' }: ChoiceProps<V>) {
  return (
    <FieldBox label={label} className={className}>
      {(id) => <Segments id={id} label={label} value={value} values={values} say={say} onChange={onChange} />}
    </FieldBox>
  );
}
