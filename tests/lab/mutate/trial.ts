/** One trial: a page of the lab, changed, read, and held against what is true. */
import { readPage } from '@/lib/portals/portal.ts';
import { parsePage } from '../parse.ts';
import { mutate } from './apply.ts';
import { seedOf } from './chance.ts';
import { type Finding, judge, type Presence, WHOLE } from './judge.ts';
import type { Kind, Renames } from './kind.ts';
import { presenceOn, writtenOn } from './presence.ts';
import { NOW } from './truth/lab.ts';
import { nameOf, type Subject } from './truth/subject.ts';

export interface Trial {
  readonly subject: Subject;
  readonly kinds: readonly Kind[];
  readonly findings: readonly Finding[];
  readonly state: string;
}

const pages = new Map<Subject, string>();

export function htmlOf(subject: Subject): string {
  const known = pages.get(subject) ?? subject.html();
  pages.set(subject, known);
  return known;
}

/** A name after the change and before it: whole, or only the first as some pages show it. */
const firstOf = (name: string): string => name.split(' ')[0] ?? name;

const backwards = (renames: Renames) => {
  const back = new Map(
    [...renames].flatMap(([from, to]) => [[firstOf(to), firstOf(from)] as const, [to, from] as const]),
  );
  return (name: string): string => back.get(name) ?? name;
};

/** Changes the subject's page by these kinds, from a seed of their names and `seed`. */
export function tryOn(subject: Subject, kinds: readonly Kind[], seed = 1): Trial {
  const document = parsePage(htmlOf(subject));
  const url = new URL(subject.address);
  const page = { url, document, now: NOW, ...(subject.timeZone && { timeZone: subject.timeZone }) };
  const removes = kinds.some((kind) => kind.removes);
  const setting = subject.portal.setting(page);
  const zoned = subject.timeZone ? { ...setting, timeZone: subject.timeZone } : setting;
  const before = removes ? writtenOn(document, zoned) : new Map<string, readonly string[]>();
  let snapshot: ((original: (name: string) => string) => Presence) | undefined;
  const renames = mutate(document, kinds, {
    hints: subject.hints,
    seed: seed ^ seedOf(nameOf(subject)),
    after: (kind) => {
      if (!kind.removes) return;
      // What is there after the last kind that takes away; the others only write it otherwise.
      const there = presenceOn(document, before, (name) => name);
      snapshot = (original) => ({
        has: (sign) => there.has(original(sign)),
        shows: (value) => there.shows(typeof value === 'string' ? original(value) : value),
      });
    },
  });
  const reading = readPage(subject.portal, page);
  const slack = {
    blur: Math.max(0, ...kinds.map(({ blurs = 0 }) => blurs)),
    cut: kinds.some(({ id }) => id === 'texts-cut'),
  };
  const truth = subject.truth((name) => renames.get(name) ?? name);
  const presence = snapshot?.(backwards(renames)) ?? WHOLE;
  return { subject, kinds, findings: judge(reading, truth, slack, presence), state: reading.state };
}
