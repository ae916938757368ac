import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Agent, LOAD } from '@/lib/domain/agent.ts';
import { DAY, FAR_FUTURE, HOUR, type Instant, MINUTE } from '@/lib/domain/time.ts';
import { SEVERITIES } from '@/lib/domain/vocabulary.ts';
import { assign } from '@/lib/routing/assign/assign.ts';
import { mayKeep } from '@/lib/routing/assign/fits.ts';
import { assignedOf, type Load, type Loads, type Wanted, WORK_A_UNIT } from '@/lib/routing/assign/wanted.ts';
import { atWork, stretches } from '@/lib/routing/shifts/presence.ts';
import { anAgent, anyAgents, QUARTER, SKILLS, SPOKEN, START, STORES, workdays } from '../arbitraries.ts';

const NOW = START + 10 * HOUR;
const wanted = (changes: Partial<Wanted> = {}): Wanted => ({
  language: 'en',
  store: 'amazon:us',
  skills: [],
  severity: 'normal',
  actBy: NOW + 8 * HOUR,
  ...changes,
});
const loads = (given: Readonly<Record<string, Load>> = {}): Loads => new Map(Object.entries(given));
const chosen = (asked: Wanted, agents: readonly Agent[], carried: Loads = loads(), now = NOW) =>
  assign(asked, agents, carried, now).agent;
const codes = (asked: Wanted, agents: readonly Agent[], carried: Loads = loads()) =>
  assign(asked, agents, carried, NOW).reasons.map(({ code }) => code);

const [ann, ben, cai] = ['ann', 'ben', 'cai'].map((id) => anAgent({ id })) as [Agent, Agent, Agent];
/** Ten at night to six in UTC. */
const night = anAgent({ id: 'night', shifts: workdays('UTC', { from: 0, to: 360 }, { from: 1_320, to: 1_440 }) });

describe('a ticket goes to', () => {
  test('somebody who speaks its language, fluent before basic however loaded', () => {
    const basic = anAgent({ id: 'basic', languages: { de: 'basic' } });
    const fluent = anAgent({ id: 'fluent', languages: { de: 'fluent' } });
    const native = anAgent({ id: 'native', languages: { de: 'native' } });
    const busy = loads({ fluent: { weight: 20 }, native: { weight: 30 } });
    expect(chosen(wanted({ language: 'de' }), [ann, basic, fluent, native], busy)).toBe('fluent');
    expect(chosen(wanted({ language: 'de' }), [ann, basic])).toBe('basic');
  });

  test('somebody basic when those who are fluent have no room or are not there in time', () => {
    const basic = anAgent({ id: 'basic', languages: { de: 'basic' } });
    const full = anAgent({ id: 'full', languages: { de: 'native' }, capacity: 10 });
    const asked = wanted({ language: 'de', actBy: NOW + HOUR });
    expect(chosen(asked, [basic, full], loads({ full: { weight: 10 } }))).toBe('basic');
    expect(chosen(asked, [basic, { ...night, languages: { de: 'native' } }])).toBe('basic');
  });

  test('anybody when its language was not made out', () => {
    expect(chosen(wanted({ language: 'und' }), [anAgent({ id: 'x', languages: {} })])).toBe('x');
  });

  test('somebody of its store who has every skill', () => {
    const other = anAgent({ id: 'other', stores: ['tiktok:uk'], skills: ['claims'] });
    const one = anAgent({ id: 'one', stores: ['amazon:us'], skills: ['claims'] });
    const both = anAgent({ id: 'both', skills: ['returns', 'claims'] });
    expect(chosen(wanted({ skills: ['claims'] }), [ann, other, one])).toBe('one');
    expect(chosen(wanted({ skills: ['claims', 'returns'] }), [ann, other, one, both])).toBe('both');
  });

  test('the least loaded for what they can carry, not the one with the fewest', () => {
    const half = anAgent({ id: 'half', capacity: 30 });
    expect(chosen(wanted(), [ann, half], loads({ ann: { weight: 20 }, half: { weight: 12 } }))).toBe('ann');
  });

  test('each of equals in turn', () => {
    const turns: string[] = [];
    const carried = new Map<string, Load>();
    for (let turn = 0; turn < 7; turn += 1) {
      const agent = chosen(wanted(), [cai, ann, ben], carried, NOW + turn) ?? '';
      turns.push(agent);
      carried.set(agent, { weight: 0, assignedAt: NOW + turn });
    }
    expect(turns).toEqual(['ann', 'ben', 'cai', 'ann', 'ben', 'cai', 'ann']);
  });

  test('who had it last, though others carry less', () => {
    const busy = loads({ ben: { weight: 40 } });
    expect(chosen(wanted({ last: 'ben' }), [ann, ben], busy)).toBe('ben');
    expect(codes(wanted({ last: 'ben' }), [ann, ben], busy)).toContain('assign_last');
  });

  test('not who had it last, if they are full, away, cannot, or would be late where another is not', () => {
    const last = wanted({ last: 'ben', actBy: NOW + HOUR });
    expect(chosen(last, [ann, ben], loads({ ben: { weight: 60 } }))).toBe('ann');
    expect(chosen(last, [ann, { ...ben, away: { since: START, handover: 'note' } }])).toBe('ann');
    expect(chosen(last, [ann, { ...ben, languages: { de: 'native' } }])).toBe('ann');
    expect(chosen(last, [ann, ben], loads({ ben: { weight: 40 } }))).toBe('ann');
    expect(chosen({ ...last, except: ['ben'] }, [ann, ben])).toBe('ann');
  });

  test('who had it last, if everybody would be late', () => {
    const late = wanted({ last: 'ben', actBy: NOW - HOUR });
    expect(chosen(late, [ann, ben], loads({ ben: { weight: 40 } }))).toBe('ben');
    expect(codes(late, [ann, ben])).toContain('assign_late');
  });

  test('somebody with time for it before somebody whose earlier work fills the time until then', () => {
    const soon = wanted({ actBy: NOW + 40 * MINUTE });
    const before: Load = { weight: 20, due: [{ actBy: NOW + 30 * MINUTE, weight: 20 }] };
    const after: Load = { weight: 30, due: [{ actBy: NOW + 3 * HOUR, weight: 30 }] };
    expect(chosen(soon, [ann, ben], loads({ ann: before, ben: after }))).toBe('ben');
    // With time for both, the load alone counts.
    expect(chosen(wanted(), [ann, ben], loads({ ann: before, ben: after }))).toBe('ann');
  });

  test('somebody at work before somebody whose shift begins before the act-by time', () => {
    const asked = wanted({ actBy: NOW + 20 * HOUR });
    expect(chosen(asked, [ann, night], loads({ ann: { weight: 30 } }))).toBe('ann');
    const answer = assign(asked, [night], loads(), NOW);
    expect(answer.agent).toBe('night');
    expect(answer.reasons).toContainEqual({ code: 'assign_back', values: { at: START + 22 * HOUR } });
  });

  test('somebody within a week, when nothing is owed', () => {
    expect(chosen(wanted({ actBy: FAR_FUTURE }), [night])).toBe('night');
  });

  test('somebody of the roles asked for', () => {
    const lead = anAgent({ id: 'lead', role: 'lead' });
    expect(chosen(wanted({ roles: ['lead', 'admin'] }), [ann, lead])).toBe('lead');
    expect(chosen(wanted({ roles: [] }), [ann, lead], loads({ lead: { weight: 9 } }))).toBe('ann');
  });
});

describe('nobody fits', () => {
  const german = wanted({ language: 'de' });
  const speaker = anAgent({ id: 'de', languages: { de: 'fluent' }, stores: ['amazon:us'] });
  const answer = (asked: Wanted, agents: readonly Agent[], carried: Loads = loads()) =>
    assign(asked, agents, carried, NOW);

  test('and the first thing that nobody has is said', () => {
    expect(answer(german, [])).toEqual({ reasons: [{ code: 'nobody_agents' }] });
    expect(answer(german, [ann, ben]).reasons).toEqual([{ code: 'nobody_language', values: { language: 'de' } }]);
    expect(answer({ ...german, store: 'tiktok:uk' }, [ann, speaker]).reasons).toEqual([
      { code: 'nobody_store', values: { store: 'tiktok:uk' } },
    ]);
    expect(answer({ ...german, skills: ['claims', 'returns'] }, [speaker]).reasons).toEqual([
      { code: 'nobody_skills', values: { skills: 'claims, returns' } },
    ]);
    expect(answer({ ...german, roles: ['lead'] }, [speaker]).reasons).toEqual([
      { code: 'nobody_role', values: { roles: 'lead' } },
    ]);
  });

  test('because all are off, with the moment at which the first is back', () => {
    const asked = wanted({ actBy: NOW + HOUR });
    const at = START + 22 * HOUR;
    expect(answer(asked, [night])).toEqual({
      reasons: [{ code: 'nobody_before', values: { count: 1, at } }],
      retryAt: at,
    });
    const gone: Agent = { ...night, away: { since: START, handover: 'keep' } };
    expect(answer(asked, [gone])).toEqual({ reasons: [{ code: 'nobody_at_work', values: { count: 1 } }] });
  });

  test('because all who are there are full, and is asked again before long', () => {
    const full = loads({ ann: { weight: 60 }, ben: { weight: 61 } });
    expect(answer(wanted({ actBy: NOW + HOUR }), [ann, ben, night], full)).toEqual({
      reasons: [{ code: 'nobody_room', values: { count: 2 } }],
      retryAt: NOW + QUARTER,
    });
  });

  test('is kept without an agent, with its reason', () => {
    expect(assignedOf(answer(german, [ann]), NOW)).toEqual({
      at: NOW,
      reasons: [{ code: 'nobody_language', values: { language: 'de' } }],
    });
  });
});

describe('who was chosen keeps a ticket', () => {
  test('whatever hour and load, as long as language, store, skills and role fit', () => {
    const away: Agent = { ...ann, capacity: 0, away: { since: START, handover: 'keep' } };
    expect(mayKeep('ann', [away], wanted())).toBe(true);
    expect(mayKeep('ann', [away], wanted({ language: 'de' }))).toBe(false);
    expect(mayKeep('ann', [away], wanted({ skills: ['claims'] }))).toBe(false);
    expect(mayKeep('ann', [away], wanted({ roles: ['lead'] }))).toBe(false);
    expect(mayKeep('ann', [{ ...away, stores: ['tiktok:uk'] }], wanted())).toBe(false);
    expect(mayKeep('ann', [ben], wanted())).toBe(false);
  });
});

const anyWanted: fc.Arbitrary<Wanted> = fc
  .record({
    language: fc.constantFrom(...SPOKEN, 'und' as const),
    store: fc.constantFrom(...STORES),
    skills: fc.oneof({ weight: 3, arbitrary: fc.constant([]) }, fc.subarray([...SKILLS])),
    severity: fc.constantFrom(...SEVERITIES),
    quarters: fc.integer({ min: -8, max: 200 }),
    last: fc.option(fc.integer({ min: 0, max: 6 }), { nil: undefined }),
    roles: fc.option(fc.subarray(['agent' as const, 'specialist' as const, 'lead' as const]), {
      nil: undefined,
      freq: 2,
    }),
  })
  .map(({ quarters, last, roles, ...rest }) => ({
    ...rest,
    actBy: NOW + quarters * QUARTER,
    ...(last === undefined ? {} : { last: `agent-${last}` }),
    ...(roles ? { roles } : {}),
  }));
const anyLoads: fc.Arbitrary<Loads> = fc
  .array(
    fc.record({
      due: fc.array(
        fc.record({
          actBy: fc.integer({ min: -8, max: 200 }).map((quarters) => NOW + quarters * QUARTER),
          weight: fc.integer({ min: 1, max: 4 }),
        }),
        { maxLength: 12 },
      ),
      assignedAt: fc.option(fc.integer({ min: 0, max: 3 }), { nil: undefined }),
    }),
    { maxLength: 7 },
  )
  .map((all) => {
    const load = all.map(({ due, assignedAt }, index): [string, Load] => [
      `agent-${index}`,
      {
        weight: due.reduce((sum, { weight }) => sum + weight, 0),
        due,
        ...(assignedAt === undefined ? {} : { assignedAt }),
      },
    ]);
    return new Map(load);
  });

/** The whole of the decision again, the slow way: everybody looked at, ordered by what the description says. */
function slowly(asked: Wanted, agents: readonly Agent[], carried: Loads, now: Instant): string | undefined {
  const { language, store, skills, roles = [], actBy, severity, last } = asked;
  const ranked = agents
    .filter(({ languages }) => language === 'und' || languages[language])
    .filter(({ stores }) => stores.length === 0 || stores.includes(store))
    .filter((agent) => skills.every((skill) => agent.skills.includes(skill)))
    .filter(({ role }) => roles.length === 0 || roles.includes(role))
    .flatMap((agent) => {
      const load = carried.get(agent.id) ?? { weight: 0 };
      const spans = stretches(agent, now, Math.max(now + 1, Math.min(actBy, now + 7 * DAY)));
      const worked = spans.reduce((sum, { from, to }) => sum + to - from, 0);
      const before = (load.due ?? []).reduce((sum, work) => sum + (work.actBy <= actBy ? work.weight : 0), 0);
      if (spans.length === 0 || load.weight >= agent.capacity) return [];
      const late = actBy <= now || worked < (before + LOAD[severity]) * WORK_A_UNIT;
      const basic = language !== 'und' && agent.languages[language] === 'basic';
      const share = load.weight / agent.capacity;
      return [{ id: agent.id, key: [late, basic, !atWork(agent, now), share, load.assignedAt ?? 0].map(Number), late }];
    })
    .sort((a, b) => {
      const differs = a.key.findIndex((part, index) => part !== b.key[index]);
      if (differs === -1) return a.id < b.id ? -1 : 1;
      return (a.key[differs] ?? 0) - (b.key[differs] ?? 0);
    });
  const sticky = ranked.find(({ id }) => id === last);
  return sticky && (!sticky.late || ranked.every(({ late }) => late)) ? sticky.id : ranked[0]?.id;
}

describe('for any agents, loads and ticket', () => {
  test('the choice is the one that a look at everybody makes', () => {
    let found = 0;
    fc.assert(
      fc.property(anyWanted, anyAgents, anyLoads, (asked, agents, carried) => {
        const { agent, reasons } = assign(asked, agents, carried, NOW);
        expect(agent).toBe(slowly(asked, agents, carried, NOW));
        expect(reasons.length).toBeGreaterThan(0);
        if (agent !== undefined) found += 1;
        expect(reasons.some(({ code }) => code.startsWith('nobody_'))).toBe(agent === undefined);
      }),
      { numRuns: 400 },
    );
    expect(found).toBeGreaterThan(60);
  });

  test('the order in which people come makes no difference', () => {
    const shuffled = anyAgents.chain((agents) =>
      fc.record({
        agents: fc.constant(agents),
        other: fc.shuffledSubarray([...agents], { minLength: agents.length, maxLength: agents.length }),
      }),
    );
    fc.assert(
      fc.property(anyWanted, shuffled, anyLoads, (asked, { agents, other }, carried) => {
        expect(assign(asked, other, carried, NOW)).toEqual(assign(asked, agents, carried, NOW));
      }),
      { numRuns: 300 },
    );
  });

  test('asking again when it says finds somebody, unless they are full by then', () => {
    let asks = 0;
    fc.assert(
      fc.property(anyWanted, anyAgents, (asked, agents) => {
        const { agent, retryAt, reasons } = assign(asked, agents, loads(), NOW);
        if (agent !== undefined || retryAt === undefined || reasons[0]?.code !== 'nobody_before') return;
        asks += 1;
        const roomy = agents.map((one) => ({ ...one, capacity: 60 }));
        expect(assign(asked, roomy, loads(), retryAt).agent).toBeDefined();
      }),
      { numRuns: 400 },
    );
    expect(asks).toBeGreaterThan(4);
  });
});

describe('of three hundred', () => {
  const many = Array.from({ length: 300 }, (_, index) =>
    anAgent({
      id: `agent-${index}`,
      languages: index % 3 === 0 ? { en: 'fluent', de: 'basic' } : { en: 'native' },
      shifts: workdays(index % 2 === 0 ? 'Asia/Shanghai' : 'Europe/Berlin', {
        from: 480 + (index % 10) * 30,
        to: 1_080,
      }),
    }),
  );
  const carried: Loads = new Map(
    many.map(({ id }, index) => [
      id,
      {
        weight: 50,
        due: Array.from({ length: 25 }, (_, ticket) => ({ actBy: NOW + (ticket - 4) * HOUR, weight: 2 })),
        assignedAt: index,
      },
    ]),
  );
  /** Processor time of a call, ms: the best of many rounds, so that what else the machine does counts little. */
  function best(asked: (turn: number) => Wanted): number {
    const rounds = Array.from({ length: 16 }, () => {
      const start = process.cpuUsage();
      for (let turn = 0; turn < 250; turn += 1) assign(asked(turn), many, carried, NOW + turn * MINUTE);
      return process.cpuUsage(start).user / 1_000 / 250;
    });
    return Math.min(...rounds);
  }

  test.each([
    ['with a day to go', DAY, 'en'],
    ['with an hour to go', HOUR, 'en'],
    ['that is late already', -HOUR, 'en'],
    ['of a language that few speak', DAY, 'de'],
  ] as const)('the one for a ticket %s is found in under 0.2 ms', (_, left, language) => {
    expect(best((turn) => wanted({ language, actBy: NOW + turn * MINUTE + left }))).toBeLessThan(0.2);
  });
});
