import { deviceOf, join, untilUpToDate } from './device.ts';

interface Invited {
  readonly name: string;
  readonly text: string;
  readonly passphrase: string;
}

/** One device tells another all that it has; both are in the team then. ms, and how many tickets arrived. */
export async function syncRun({ from, to, count }: { from: Invited; to: Invited; count: number }) {
  const [here, there] = [await deviceOf(from.name), await deviceOf(to.name)];
  await join(there, to.text, to.passphrase);
  await untilUpToDate(there);
  const start = performance.now();
  await join(here, from.text, from.passphrase);
  await untilUpToDate(here);
  for (;;) {
    const arrived = await there.store.tickets.count();
    if (arrived >= count) return { took: performance.now() - start, arrived };
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
