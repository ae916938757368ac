import { describe, expect, test, vi } from 'vitest';
import type { Correction } from '@/lib/domain/correction.ts';
import { HOUR } from '@/lib/domain/time.ts';
import { assess, type Evidence, threadOf } from '@/lib/triage/assess.ts';
import { correctionsInThread } from '@/lib/triage/content.ts';
import { explain } from '@/lib/triage/explain.ts';
import { hear } from '@/lib/triage/heard.ts';
import * as understanding from '@/lib/understanding/understand.ts';
import { anOrder, aThread, derive, evidenceOf, flagsOf, type Given, NOTHING_ROUTED, NOW, owed } from './evidence.ts';

vi.mock(import('@/lib/understanding/understand.ts'), async (original) => {
  const real = await original();
  return { ...real, understand: vi.fn(real.understand) };
});

const BURNT = 'The charger burnt my child on the arm.';
const CLAIM = 'I will file an A-to-z claim against you.';
const answered = (text: string, later = 'ok'): Given => ({
  messages: aThread(['in', 5, text], ['out', 4, 'We are looking into it.'], ['in', 1, later]),
});

describe('what the buyer said before our answer', () => {
  test('a danger and a threat stand after it, and say that they were said earlier', () => {
    const burnt = derive(answered(BURNT));
    expect(burnt.severity).toBe('critical');
    const danger = burnt.flags.find(({ flag }) => flag === 'safety');
    expect(danger?.reason).toMatchObject({ code: 'flag_safety', values: { earlier: 1 } });
    expect(danger?.reason.words?.length).toBeGreaterThan(0);
    expect(burnt.severityReasons).toContainEqual(
      expect.objectContaining({ code: 'severity_flag', values: { flag: 'safety', earlier: 1 } }),
    );
    const claim = derive(answered(CLAIM));
    expect(flagsOf(claim)).toEqual(expect.arrayContaining(['claim_threat', 'odr_exposure']));
    expect(claim.severity).toBe('high');
    expect(claim.actBy).toBeLessThan(derive(answered('Does the lamp come in blue?')).actBy);
  });

  test('and so they do before the newest five messages', () => {
    const flood = aThread(
      ['in', 9, BURNT],
      ...[6, 5, 4, 3, 2, 1].map((hours) => ['in', hours, `Hello, number ${hours}?`] as const),
    );
    expect(flagsOf(derive({ messages: flood }))).toContain('safety');
  });

  test('urgent wording and writing again pass with the answer', () => {
    const before = derive({ messages: aThread(['in', 5, 'I need it by tomorrow, it is urgent!!']) });
    expect(flagsOf(before)).toContain('urgent_deadline');
    expect(flagsOf(derive(answered('I need it by tomorrow, it is urgent!!')))).not.toContain('urgent_deadline');
  });

  test('what is said again now is of now', () => {
    const again = derive(answered(CLAIM, CLAIM));
    const threat = again.flags.filter(({ flag }) => flag === 'claim_threat');
    expect(threat).toHaveLength(1);
    expect(threat[0]?.reason.values).toBeUndefined();
  });

  test('does not count any more once the ticket was resolved, and does when that was taken back', () => {
    const resolved = { status: 'resolved' as const, statusAt: NOW - 3 * HOUR };
    const choice = { status: 'resolved' as const, at: NOW - 3 * HOUR };
    expect(flagsOf(derive({ ...answered(BURNT), decided: { ...resolved, statusLog: [choice] } }))).not.toContain(
      'safety',
    );
    const taken = { statusLog: [choice, { at: NOW - 2 * HOUR }] };
    expect(flagsOf(derive({ ...answered(BURNT), decided: taken }))).toContain('safety');
    const settled = {
      status: 'resolved' as const,
      statusAt: NOW,
      statusLog: [{ status: 'resolved' as const, at: NOW }],
    };
    expect(flagsOf(derive({ ...answered(BURNT), decided: settled }))).not.toContain('safety');
  });

  test('is history a quarter of a year later', () => {
    const old = (days: number) =>
      flagsOf(derive({ messages: aThread(['in', days * 24, CLAIM], ['out', 4, 'Hi.'], ['in', 0, 'ok']) }));
    expect(old(89)).toContain('claim_threat');
    expect(old(91)).not.toContain('claim_threat');
  });

  test('without it the number would be another, and the panel says so', () => {
    const why = explain(evidenceOf(answered(BURNT)), () => NOTHING_ROUTED);
    const danger = why.find(({ cause }) => cause === 'flag:safety');
    expect(danger?.reason.values).toEqual({ earlier: 1 });
    expect(danger?.severityWithout).not.toBe('critical');
  });
});

describe('a complaint in one’s own shop', () => {
  const own = (...lines: readonly (readonly ['in' | 'out', number, string])[]): Given => ({
    observed: { portal: 'shopify', store: 'demo' },
    messages: aThread(...lines),
  });
  const BROKEN = 'The lamp arrived broken, I want a refund.';

  test('is still to be settled when the buyer only asks when', () => {
    const asked = derive(own(['in', 5, BROKEN], ['out', 4, 'We are sorry.'], ['in', 1, 'ok']));
    const due = owed(asked, 'own-resolution');
    // 48 h from the complaint, and the three hours in which the buyer had the word.
    expect(due?.deadline).toBe(NOW + (48 - 5 + 3) * HOUR);
    expect(due?.reason.values).toMatchObject({ earlier: 1 });
  });

  test('and no more once the buyer says thank you', () => {
    const content = derive(own(['in', 5, BROKEN], ['out', 4, 'It is on its way.'], ['in', 1, 'Thank you so much!']));
    expect(owed(content, 'own-resolution')).toBeUndefined();
  });

  test('stays one when a polite word or another question follows at once', () => {
    for (const more of ['Thank you!', 'And could you send me an invoice with VAT?']) {
      const asked = derive(own(['in', 5, BROKEN], ['in', 1, more]));
      const due = owed(asked, 'own-resolution');
      expect(due?.deadline, more).toBe(NOW + (48 - 5) * HOUR);
      expect(due?.reason.values, more).not.toHaveProperty('earlier');
      expect(asked.severity, more).not.toBe('low');
    }
  });

  test('of a parcel that never came is one on Amazon, whatever was asked since', () => {
    const missed = 'It says delivered but I never received my package.';
    const asked = derive({
      messages: aThread(['in', 5, missed], ['in', 1, 'And could you send me an invoice with VAT?']),
    });
    expect(owed(asked, 'amazon-delivery-complaint')?.deadline).toBe(NOW + (48 - 5) * HOUR);
    const order = anOrder({ state: 'delivered' });
    const later = derive({ messages: aThread(['in', 5, missed], ['out', 4, 'Hi.'], ['in', 1, 'ok']), order });
    expect(owed(later, 'delivered-not-received')?.reason.values).toMatchObject({ earlier: 1 });
  });

  test('has the time of its own message: what was settled before it takes nothing away', () => {
    const choice = { status: 'resolved' as const, at: NOW - 5 * HOUR };
    const asked = derive({
      ...own(
        ['in', 6, 'Where is my lamp?'],
        ['in', 4, BROKEN],
        ['in', 1, 'And could you send me an invoice with VAT?'],
      ),
      decided: { statusLog: [choice] },
    });
    expect(owed(asked, 'own-resolution')?.deadline).toBe(NOW + (48 - 4) * HOUR);
  });

  test('of an earlier matter is none of this one', () => {
    const later = derive(own(['in', 20 * 24, BROKEN], ['out', 19.9 * 24, 'Sent anew.'], ['in', 1, 'ok']));
    expect(owed(later, 'own-resolution')).toBeUndefined();
  });
});

describe('what came back and was not refunded', () => {
  const BACK = 'I have sent it back a week ago. I want my refund.';

  test('is owed from the first word of it, however often we answered', () => {
    const asked = derive({ messages: aThread(['in', 30, BACK], ['out', 20, 'We are checking.'], ['in', 1, 'ok']) });
    // Monday 06:00 UTC is 03:00 in São Paulo: two business days.
    expect(owed(asked, 'refund-due')).toMatchObject({ startedAt: NOW - 30 * HOUR, deadline: NOW + 18 * HOUR });
    const again = derive({
      messages: aThread(['in', 30, BACK], ['out', 20, 'We are checking.'], ['in', 1, 'Where is my refund?']),
    });
    expect(owed(again, 'refund-due')?.startedAt).toBe(NOW - 30 * HOUR);
  });

  test('is no more once the buyer is content, wants something else, or the matter was settled', () => {
    const then = (more: string, decided?: Given['decided']) =>
      owed(
        derive({
          messages: aThread(['in', 30, BACK], ['out', 20, 'It is done.'], ['in', 1, more]),
          ...(decided ? { decided } : {}),
        }),
        'refund-due',
      );
    expect(then('Thank you so much!')).toBeUndefined();
    expect(then('Does the lamp also come in blue?')).toBeUndefined();
    const at = NOW - 10 * HOUR;
    expect(then('ok', { status: 'resolved', statusAt: at, statusLog: [{ status: 'resolved', at }] })).toBeUndefined();
  });
});

describe('what was read of earlier messages', () => {
  const evidence = evidenceOf({
    messages: aThread(
      ['in', 9, BURNT],
      ['in', 8, 'Hello?'],
      ['out', 4, 'Hi.'],
      ['in', 2, CLAIM],
      ['out', 1, 'Hi.'],
      ['in', 0, 'ok'],
    ),
  });
  const derived = assess(evidence);

  test('is kept with the ticket and read once', () => {
    expect(derived.heard).toHaveLength(3);
    vi.mocked(understanding.understand).mockClear();
    expect(assess({ ...evidence, heard: derived.heard ?? [] })).toEqual(derived);
    expect(understanding.understand).toHaveBeenCalledOnce();
  });

  test('is the same whether it grew or was read at once, also when words were taken away', () => {
    let heard: NonNullable<Evidence['heard']> = [];
    for (let end = 1; end <= evidence.messages.length; end++) {
      const grown = { ...evidence, messages: evidence.messages.slice(0, end) };
      heard = assess({ ...grown, heard }).heard ?? [];
      expect(heard).toEqual(assess(grown).heard ?? []);
    }
    const bare = { ...evidence, messages: evidence.messages.map((message) => ({ ...message, text: '' })) };
    expect(assess({ ...bare, heard })).toEqual(assess(bare));
    expect(assess({ ...bare, heard }).flags.map(({ flag }) => flag)).not.toContain('safety');
  });

  test('is bounded', () => {
    const many = aThread(...Array.from({ length: 300 }, (_, index) => ['in', 300 - index, `Hello ${index}`] as const));
    expect(assess(evidenceOf({ messages: many })).heard).toHaveLength(200);
  });
});

describe('a person’s word on earlier messages', () => {
  const known = (made: readonly Correction[]) => new Map(made.map((one) => [one.id, one]));
  const said = { at: NOW, by: 'Ada' };
  const correctedBy = ({ messages = [] }: Given, asked: Parameters<typeof correctionsInThread>[2], first?: Given) => {
    const { observed } = evidenceOf({});
    const made = correctionsInThread(
      observed,
      threadOf(observed, (first ?? { messages }).messages ?? []),
      asked,
      new Map(),
      said,
    );
    return assess({ ...evidenceOf({ messages }), corrections: known(made) }).flags.map(({ flag }) => flag);
  };

  test('takes a risk away for good', () => {
    expect(correctedBy(answered(BURNT), {})).toContain('safety');
    expect(correctedBy(answered(BURNT), { remove: ['safety'] })).not.toContain('safety');
  });

  test('taken from the newest words it leaves what was said before, which nobody was shown', () => {
    const again = answered(CLAIM, 'Then I open an A-to-z claim today, as I said.');
    expect(correctedBy(again, { remove: ['claim_threat'] })).toContain('claim_threat');
  });

  test('and one that was added stands after our answer', () => {
    const calm = 'The plug is not quite the colour of the picture.';
    expect(flagsOf(derive(answered(calm)))).not.toContain('safety');
    const first = { messages: aThread(['in', 5, calm]) };
    expect(correctedBy(answered(calm), { add: ['safety'] }, first)).toContain('safety');
  });

  test('finds its wording', () => {
    const { observed, messages } = evidenceOf(answered(BURNT));
    const made = correctionsInThread(observed, threadOf(observed, messages), { remove: ['safety'] }, new Map(), said);
    expect(made.map(({ id }) => id)).toEqual(
      hear(observed, threadOf(observed, messages)).map(({ wording }) => wording),
    );
  });
});
