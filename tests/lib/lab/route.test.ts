import { describe, expect, test } from 'vitest';
import type { RoutingRule } from '@/lib/domain/rule.ts';
import { routeLines } from '../../lab/route.ts';

const now = Date.parse('2026-11-24T12:00:00Z');
const rules: readonly RoutingRule[] = [
  {
    id: 'parcels',
    order: 1,
    name: 'Parcels',
    enabled: true,
    when: {
      all: [
        { field: 'portal', op: 'is', value: 'amazon' },
        { field: 'words', op: 'contains', value: 'order' },
      ],
    },
    actions: [{ do: 'queue', queue: 'parcels' }, { do: 'assign_fit' }],
  },
  {
    id: 'new',
    order: 2,
    name: 'New',
    enabled: true,
    on: ['created'],
    when: { field: 'tags', op: 'includes_any', value: ['vip'] },
    actions: [
      { do: 'severity', severity: 'critical' },
      { do: 'note', text: 'Look at it.' },
    ],
  },
];
const lines = [
  '{"id":"1","portal":"amazon","text":"Where is my order?","at":"2026-11-24T08:00:00Z"}',
  '{"id":2,"portal":"shopify","text":"Hello","tags":["vip"]}',
  '',
  'no JSON',
  '{"id":"3","portal":"bazaar","text":"x"}',
  '{"id":"4","portal":"amazon","text":"x","at":"soon"}',
  '{"id":"5","observed":{"portal":"tiktok","store":"th","kind":"return","externalId":"R-5"},"decided":{"queue":"mine"}}',
].join('\n');

describe('routing lines', () => {
  const { lines: routed, errors } = routeLines(lines, { rules, now });

  test('says where each ticket goes, who gets it, what is done and why', () => {
    const [parcel, vip, stored] = routed;
    expect(parcel).toMatchObject({
      id: '1',
      queue: 'parcels',
      assignee: '',
      actions: [
        { rule: 'parcels', do: 'queue' },
        { rule: 'parcels', do: 'assign_fit' },
      ],
      trace: [
        { ruleId: 'parcels', outcome: 'applied' },
        { ruleId: 'new', outcome: 'waiting' },
      ],
    });
    expect(parcel?.actBy).toMatch(/^2026-11-2\d/);
    expect(vip).toMatchObject({
      id: '2',
      severity: 'critical',
      events: expect.arrayContaining(['created', 'buyer_replied']),
      once: [{ id: `rule|new|shopify:lab:message:2|${now}`, actions: [{ do: 'note' }] }],
      trace: [{ outcome: 'no_match' }, { outcome: 'applied', firing: { event: 'created' } }],
    });
    expect(stored).toMatchObject({ id: '5', queue: 'mine', trace: [{ outcome: 'no_match' }, { outcome: 'waiting' }] });
  });

  test('names a bad line by its number and keeps no other from being routed', () => {
    expect(errors).toEqual([
      'Line 4 is not JSON.',
      'Line 5 has no "portal" (amazon, shopify, tiktok, generic).',
      'Line 6 has no time in "at".',
    ]);
  });

  test('asks whoever assigns, once, where rules want it', () => {
    const assigned = { agent: 'Ann', at: now, reasons: [] };
    const { lines: given } = routeLines(lines, { rules, now, choose: () => assigned });
    expect(given.map(({ assignee }) => assignee)).toEqual(['Ann', '', '']);
  });
});
