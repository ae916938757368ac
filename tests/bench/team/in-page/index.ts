/** What the benchmark of the team does in a page of the extension's origin: the product's background, its own stores. */
import '../../store/in-page/artefact.ts';
import { decisionsOf, deviceOf, forget, join, untilReached, untilUpToDate } from './device.ts';
import { joinRun, rawRun } from './join.ts';
import { syncRun } from './sync.ts';
import { claimRun, decideRun, fillDevice, seenRun } from './visible.ts';

const work = {
  async join({ name, text, passphrase }: { name: string; text: string; passphrase: string }) {
    const device = await deviceOf(name);
    await join(device, text, passphrase);
    await untilUpToDate(device);
  },
  forget: ({ name }: { name: string }) => forget(name),
  async reached({ name, seqs }: { name: string; seqs: readonly number[] }) {
    await untilReached(await deviceOf(name), seqs);
  },
  decisions: async ({ name }: { name: string }) => decisionsOf(await deviceOf(name)),
  fill: fillDevice,
  decide: decideRun,
  seen: seenRun,
  claim: claimRun,
  joinRun,
  syncRun,
  rawRun,
};

Object.assign(globalThis, { portsideBench: work });
