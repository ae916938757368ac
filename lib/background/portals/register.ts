/** Page agents in the browser's register: exactly those of the hosts it lets us into. */
import { type Browser, browser } from 'wxt/browser';
import { pageAgents } from '@/lib/portals/agents.ts';
import { access, originOf } from './access.ts';

type Script = Browser.scripting.RegisteredContentScript;

/** What should stand in the register while `may` holds. */
export const scriptsFor = (may: (address: string) => boolean): Script[] =>
  pageAgents.flatMap(({ id, matches, excludeMatches }) => {
    const allowed = matches.filter((pattern) => may(originOf(pattern)));
    if (allowed.length === 0) return [];
    return [
      {
        id,
        js: [`content-scripts/${id}.js`],
        matches: allowed,
        runAt: 'document_idle',
        ...(excludeMatches ? { excludeMatches: [...excludeMatches] } : {}),
      },
    ];
  });

const sameMatches = (a: Script, b: Script) =>
  [...(a.matches ?? [])].toSorted().join() === [...(b.matches ?? [])].toSorted().join();

async function register(): Promise<void> {
  const wanted = scriptsFor(await access());
  const ours = new Set(pageAgents.map(({ id }) => id));
  const there = (await browser.scripting.getRegisteredContentScripts()).filter(({ id }) => ours.has(id));
  const gone = there.filter(({ id }) => !wanted.some((script) => script.id === id));
  const fresh = wanted.filter(({ id }) => !there.some((script) => script.id === id));
  const other = wanted.filter((script) =>
    there.some((before) => before.id === script.id && !sameMatches(before, script)),
  );
  if (gone.length > 0) await browser.scripting.unregisterContentScripts({ ids: gone.map(({ id }) => id) });
  if (fresh.length > 0) await browser.scripting.registerContentScripts(fresh);
  if (other.length > 0) await browser.scripting.updateContentScripts(other);
}

let last: Promise<unknown> = Promise.resolve();

/**
 * Brings the register in line with what is allowed; one at a time. At every start of the worker: an update of the
 * extension empties the register, and a permission may be given or taken while nobody runs.
 */
export function registerAgents(): Promise<void> {
  const next = last.then(register, register);
  last = next.catch(() => undefined);
  return next;
}
