/**
 * A floor for a week: forty agents in three zones, fourteen languages, 20,000 tickets. Held against a schedule that
 * knows everything beforehand, and against the way most desks do it: in turn to whoever speaks the language.
 */
import { beforeAll, describe, expect, test } from 'vitest';
import { LOAD } from '@/lib/domain/agent.ts';
import { HOUR } from '@/lib/domain/time.ts';
import { stretches } from '@/lib/routing/shifts/presence.ts';
import { type Job, jobsOf, LANGUAGES_SPOKEN, MONDAY, WEEK } from './floor.ts';
import { AGENTS } from './people.ts';
import { refereeMeets } from './referee.ts';
import { byAssign, inTurn, runWeek, type Week } from './run-week.ts';

const COUNT = 20_000;
/** Share of all tickets that may be missed though the referee met them. */
const MOST_LOST = 0.02;
const WIDEST_SPREAD = 0.15;

const metBy = ({ done }: Week): ReadonlySet<string> =>
  new Set(done.filter(({ finished, job }) => finished <= job.deadline).map(({ job }) => job.id));

let jobs: readonly Job[] = [];
let referee: ReadonlySet<string> = new Set();
let week: Week;
let met: ReadonlySet<string> = new Set();

const lostBy = (others: ReadonlySet<string>) => jobs.filter(({ id }) => referee.has(id) && !others.has(id));

beforeAll(() => {
  jobs = jobsOf(COUNT, 20_261_019);
  referee = refereeMeets(jobs);
  week = runWeek(jobs, byAssign);
  met = metBy(week);
}, 240_000);

describe('the floor', () => {
  test('is what it says, and busy', () => {
    expect(AGENTS).toHaveLength(40);
    expect(new Set(AGENTS.map(({ shifts }) => shifts?.zone)).size).toBe(3);
    expect(new Set(LANGUAGES_SPOKEN).size).toBe(14);
    expect(new Set(jobs.map(({ language }) => language)).size).toBe(14);
    expect(jobs).toHaveLength(COUNT);
    const there = AGENTS.flatMap((agent) => stretches(agent, MONDAY, MONDAY + WEEK));
    const hours = there.reduce((sum, { from, to }) => sum + to - from, 0) / HOUR;
    const work = jobs.reduce((sum, { takes }) => sum + takes, 0) / HOUR;
    expect(hours).toBeCloseTo(40 * 40, -1);
    expect(work / hours).toBeGreaterThan(0.8);
    expect(work / hours).toBeLessThan(0.85);
  });

  test('has a referee who meets nearly every deadline, so that there is something to lose', () => {
    expect(referee.size / COUNT).toBeGreaterThan(0.98);
    expect(referee.size).toBeLessThan(COUNT);
  });
});

describe('assignment through the week', () => {
  test('leaves no ticket behind, and none is done twice', () => {
    expect(week.done).toHaveLength(COUNT);
    expect(new Set(week.done.map(({ job }) => job.id)).size).toBe(COUNT);
  });

  test('misses at most two in a hundred of the deadlines that perfect knowledge would have met', () => {
    expect(lostBy(met).length / COUNT).toBeLessThanOrEqual(MOST_LOST);
  });

  test('where tickets in turn to whoever speaks the language miss far more', () => {
    const naive = metBy(runWeek(jobs, inTurn()));
    expect(lostBy(naive).length).toBeGreaterThan(5 * lostBy(met).length);
    expect(lostBy(naive).length / COUNT).toBeGreaterThan(MOST_LOST);
  }, 240_000);

  test('gives equals the same load', () => {
    const carried = new Map(AGENTS.map(({ id }) => [id, 0]));
    for (const { agent, job } of week.done) carried.set(agent, (carried.get(agent) ?? 0) + LOAD[job.severity]);
    const teams = [...new Set(AGENTS.map(({ team }) => team))];
    const equals = teams
      .map((team) => [team, AGENTS.filter((agent) => agent.team === team)] as const)
      .filter(([, people]) => people.length > 1);
    expect(equals.length).toBeGreaterThan(10);
    for (const [team, people] of equals) {
      const loads = people.map(({ id }) => carried.get(id) ?? 0);
      const mean = loads.reduce((sum, load) => sum + load, 0) / loads.length;
      const deviation = Math.sqrt(loads.reduce((sum, load) => sum + (load - mean) ** 2, 0) / loads.length);
      expect(`${team} ${deviation / mean < WIDEST_SPREAD ? 'even' : (deviation / mean).toFixed(2)}`).toBe(
        `${team} even`,
      );
    }
  });

  test('gives every ticket to somebody of its language and store who has its skills', () => {
    const byId = new Map(AGENTS.map((agent) => [agent.id, agent]));
    const wrong = week.done.filter(({ agent: id, job: { language, store, skills } }) => {
      const agent = byId.get(id);
      return !(
        agent?.languages[language] &&
        (agent.stores.length === 0 || agent.stores.includes(store)) &&
        skills.every((skill) => agent.skills.includes(skill))
      );
    });
    expect(wrong).toEqual([]);
  });

  test('keeps most tickets with whoever had them last', () => {
    const again = week.done.filter(({ job }) => job.last !== undefined);
    expect(again.length).toBeGreaterThan(COUNT / 5);
    expect(again.filter(({ agent, job }) => agent === job.last).length / again.length).toBeGreaterThan(0.5);
  });
});
