import { useState } from 'react';
import type { ImportedList } from '#shared/api/views/customs-views';
import { CODE_TABLES, type CodeTableName } from '#shared/domain/code-table';
import { useKeys } from '../../app/keys';
import type { RouteOf } from '../../app/route';
import { useRouter } from '../../app/router';
import { announce } from '../../app/status-message';
import { useQuery } from '../../client/use-query';
import { figure } from '../../components/figures';
import { Panel } from '../../components/panel';
import { useWords } from '../../words/words';
import { CodeTablePanel } from './code-table-panel';
import { TariffPanel } from './tariff-panel';
import './customs.css';

type Shown = 'tariff' | CodeTableName;

function isTable(name: string | undefined): name is CodeTableName {
  return CODE_TABLES.some((table) => table === name);
}

/** The lists that customs changes: tariff lines and codes, edited by hand or taken from a file. */
export function CustomsTablesScreen({ route }: { readonly route: RouteOf<'customs-tables'> }) {
  const t = useWords('customs');
  const { back } = useRouter();
  const [shown, setShown] = useState<Shown>(isTable(route.table) ? route.table : 'tariff');
  const tables = useQuery('customs.tables', {});
  const names: readonly Shown[] = ['tariff', ...CODE_TABLES];
  const step = (by: 1 | -1) => {
    const next = names[names.indexOf(shown) + by];
    if (next !== undefined) setShown(next);
  };
  useKeys([
    {
      keys: 'Alt+ArrowDown',
      shown: 'Alt+ArrowUp ArrowDown',
      label: t('tables.title'),
      hint: true,
      run: () => step(1),
    },
    { keys: 'Alt+ArrowUp', label: t('tables.title'), silent: true, run: () => step(-1) },
    { keys: 'Escape', label: t('common:back'), run: back },
  ]);
  const reported = (list: ImportedList) => {
    const [first] = list.skipped;
    const more =
      first === undefined || !isReason(first.reason)
        ? ''
        : ` ${t(`tables.skipped.${first.reason}`, { row: first.row })}`;
    announce(
      `${t('done.imported', { name: list.name, added: list.added, changed: list.changed, skipped: list.skipped.length })}${more}`,
      { undo: true },
    );
  };
  return (
    <>
      <div className="page-head">
        <h1>{t('tables.title')}</h1>
        <span className="sec small">{t('tables.importHint')}</span>
      </div>
      <div className="customs-tables">
        <Panel fill className="customs-table-names">
          <nav aria-label={t('tables.title')}>
            {names.map((name) => {
              const row = tables.data?.find(({ table }) => table === name);
              return (
                <button
                  type="button"
                  key={name}
                  className={name === shown ? 'customs-table-here' : ''}
                  aria-current={name === shown ? 'page' : undefined}
                  onClick={() => setShown(name)}
                >
                  <span className="grow">
                    {name === 'tariff' ? t('tables.tariff') : t(`tables.name.${name}`)}
                  </span>
                  {row !== undefined && <small className="dim">{figure(row.codes)}</small>}
                </button>
              );
            })}
          </nav>
        </Panel>
        {shown === 'tariff' ? (
          <TariffPanel first={route.hsCode ?? ''} onImported={reported} />
        ) : (
          <CodeTablePanel key={shown} table={shown} onImported={reported} />
        )}
      </div>
    </>
  );
}

const REASONS = ['no-code', 'code-shape', 'no-name', 'unit', 'too-long'] as const;

function isReason(reason: string): reason is (typeof REASONS)[number] {
  return REASONS.some((known) => known === reason);
}
