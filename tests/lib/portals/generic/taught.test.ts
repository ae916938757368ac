/** Two sites that no built-in portal knows, read by the taught files that ship with the lab. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { checkTaught } from '@/lib/background/doors/taught.ts';
import type { Reading, TicketSeen } from '@/lib/domain/reading.ts';
import type { TaughtPage } from '@/lib/domain/taught.ts';
import { MINUTE } from '@/lib/domain/time.ts';
import generic from '@/lib/portals/generic/index.ts';
import { readPage } from '@/lib/portals/portal.ts';
import { readFile } from '@/lib/repair/share/file.ts';
import { applyTaught, taughtComposer } from '@/lib/repair/teach/apply.ts';
import { theWiderLab } from '../../../e2e/lab.ts';
import { parsePage } from '../../../lab/parse.ts';
import { caseNumber, deadlineOf } from '../../../portal-lab/unknown-erp/pages.ts';
import { ERP_LESSONS } from '../../../portal-lab/unknown-erp/taught-pages.ts';
import { INBOX_LESSONS } from '../../../portal-lab/unknown-inbox/taught-pages.ts';
import { ERP_HOST, INBOX_HOST } from '../../../portal-lab/world/unknown.ts';

const lab = theWiderLab();
const threads = lab.world.threads.filter(({ store }) => store === INBOX_HOST);
const cases = lab.world.returns.filter(({ store }) => store === ERP_HOST);
const INBOX = `https://${INBOX_HOST}/messages`;
const ERP = `https://${ERP_HOST}/after-sales`;

async function taughtIn(name: string): Promise<readonly TaughtPage[]> {
  const text = readFileSync(new URL(`../../../portal-lab/${name}/taught.json`, import.meta.url), 'utf8');
  const file = await readFile(text, crypto.subtle);
  if ('problem' in file) throw new Error(`${name}/taught.json is ${file.problem}`);
  return file.pages.map((page) => {
    const checked = checkTaught(page);
    if ('problems' in checked) throw new Error(`${name}/taught.json: ${checked.problems.join()}`);
    return checked;
  });
}
const inbox = await taughtIn('unknown-inbox');
const erp = await taughtIn('unknown-erp');

function read(address: string, taught: readonly TaughtPage[]): { reading: Reading; composer: Element | undefined } {
  const url = new URL(address);
  const page = { url, document: parsePage(lab.servedPage(address)), now: lab.now(), timeZone: 'America/New_York' };
  const bare = readPage(generic, page);
  const reading = applyTaught(
    page,
    generic.setting(page),
    bare,
    taught,
    generic.naming ? { naming: generic.naming } : {},
  );
  return { reading, composer: taughtComposer(page, bare, taught) };
}
const ticketsOf = ({ observations }: Reading): readonly TicketSeen[] =>
  observations.filter((one): one is TicketSeen => one.type === 'ticket');
const toMinute = (at: number | undefined): number | undefined => at && Math.floor(at / MINUTE);

test('the files hold what the lab says is taught, signed', () => {
  const core = ({ id, page, site, kind, parts }: TaughtPage) => ({ id, page, site, kind, parts });
  const lessons = [...INBOX_LESSONS, ...ERP_LESSONS].map(({ id, page, site, kind, parts }) => ({
    id,
    page,
    site,
    kind,
    parts,
  }));
  expect([...inbox, ...erp].map(core)).toEqual(lessons);
});

describe.each(['en', 'zh-CN'])('the message centre in %s', (locale) => {
  test('every row of the list is a ticket with its buyer, last words, time and whether it waits', () => {
    const { reading } = read(`${INBOX}?lab-locale=${locale}`, inbox);
    expect(reading).toMatchObject({ portal: 'generic', page: `${INBOX_HOST}/messages`, state: 'ready', missing: [] });
    const tickets = ticketsOf(reading);
    expect(tickets).toHaveLength(threads.length);
    expect(tickets.flatMap(({ missing }) => missing)).toEqual([]);
    for (const thread of threads) {
      const ticket = tickets.find(({ externalId }) => externalId === thread.id);
      const last = thread.messages.at(-1);
      expect(ticket).toMatchObject({
        kind: 'message',
        buyer: lab.world.buyers.get(thread.buyerId)?.name,
        needsReply: thread.needsReply,
        url: `${INBOX}/${thread.id}`,
      });
      expect(toMinute(ticket?.last?.at)).toBe(toMinute(last?.at));
      expect(ticket?.last?.direction).toBe(thread.needsReply ? 'inbound' : 'outbound');
    }
  });

  test('an open conversation is the ticket of its row, with order, messages, sides and reply box', () => {
    const [thread] = threads.filter(({ orderId, messages }) => orderId && messages.length > 1);
    if (!thread) throw new Error('the lab has no such conversation');
    const { reading, composer } = read(`${INBOX}/${thread.id}?lab-locale=${locale}`, inbox);
    expect(reading.focus).toEqual({ kind: 'message', externalId: thread.id });
    expect(ticketsOf(reading)).toHaveLength(threads.length);
    const ticket = ticketsOf(reading).find(({ externalId }) => externalId === thread.id);
    expect(ticket?.orderId).toBe(thread.orderId);
    expect(ticket?.messages?.map(({ direction, text, at }) => [direction, text, toMinute(at)])).toEqual(
      thread.messages.map(({ direction, text, at }) => [direction, text.trim(), toMinute(at)]),
    );
    expect(composer?.localName).toBe('textarea');
  });
});

describe.each(['zh-CN', 'en'])("the ERP's table in %s", (locale) => {
  test('every row in its shadow root is a return with number, buyer, order, amount and deadline', () => {
    const { reading, composer } = read(`${ERP}?lab-locale=${locale}`, erp);
    expect(reading).toMatchObject({ state: 'ready', page: `${ERP_HOST}/after-sales` });
    const tickets = ticketsOf(reading);
    expect(tickets).toHaveLength(cases.length);
    for (const one of cases) {
      const ticket = tickets.find(({ externalId }) => externalId === caseNumber(one));
      expect(ticket).toMatchObject({
        kind: 'return',
        buyer: lab.world.buyers.get(one.buyerId)?.name,
        orderId: one.orderId,
        amount: one.amount,
        needsReply: one.state === 'pending',
        url: `${ERP}/${caseNumber(one)}`,
      });
      expect(toMinute(ticket?.openedAt)).toBe(toMinute(one.requestedAt));
      expect(toMinute(ticket?.deadline)).toBe(one.state === 'pending' ? toMinute(deadlineOf(one)) : undefined);
    }
    expect(composer).toBeUndefined();
  });
});

describe('what was not taught', () => {
  test('a page of the site that nobody taught yields nothing, and no reply box', () => {
    const { reading, composer } = read(`https://${INBOX_HOST}/orders`, inbox);
    expect(reading).toMatchObject({ state: 'unknown', page: `${INBOX_HOST}/orders`, observations: [] });
    expect(composer).toBeUndefined();
  });
  test('what was taught on one site is not read on another', () => {
    const moved = inbox.map((page) => ({ ...page, site: { ...page.site, origin: 'https://other.example' } }));
    expect(read(INBOX, moved as TaughtPage[]).reading.observations).toEqual([]);
    expect(read(INBOX, erp).reading.observations).toEqual([]);
  });
  test.each([
    ['empty', 'empty'],
    ['loading', 'loading'],
    ['error', 'error'],
    ['signed-out', 'signed-out'],
  ])('a page that is %s says so', (asked, state) => {
    for (const [address, taught] of [
      [INBOX, inbox],
      [ERP, erp],
    ] as const)
      expect(read(`${address}?lab-state=${asked}`, taught).reading).toMatchObject({ state, observations: [] });
  });
});
