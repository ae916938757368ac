import { describe, expect, test } from 'vitest';
import { accountAlertsFor, alertsFor, stillTrue } from '@/lib/alerts/alerts.ts';
import type { Account } from '@/lib/domain/account.ts';
import type { AlertKind } from '@/lib/domain/alert.ts';
import type { Obligation } from '@/lib/domain/obligation.ts';
import type { Derived, Ticket } from '@/lib/domain/ticket.ts';
import { FAR_FUTURE, HOUR } from '@/lib/domain/time.ts';
import { NOW } from '../support/make.ts';
import { aTicket } from '../support/ticket.ts';

type Percent = 50 | 75 | 90;

/** Owed from `NOW` for ten hours, so that an hour is ten percent. */
const due = (changes: Partial<Obligation> = {}, percent: Percent = 75): Obligation => {
  const deadline = changes.deadline ?? NOW + 10 * HOUR;
  return {
    id: 'amazon-reply',
    kind: 'reply',
    startedAt: NOW,
    deadline,
    lead: 5 * HOUR,
    warnsAt: NOW + ((deadline - NOW) * percent) / 100,
    hard: true,
    reason: { code: 'owe_amazon_reply' },
    rule: { id: 'r', text: '', source: '', asOf: '2026-11-01', certain: true },
    ...changes,
  };
};

/** As triage leaves a ticket that it judged at `hours`: a critical one waits for its next warning or deadline. */
function judged(hours: number, changes: Partial<Derived> = {}, percent: Percent = 75): Ticket {
  const obligations = changes.obligations ?? [due({}, percent)];
  const severity = changes.severity ?? 'critical';
  const moments = obligations.flatMap((one) => [
    one.deadline,
    ...(severity === 'critical' ? [one.warnsAt ?? FAR_FUTURE] : []),
  ]);
  const recheckAt = Math.min(FAR_FUTURE, ...moments.filter((moment) => moment > NOW + hours * HOUR));
  return aTicket('amazon:na:message:1', {}, { severity, obligations, actBy: NOW + 2 * HOUR, recheckAt, ...changes });
}
const codes = (before: Ticket | undefined, after: Ticket, hours: number, percent: Percent = 75) =>
  alertsFor(before, after, NOW + hours * HOUR, percent).map(({ kind }) => kind);

describe('a critical ticket is called out', () => {
  const moved = [due({ deadline: NOW + 20 * HOUR })];
  const nearer = [due({ deadline: NOW + 8 * HOUR })];
  const second = due({ id: 'claim-response', kind: 'claim', deadline: NOW + 9 * HOUR });
  test.each<[string, Ticket | undefined, Ticket, number, string[]]>([
    ['when its warning comes', judged(1), judged(7.5), 7.5, ['warning']],
    ['not before', judged(1), judged(7), 7, []],
    ['when the browser slept over it', judged(1), judged(9.5), 9.5, ['warning']],
    ['once: not again at the next news', judged(7.5), judged(8), 8, []],
    ['not when its deadline moved further away', judged(1), judged(7.5, { obligations: moved }), 7.5, []],
    [
      'again when the moved deadline comes near',
      judged(8, { obligations: moved }),
      judged(15, { obligations: moved }),
      15,
      ['warning'],
    ],
    [
      'when its deadline moved so near that it is time',
      judged(5),
      judged(6.5, { obligations: nearer }),
      6.5,
      ['warning'],
    ],
    [
      'for a second thing that came to be owed',
      judged(8),
      judged(8.2, { obligations: [second, due()] }),
      8.2,
      ['warning'],
    ],
    ['only by the overdue alert once its deadline passed', judged(1), judged(10, {}), 10, ['overdue']],
    ['not when it was resolved meanwhile', judged(1), judged(7.5, { status: 'resolved' }), 7.5, []],
    ['not while it is snoozed', judged(1), judged(7.5, { status: 'snoozed' }), 7.5, []],
    ['when a snooze ends inside the warning time', judged(1, { status: 'snoozed' }), judged(8), 8, ['warning']],
    ['not when it is merely high', judged(1, { severity: 'high' }), judged(7.5, { severity: 'high' }), 7.5, []],
    ['once, as critical, when it becomes so late', judged(7, { severity: 'high' }), judged(8), 8, ['became_critical']],
    ['once, as critical, when it is first seen late', undefined, judged(8), 8, ['became_critical']],
  ])('%s', (_, before, after, hours, expected) => {
    expect(codes(before, after, hours)).toEqual(expected);
  });

  test.each([50, 75, 90] as const)('at %d %% as it was set', (percent) => {
    const at = percent / 10;
    expect(codes(judged(1, {}, percent), judged(at - 0.1, {}, percent), at - 0.1, percent)).toEqual([]);
    expect(codes(judged(1, {}, percent), judged(at, {}, percent), at, percent)).toEqual(['warning']);
  });

  test('under one id a deadline, and with nothing of the buyer', () => {
    const before = judged(1);
    const after = { ...judged(8), observed: { ...before.observed, buyer: 'Mira', subject: 'Lamp', orderId: '111' } };
    const [one] = alertsFor(before, after, NOW + 8 * HOUR, 75);
    const [again] = alertsFor(before, after, NOW + 9 * HOUR, 75);
    expect(one?.id).toBe(again?.id);
    expect(one?.values).toEqual({ percent: 75 });
    expect(one?.buyer).toEqual({ name: 'Mira' });
    expect(JSON.stringify({ ...one, buyer: undefined })).not.toMatch(/Mira|Lamp|111/);
  });
});

describe('an alert that had to wait is still told', () => {
  test.each<[string, AlertKind, Ticket | undefined, boolean]>([
    ['of a ticket still critical', 'warning', judged(8), true],
    ['not of one that was resolved', 'warning', judged(8, { status: 'resolved' }), false],
    ['not of one that calmed down', 'became_critical', judged(8, { severity: 'high' }), false],
    ['of a missed deadline however severe', 'overdue', judged(8, { severity: 'high' }), true],
    ['not of a ticket that is gone', 'overdue', undefined, false],
    ['of a rule that went off when it was resolved', 'rule', judged(8, { status: 'resolved' }), true],
    ['not of a rule about a ticket that is gone', 'rule', undefined, false],
    ['of a ladder while the ticket waits', 'escalation', judged(8, { status: 'waiting' }), true],
    ['not of a ladder of a settled ticket', 'escalation', judged(8, { status: 'closed' }), false],
    ['of a ticket nobody has', 'unassigned', judged(8), true],
    ['not of one that somebody took', 'unassigned', judged(8, { assignee: 'Noor' }), false],
    ['of a store, about no ticket', 'near_limit', undefined, true],
  ])('%s', (_, code, ticket, expected) => {
    expect(stillTrue(code, ticket)).toBe(expected);
  });
});

describe('a missed deadline is told once', () => {
  const claim = due({ id: 'claim-response', kind: 'claim' });
  const both = [due(), due({ id: 'claim-response', kind: 'claim', deadline: NOW + 11 * HOUR })];
  test.each<[string, Ticket, Ticket, number, AlertKind[]]>([
    ['a claim’s too', judged(7.6, { obligations: [claim] }), judged(10, { obligations: [claim] }), 10, ['overdue']],
    [
      'and not again at the next news',
      judged(10, { obligations: [claim] }),
      judged(10.5, { obligations: [claim] }),
      10.5,
      [],
    ],
    ['a second one by itself', judged(10.5, { obligations: both }), judged(11, { obligations: both }), 11, ['overdue']],
    [
      'own targets are not the platform’s',
      judged(7.6, { obligations: [due({ hard: false })] }),
      judged(10, { obligations: [due({ hard: false })] }),
      10,
      [],
    ],
  ])('%s', (_, before, after, hours, expected) => {
    expect(codes(before, after, hours)).toEqual(expected);
  });
});

describe('bad reviews and notices', () => {
  const flagged = (flag: 'negative_review' | 'policy_notice', openedAt?: number) => {
    const ticket = judged(1, { severity: 'high', flags: [{ flag, reason: { code: `flag_${flag}` } }] });
    return { ...ticket, observed: { ...ticket.observed, rating: 2, ...(openedAt === undefined ? {} : { openedAt }) } };
  };
  test.each<[string, Ticket | undefined, Ticket, AlertKind[]]>([
    ['a review when it is first seen', undefined, flagged('negative_review'), ['negative_review']],
    ['a review that was made worse', judged(1, { severity: 'high' }), flagged('negative_review'), ['negative_review']],
    ['not one that is known', flagged('negative_review'), flagged('negative_review'), []],
    ['not one of long ago', undefined, flagged('negative_review', NOW - 30 * 24 * HOUR), []],
    ['a notice, once and as a notice', undefined, flagged('policy_notice'), ['policy_notice']],
  ])('%s', (_, before, after, expected) => {
    expect(codes(before, after, 1)).toEqual(expected);
  });

  test('a critical notice is one alert, not two', () => {
    const { derived, ...rest } = flagged('policy_notice');
    expect(codes(undefined, { ...rest, derived: { ...derived, severity: 'critical' } }, 1)).toEqual(['policy_notice']);
  });
});

describe('a store near a limit', () => {
  const account = (levels: Account['levels']): Account => ({
    id: 'amazon:na',
    portal: 'amazon',
    store: 'na',
    seen: [],
    defects: [],
    orderDays: [],
    history: [],
    levels,
  });
  test.each<[string, Account['levels'] | undefined, Account['levels'], string[]]>([
    ['is told when it comes near', { odr: 'calm' }, { odr: 'near' }, ['odr near']],
    ['again when it goes over', { odr: 'near' }, { odr: 'over' }, ['odr over']],
    [
      'each number by itself',
      { odr: 'near', cancelRate: 'calm' },
      { odr: 'near', cancelRate: 'over' },
      ['cancelRate over'],
    ],
    ['when the number is seen for the first time', undefined, { odr: 'over' }, ['odr over']],
    ['not when it gets better', { odr: 'over' }, { odr: 'near' }, []],
    ['not while it stays', { odr: 'near' }, { odr: 'near' }, []],
    ['not when nothing is known any more', { odr: 'near' }, { odr: 'unknown' }, []],
  ])('%s', (_, before, after, expected) => {
    const alerts = accountAlertsFor(before && account(before), account(after), NOW);
    expect(alerts.map(({ values }) => `${values.metric} ${values.level}`)).toEqual(expected);
    expect(new Set(alerts.map(({ id }) => id)).size).toBe(expected.length);
  });
});
