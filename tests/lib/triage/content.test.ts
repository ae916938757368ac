import { expect, test } from 'vitest';
import { derive } from './evidence.ts';

test('the portal’s own reason of a claim says nothing of the buyer’s language, and "fraudulent" does not make the buyer spam', () => {
  const claim = derive({ observed: { kind: 'claim', reason: 'Fraudulent' } });
  expect(claim).toMatchObject({ language: 'und', intent: 'other' });
  const lost = derive({ observed: { kind: 'claim', reason: 'Item not received' } });
  expect(lost).toMatchObject({ language: 'und', intent: 'not_received' });
});

test('what the buyer wrote beside a claim is read as the buyer’s own words', () => {
  const last = { direction: 'inbound', text: 'Das Paket ist nie angekommen, wo bleibt meine Bestellung?' } as const;
  const claim = derive({ observed: { kind: 'claim', reason: 'Item not received', last } });
  expect(claim).toMatchObject({ language: 'de', intent: 'not_received' });
});
