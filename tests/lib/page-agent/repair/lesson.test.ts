/** A lesson from the first pick to what is read with it, on a lab page that lost what its readers hold on to. */
import { describe, expect, test } from 'vitest';
import type { Target } from '@/lib/domain/repair.ts';
import type { TaughtPage } from '@/lib/domain/taught.ts';
import type { Desk } from '@/lib/page-agent/desk.ts';
import { askedOf, type Picks, waysFor } from '@/lib/page-agent/repair/asking.ts';
import { Lesson } from '@/lib/page-agent/repair/lesson.ts';
import { mendReadings, settingOf } from '@/lib/page-agent/repair/mend.ts';
import { startPicking } from '@/lib/page-agent/repair/picking.ts';
import { fieldsOf, kindOf, valueText, yieldsOf } from '@/lib/page-agent/repair/seen.ts';
import { expectationOf } from '@/lib/portals/expectations.ts';
import { inspect, type Page } from '@/lib/portals/portal.ts';
import { load, stripped, world } from '../../repair/teach/ground.ts';

const HEAD = { id: 'shopify:inbox:x', version: 1, at: 1, by: 'Lin' } as const;

const talk = world.threads.find(
  ({ portal, store, messages }) =>
    portal === 'shopify' &&
    store === 'northwind-goods' &&
    messages.some(({ direction }) => direction === 'outbound') &&
    messages.some(({ direction }) => direction === 'inbound'),
);
if (!talk) throw new Error('the world has no talk');
const address = `https://inbox.shopify.com/store/northwind-goods/conversations/open/${talk.id}`;

/** The page as it was found, and where things stand in it. */
function aPage() {
  const { document, portal } = load(address);
  const bubbles = Array.from(document.querySelectorAll('section [role="listitem"]'));
  const sideOf = (direction: string) => {
    const bubble = bubbles[talk?.messages.findIndex((message) => message.direction === direction) ?? 0];
    if (!bubble) throw new Error('no bubble');
    return bubble;
  };
  const part = (bubble: Element, selector: string) => bubble.querySelector(selector) ?? bubble;
  const [ours, theirs] = [sideOf('outbound'), sideOf('inbound')];
  const places = {
    buyer: document.querySelector('section header h2') as Element,
    text: part(theirs, 'p'),
    at: part(theirs, '._Stamp_p7d0s'),
    ours: part(ours, 'p'),
    theirs: part(theirs, 'p'),
  };
  return { document, portal, places };
}

/** A page agent's desk over a saved page. */
async function aDesk(taught: () => readonly TaughtPage[]) {
  const { document, portal, places } = aPage();
  const page: Page = { url: new URL(address), document, now: load(address).ground.page.now };
  let reads = 0;
  const desk: Desk = {
    portal,
    pageNow: () => page,
    ask: async () => ({ pages: taught(), expected: { inbox: expectationOf('shopify', 'inbox') } }),
    open: () => undefined,
    again: () => {
      reads += 1;
    },
    read: () => {
      const { reading } = inspect(portal, page);
      return desk.mend?.(page, reading) ?? reading;
    },
    answers: new Map(),
    signal: new AbortController().signal,
  };
  const mender = mendReadings(desk);
  await mender.ready;
  const ground = () => {
    const { naming, composer } = portal;
    const reading = desk.read();
    return {
      page,
      setting: settingOf(desk, page),
      reading,
      ...(naming && { naming }),
      ...(composer.sends && { sends: composer.sends }),
    };
  };
  return { desk, mender, ground, places, document, reads: () => reads };
}

const pick = (target: Target, elements: readonly Element[], sides: Picks['sides'] = {}): Picks => ({
  target,
  elements,
  sides,
});

describe('a lesson', () => {
  test('from picks to what the page gives with it', async () => {
    let taught: readonly TaughtPage[] = [];
    const { desk, mender, ground, places, document } = await aDesk(() => taught);
    stripped(document, false);
    const lesson = new Lesson(undefined, kindOf(desk.read()));
    const picking = startPicking(lesson, ground);
    const teachOne = (target: Target, element: Element) => {
      picking.aim(target, false);
      picking.take(element);
      expect(picking.asked()).toMatchObject({ target, examples: 1 });
      expect(picking.asked()?.problem, JSON.stringify(target)).toBeUndefined();
      picking.choose(0);
      expect(picking.asked()).toBeUndefined();
    };
    teachOne({ what: 'ticket', field: 'buyer', whole: true }, places.buyer);
    teachOne({ what: 'message', field: 'text' }, places.text);
    // Outside the smallest rows around a text: the rows grow.
    teachOne({ what: 'message', field: 'at' }, places.at);
    expect(lesson.targets()).toHaveLength(3);
    expect(lesson.eachOf({ what: 'message', field: 'ours' })).toBeTruthy();
    expect(lesson.eachOf({ what: 'ticket', field: 'subject', whole: true })).toBe('');
    expect(lesson.eachOf({ what: 'ticket', field: 'subject' })).toBeUndefined();

    const drafted = lesson.draft(HEAD, ground());
    if ('problem' in drafted) throw new Error(drafted.problem);
    expect(drafted).toMatchObject({ id: HEAD.id, portal: 'shopify', page: 'inbox', kind: 'message' });
    const tried = mender.with([drafted]);
    expect(yieldsOf(tried, 'message').message).toBe(talk.messages.length);
    // Nothing of what is only tried out is in what the agent reports.
    expect(JSON.stringify(desk.read())).not.toContain('"taught"');

    taught = [drafted];
    desk.relearn?.();
    await Promise.resolve();
    await new Promise((resolve) => setTimeout(resolve));
    const texts = desk.read().observations.flatMap((seen) => (seen.type === 'ticket' ? (seen.messages ?? []) : []));
    expect(texts.map(({ text }) => text)).toEqual(talk.messages.map(({ text }) => text));
    expect(texts.filter(({ at }) => at === undefined)).toEqual([]);
    expect(
      fieldsOf(desk.read(), 'message').find(({ what, field }) => what === 'message' && field === 'text'),
    ).toMatchObject({
      taught: true,
      read: talk.messages.length,
    });
  });

  test('goes on where an earlier one of the same page ended', () => {
    const before: TaughtPage = {
      ...HEAD,
      version: 4,
      portal: 'shopify',
      page: 'inbox',
      layout: '',
      locale: '*',
      kind: 'message',
      parts: [
        { what: 'ticket', each: 'li', fields: [{ field: 'buyer', at: 'b', as: 'line' }] },
        { what: 'ticket', each: '', fields: [{ field: 'buyer', at: 'h2', as: 'line' }] },
      ],
      composer: 'textarea',
    };
    const lesson = new Lesson(before, 'claim');
    expect(lesson.kind).toBe('message');
    expect(lesson.changed).toBe(false);
    expect(lesson.targets()).toEqual([
      { what: 'ticket', field: 'buyer' },
      { what: 'ticket', field: 'buyer', whole: true },
      { what: 'composer' },
    ]);
    lesson.drop({ what: 'ticket', field: 'buyer' });
    lesson.drop({ what: 'composer' });
    expect(lesson.targets()).toEqual([{ what: 'ticket', field: 'buyer', whole: true }]);
    expect(lesson.changed).toBe(true);
    lesson.drop({ what: 'ticket', field: 'buyer', whole: true });
    expect(lesson.draft(HEAD, load(address).ground)).toEqual({ problem: 'empty' });
  });

  test('a message of each side must be pointed at, and both are told of', async () => {
    const { ground, places } = await aDesk(() => []);
    const target: Target = { what: 'message', field: 'ours' };
    expect(waysFor(pick(target, [], { ours: places.ours }), () => 'div', ground())).toBeUndefined();
    expect(waysFor(pick(target, [], places), () => undefined, ground())).toEqual({ problem: 'no-rows' });
    const picks = pick(target, [], { ours: places.ours, theirs: places.theirs });
    const ways = waysFor(picks, () => 'section [role="listitem"]', ground());
    const asked = askedOf(picks, ways, ground());
    expect(asked.sides).toEqual(['ours', 'theirs']);
    expect(asked.proposals.length).toBeGreaterThan(0);
    expect(asked.proposals[0]?.samples.map(({ value }) => value)).toContain('✓');
  });

  test('what sends is no field and no reply box', async () => {
    const { ground, document } = await aDesk(() => []);
    const send = document.querySelector('._Send_p7d0s') as Element;
    expect(waysFor(pick({ what: 'composer' }, [send]), () => undefined, ground())).toEqual({ problem: 'send' });
    expect(waysFor(pick({ what: 'ticket', field: 'buyer' }, [send]), () => undefined, ground())).toEqual({
      problem: 'send',
    });
  });
});

describe('values as a person reads them', () => {
  const where = { locale: 'en', timeZone: 'UTC' };
  test('moments, amounts, marks and long texts', () => {
    expect(valueText(0, 'at', where)).toBe('Jan 1, 1970, 12:00 AM');
    expect(valueText({ at: 0 }, 'last.at', where)).toBe('Jan 1, 1970, 12:00 AM');
    expect(valueText(4, 'rating', where)).toBe('4');
    expect(valueText({ minor: 1_250, currency: 'USD' }, 'total', where)).toBe('$12.50');
    expect(valueText({ minor: 1_250, currency: 'JPY' }, 'total', where)).toBe('¥1,250');
    expect(valueText(true, 'needsReply', where)).toBe('✓');
    expect(valueText('a'.repeat(500), 'text', where)).toHaveLength(120);
    expect(valueText(undefined, 'text', where)).toBeUndefined();
    expect(valueText(0, 'at', { locale: 'no such language', timeZone: 'UTC' })).toBe('1970-01-01T00:00:00.000Z');
  });
});
