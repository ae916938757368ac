/** Answers what a page agent asks about the portal's composer, for the ticket that its page shows. */
import type { Promised } from '@/lib/domain/approval.ts';
import type { GuardLevel, Violation } from '@/lib/domain/guard.ts';
import { GUARD_LEVELS } from '@/lib/domain/guard.ts';
import { insertModeOf } from '@/lib/domain/insert-mode.ts';
import { isBlocked } from '@/lib/domain/rendered-reply.ts';
import type { TicketId } from '@/lib/domain/ticket.ts';
import { fillLabel, markLabel } from '@/lib/i18n/composer-mark.ts';
import type { ComposerReports, Expansion } from '@/lib/protocol/composer.ts';
import type { Handlers, Queries } from '@/lib/protocol.ts';
import type { ViewCaller } from '../caller.ts';
import { recordInsert } from '../commands.ts';
import type { Custodial } from '../custodial.ts';
import { expected } from '../insert-reply.ts';
import type { PageDoor } from '../page-port.ts';
import { queries } from '../queries.ts';
import { settingsOf } from '../settings.ts';
import type { Shell } from '../shell.ts';
import type { OpenPage } from '../tabs.ts';
import { finderOf } from '../templates/finder.ts';

const UNKNOWN = { state: 'unknown' } as const;

/** What one page agent may ask about its composer, under an operation id. What was typed stays in this worker's memory. */
export function composerHandlers(
  door: PageDoor,
  page: OpenPage,
  operation: string,
): Handlers<ComposerReports, undefined> {
  const beside: ViewCaller = { kind: 'view', tabId: page.tabId, framed: true };

  return {
    'composer.help': async () => {
      if (await copies(await door.ready())) return { helped: false };
      await door.help(page.tabId);
      return { helped: true };
    },
    'composer.expand': async ({ shortcut }) => {
      if (!door.wishes.take(page.tabId, Date.now())) return UNKNOWN;
      const shell = await door.ready();
      return (await copies(shell)) ? UNKNOWN : expand(shell, shortcut);
    },
    'composer.expanded': async ({ result }) => {
      const { expanding } = page;
      delete page.expanding;
      if (expanding) {
        const { id, templateId } = expanding;
        await recordInsert((await door.ready()).world, operation, id, { result }, templateId);
      }
      return { stored: true };
    },
    'composer.typed': async ({ text }) => {
      const shell = await door.ready();
      const { focus } = page;
      const heard = focus && text.trim() !== '' && !(await copies(shell)) && (await isStored(shell, focus));
      const found = heard ? await judged(shell, focus, text) : [];
      if (page.focus === focus) show(found);
      const level = worst(found);
      const label = markLabel(await languageOf(shell), found.length, level);
      return { count: found.length, ...(level ? { level } : {}), label };
    },
  };

  /** In a portal set to copy only nothing is done in its composer; a helper that is still there has nothing to do. */
  async function copies({ world }: Shell): Promise<boolean> {
    return insertModeOf(await settingsOf(world.store), page.portal) === 'copy';
  }

  async function expand(shell: Shell, shortcut: string): Promise<Expansion> {
    // Taken before the store is read: what the buyer writes in between, the page itself notices.
    const { focus, thread } = page;
    const ticket = focus && (await shell.world.store.tickets.get(focus));
    if (!focus || !thread || !ticket) return UNKNOWN;
    const template = await finderOf(shell.world.store).byShortcut(shortcut, ticket, shell.world.now());
    if (!template) return UNKNOWN;
    const reply = await asking(shell)['template.render']({ templateId: template.id, ticketId: focus }, beside);
    if (reply.text !== '' && !isBlocked(reply)) {
      page.expanding = { id: focus, templateId: template.id };
      return { state: 'ready', text: reply.text, expect: expected(thread, ticket) };
    }
    if (page.focus === focus) {
      const fill = { templateId: template.id, name: template.name, at: shell.world.now() };
      page.composer = { violations: page.composer?.violations ?? [], fill };
      door.announce(['context']);
    }
    return { state: 'open', label: fillLabel(await languageOf(shell)) };
  }

  /** As the sidebar would be told of the same words. */
  async function judged(shell: Shell, ticketId: TicketId, text: string): Promise<readonly Violation[]> {
    const { violations, promises } = await asking(shell)['reply.check']({ text, ticketId }, beside);
    // Money beyond the limit is marked there like the rule it comes under.
    const over = promises.filter(({ allowed, kind }) => !allowed && kind !== 'full-refund').map(overLimit);
    return [...violations, ...over];
  }

  function show(violations: readonly Violation[]): void {
    const before = page.composer?.violations ?? [];
    if (JSON.stringify(before) === JSON.stringify(violations)) return;
    page.composer = { ...page.composer, violations };
    door.announce(['context']);
  }
}

const overLimit = ({ words }: Promised): Violation => ({
  violation: 'unapproved_full_refund_promise',
  level: 'block',
  words,
  spans: [],
  reason: { code: 'guard_over_limit', words: [words] },
});

const asking = (shell: Shell): Omit<Handlers<Queries, ViewCaller>, keyof Custodial> => queries(shell);

const isStored = async ({ world }: Shell, id: TicketId) => (await world.store.tickets.get(id)) !== undefined;

const worst = (violations: readonly Violation[]): GuardLevel | undefined =>
  GUARD_LEVELS.findLast((level) => violations.some((one) => one.level === level));

async function languageOf({ world, uiLanguage }: Shell): Promise<string> {
  const { language } = await settingsOf(world.store);
  return language === 'auto' ? uiLanguage : language;
}
