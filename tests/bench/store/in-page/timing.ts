/** How long each of `count` runs took, ms; `run` gets its number. */
export async function timed(count: number, run: (index: number) => Promise<unknown>): Promise<number[]> {
  const took: number[] = [];
  for (let index = 0; index < count; index++) {
    const start = performance.now();
    await run(index);
    took.push(performance.now() - start);
  }
  return took;
}

/** The same for several ways in turn, so that whatever else the machine does falls on all alike. */
export async function timedInTurn<Name extends string>(
  count: number,
  ways: Readonly<Record<Name, (index: number) => Promise<unknown>>>,
): Promise<Record<Name, number[]>> {
  const names = Object.keys(ways) as Name[];
  const took = Object.fromEntries(names.map((name) => [name, [] as number[]])) as Record<Name, number[]>;
  for (let index = 0; index < count; index++)
    for (const name of names) took[name].push(...(await timed(1, () => ways[name](index))));
  return took;
}
