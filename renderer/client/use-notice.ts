import { useEffect, useRef } from 'react';
import type { Notice } from '#shared/api/desk';
import { desk } from './desk';

/** Hears one kind of notice while the component stands, e.g. the progress of a long reading. */
export function useNotice<T extends Notice['type']>(
  type: T,
  hear: (notice: Extract<Notice, { type: T }>) => void,
): void {
  const latest = useRef(hear);
  latest.current = hear;
  useEffect(
    () =>
      desk.onChanged((notice) => {
        if (isOfType(notice, type)) latest.current(notice);
      }),
    [type],
  );
}

function isOfType<T extends Notice['type']>(notice: Notice, type: T): notice is Extract<Notice, { type: T }> {
  return notice.type === type;
}
