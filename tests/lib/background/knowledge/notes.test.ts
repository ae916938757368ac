import { expect, test } from 'vitest';
import { ingest } from '@/lib/background/ingest.ts';
import { knowledgeActions, knowledgeQueries } from '@/lib/background/knowledge/actions.ts';
import { aMessage, aReading, aSeen, SHOP } from '../../support/make.ts';
import { aWorld } from '../../support/world.ts';

const ID = 'amazon:na:message:111-2222222-3333333' as const;

test('a ticket gets the notes and the law of its own buyer’s country and matter', async () => {
  const { world, topics } = await aWorld();
  await ingest(
    world,
    SHOP,
    aReading([
      aSeen({
        market: 'US',
        last: aMessage({ text: 'Ich möchte den Artikel zurückgeben, bitte schicken Sie mir ein Rücksendeetikett.' }),
      }),
      {
        type: 'order',
        externalId: '111-2222222-3333333',
        market: 'US',
        shipToCountry: 'DE',
        missing: [],
        ways: {},
      },
    ]),
  );
  const [actions, queries] = [knowledgeActions(world), knowledgeQueries(world)];
  const note = {
    id: 'n-1',
    title: 'Returns from Germany',
    bodies: { de: 'Bitte senden Sie an Lager Süd.', en: 'Please send to warehouse South.' },
    intents: ['return_request'] as const,
    countries: ['DE'],
    changedAt: 1,
  };
  await actions['knowledge.save']({ note });
  expect(topics).toContain('knowledge');
  const known = await queries['knowledge.for']({ ticketId: ID });
  expect(known.notes).toEqual([{ note, body: 'Bitte senden Sie an Lager Süd.' }]);
  expect(known.law?.card.country).toBe('DE');
  expect(known.law?.sentences[0]?.text).toContain('14 Tagen');
  await actions['knowledge.delete']({ id: 'n-1' });
  expect(await queries['knowledge.list']({})).toEqual([]);
  await expect(queries['knowledge.for']({ ticketId: 'amazon:na:message:none' })).rejects.toThrow('no longer stored');
});
