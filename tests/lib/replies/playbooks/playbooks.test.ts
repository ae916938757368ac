import { describe, expect, test } from 'vitest';
import type { Derived, Observed } from '@/lib/domain/ticket.ts';
import type { Intent, RiskFlag } from '@/lib/domain/vocabulary.ts';
import { openSteps, PLAYBOOKS, playbooksFor, stepId, stepOf } from '@/lib/replies/playbooks/index.ts';
import { starterTemplates } from '../../support/starters.ts';
import { aTicket } from '../../support/ticket.ts';

const about = (intent: Intent, flags: readonly RiskFlag[] = [], observed: Partial<Observed> = {}) => {
  const derived: Partial<Derived> = { intent, flags: flags.map((flag) => ({ flag, reason: { code: 'x' } })) };
  return aTicket('amazon:na:message:1', observed, derived);
};
const idsFor = (...given: Parameters<typeof about>) => playbooksFor(about(...given)).map(({ id }) => id);

describe('the playbook of a ticket', () => {
  test.each<[Intent, readonly RiskFlag[], Partial<Observed>, readonly string[]]>([
    ['wismo', [], {}, ['wismo']],
    ['not_received', [], {}, ['not-received']],
    ['damaged_defective', ['safety'], {}, ['damaged', 'safety']],
    ['safety', ['safety'], {}, ['safety']],
    ['refund_request', ['claim_open'], { kind: 'claim' }, ['claim', 'refund']],
    ['return_request', ['return_due'], { kind: 'return' }, ['return']],
    ['wismo', ['claim_threat'], {}, ['wismo', 'claim-threat']],
    ['other', ['negative_review'], { kind: 'review' }, ['negative-review']],
    ['authenticity', ['authenticity'], {}, ['authenticity']],
    ['cancel_order', [], {}, ['cancel-change']],
    ['customs_duty', [], {}, ['customs']],
    ['positive_feedback', [], {}, []],
  ])('about %s with %s is %s', (intent, flags, observed, ids) => {
    expect(idsFor(intent, flags, observed)).toEqual(ids);
  });
});

describe('required steps', () => {
  test('stay open until they are ticked', () => {
    const ticket = about('safety', ['safety']);
    expect(openSteps(ticket).map(({ id }) => id)).toEqual(['safety/quality']);
    const decided = { notes: [], steps: [{ id: 'safety/quality', by: 'Ann', at: 1 } as const] };
    expect(openSteps({ ...ticket, decided })).toEqual([]);
  });
  test('are none where no rule says so', () => {
    expect(openSteps(about('wismo'))).toEqual([]);
  });
});

describe('every playbook', () => {
  test.each(PLAYBOOKS.map((book) => [book.id, book] as const))('%s says every step in both languages', (_, book) => {
    const texts = [book.title, ...book.steps.flatMap(({ text, required }) => [text, ...(required ? [required] : [])])];
    for (const { en, zh } of texts) {
      expect(en).toMatch(/^[\x20-\x7e’“”]+$/);
      expect(zh).toMatch(/[\u4e00-\u9fff]/);
      expect(zh).not.toMatch(/[\u4e00-\u9fff][,;:?!]/);
    }
    expect(book.steps.length).toBeGreaterThan(3);
    expect(book.intents.length + book.flags.length + book.kinds.length).toBeGreaterThan(0);
  });
  test('has ids of its own, which are found again', () => {
    const ids = PLAYBOOKS.flatMap((book) => book.steps.map((step) => stepId(book, step)));
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(stepOf(id)).toBeDefined();
    expect(stepOf('safety/none')).toBeUndefined();
  });
  test('speaks only of templates there are', () => {
    const known = new Set(starterTemplates.map(({ id }) => id));
    const named = PLAYBOOKS.flatMap(({ steps }) => steps.flatMap(({ template }) => template ?? []));
    expect(named.filter((id) => !known.has(id))).toEqual([]);
  });
});
