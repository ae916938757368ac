/** Replies: how long it takes to find a template, to judge a draft. One file a part; a part more is one line more. */
import type { Bench } from '../bench.ts';
import type { Section } from '../figure.ts';
import { guard } from './guard.ts';
import { search } from './search.ts';
import { worker } from './worker.ts';

const PARTS: readonly ((bench: Bench) => Section | Promise<Section>)[] = [search, worker, guard];

export async function replies(bench: Bench): Promise<Section[]> {
  const sections: Section[] = [];
  for (const part of PARTS) sections.push(await part(bench));
  return sections;
}
