import fc from 'fast-check';
import { Window } from 'happy-dom';
import { describe, expect, test } from 'vitest';
import { ingest } from '@/lib/background/ingest.ts';
import { privacyActions, privacyQueries } from '@/lib/background/privacy/handlers.ts';
import { changeSettings } from '@/lib/background/settings.ts';
import { commands, queries, valid } from '@/lib/background/validate.ts';
import { reportOf } from '@/lib/continuity/privacy/report.ts';
import { PERSONAL_TABLES } from '@/lib/continuity/privacy/tables.ts';
import type { Commands, Queries } from '@/lib/protocol.ts';
import { aReading, SHOP } from '../../support/make.ts';
import { aFullHouse, BUYER, CANARY, ID, ORDER, threadOf } from './full-house.ts';

const subject = { ...SHOP, buyer: BUYER };
const operation = 'op-x';

describe('handing out one buyer’s data', () => {
  test('covers every table in which something of a buyer may stand', async () => {
    const { world } = await aFullHouse();
    const { json } = await privacyActions({ world })['privacy.export']({ subject, language: 'en' }, { operation });
    const { tables } = JSON.parse(json) as { tables: Record<string, unknown[]> };
    const wanted = Object.entries(PERSONAL_TABLES).flatMap(([name, kind]) =>
      kind === 'subject' || kind === 'quotes' ? [name] : [],
    );
    expect(Object.keys(tables).toSorted()).toEqual(wanted.toSorted());
    expect(Object.entries(tables).flatMap(([name, rows]) => (rows.length === 0 ? [name] : []))).toEqual([]);
    expect(json).not.toContain('Tomoko');
    expect(json).not.toMatch(/"sealed"|"grams"/);
  });

  test('is written in the record, once', async () => {
    const { world, store } = await aFullHouse();
    for (let twice = 0; twice < 2; twice++)
      await privacyActions({ world })['privacy.export']({ subject, language: 'zh-CN' }, { operation });
    const lines = (await store.events.toArray()).filter(({ what }) => what === 'exported');
    expect(lines.map(({ by }) => by)).toEqual(['me', 'me']);
    expect(lines.map(({ ticketId }) => ticketId)).toContain(ID);
  });

  test('as a page holds every word, and no markup but our own, whatever the buyer wrote', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string(), (said, key) => {
        const evil = `${said}<script>alert(1)</script><img src=x onerror=alert(1)>"'&`;
        const rows = [{ [`${key}k`]: evil, list: [{ at: 1_795_521_600_000, text: evil }] }];
        const tables = [{ title: `messages ${said}<b>`, rows }];
        const html = reportOf({ language: 'en', title: evil, intro: [evil], tables, nothing: '-' });
        const { document } = new Window();
        document.write(html);
        const allowed = new Set('HTML HEAD META TITLE STYLE BODY MAIN H1 H2 P SECTION TABLE TBODY TR TH TD'.split(' '));
        const names = [...document.querySelectorAll('*')].map(({ tagName }) => tagName);
        expect(names.filter((name) => !allowed.has(name))).toEqual([]);
        expect(
          [...document.querySelectorAll('body *')]
            .flatMap((one) => [...one.attributes].map(({ name }) => name))
            .filter((name) => name !== 'dir'),
        ).toEqual([]);
        expect(html).toContain('2026-11-24T12:00:00.000Z');
      }),
      { numRuns: 60 },
    );
  });
});

describe('finding', () => {
  test.each([BUYER, ORDER, 'mira', 'open claim'])('by %s', async (text) => {
    const { world } = await aFullHouse();
    const found = await privacyQueries({ world })['privacy.find']({ text }, {});
    expect(found[0]).toMatchObject({ portal: 'amazon', store: 'na', orderId: ORDER });
    expect(found[0]?.buyer).toContain(CANARY);
  });

  test('nobody', async () => {
    const { world } = await aFullHouse();
    expect(await privacyQueries({ world })['privacy.find']({ text: 'zzzz' }, {})).toEqual([]);
  });
});

describe('who may', () => {
  test('an agent may neither erase nor hand out nor agree', async () => {
    const { world, store, everything } = await aFullHouse();
    await changeSettings(store, async () => ({ role: 'agent' }));
    const acts = privacyActions({ world });
    const before = await everything();
    const refused = 'Only a lead or admin';
    await expect(
      acts['privacy.erase']({ subject, reason: 'request', confirm: 'erase' }, { operation }),
    ).rejects.toThrow(refused);
    await expect(acts['privacy.export']({ subject, language: 'en' }, { operation })).rejects.toThrow(refused);
    await expect(acts['privacy.allowPurge']({ id: 'x' }, { operation })).rejects.toThrow(refused);
    await expect(acts['privacy.knowAgain']({ at: 0 }, { operation })).rejects.toThrow(refused);
    await expect(acts['privacy.record']({}, { operation })).rejects.toThrow(refused);
    expect(await everything()).toBe(before);
    expect((await privacyQueries({ world })['privacy.state']({}, {})).mayDecide).toBe(false);
  });

  test('a lead can let a buyer be known again, and that is noted', async () => {
    const { world, store } = await aFullHouse({ settled: true });
    const [acts, asks] = [privacyActions({ world }), privacyQueries({ world })];
    await acts['privacy.erase']({ subject, reason: 'request', confirm: 'erase' }, { operation });
    const { erasures } = await asks['privacy.state']({}, {});
    expect(erasures).toHaveLength(1);
    await acts['privacy.knowAgain']({ at: erasures[0]?.at ?? 0 }, { operation: 'op-again' });
    await ingest(world, SHOP, aReading([threadOf({ needsReply: false, state: 'resolved' })]));
    expect((await store.tickets.get(ID))?.observed.buyer).toBe(BUYER);
    const state = await asks['privacy.state']({}, {});
    expect(state.erasures).toEqual([]);
    expect(state.purges.map(({ why }) => why).toSorted()).toEqual(['erasure', 'known-again']);
  });
});

describe('the door', () => {
  test('takes nothing that is not as it should be', () => {
    const erase = (data: unknown) => () => valid<Commands>(commands, 'privacy.erase', data);
    const good = { subject, reason: 'request', confirm: 'erase' };
    expect(erase(good)).not.toThrow();
    expect(erase({ ...good, subject: { ticketId: ID } })).not.toThrow();
    expect(erase({ ...good, subject: { orderId: `amazon:na:${ORDER}` } })).not.toThrow();
    for (const bad of [
      { ...good, confirm: 'yes' },
      { ...good, reason: 'because Mira said so' },
      { ...good, subject: { ...subject, buyer: '' } },
      { ...good, subject: { ...subject, ticketId: ID } },
      { ...good, subject: {} },
      { ...good, more: 1 },
    ])
      expect(erase(bad)).toThrow();
    const set = (days: number) => () =>
      valid<Commands>(commands, 'settings.change', {
        change: { retention: { personal: days, tickets: 100, statistics: 100 } },
      });
    expect(set(396)).not.toThrow();
    for (const bad of [0, 397, 1.5, -1, Number.NaN]) expect(set(bad)).toThrow();
    expect(() => valid<Queries>(queries, 'privacy.find', { text: '' })).toThrow();
  });
});
