import { useNotice } from '../client/use-notice';
import { AllKeys } from './all-keys';
import { FileDrop } from './file-drop';
import { useFrameKeys } from './frame-keys';
import { ProblemBoundary } from './problem-boundary';
import { useRouter } from './router';
import { Screen } from './screens';
import { SideNav } from './side-nav';
import { StatusLine } from './status-line';
import { TopBar } from './top-bar';
import './frame.css';

/** Top bar 44, navigation 156, status line 26; the screen takes the rest and never scrolls as a whole. */
export function Frame() {
  const { route, go } = useRouter();
  const frame = useFrameKeys();
  useNotice('import', ({ token }) => go({ screen: 'import', token }));
  return (
    <FileDrop>
      <div className="frame">
        <TopBar searching={frame.searching} onSearching={frame.setSearching} />
        <SideNav />
        <main className="page frame-screen">
          <ProblemBoundary place={JSON.stringify(route)}>
            <Screen route={route} />
          </ProblemBoundary>
        </main>
        <StatusLine onAllKeys={() => frame.setShowingKeys(true)} onUndo={frame.undo} />
      </div>
      {frame.showingKeys && <AllKeys onClose={() => frame.setShowingKeys(false)} />}
    </FileDrop>
  );
}
