/** What the benchmark of replay does in a page of the extension's origin. */
import type { ReplayState } from '@/lib/domain/replay.ts';
import { openStore } from '@/lib/store/store.ts';
import { fill } from '../store/in-page/fill.ts';
import { openPort } from '../store/in-page/port.ts';
import { timed } from '../store/in-page/timing.ts';
import { manyRules } from './rules.ts';

const FIRST = 50;
/** How often a view that watches the progress asks, ms. */
const WATCHED = 250;
/** Between two questions of somebody who works meanwhile, ms. */
const PAUSE = 100;

const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

const work = {
  async fill({ to }: { to: number }) {
    await fill(await openStore(), 0, to);
  },

  /** Replays rules while somebody goes on asking; answers what came of it, and how long each answer took. */
  async replay({ rules }: { rules: number }) {
    const [watching, asking] = [openPort(), openPort()];
    const first = () => asking.ask('queue.list', { filter: {}, limit: FIRST });
    await timed(3, first);
    const calm = await timed(30, first);
    const began = performance.now();
    const { run } = (await watching.ask('replay.start', { rules: manyRules(rules) })) as { run: string };
    let told = 0;
    const watched = (async (): Promise<ReplayState> => {
      for (;;) {
        await wait(WATCHED);
        const state = (await watching.ask('replay.state', { run })) as ReplayState;
        told += 1;
        if (state.state !== 'running') return state;
      }
    })();
    let going = true;
    const busy: number[] = [];
    const asked = (async () => {
      while (going) {
        busy.push(...(await timed(1, first)));
        await wait(PAUSE);
      }
    })();
    const state = await watched;
    const took = performance.now() - began;
    going = false;
    await asked;
    watching.close();
    asking.close();
    if (state.state !== 'done') throw new Error(`the replay ended ${state.state}`);
    return { took, told, calm, busy, looked: state.counts.looked, moved: state.counts.moved };
  },
};

Object.assign(globalThis, { portsideBench: work });
