import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Calendar, Hours } from '@/lib/domain/calendar.ts';
import { workingBetween } from '@/lib/domain/hours/working-time.ts';
import { DEFAULT_SETTINGS } from '@/lib/domain/settings.ts';
import type { Decided, Derived, Message, Observed, StatusChoice, TicketId } from '@/lib/domain/ticket.ts';
import { DAY, HOUR, MINUTE } from '@/lib/domain/time.ts';
import { SEVERITIES, STATUSES, type Status } from '@/lib/domain/vocabulary.ts';
import { HOURS_CASES, TICKET_CASES, type TicketCase } from './deadline-cases.ts';
import { derive, owed } from './evidence.ts';
import { calendarOf, spanOf } from './hours/written.ts';

const WHO = {
  in: { direction: 'inbound' },
  out: { direction: 'outbound' },
  auto: { direction: 'outbound', automatic: true },
  note: { direction: 'internal' },
} as const;

function threadOf({ thread = [], says = 'Does the lamp come in blue?' }: TicketCase): Message[] {
  return thread.map(([who, at], position) => ({
    id: `T#${position}`,
    ticketId: 'shopify:demo:message:T' as TicketId,
    position,
    ...WHO[who],
    text: who === 'in' ? says : 'We are looking into it for you.',
    at: Date.parse(at),
  }));
}

const choiceOf = ([status, at, until]: NonNullable<TicketCase['choices']>[number]): StatusChoice => ({
  ...(status ? { status } : {}),
  at: Date.parse(at),
  ...(until ? { until: Date.parse(until) } : {}),
});

/** `decided` as the command leaves it after these choices. */
function decidedBy(statusLog: readonly StatusChoice[], unlogged = false): Decided {
  const last = statusLog.at(-1);
  if (!last) return { notes: [] };
  return {
    notes: [],
    ...(last.status ? { status: last.status, statusAt: last.at } : {}),
    ...(last.until === undefined ? {} : { snoozedUntil: last.until }),
    ...(unlogged ? {} : { statusLog }),
  };
}

function hoursOf({ hours, storeHours, portal, store = 'demo' }: TicketCase): Hours {
  const made = (given: NonNullable<TicketCase['hours']>): Calendar => calendarOf(given.zone, given.week, given.off);
  return {
    ...(hours ? { common: made(hours) } : {}),
    stores: storeHours ? { [`${portal}:${store}`]: made(storeHours) } : {},
  };
}

function derivedOf(given: TicketCase, severity?: Decided['severity']): Derived {
  const messages = threadOf(given);
  const log = (given.choices ?? []).map(choiceOf);
  const moments = [
    ...messages.map(({ at = 0 }) => at),
    ...log.map(({ at }) => at),
    Date.parse(given.openedAt ?? '2020-01-01'),
  ];
  const now = Math.max(...moments) + MINUTE;
  const observed: Partial<Observed> = {
    portal: given.portal,
    store: given.store ?? 'demo',
    kind: given.kind ?? 'message',
    firstSeenAt: Math.min(...moments.filter((at) => at > Date.parse('2020-01-02'))),
    ...(given.market ? { market: given.market } : {}),
    ...(given.openedAt ? { openedAt: Date.parse(given.openedAt) } : {}),
    ...(given.shown ? { deadline: Date.parse(given.shown) } : {}),
  };
  const { chatbot } = given;
  const shops = chatbot === undefined ? {} : { [`${given.portal}:${given.store ?? 'demo'}`]: { chatbot } };
  const settings = { shops, hours: hoursOf(given), targets: { ...DEFAULT_SETTINGS.targets, ...given.targets } };
  return derive({
    observed,
    messages,
    decided: { ...decidedBy(log, given.unlogged), ...(severity ? { severity } : {}) },
    settings,
    now,
  });
}

const iso = (at: number | undefined) => (at === undefined ? undefined : new Date(at).toISOString());

describe('a deadline of a ticket', () => {
  test.each(TICKET_CASES.map((given) => [`${given.owes}: ${given.name}`, given] as const))('%s', (_, given) => {
    const due = owed(derivedOf(given), given.owes);
    expect(iso(due?.deadline)).toBe(given.due === undefined ? undefined : iso(Date.parse(given.due)));
    expect(due?.paused ?? 0).toBe(spanOf(given.paused ?? ''));
    if (due?.hard) expect(due).not.toHaveProperty('calendar');
    if (due && !due.hard)
      expect(due.calendar?.of).toBe(given.storeHours ? 'store' : given.hours ? 'common' : undefined);
  });

  test('is acted on ahead of it by a share of its own hours', () => {
    const [given] = TICKET_CASES.filter(({ name }) => name === 'a first reply over the weekend');
    if (!given) throw new Error('the case is gone');
    const actBy = (severity: Decided['severity']) => iso(derivedOf(given, severity).actBy);
    expect(actBy('normal')).toBe('2026-11-23T11:00:00.000Z');
    // 0.65 and 0.35 of four hours from Friday 17:00.
    expect(actBy('high')).toBe('2026-11-23T09:36:00.000Z');
    expect(actBy('critical')).toBe('2026-11-23T08:24:00.000Z');
  });

  test('has been worked out 150 times and more, for markets in nine zones and more', () => {
    expect(HOURS_CASES.length + TICKET_CASES.length).toBeGreaterThanOrEqual(150);
    const zones = [...HOURS_CASES.map(({ zone }) => zone), ...TICKET_CASES.flatMap(({ hours }) => hours?.zone ?? [])];
    expect(new Set(zones).size).toBeGreaterThanOrEqual(9);
    expect(new Set(TICKET_CASES.map(({ owes, name }) => `${owes}: ${name}`)).size).toBe(TICKET_CASES.length);
  });
});

const START = Date.parse('2026-10-19T08:00Z');
const calendars: readonly (Calendar | undefined)[] = [
  undefined,
  calendarOf('Europe/Berlin', 'Mon-Fri 09:00-18:00', ['2026-10-23']),
  calendarOf('America/New_York', 'Mon-Sun 01:00-05:00'),
  calendarOf('Asia/Shanghai', 'Wed 10:00-11:00'),
];
const anyHours = fc.constantFrom(...calendars).map((common): Hours => ({ ...(common ? { common } : {}), stores: {} }));
const after = fc.integer({ min: 0, max: 12 * DAY });
const anyChoices = fc
  .array(fc.record({ status: fc.constantFrom<Status | undefined>(undefined, ...STATUSES), after, length: after }), {
    maxLength: 4,
  })
  .map((choices) =>
    choices
      .sort((a, b) => a.after - b.after)
      .map(({ status, after: at, length }) => ({
        ...(status ? { status } : {}),
        at: START + at,
        ...(status === 'snoozed' ? { until: START + at + length } : {}),
      })),
  );
const anyLines = fc
  .array(fc.record({ who: fc.constantFrom<'in' | 'out'>('in', 'out'), after }), { maxLength: 4 })
  .map((lines) => [{ who: 'in' as const, after: 0 }, ...lines].sort((a, b) => a.after - b.after));

function anyTicket(portal: 'shopify' | 'amazon' | 'tiktok') {
  return fc
    .record({ hours: anyHours, choices: anyChoices, lines: anyLines, late: after, broken: fc.boolean() })
    .map(({ hours, choices, lines, late, broken }) => {
      const says = broken ? 'The lamp arrived broken.' : 'Does the lamp come in blue?';
      const thread = lines.map(({ who, after: at }) => [who, new Date(START + at).toISOString()] as const);
      const base = {
        name: '',
        owes: '',
        due: undefined,
        portal,
        says,
        thread,
        store: portal === 'tiktok' ? 'th' : 'demo',
      };
      const last = Math.max(START, ...choices.map(({ at }) => at), ...lines.map(({ after: at }) => START + at));
      return {
        observed: { portal, store: base.store, firstSeenAt: START } as const,
        messages: threadOf(base),
        decided: decidedBy(choices),
        settings: { hours },
        now: last + late,
      };
    });
}

describe('for any choices, hours and thread', () => {
  test('an open ticket whose buyer waits in one’s own shop owes a reply', () => {
    fc.assert(
      fc.property(anyTicket('shopify'), (given) => {
        const { status, obligations } = derive(given);
        const waits = given.messages.at(-1)?.direction === 'inbound';
        if (status === 'open' && waits) expect(obligations.some(({ id }) => id.endsWith('-reply'))).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  test('choices never make an own deadline of the same matter earlier, and business hours never any', () => {
    fc.assert(
      fc.property(anyTicket('shopify'), (given) => {
        const due = derive(given).obligations.find(({ id }) => id.endsWith('-reply'));
        fc.pre(due !== undefined);
        const always = derive({ ...given, settings: { hours: { stores: {} } } }).obligations.find(
          ({ id }) => id === due.id,
        );
        expect(due.deadline).toBeGreaterThanOrEqual(always?.deadline ?? 0);
        expect(due.deadline).toBeGreaterThanOrEqual(due.startedAt + 4 * HOUR);
        const undecided = derive({ ...given, decided: { notes: [] } }).obligations.find(({ id }) =>
          id.endsWith('-reply'),
        );
        expect(due.deadline).toBeGreaterThanOrEqual(undecided?.deadline ?? 0);
      }),
      { numRuns: 500 },
    );
  });

  test('nobody is to act on an own clock while the shop is closed', () => {
    fc.assert(
      fc.property(anyTicket('shopify'), fc.constantFrom(...SEVERITIES), (given, severity) => {
        const { obligations } = derive({ ...given, decided: { ...given.decided, severity } });
        for (const { id, deadline, lead, startedAt } of obligations) {
          const at = deadline - lead;
          expect(at).toBeGreaterThanOrEqual(startedAt);
          expect(at).toBeLessThanOrEqual(deadline);
          const { common } = given.settings.hours;
          if (at > startedAt && id.startsWith('own-')) expect(workingBetween(common, at - 1, at)).toBe(1);
        }
      }),
      { numRuns: 500 },
    );
  });

  test('nothing about an own clock changes while time passes', () => {
    fc.assert(
      fc.property(anyTicket('shopify'), after, (given, later) => {
        const [before, now] = [derive(given), derive({ ...given, now: given.now + later })];
        // A snooze that ends opens the ticket: that is the one thing time alone may bring.
        fc.pre(before.status === now.status);
        expect(now.obligations).toEqual(before.obligations);
        expect(now.actBy).toBe(before.actBy);
      }),
      { numRuns: 500 },
    );
  });

  test.each(['amazon', 'tiktok'] as const)(
    'a clock of %s is its start and its hours, whatever was chosen',
    (portal) => {
      fc.assert(
        fc.property(anyTicket(portal), (given) => {
          const due = derive(given).obligations.find(({ id }) => id === `${portal}-reply`);
          fc.pre(due !== undefined);
          const firstWaiting = given.messages.slice(
            given.messages.findLastIndex(({ direction }) => direction === 'outbound') + 1,
          )[0];
          expect(due.startedAt).toBe(firstWaiting?.at);
          expect(due.deadline).toBe(due.startedAt + (portal === 'amazon' ? 24 : 12) * HOUR);
          expect(due).not.toHaveProperty('paused');
        }),
      );
    },
  );
});
