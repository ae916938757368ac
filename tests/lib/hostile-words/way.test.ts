/** Every hostile string along the whole way that needs no browser: from a reading to the store and back out. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { alertsFor } from '@/lib/alerts/alerts.ts';
import { told } from '@/lib/alerts/texts.ts';
import { noteTicket } from '@/lib/background/commands.ts';
import { reports } from '@/lib/background/doors/pages.ts';
import { ingest } from '@/lib/background/ingest.ts';
import { valid } from '@/lib/background/validate.ts';
import type { TicketSeen } from '@/lib/domain/reading.ts';
import { type Ticket, ticketId } from '@/lib/domain/ticket.ts';
import { UI_LANGUAGES } from '@/lib/domain/vocabulary.ts';
import { trimmed } from '@/lib/page-agent/cut.ts';
import type { Reports } from '@/lib/protocol.ts';
import { redactCards } from '@/lib/understanding/cards.ts';
import { HOSTILE } from '../../hostile-words/index.ts';
import { SIZES } from '../../hostile-words/sizes.ts';
import { aMessage, aReading, aSeen, NOW, SHOP } from '../support/make.ts';
import { seed } from '../support/starters.ts';
import { aWorld } from '../support/world.ts';

/** What the store is documented to change: card numbers. Everything else is kept to the letter. */
const kept = (text: string) => redactCards(text).text;

/** A ticket whose every free field says the same. */
const ticketSaying = (text: string, at: number): TicketSeen =>
  aSeen({
    externalId: `H-${at}`,
    orderId: `H-${at}`,
    ...(text === '' ? {} : { buyer: text, subject: text, reason: text }),
    last: aMessage({ text }),
    messages: [aMessage({ text, ...(text === '' ? {} : { author: text }) })],
  });

/** As the page agent sends it and the background's door takes it. */
async function arrive(world: Awaited<ReturnType<typeof aWorld>>['world'], seen: readonly TicketSeen[]) {
  for (let at = 0; at < seen.length; at += 400) {
    const reading = trimmed(aReading(seen.slice(at, at + 400)));
    const report = { url: 'https://sellercentral.amazon.com/messaging/inbox', reading };
    // A port carries JSON.
    const carried = valid<Reports>(reports, 'page.read', JSON.parse(JSON.stringify(report))) as typeof report;
    await ingest(world, SHOP, carried.reading);
  }
}

describe('every hostile string', () => {
  test('is taken, stored, read back equal, judged and exported', async () => {
    const { world, store } = await aWorld();
    await seed(world);
    await arrive(
      world,
      HOSTILE.map(({ text }, at) => ticketSaying(text, at)),
    );
    const rows = new Map((await store.tickets.toArray()).map((ticket) => [ticket.id, ticket]));
    const messages = new Map((await store.messages.toArray()).map((message) => [message.ticketId, message]));
    const wrong: string[] = [];
    for (const [at, { text }] of HOSTILE.entries()) {
      const id = ticketId(SHOP, { kind: 'message', externalId: `H-${at}` });
      const ticket = rows.get(id);
      const said = kept(text);
      const fields = [ticket?.observed.subject ?? '', ticket?.observed.buyer ?? '', messages.get(id)?.text];
      if (text !== '' && fields.some((field) => field !== said)) wrong.push(JSON.stringify(text));
      if (!ticket || ticket.derived.severityReasons.some(({ code }) => code === 'not_judged'))
        wrong.push(`judged ${text}`);
    }
    expect(wrong).toEqual([]);
    const exported = JSON.parse(JSON.stringify([...rows.values()])) as Ticket[];
    expect(exported).toEqual([...rows.values()]);
  });

  test('changes nothing when it is seen again', async () => {
    const { world, store } = await aWorld();
    await seed(world);
    const seen = HOSTILE.map(({ text }, at) => ticketSaying(text, at)).filter((_, at) => at % 5 === 0);
    await arrive(world, seen);
    const before = [await store.tickets.toArray(), await store.messages.toArray()];
    await arrive(world, seen);
    expect([await store.tickets.toArray(), await store.messages.toArray()]).toEqual(before);
  });

  test('leaves nothing of itself in an alert', () => {
    for (const { text } of HOSTILE) {
      const ticket = {
        observed: { ...ticketSaying(text, 0), market: 'DE', portal: 'amazon' },
        derived: { status: 'open', severity: 'critical', actBy: NOW, obligations: [], flags: [] },
        id: 'amazon:na:message:1',
      } as unknown as Ticket;
      for (const alert of alertsFor(undefined, ticket, NOW, 75)) {
        for (const language of UI_LANGUAGES) {
          const said = told({ alerts: [alert], language, buyerData: false, zone: 'UTC' }, NOW);
          const lines = said.items.flatMap(({ headline, lines: rest }) => [headline, ...rest]);
          if (text.trim().length > 12) expect([said.title, ...lines].join('\n')).not.toContain(text);
        }
      }
    }
  });

  test('pollutes no prototype', async () => {
    const { world, store } = await aWorld();
    await seed(world);
    const keys = HOSTILE.filter(({ family }) => family.startsWith('keys')).map(({ text }) => text);
    await arrive(
      world,
      keys.map((text, at) => ({
        ...ticketSaying(text, at),
        externalId: text.slice(0, 300),
        missing: [text],
        ways: JSON.parse(`{${JSON.stringify(text)}:"x"}`),
      })),
    );
    expect(await store.tickets.count()).toBe(keys.length);
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });
});

test('any strings at all, lone halves of pairs included, are stored as they came', async () => {
  const { world, store } = await aWorld();
  await seed(world);
  const any = fc.sample(fc.string({ unit: 'binary', minLength: 1, maxLength: 400 }), 300);
  await arrive(
    world,
    any.map((text, at) => ticketSaying(text, at)),
  );
  const stored = new Map((await store.messages.toArray()).map(({ ticketId: id, text }) => [id, text]));
  expect(any.map((_, at) => stored.get(ticketId(SHOP, { kind: 'message', externalId: `H-${at}` })))).toEqual(
    any.map(kept),
  );
});

test('no size of a name, a subject, an id or a message has the page refused; what was cut says so', async () => {
  const { world, store } = await aWorld();
  await seed(world);
  const huge = SIZES.map(({ make }) => make());
  await arrive(world, [
    ...huge.map((text, at) => ({
      ...ticketSaying(text, at),
      externalId: `${at}${text.slice(0, 100_000)}`,
      url: `https://example.com/${text.slice(0, 5_000)}`,
    })),
    ticketSaying('the small one beside them', 99),
  ]);
  expect(await store.tickets.count()).toBe(huge.length + 1);
  const texts = (await store.messages.toArray()).map(({ text }) => text);
  expect(texts).toContain('the small one beside them');
  expect(texts.filter((text) => /… \[\d+ kB\]$/.test(text)).length).toBe(
    huge.filter(({ length }) => length > 65_536).length,
  );
});

test('a card number goes from every field a buyer can write, the flag says so, and a note keeps none either', async () => {
  const { world, store } = await aWorld();
  await seed(world);
  const card = '4111 1111 1111 1111';
  const seen = ticketSaying(`pay with ${card} now`, 1);
  const order = {
    type: 'order',
    externalId: '111-2222222-3333333',
    buyer: `Ann ${card}`,
    items: [{ title: `Mug with "${card}"` }],
    missing: [],
    ways: {},
  } as const;
  await ingest(world, SHOP, aReading([seen, order]));
  const id = ticketId(SHOP, { kind: 'message', externalId: 'H-1' });
  await noteTicket(world, 'op-1', id, `the buyer sent ${card}`);
  const everything = JSON.stringify(await Promise.all(store.tables.map((table) => table.toArray())));
  expect(everything.replace(/\D/g, '')).not.toContain('4111111111111111');
  expect((await store.tickets.get(id))?.derived.flags.map(({ flag }) => flag)).toContain('card_number_exposed');
});

test('a ticket that cannot be judged is stored, says so, and holds up no other', async () => {
  const { world, store } = await aWorld();
  await seed(world);
  await arrive(world, [ticketSaying('first', 1), ticketSaying('second', 2)]);
  const id = ticketId(SHOP, { kind: 'message', externalId: 'H-1' });
  const [poisoned] = await store.messages.where('ticketId').equals(id).toArray();
  // What a damaged disk may leave: a message without words.
  await store.messages.put({ ...poisoned, text: undefined } as never);
  await arrive(world, [
    { ...ticketSaying('first', 1), subject: 'changed', messages: [] },
    { ...ticketSaying('second', 2), subject: 'changed' },
  ]);
  const [first, second] = [
    await store.tickets.get(id),
    await store.tickets.get(ticketId(SHOP, { kind: 'message', externalId: 'H-2' })),
  ];
  expect(first?.observed.subject).toBe('changed');
  expect(first?.derived.severityReasons).toEqual([{ code: 'not_judged' }]);
  expect(first?.derived).toMatchObject({ status: 'open', severity: 'high' });
  expect(second?.derived.severityReasons[0]?.code).not.toBe('not_judged');
  expect(second?.observed.subject).toBe('changed');
});
