/** Whole backgrounds in one team: real stores, a real server, real wires. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { decideTicket, noteTicket } from '@/lib/background/commands.ts';
import { ingest } from '@/lib/background/ingest.ts';
import { aMessage, aReading, aSeen, NOW, SHOP } from '../../support/make.ts';
import type { Nats } from '../../support/nats.ts';
import { startNats } from '../../support/nats.ts';
import { aBackground, aTeam, type Background, isQuiet, sit, until } from '../../support/team.ts';

const ID = 'amazon:na:message:111-2222222-3333333' as const;
let nats: Nats;
const running: Background[] = [];

beforeAll(async () => {
  nats = await startNats();
}, 120_000);
afterAll(async () => {
  await Promise.all(running.map(({ team }) => team.stop()));
  await nats?.stop();
});

const quiet = (all: readonly Background[]) => until(() => isQuiet(all), 'everybody heard everything');

async function joined(names: readonly string[]) {
  const team = await aTeam(
    [nats.url],
    names.map((name) => ({ name })),
  );
  const all = await Promise.all(names.map(() => aBackground()));
  running.push(...all);
  for (const [index, one] of all.entries()) {
    const invitation = team.invitations[index];
    if (invitation) await sit(one, invitation);
  }
  return { ...team, all };
}

const ticketOf = ({ store }: Background) => store.tickets.get(ID);
const read = ({ world }: Background, text = 'Where is my parcel?') =>
  ingest(world, SHOP, aReading([aSeen({ messages: [aMessage({ text, at: NOW })] })]));

describe('two people of one team', () => {
  test('what one sees, decides and notes the other has, once', async () => {
    const { all } = await joined(['Ada', 'Ben']);
    const [ada, ben] = all as [Background, Background];
    await read(ada);
    await quiet(all);
    expect((await ticketOf(ben))?.observed.buyer).toBe('Mira');
    expect(await ben.store.messages.count()).toBe(1);
    await decideTicket(ada.world, 'op-1', ID, { assignee: 'Ben', tags: ['late'] });
    await noteTicket(ben.world, 'op-2', ID, 'Called the carrier.');
    await quiet(all);
    const [one, other] = [await ticketOf(ada), await ticketOf(ben)];
    expect(one?.decided).toEqual(other?.decided);
    expect(other?.decided).toMatchObject({ assignee: 'Ben', tags: ['late'], notes: [{ by: 'Ben' }] });
    const records = await ben.store.events.where('[ticketId+at]').between([ID, 0], [ID, Infinity]).toArray();
    expect(records.map(({ id, by }) => [id, by]).sort()).toEqual([
      ['op-1', 'Ada'],
      ['op-2', 'Ben'],
    ]);
    // Nothing that was heard is told again.
    expect(await ada.store.teamOwn.count()).toBe(2);
    expect(await ben.store.teamOwn.count()).toBe(1);
  }, 120_000);
});
