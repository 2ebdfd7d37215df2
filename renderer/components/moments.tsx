import { type ReactNode, useEffect, useState } from 'react';
import type { Query } from '../client/use-query';
import { ProblemNote } from './problem-note';
import './moments.css';

const QUIET_MS = 300;

interface MomentsProps<T> {
  readonly query: Query<T>;
  readonly children: (data: T) => ReactNode;
  /** Rows of the real layout to draw in grey while nothing is known. */
  readonly rows?: number;
}

/** Loading, problem or data of one question; empty is told by the screen, which knows what to do first. */
export function Moments<T>({ query, children, rows = 8 }: MomentsProps<T>) {
  const { data, problem, askAgain } = query;
  if (data === undefined) {
    return problem === undefined ? (
      <GreyRows rows={rows} />
    ) : (
      <div className="moment-problem">
        <ProblemNote problem={problem} onRetry={askAgain} />
      </div>
    );
  }
  return (
    <>
      {problem !== undefined && (
        <div className="moment-problem">
          <ProblemNote problem={problem} onRetry={askAgain} />
        </div>
      )}
      {children(data)}
    </>
  );
}

/** Grey rows in the real layout, only after 0.3 s: a quick answer never flickers. */
export function GreyRows({ rows }: { readonly rows: number }) {
  const [shown, setShown] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setShown(true), QUIET_MS);
    return () => clearTimeout(timer);
  }, []);
  return (
    <div className="grey-rows" aria-busy="true">
      {shown &&
        Array.from({ length: rows }, (_, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: grey rows are all alike and never move
          <div className="grey-row" key={index}>
            <i style={{ width: `${12 + ((index * 7) % 9)}%` }} />
            <i style={{ width: `${30 + ((index * 13) % 23)}%` }} />
            <i style={{ width: '9%', marginLeft: 'auto' }} />
          </div>
        ))}
    </div>
  );
}
