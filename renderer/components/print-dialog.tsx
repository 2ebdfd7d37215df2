import { InputNumber, Modal, Select } from 'antd';
import { useState } from 'react';
import type { PaperReference } from '#shared/api/views/file-views';
import { announce } from '../app/status-message';
import { useCommand } from '../client/use-command';
import { useQuery } from '../client/use-query';
import { useWords } from '../words/words';
import { FieldBox } from './field-box';
import { noteWay } from './last-way';
import { ProblemNote } from './problem-note';

interface PrintDialogProps {
  readonly title: string;
  readonly paper: PaperReference;
  readonly onClose: () => void;
}

/** Printer and copies; the printer of the PC is chosen already. */
export function PrintDialog({ title, paper, onClose }: PrintDialogProps) {
  const t = useWords('papers');
  const printers = useQuery('documents.printers', {});
  const print = useCommand('documents.print');
  const [chosen, setChosen] = useState<string | null>(null);
  const [copies, setCopies] = useState(1);
  const list = printers.data ?? [];
  const printer = chosen ?? list.find((entry) => entry.isDefault)?.name ?? list[0]?.name ?? null;
  const send = async () => {
    const result = await print.send({ paper, printer, copies });
    if (!result.ok) return;
    noteWay('printed');
    announce(t('printed'));
    onClose();
  };
  return (
    <Modal
      open
      title={title}
      width={380}
      okText={t('print')}
      cancelText={t('common:cancel')}
      okButtonProps={{ disabled: printer === null, loading: print.sending }}
      onOk={() => void send()}
      onCancel={onClose}
    >
      <div className="dialog-fields">
        <FieldBox label={t('printer')}>
          {(id) => (
            <Select
              id={id}
              value={printer}
              disabled={list.length === 0}
              onChange={setChosen}
              options={list.map((entry) => ({ value: entry.name, label: entry.name }))}
            />
          )}
        </FieldBox>
        <FieldBox label={t('copies')}>
          {(id) => (
            <InputNumber
              id={id}
              min={1}
              max={20}
              precision={0}
              value={copies}
              onChange={(value) => setCopies(value ?? 1)}
            />
          )}
        </FieldBox>
        {printers.data?.length === 0 && <p className="small t-at-risk">{t('noPrinter')}</p>}
        {print.problem !== null && <ProblemNote problem={print.problem} />}
      </div>
    </Modal>
  );
}
