import type { DragEvent } from 'react';
import { announceProblem } from '../../app/status-message';
import { useProblemText } from '../../client/problem-text';
import { useCommand } from '../../client/use-command';

/** Opens a file of another firm for reading: chosen, or dropped on this place. `onOpened` gets its token. */
export function useOpenedFile(onOpened: (token: string) => void) {
  const textOf = useProblemText();
  const choose = useCommand('imports.choose');
  const open = useCommand('imports.open');
  return {
    chooseFile: async () => {
      const result = await choose.send({});
      if (!result.ok) announceProblem(textOf(result.problem));
      else if (result.value !== null) onOpened(result.value.token);
    },
    drop: async (event: DragEvent) => {
      const [file] = event.dataTransfer.files;
      if (file === undefined) return;
      // Elsewhere a dropped file is a customer's order; here it is theirs or the bank's.
      event.preventDefault();
      const result = await open.send({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) });
      if (result.ok) onOpened(result.value.token);
      else announceProblem(textOf(result.problem));
    },
  };
}
