import { expect, test } from 'vitest';
import { recordInsert } from '@/lib/background/commands.ts';
import { ingest } from '@/lib/background/ingest.ts';
import { answerSince } from '@/lib/background/team/answer.ts';
import { HOUR } from '@/lib/domain/time.ts';
import { aMessage, aReading, aSeen, NOW, SHOP } from '../../support/make.ts';
import { aWorld } from '../../support/world.ts';

const ID = 'amazon:na:message:111-2222222-3333333' as const;

test('an answer of another that was not shown is said, with how it begins; one’s own and a shown one are not', async () => {
  const { world, store } = await aWorld();
  await ingest(world, SHOP, aReading([aSeen({ messages: [aMessage({ at: NOW - HOUR })] })]));
  await recordInsert(world, 'mine', ID, { result: 'inserted' });
  expect(await answerSince(world, ID, '')).toBeUndefined();
  await store.events.put({ id: 'other', ticketId: ID, at: NOW, by: 'Ada', what: 'inserted' });
  expect(await answerSince(world, ID, '')).toEqual({ result: 'answered', by: 'Ada', at: NOW, event: 'other' });
  const words = aMessage({ direction: 'outbound', text: 'It arrives on Friday.', at: NOW });
  await ingest(world, SHOP, aReading([aSeen({ messages: [aMessage({ at: NOW - HOUR }), words] })]));
  expect(await answerSince(world, ID, '')).toMatchObject({ event: 'other', words: 'It arrives on Friday.' });
  expect(await answerSince(world, ID, 'other')).toBeUndefined();
});
