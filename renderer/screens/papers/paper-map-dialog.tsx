import { Modal } from 'antd';
import type { HeldPaper, PaperMap } from '#shared/api/channels/holders';
import type { HandOver } from '#shared/domain/paper-holder';
import { useLanguage } from '../../app/desk-state';
import { announceProblem } from '../../app/status-message';
import { useProblemText } from '../../client/problem-text';
import { useCommand } from '../../client/use-command';
import { shortDay } from '../../components/figures';
import { useWords } from '../../words/words';

interface PaperMapDialogProps {
  readonly map: PaperMap;
  /** Number of the order or shipment. */
  readonly of: string;
  readonly onClose: () => void;
}

/** Who got which version of which paper, on which day and which way; old copies are ticked off here too. */
export function PaperMapDialog({ map, of, onClose }: PaperMapDialogProps) {
  const t = useWords('papers');
  const language = useLanguage();
  return (
    <Modal open title={t('hold.mapTitle', { of })} width={760} footer={null} onCancel={onClose}>
      <div className="paper-map">
        <table>
          <thead>
            <tr>
              <th>{t('title')}</th>
              <th>{t('number')}</th>
              <th>{t('day')}</th>
              <th>{t('hold.counts')}</th>
              <th>{t('hold.holders')}</th>
            </tr>
          </thead>
          <tbody>
            {map.papers.map((paper) => (
              <tr key={paper.issuedId}>
                <td>
                  {t(`trade:form.${paper.kind}`)} {t('version', { version: paper.version })}
                  <div className="sec small">
                    {t(`trade:paperLanguage.${paper.language}`)}
                    {paper.of !== of && ` · ${paper.of}`}
                  </div>
                </td>
                <td className="nw">{paper.number}</td>
                <td className="nw">{shortDay(paper.date, language)}</td>
                <td className={paper.state === 'stands' ? 'sec' : 't-at-risk'}>
                  {t(`hold.state.${paper.state}`)}
                </td>
                <td>
                  {paper.handedTo.length === 0 ? (
                    <span className="dim">{t('hold.nobody')}</span>
                  ) : (
                    paper.handedTo.map((handOver) => (
                      <Holder
                        key={handOver.id}
                        paper={paper}
                        handOver={handOver}
                        isOld={map.old.some(
                          (copy) => copy.issuedId === paper.issuedId && copy.handOver.id === handOver.id,
                        )}
                      />
                    ))
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Modal>
  );
}

interface HolderProps {
  readonly paper: HeldPaper;
  readonly handOver: HandOver;
  /** To be called back. */
  readonly isOld: boolean;
}

function Holder({ paper, handOver, isOld }: HolderProps) {
  const t = useWords('papers');
  const language = useLanguage();
  const textOf = useProblemText();
  const settle = useCommand('papers.settle');
  const { id, name, role, on, way, settledOn } = handOver;
  const send = async (settled: boolean) => {
    const result = await settle.send({ issuedId: paper.issuedId, handOver: id, settled });
    if (!result.ok) announceProblem(textOf(result.problem));
  };
  const words = (
    <>
      {name === '' ? t(`hold.role.${role}`) : name}
      <span className="sec small">
        {' '}
        {[name === '' ? '' : t(`hold.role.${role}`), t(`hold.by.${way}`), shortDay(on, language)]
          .filter((part) => part !== '')
          .join(' · ')}
      </span>
    </>
  );
  if (!isOld && settledOn === null) return <div>{words}</div>;
  return (
    <div>
      <label className={settledOn === null ? 't-at-risk' : 'is-settled'}>
        <input
          type="checkbox"
          checked={settledOn !== null}
          onChange={(event) => void send(event.target.checked)}
        />{' '}
        {words}
      </label>
    </div>
  );
}
