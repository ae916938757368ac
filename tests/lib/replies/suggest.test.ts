import { describe, expect, test } from 'vitest';
import type { Obligation } from '@/lib/domain/obligation.ts';
import type { Order } from '@/lib/domain/order.ts';
import type { Suggestion } from '@/lib/domain/suggestion.ts';
import type { Template } from '@/lib/domain/template.ts';
import type { Derived, Observed } from '@/lib/domain/ticket.ts';
import { renderTemplate } from '@/lib/replies/render.ts';
import { suggestReply } from '@/lib/replies/suggest.ts';
import { starterTemplates } from '../support/starters.ts';
import { AN_ORDER, aContext } from './context.ts';

interface Given {
  readonly observed?: Partial<Observed>;
  readonly derived?: Partial<Derived>;
  readonly order?: Partial<Order>;
  readonly templates?: readonly Template[];
  readonly sound?: (text: string) => boolean;
}

function suggest({ observed = {}, derived = {}, order, templates = starterTemplates, sound = () => true }: Given) {
  const known: Order = { ...AN_ORDER, fulfilment: 'fbm', ...order };
  const context = aContext(observed, known, { language: 'de', ...derived });
  return suggestReply(context.ticket, known, templates, {
    uses: new Map(),
    now: context.now,
    render: (template) => renderTemplate(template, context, undefined, { partials: starterTemplates }),
    sound: (text) => sound(text),
  });
}
const found = (given: Given) => suggest(given) as Suggestion;
const owed = (kind: Obligation['kind'], deadline: number): Obligation => ({
  id: kind,
  kind,
  startedAt: 0,
  deadline,
  lead: 0,
  hard: true,
  reason: { code: 'x' },
  rule: { id: 'x', text: '', source: '', asOf: '2026-01-01', certain: true },
});

describe('the suggested reply', () => {
  test.each<[string, Given, string, string]>([
    [
      'where is it, on its way',
      { derived: { intent: 'wismo' }, order: { state: 'shipped' } },
      'starter-wismo-fbm',
      'intent',
    ],
    [
      'where is it, by Amazon',
      {
        observed: { fulfilment: 'fba' },
        derived: { intent: 'wismo', advice: [{ code: 'advice_fba' }] },
        order: { fulfilment: 'fba' },
      },
      'starter-wismo-fba',
      'platformShips',
    ],
    [
      'where is it, delivered',
      { derived: { intent: 'wismo' }, order: { state: 'delivered' } },
      'starter-not-received',
      'delivered',
    ],
    [
      'the advice knows of the delivery',
      { derived: { intent: 'wismo', advice: [{ code: 'advice_delivered' }] } },
      'starter-not-received',
      'delivered',
    ],
    [
      'not received, not shipped',
      { derived: { intent: 'not_received' }, order: { state: 'unshipped' } },
      'starter-wismo-not-shipped',
      'notShipped',
    ],
    [
      'cancel, in time',
      { derived: { intent: 'cancel_order' }, order: { state: 'unshipped' } },
      'starter-cancellation',
      'intent',
    ],
    [
      'cancel, too late',
      { derived: { intent: 'cancel_order' }, order: { state: 'shipped' } },
      'starter-return',
      'alreadyShipped',
    ],
    [
      'where is it, refunded',
      { derived: { intent: 'wismo' }, order: { state: 'refunded' } },
      'starter-refund-timing',
      'refunded',
    ],
    [
      'a return to decide',
      { derived: { intent: 'damaged_defective', obligations: [owed('return', 5)] } },
      'starter-return',
      'returned',
    ],
    ['damaged', { derived: { intent: 'damaged_defective' } }, 'starter-damaged', 'intent'],
    ['thanks', { derived: { intent: 'positive_feedback' } }, 'starter-closing', 'thanks'],
  ])('%s', (_, given, template, why) => {
    expect(suggest(given)).toMatchObject({ template: { id: template }, why, language: 'de' });
  });

  test('may ask for fields, and says which', () => {
    const wholesale = found({ derived: { intent: 'wholesale_b2b' } });
    expect(wholesale.template.id).toBe('starter-wholesale');
    expect(wholesale.fields).toContain('field.quantity');
    expect(found({ derived: { intent: 'damaged_defective' } }).fields).toEqual([]);
  });

  test.each([
    ['starter-late-apology', { deliverBy: Date.parse('2026-11-30T00:00:00Z') }],
    ['starter-stalled-parcel', {}],
    ['starter-out-of-stock', {}],
  ])('does not say what is not so: %s', (id, order) => {
    const templates = starterTemplates.filter((one) => one.id === id || one.kind === 'partial');
    expect(suggest({ derived: { intent: 'wismo' }, order: { state: 'shipped', ...order }, templates })).toEqual({
      missing: [],
    });
  });

  test('says by when', () => {
    const obligations = [owed('reply', 9), owed('return', 7), owed('ship', 1)];
    expect(found({ derived: { intent: 'return_request', obligations } }).due).toBe(7);
  });

  test.each(['spam_phishing', 'other'] as const)('is none for %s', (intent) => {
    expect(suggest({ derived: { intent } })).toEqual({ missing: [] });
  });

  const needy = (id: string, body: string, fields: Partial<Template> = {}): Template => ({
    id,
    name: id,
    intents: ['wismo'],
    portals: [],
    fulfilments: [],
    bodies: { de: body },
    changedAt: 0,
    ...fields,
  });

  test('never leaves a gap: says what is missing, or takes the next that has none', () => {
    const gap = needy('a gap', 'Termin: {{ ticket.subject }}');
    expect(suggest({ derived: { intent: 'wismo' }, templates: [gap] })).toEqual({ missing: ['ticket.subject'] });
    const both = [gap, needy('b whole', 'Wir sehen nach.')];
    expect(found({ derived: { intent: 'wismo' }, templates: both }).template.id).toBe('b whole');
  });

  test('is in the buyer’s language before it is in another', () => {
    const templates = [
      needy('a english', '', { bodies: { en: 'We will look.' } }),
      needy('b german', 'Wir sehen nach.'),
    ];
    expect(found({ derived: { intent: 'wismo' }, templates }).language).toBe('de');
    expect(found({ derived: { intent: 'wismo' }, templates: templates.slice(0, 1) }).language).toBe('en');
  });

  test('is never one that the guard refuses, a partial, or one for another portal or way of shipping', () => {
    const templates = [
      needy('a bad', 'Schreiben Sie an shop@example.com'),
      needy('b part', 'Teil', { kind: 'partial' }),
      needy('c tiktok', 'TikTok', { portals: ['tiktok'] }),
      needy('d fba', 'FBA', { fulfilments: ['fba'] }),
    ];
    const sound = (text: string) => !text.includes('@');
    expect(suggest({ derived: { intent: 'wismo' }, templates, sound })).toEqual({ missing: [] });
  });

  test('depends on nothing but what it is given', () => {
    const given: Given = { derived: { intent: 'wismo' }, templates: starterTemplates.toReversed() };
    expect(suggest(given)).toEqual(suggest({ ...given, templates: starterTemplates }));
  });
});
