import { useState } from 'react';
import type { CrosscheckView, DifferenceRow } from '#shared/api/channels/crosscheck';
import type { DifferenceSide } from '#shared/crosscheck/difference';
import { useRouter } from '../../app/router';
import { RiskShapeMark } from '../../components/risk-mark';
import { rowsOf } from '../../components/row-source';
import type { TableColumn } from '../../components/table-column';
import { VirtualTable } from '../../components/virtual-table';
import { useWords } from '../../words/words';
import { paperText, valueText } from './difference-words';
import { mendRoute } from './mend-route';
import './crosscheck.css';

interface DifferenceTableProps {
  readonly view: CrosscheckView;
  /** Told before the screen leaves for the place where it is mended. */
  readonly onLeave?: () => void;
  readonly autoFocus?: boolean;
}

/** Both papers and both values side by side; Enter goes to the page where they are mended. */
export function DifferenceTable({ view, onLeave, autoFocus = false }: DifferenceTableProps) {
  const t = useWords('crosscheck');
  const router = useRouter();
  const [selected, setSelected] = useState(0);
  const side = (of: DifferenceSide, row: DifferenceRow) => (
    <TwoLines upper={valueText(of, row, t)} lower={paperText(of, row, t)} />
  );
  const columns: readonly TableColumn<DifferenceRow>[] = [
    {
      key: 'level',
      title: '',
      width: 34,
      cell: ({ level, waiver }) =>
        waiver !== null ? (
          <RiskShapeMark shape="on-track" label={t('aside', { by: waiver.by, reason: waiver.reason })} />
        ) : (
          <RiskShapeMark shape={level === 'hard' ? 'late' : 'at-risk'} label={t(level)} />
        ),
    },
    {
      key: 'point',
      title: t('what'),
      width: 190,
      cell: (row) => <TwoLines upper={t(`point.${row.point}`)} lower={underPoint(row)} />,
    },
    { key: 'left', title: t('first'), width: 220, grow: true, cell: (row) => side(row.left, row) },
    { key: 'right', title: t('second'), width: 220, grow: true, cell: (row) => side(row.right, row) },
    {
      key: 'mend',
      title: t('mend'),
      width: 110,
      cell: ({ target }) => (target === null ? '' : `${t(`page.${target.page}`)} →`),
      tone: () => 't-accent',
    },
  ];
  const underPoint = ({ line, similarity, waiver }: DifferenceRow): string => {
    if (waiver !== null) return t('aside', { by: waiver.by, reason: waiver.reason });
    const goods = line === null ? [] : [line.name, line.size].filter((part) => part !== '');
    const alike = similarity === null ? [] : [t('alike', { percent: Math.round(similarity * 100) })];
    return [goods.join(' '), ...alike].filter((part) => part !== '').join(' · ');
  };
  const open = ({ target }: DifferenceRow) => {
    const route = target === null ? null : mendRoute(target);
    if (route === null) return;
    onLeave?.();
    router.go(route);
  };
  return (
    <VirtualTable
      label={t('title')}
      columns={columns}
      rows={rowsOf(view.differences)}
      rowKey={(row) =>
        [
          row.point,
          row.line?.key,
          row.line?.size,
          row.left.source,
          row.left.number,
          row.right.source,
          row.right.number,
        ].join(' ')
      }
      rowHeight={44}
      selected={selected}
      onSelect={setSelected}
      onOpen={open}
      autoFocus={autoFocus}
      empty={<p className="crosscheck-none">{view.papers.length === 0 ? t('nothing') : t('agree')}</p>}
    />
  );
}

function TwoLines({ upper, lower }: { readonly upper: string; readonly lower: string }) {
  return (
    <span className="two-lines">
      <span title={upper}>{upper}</span>
      {lower !== '' && (
        <span className="dim small" title={lower}>
          {lower}
        </span>
      )}
    </span>
  );
}
