import { useState } from 'react';
import { useProblemText } from '../client/problem-text';
import { useCommand } from '../client/use-command';
import { useChangeWords } from '../components/change-words';
import { useWords } from '../words/words';
import { useKeys } from './keys';
import { NAVIGATION, numberKey } from './navigation';
import { useRouter } from './router';
import { announce, announceProblem } from './status-message';

/** The keys that work on every screen, and what they open. */
export function useFrameKeys() {
  const t = useWords('app');
  const { go, back, forward } = useRouter();
  const [searching, setSearching] = useState(false);
  const [showingKeys, setShowingKeys] = useState(false);
  const undo = useUndo();
  const openAt = (index: number) => {
    const entry = NAVIGATION[index];
    if (entry !== undefined) go(entry.route);
  };
  useKeys([
    { keys: 'Ctrl+K', label: t('keys.search'), run: () => setSearching(true) },
    { keys: 'Ctrl+I', label: t('keys.import'), run: () => go({ screen: 'import' }) },
    { keys: 'Ctrl+Z', label: t('keys.undo'), run: undo },
    { keys: 'Alt+ArrowLeft', label: t('keys.back'), run: back },
    { keys: 'Alt+ArrowRight', label: t('keys.forward'), run: forward },
    { keys: 'F1', also: ['?'], label: t('keys.all'), shown: '?', run: () => setShowingKeys(true) },
    ...NAVIGATION.map((entry, index) => ({
      keys: `Alt+${numberKey(index)}`,
      also: [numberKey(index)],
      label: `${t('keys.screen')}: ${t(`nav.${entry.name}`)}`,
      run: () => openAt(index),
    })),
  ]);
  return { searching, setSearching, showingKeys, setShowingKeys, undo };
}

/** Takes back the last change of the data, whichever screen made it. */
export function useUndo(): () => void {
  const t = useWords('app');
  const textOf = useProblemText();
  const words = useChangeWords();
  const command = useCommand('store.undo');
  return () => {
    void command.send({}).then((result) => {
      if (!result.ok) announceProblem(textOf(result.problem));
      else if (result.value === null) announce(t('nothingToUndo'));
      else announce(t('undone', { label: words.label(result.value.label) }));
    });
  };
}
