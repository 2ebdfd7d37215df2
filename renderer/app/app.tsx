import { ConfigProvider } from 'antd';
import enUS from 'antd/locale/en_US';
import zhCN from 'antd/locale/zh_CN';
import { useEffect, useMemo, useState } from 'react';
import { I18nextProvider } from 'react-i18next';
import type { AppState } from '#shared/api/views/app-state';
import { useQuery } from '../client/use-query';
import { FirstStartScreen } from '../screens/first-start/first-start-screen';
import { createWords } from '../words/words';
import { DeskStateProvider } from './desk-state';
import { Frame } from './frame';
import { ProblemBoundary } from './problem-boundary';
import { RouterProvider } from './router';
import { Silence } from './silence';
import { deskTheme } from './theme';

/** Words and colours by the settings, then the first start or the frame. */
export function App() {
  const state = useQuery('app.state', {});
  const language = state.data?.settings.language ?? 'zh';
  const theme = state.data?.settings.theme ?? 'light';
  const [words] = useState(() => createWords(language));
  useEffect(() => {
    void words.changeLanguage(language);
    document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en';
  }, [words, language]);
  useEffect(() => {
    document.documentElement.dataset['theme'] = theme;
  }, [theme]);
  const colours = useMemo(() => deskTheme(theme), [theme]);
  return (
    <I18nextProvider i18n={words}>
      <ConfigProvider
        theme={colours}
        locale={language === 'zh' ? zhCN : enUS}
        componentSize="middle"
        button={{ autoInsertSpace: false }}
        wave={{ disabled: true }}
      >
        {state.data !== undefined && <Desk state={state.data} />}
        {state.data === undefined && state.problem !== undefined && (
          <Silence problem={state.problem} onRetry={state.askAgain} />
        )}
      </ConfigProvider>
    </I18nextProvider>
  );
}

function Desk({ state }: { readonly state: AppState }) {
  return (
    <DeskStateProvider value={state}>
      <RouterProvider>
        {state.company === null ? (
          <ProblemBoundary place="first-start">
            <FirstStartScreen />
          </ProblemBoundary>
        ) : (
          <Frame />
        )}
      </RouterProvider>
    </DeskStateProvider>
  );
}
