import { createContext, useContext } from 'react';
import type { AppState } from '#shared/api/views/app-state';
import type { Language } from '../words/words';

const DeskStateContext = createContext<AppState | null>(null);
export const DeskStateProvider = DeskStateContext;

/** Today, our company, the settings, the counts and how the data stand: asked once, kept fresh for all screens. */
export function useDeskState(): AppState {
  const state = useContext(DeskStateContext);
  if (state === null) throw new Error('useDeskState outside of the frame');
  return state;
}

export function useLanguage(): Language {
  return useDeskState().settings.language;
}
