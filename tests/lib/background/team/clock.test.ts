/** A computer whose clock is wrong, in a team whose server says what time it is. */
import type { Msg, NatsConnection } from '@nats-io/nats-core';
import { connect } from '@nats-io/transport-node';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ingest } from '@/lib/background/ingest.ts';
import { startTeam } from '@/lib/background/team/index.ts';
import type { World } from '@/lib/background/world.ts';
import { LEASE } from '@/lib/domain/team.ts';
import { HOUR, MINUTE } from '@/lib/domain/time.ts';
import type { Connect } from '@/lib/sync/wire/index.ts';
import { aReading, aSeen, SHOP } from '../../support/make.ts';
import { type Nats, startNats } from '../../support/nats.ts';
import { aBackground, aTeam, PACE, quiet, sit } from '../../support/team.ts';

const ID = 'amazon:na:message:111-2222222-3333333' as const;
let nats: Nats;
beforeAll(async () => {
  nats = await startNats();
}, 120_000);
afterAll(() => nats?.stop());

/** The server these tests are run with may be too old to say the time; one that teams are run with does. */
const timed: Connect = async (options) => {
  const nc: NatsConnection = await connect(options);
  const request = nc.request.bind(nc);
  nc.request = async (subject, ...rest): Promise<Msg> => {
    const answer = await request(subject, ...rest);
    if (!subject.includes('.STREAM.INFO.')) return answer;
    const said = { ts: new Date().toISOString(), ...answer.json<object>() };
    return Object.create(answer, {
      data: { value: new TextEncoder().encode(JSON.stringify(said)) },
      json: { value: () => said },
      string: { value: () => JSON.stringify(said) },
    });
  };
  return nc;
};

test.each([
  ['fast', 2 * HOUR],
  ['slow', -2 * HOUR],
])(
  'that is %s: who has a ticket is shown, and until when by that computer’s clock',
  async (_, wrong) => {
    const { invitations } = await aTeam([nats.url], [{ name: 'Ada' }]);
    const { world: right, store } = await aBackground();
    const now = () => Date.now() + wrong;
    const world: World = { ...right, now };
    const around = { looking: () => true, alarm: () => {}, recompute: () => {}, connect: timed, floor: [], pace: PACE };
    const team = startTeam({ world: async () => world, ...around });
    const ada = { world, store, team, again: async () => {} };
    if (invitations[0]) await sit(ada, invitations[0]);
    await ingest(world, SHOP, aReading([aSeen({})]));
    await quiet([ada], 'it is told');
    const said = await team.claim(ID);
    expect(said).toMatchObject({ won: true, claim: { by: 'Ada' } });
    const [row] = await team.claims([ID]);
    expect(row?.mine).toBe(true);
    expect(Math.abs((row?.claim?.until ?? 0) - now() - LEASE)).toBeLessThan(MINUTE);
    await team.stop();
  },
  120_000,
);
