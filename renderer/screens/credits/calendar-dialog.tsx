import { Modal, Select } from 'antd';
import { useState } from 'react';
import type { CalendarRow } from '#shared/api/views/credit-views';
import { announce } from '../../app/status-message';
import { useCommand } from '../../client/use-command';
import { useQuery } from '../../client/use-query';
import { FieldBox } from '../../components/field-box';
import { ProblemNote } from '../../components/problem-note';
import { useWords } from '../../words/words';
import { holidayLines, readHolidays, readWorkdays } from './calendar-text';
import '../../components/dialog.css';

interface CalendarDialogProps {
  readonly country: string;
  readonly onClose: () => void;
}

/** The bank holidays of a country, kept current by the clerk. */
export function CalendarDialog({ country, onClose }: CalendarDialogProps) {
  const calendars = useQuery('credits.calendars', {});
  const row = calendars.data?.find(({ calendar }) => calendar.id === country);
  return row === undefined ? null : <CalendarForm row={row} onClose={onClose} />;
}

const FRIDAY_SATURDAY = '5,6';
const SATURDAY_SUNDAY = '0,6';

function CalendarForm({ row, onClose }: { readonly row: CalendarRow; readonly onClose: () => void }) {
  const t = useWords('credits');
  const save = useCommand('credits.saveCalendar');
  const { calendar, revision } = row;
  const [weekend, setWeekend] = useState([...calendar.weekend].sort().join(','));
  const [holidays, setHolidays] = useState(() => holidayLines(calendar));
  const [workdays, setWorkdays] = useState(calendar.workdays.join('\n'));
  const [wrong, setWrong] = useState<{
    readonly field: 'holidays' | 'workdays';
    readonly text: string;
  } | null>(null);
  const submit = async () => {
    const read = readHolidays(holidays);
    if (!read.ok) {
      setWrong({ field: 'holidays', text: t('calendar.wrong', { line: read.line, text: read.text }) });
      return;
    }
    const worked = readWorkdays(workdays);
    if ('wrong' in worked) {
      setWrong({ field: 'workdays', text: t('fields:error.date') });
      return;
    }
    setWrong(null);
    const result = await save.send({
      calendar: {
        id: calendar.id,
        weekend: weekend.split(',').map(Number),
        holidays: read.holidays,
        workdays: [...worked.days],
      },
      revision,
    });
    if (!result.ok) return;
    announce(t('calendar.saved', { country: calendar.id }), { undo: true });
    onClose();
  };
  return (
    <Modal
      open
      title={t('calendar.title', { country: calendar.id })}
      width={520}
      okText={t('common:save')}
      cancelText={t('common:cancel')}
      onOk={() => void submit()}
      onCancel={onClose}
    >
      <div className="dialog-fields">
        {save.problem !== null && <ProblemNote problem={save.problem} />}
        <FieldBox label={t('calendar.weekend')}>
          {(id) => (
            <Select<string>
              id={id}
              value={weekend}
              onChange={setWeekend}
              options={[
                { value: SATURDAY_SUNDAY, label: t('calendar.saturdaySunday') },
                { value: FRIDAY_SATURDAY, label: t('calendar.fridaySaturday') },
              ]}
            />
          )}
        </FieldBox>
        <FieldBox
          label={t('calendar.holidays')}
          source={t('calendar.holidaysMore')}
          wrong={wrong?.field === 'holidays' ? wrong.text : null}
        >
          {(id) => (
            <textarea
              id={id}
              className="text-area"
              rows={12}
              value={holidays}
              spellCheck={false}
              onChange={(event) => setHolidays(event.target.value)}
            />
          )}
        </FieldBox>
        <FieldBox label={t('calendar.workdays')} wrong={wrong?.field === 'workdays' ? wrong.text : null}>
          {(id) => (
            <textarea
              id={id}
              className="text-area"
              rows={4}
              value={workdays}
              spellCheck={false}
              onChange={(event) => setWorkdays(event.target.value)}
            />
          )}
        </FieldBox>
      </div>
    </Modal>
  );
}
