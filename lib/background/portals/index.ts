/** What views may ask and order of portals and pauses. */
import { pausedBy } from '@/lib/domain/pause.ts';
import { portals } from '@/lib/portals/index.ts';
import type { PortalCommands, PortalQueries } from '@/lib/protocol/portals.ts';
import type { Handlers, TabContext } from '@/lib/protocol.ts';
import { settingsOf } from '../settings.ts';
import type { Shell } from '../shell.ts';
import type { OpenPage } from '../tabs.ts';
import { access, originOf } from './access.ts';
import { resume, setPause, siteOfPage } from './pauses.ts';

export const portalQueries = (): Handlers<PortalQueries, unknown> => ({
  'portal.list': async () => {
    const may = await access();
    // Sites that people add are switched on one by one: see `sites/`.
    const named = portals.filter(({ matches }) => matches.length > 0);
    return named.map(({ id, matches }) => ({
      id,
      origins: matches,
      granted: matches.filter((pattern) => may(originOf(pattern))),
    }));
  },
});

export function portalActions(shell: Shell): Handlers<PortalCommands, unknown> {
  const { world } = shell;
  const told = <Answer>(answer: Answer): Answer => {
    world.changed(['settings', 'context', 'portals']);
    shell.refreshRails();
    return answer;
  };
  return {
    'pause.set': async ({ paused, ...target }) => told(await setPause(world.store, target, paused)),
    'pause.resume': async ({ portal, site }) => told(await resume(world.store, portal, site)),
  };
}

/** Which shop a page belongs to, and what of it is paused. */
export async function placeOf(shell: Shell, page: OpenPage): Promise<Pick<TabContext, 'site' | 'paused'>> {
  const site = siteOfPage(page);
  const paused = pausedBy((await settingsOf(shell.world.store)).pauses, page.portal, site);
  return { ...(site ? { site } : {}), ...(paused ? { paused } : {}) };
}
