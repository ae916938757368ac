/** The day of a whole team in which everything goes wrong, at full size: ends only when all have the same. */
import '../../lab/artefact.ts';
import { HOUR } from '@/lib/domain/time.ts';
import { storm } from '../../lib/support/team-storm.ts';
import type { Bench } from '../bench.ts';
import type { Section } from '../figure.ts';

const SEED = 20_261_126;

/** Rejects where anything was lost, is there twice, or differs between two devices or from the model. */
export async function storming({ short, say }: Bench): Promise<Section> {
  const size = short ? { devices: 5, tickets: 40, commands: 400 } : { devices: 20, tickets: 2_000, commands: 20_000 };
  const seed = Number(process.env.PORTSIDE_SEED ?? SEED);
  const began = performance.now();
  const done = await storm({ ...size, seed, patience: 2 * HOUR, say });
  const took = performance.now() - began;
  const { devices, tickets, commands } = size;
  return {
    name: `Team: ${devices} devices, ${tickets} tickets, ${commands} commands, seed ${seed}: all the same in the end`,
    figures: [
      {
        what: 'commands, all devices in one process',
        unit: '/s',
        ours: (commands * 1_000) / took,
        note: `${done.kills} workers killed, ${done.cuts} links broken, ${done.jumps} clocks set`,
      },
      { what: 'events that the server holds', unit: 'count', ours: done.events, note: `${done.claims} claims` },
      { what: 'from all well again to all the same', unit: 'ms', ours: done.settled },
    ],
  };
}
