/** Adding, naming and removing sites that are taught. */
import { browser } from 'wxt/browser';
import { REFUSALS } from '@/lib/domain/refusal.ts';
import { MOST_SITES, originIn, type Site } from '@/lib/domain/site.ts';
import { builtInFor } from '@/lib/portals/index.ts';
import type { SiteCommands } from '@/lib/protocol/sites.ts';
import type { Handlers } from '@/lib/protocol.ts';
import { keepSites, mayEnterSite, patternOf } from '../portals/generic.ts';
import { keepTaught } from '../repair/keep.ts';
import { mayLead } from '../replies/approvals.ts';
import { changeSettings, settingsOf } from '../settings.ts';
import type { Shell } from '../shell.ts';
import { taughtOn } from './ask.ts';

const isSite = (origin: string): boolean => {
  const found = originIn(origin);
  return 'origin' in found && found.origin === origin && !builtInFor(new URL(`${origin}/`));
};

const withSite = (sites: readonly Site[], site: Site): readonly Site[] =>
  sites.some(({ origin }) => origin === site.origin)
    ? sites.map((one) => (one.origin === site.origin ? site : one))
    : [...sites, site];

export function siteActions(shell: Shell): Handlers<SiteCommands, unknown> {
  const { world } = shell;
  const { store } = world;
  const change = async (next: (sites: readonly Site[]) => readonly Site[]): Promise<{ stored: true }> => {
    await changeSettings(store, async ({ sites }) => ({ sites: next(sites) }));
    await keepSites(shell);
    world.changed(['sites', 'settings', 'context']);
    return { stored: true };
  };

  return {
    'site.add': async (site) => {
      if (!isSite(site.origin)) throw new Error(REFUSALS.noSite);
      if (!(await mayEnterSite(site))) throw new Error(REFUSALS.siteNotAllowed);
      const { sites } = await settingsOf(store);
      if (withSite(sites, site).length > MOST_SITES) throw new Error(REFUSALS.tooManySites);
      const stored = await change((known) => withSite(known, site));
      await shell.openTab(`${site.origin}/`);
      return stored;
    },
    'site.rename': (site) => change((sites) => sites.map((one) => (one.origin === site.origin ? site : one))),
    'site.remove': async ({ origin }) => {
      if (!isSite(origin)) throw new Error(REFUSALS.noSite);
      const taught = await taughtOn(store, origin);
      const { me, role } = await settingsOf(store);
      if (taught.length > 0 && !mayLead(role)) throw new Error(REFUSALS.leadsOnly);
      const hand = { by: me, at: world.now() };
      await keepTaught(
        shell,
        taught.map(({ id }) => id),
        (known) => known && { ...known, ...hand, gone: true },
      );
      const stored = await change((sites) => sites.filter((one) => one.origin !== origin));
      // Last: where the browser keeps it, the site is not read all the same.
      await browser.permissions.remove({ origins: [patternOf({ origin })] }).catch(() => false);
      return stored;
    },
  };
}
