/** The team's link: claims, changes that others see, joining, many at once, and the same documents through a peer. */
import type { Bench } from '../bench.ts';
import type { Section } from '../figure.ts';
import { claims } from './claims.ts';
import { joining } from './joining.ts';
import { many } from './many.ts';
import { storming } from './storming.ts';
import { syncing } from './syncing.ts';
import { visible } from './visible.ts';

const parts = { claims, visible, joining, many, syncing };

export async function team(bench: Bench): Promise<Section[]> {
  const sections: Section[] = [];
  for (const [name, part] of Object.entries(parts)) {
    bench.say(name);
    sections.push(await part(bench));
  }
  return sections;
}

/** One by one; the last is no part of the whole, since at full size it takes the better part of an hour. */
export const teamParts: Readonly<Record<string, (bench: Bench) => Promise<Section>>> = Object.fromEntries(
  Object.entries({ ...parts, storming }).map(([name, part]) => [`team:${name}`, part]),
);
