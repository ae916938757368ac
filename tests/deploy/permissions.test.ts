import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { grantsOf, offersOf } from '@/deploy/team/permissions.ts';
import { ROLES } from '@/lib/domain/vocabulary.ts';
import {
  CLASSES,
  eventSubject,
  filtersOf,
  MAY_SAY,
  NO_TOKEN,
  ticketKeyFiltersOf,
  ticketKeySubject,
  valueFiltersOf,
} from '@/lib/sync/subjects.ts';

const TEAM = 'teamteamteamteam';
const ME = 'mememememememeem';

/** As the server compares a subject with a permission: `*` is one token, `>` all that follow. */
function fits(pattern: string, subject: string): boolean {
  const [want, have] = [pattern.split('.'), subject.split('.')];
  for (const [at, token] of want.entries()) {
    if (token === '>') return have.length > at;
    if (have[at] === undefined || (token !== '*' && token !== have[at])) return false;
  }
  return want.length === have.length;
}

/** Whether what is published here comes to the team's account at all. */
const reaches = (grants: ReturnType<typeof grantsOf>, subject: string) =>
  grants.publish.some((one) => fits(one, subject)) &&
  grants.ways.some(({ kind, local }) => kind === 'service' && fits(local, subject));

const SCOPES: Readonly<Record<string, readonly string[]>> = {
  'all stores': [],
  'one store': ['aaaa'],
  'two stores': ['aaaa', 'bbbb'],
};
const seats = ROLES.flatMap((role) => Object.entries(SCOPES).map(([scope, stores]) => ({ role, scope, stores })));

describe.each(seats)('$role of $scope', ({ role, stores }) => {
  const grants = grantsOf(TEAM, { id: ME, role }, stores);
  const all = stores.length === 0;

  test.each(CLASSES)('may say %s where its role and stores allow, and nowhere else', (kind) => {
    const said = (store: string, member = ME) =>
      reaches(grants, eventSubject(TEAM, { member, class: kind, store, thing: 't' }));
    const may = MAY_SAY[role].includes(kind);
    const ofTickets = kind === 'tk' || kind === 'ap';
    for (const store of ['aaaa', 'bbbb', 'cccc'])
      expect(said(store)).toBe(may && ofTickets && (all || stores.includes(store)));
    // Of all stores, one token stands for any; receivers refuse a ticket of no store.
    expect(said(NO_TOKEN)).toBe(may && (all || !ofTickets));
    for (const store of ['aaaa', NO_TOKEN]) expect(said(store, 'somebodyelse')).toBe(false);
  });

  test('reads by the filters of its stores, and no others', () => {
    const made = (stream: string, filter: string) =>
      reaches(grants, `PSJS.CONSUMER.CREATE.${stream}.anyname.${filter}`);
    for (const filter of filtersOf(TEAM, stores)) expect(made(`EV_${TEAM}`, filter)).toBe(true);
    for (const filter of valueFiltersOf(TEAM, stores)) expect(made(`LV_${TEAM}`, filter)).toBe(true);
    const wider = [`ps.${TEAM}.>`, `ps.${TEAM}.ev.>`, `ps.${TEAM}.ev.*.*.*.*`, `ps.${TEAM}.ev.*.*.cccc.*`];
    for (const filter of wider) expect(made(`EV_${TEAM}`, filter)).toBe(all);
    expect(made('EV_anotherteam', `ps.${TEAM}.>`)).toBe(false);
  });

  test('keeps keys of tickets in its own name, or destroys anybody’s, in its stores alone', () => {
    const kept = (store: string, member: string) => reaches(grants, ticketKeySubject(TEAM, member, `${store}.t`));
    const had = (filter: string) => reaches(grants, `PSJS.DIRECT.GET.KY_${TEAM}.${filter}`);
    for (const store of ['aaaa', 'bbbb', 'cccc']) {
      const mine = all || stores.includes(store);
      expect([kept(store, ME), had(ticketKeySubject(TEAM, 'other', `${store}.t`))]).toEqual([mine, mine]);
      expect(kept(store, 'somebodyelse')).toBe(mine && MAY_SAY[role].includes('er'));
    }
    for (const filter of ticketKeyFiltersOf(TEAM, stores)) expect(had(filter)).toBe(true);
    for (const filter of ['', '>', `ps.${TEAM}.>`, `ps.${TEAM}.ev.x.tk.aaaa.t`]) expect(had(filter)).toBe(false);
  });

  test('everything it imports is offered', () => {
    const offers = offersOf(TEAM, [ME]);
    for (const { subject, kind } of grants.ways)
      expect(offers.some((offer) => offer.kind === kind && fits(offer.subject, subject))).toBe(true);
  });
});

test('whatever is made up as a subject: only what is its own reaches the team, and no order to a stream does', () => {
  const token = fc.constantFrom<string>(
    'ps',
    TEAM,
    'ev',
    'lv',
    'ro',
    'ky',
    'pr',
    'ph',
    'k',
    ME,
    'other',
    ...CLASSES,
    'aaaa',
    'cccc',
    '_',
    '$JS',
    'API',
    'PSJS',
    'STREAM',
    'INFO',
    'FC',
    'PURGE',
    'DELETE',
    'UPDATE',
    `EV_${TEAM}`,
    'CONSUMER',
    'CREATE',
    'DIRECT',
    'GET',
    `KY_${TEAM}`,
    '>',
    '*',
  );
  const grants = grantsOf(TEAM, { id: ME, role: 'agent' }, ['aaaa']);
  fc.assert(
    fc.property(fc.array(token, { minLength: 1, maxLength: 12 }), (tokens) => {
      const subject = tokens.join('.');
      if (!reaches(grants, subject)) return;
      const [first, team, lane, who] = tokens;
      const own = first === 'ps' && team === TEAM && ['ev', 'lv', 'pr', 'k'].includes(lane ?? '') && who === ME;
      const asked =
        first === 'PSJS' &&
        (tokens[1] === 'STREAM' ? tokens[2] === 'INFO' : ['CREATE', 'GET'].includes(tokens[2] ?? ''));
      expect(own || asked || first === '$JS').toBe(true);
      if (own && lane === 'ev') expect(['aaaa', '_']).toContain(tokens[5]);
      if (own && lane === 'k') expect(tokens[4]).toBe('aaaa');
      if (tokens[1] === 'DIRECT')
        expect(tokens.slice(3, 6).concat(tokens[7] ?? '')).toEqual([`KY_${TEAM}`, 'ps', TEAM, 'aaaa']);
    }),
    { numRuns: 5000 },
  );
});
