import { isDeclared } from '#shared/domain/declaration';
import { todayOf } from '../clock';
import type { DeskContext } from './context';
import { withVersion } from './customs-declared';
import { FINAL } from './paper-commands';

/**
 * What an earlier desk marked as declared has no copy of what customs holds. It is made when the data are opened, before
 * a change of firm, tariff or booking can touch it; one that cannot be drawn now is copied when it is reopened.
 */
export async function copyDeclared(desk: Pick<DeskContext, 'store' | 'clock' | 'clerk'>): Promise<void> {
  const { store, clock } = desk;
  const bare = store.all('declarations').filter((one) => isDeclared(one) && one.versions.length === 0);
  for (const { id } of bare) {
    await store.change(
      'customs.copyDeclared',
      (tx) => {
        const declaration = tx.get('declarations', id);
        if (declaration === undefined || declaration.state.name === 'draft') return;
        const { state, customsNumbers } = declaration;
        const stamp = { today: todayOf(clock), at: clock.now().toISOString(), by: desk.clerk() };
        tx.put('declarations', withVersion(tx, declaration, { ...stamp, on: state.on, customsNumbers }));
      },
      FINAL,
    );
  }
}
