import { describe, expect, test } from 'vitest';
import { deliver } from '@/lib/background/alerts/deliver.ts';
import { healthCommands, healthNow, healthQueries } from '@/lib/background/health/list.ts';
import { ingest } from '@/lib/background/ingest.ts';
import { changeSettings } from '@/lib/background/settings.ts';
import type { Reading } from '@/lib/domain/reading.ts';
import type { Settings } from '@/lib/domain/settings.ts';
import { DAY, HOUR, MINUTE, SECOND } from '@/lib/domain/time.ts';
import { aDesk } from '../../support/desk.ts';
import { aMessage, aReading, aSeen, NOW, SHOP } from '../../support/make.ts';
import { aWorld } from '../../support/world.ts';

const OLD = 'ab'.repeat(32);
const NEW = 'cd'.repeat(32);

async function aPage(change: Partial<Settings> = {}) {
  const made = await aWorld();
  await changeSettings(made.store, async () => ({ desktopAlerts: true, role: 'lead', ...change }));
  const { desk, shown } = aDesk();
  return {
    ...made,
    shown,
    read: (fields: Partial<Reading> = {}, seen = [aSeen()]) =>
      ingest(made.world, SHOP, aReading(seen, { fingerprint: OLD, ...fields })),
    run: (language = 'en') => deliver(made.world, { ...desk, uiLanguage: language }),
    rows: () => made.store.health.toArray(),
    list: () => healthQueries(made.world)['health.list'](),
    noted: healthCommands(made.world)['health.noticed'],
  };
}

describe('a page that is read', () => {
  test('is stored without what cannot be true', async () => {
    const page = await aPage();
    const seen = aSeen({
      deadline: NOW - 30 * DAY,
      openedAt: NOW - DAY,
      messages: [aMessage({ at: NOW + DAY })],
      ways: { deadline: 'label', messages: 'structure' },
    });
    const { health, reading } = await page.read({}, [seen]);
    const [ticket] = await page.store.tickets.toArray();
    expect(ticket?.observed).not.toHaveProperty('deadline');
    expect(ticket?.observed.openedAt).toBe(NOW - DAY);
    expect(ticket?.observed.missing).toEqual(['deadline', 'messages.at']);
    expect(await page.store.messages.toArray()).toMatchObject([{ text: 'Where is my parcel?', missing: ['at'] }]);
    expect(reading.observations).toMatchObject([{ missing: ['deadline', 'messages.at'] }]);
    expect(health).toMatchObject({
      level: 'partly',
      implausible: ['deadline', 'messages.at'],
      weak: ['messages'],
      missing: ['deadline', 'messages.at'],
    });
  });

  test('tells of each field how it was found', async () => {
    const page = await aPage();
    await page.read({}, [
      aSeen({
        missing: ['subject'],
        last: aMessage({ at: NOW + DAY }),
        ways: { row: 'name', buyer: 'structure', orderId: 'text', needsReply: 'taught', last: 'test-id' },
      }),
    ]);
    const [health] = await page.list();
    const found = Object.fromEntries((health?.fields ?? []).map((field) => [field.field, field.found]));
    expect(found).toMatchObject({
      buyer: 'weak',
      orderId: 'fallback',
      needsReply: 'taught',
      last: 'primary',
      subject: 'missing',
      'last.at': 'implausible',
      messages: 'absent',
    });
    expect(found).not.toHaveProperty('row');
    expect(health?.fields.find(({ field }) => field === 'buyer')).toEqual({
      field: 'buyer',
      found: 'weak',
      way: 'structure',
      need: 'required',
    });
  });

  test('is counted also between two writes', async () => {
    const page = await aPage();
    for (let read = 0; read < 5; read += 1) {
      await page.read();
      page.pass(SECOND);
    }
    expect((await page.rows())[0]?.days).toEqual([{ day: '2026-11-24', reads: 1, faulty: 0 }]);
    page.pass(MINUTE);
    await page.read();
    expect((await page.rows())[0]?.days).toEqual([{ day: '2026-11-24', reads: 6, faulty: 0 }]);
  });

  test('keeps nothing of an address that no reader is for', async () => {
    const page = await aPage();
    const { health } = await page.read({ page: 'unknown', state: 'unknown' }, []);
    expect(health.level).toBe('resting');
    expect(await page.rows()).toEqual([]);
  });

  test('says so to views, only when something changed', async () => {
    const page = await aPage();
    await page.read();
    expect(page.topics).toContain('health');
    page.topics.length = 0;
    await page.read();
    expect(page.topics).toEqual([]);
  });
});

describe('a layout that changed', () => {
  const changed = async (page: Awaited<ReturnType<typeof aPage>>) => {
    await page.read();
    page.pass(HOUR);
    await page.read({ fingerprint: NEW, state: 'unknown', missing: ['threads'] }, []);
  };

  test('is told to leads once, when it stands', async () => {
    const page = await aPage();
    await changed(page);
    await page.run();
    expect(page.shown).toEqual([]);
    page.pass(MINUTE);
    await page.run();
    expect(page.shown).toMatchObject([
      {
        title: expect.stringMatching(/Amazon.*a page looks different now.*Messages/),
        text: expect.stringContaining('Nothing is read from it any more. Open Portside to see.'),
      },
    ]);
    for (let day = 0; day < 3; day += 1) {
      page.pass(DAY);
      await page.read({ fingerprint: day % 2 ? OLD : NEW }, []);
      page.pass(MINUTE);
      await page.run();
    }
    expect(page.shown).toHaveLength(1);
    expect(await page.store.outbox.toArray()).toEqual([]);
  });

  test('is told in Chinese where that is the language', async () => {
    const page = await aPage();
    await changed(page);
    page.pass(MINUTE);
    await page.run('zh-CN');
    expect(page.shown[0]?.title).toMatch(/亚马逊.*买家消息/);
  });

  test('is not told when the page was only half built', async () => {
    const page = await aPage();
    await changed(page);
    page.pass(SECOND);
    await page.read();
    page.pass(MINUTE);
    await page.run();
    expect(page.shown).toEqual([]);
    expect(await page.rows()).toHaveLength(1);
  });

  test('is told as it is built in the end, when it was only half built at first', async () => {
    const page = await aPage();
    await changed(page);
    page.pass(SECOND);
    await page.read({ fingerprint: 'ef'.repeat(32) });
    page.pass(MINUTE);
    await page.run();
    expect(page.shown).toMatchObject([
      { text: expect.stringContaining('It is still read fully. Open Portside and check once.') },
    ]);
    expect((await page.rows()).filter(({ changedAt }) => changedAt !== undefined)).toHaveLength(1);
  });

  test.each([{ role: 'agent' }, { role: 'specialist' }, { desktopAlerts: false }] as const)(
    'is no alert for %o',
    async (settings) => {
      const page = await aPage(settings);
      await changed(page);
      page.pass(MINUTE);
      await page.run();
      expect(page.shown).toEqual([]);
      // The row says it all the same.
      expect((await page.rows()).filter(({ changedAt }) => changedAt !== undefined)).toHaveLength(1);
    },
  );

  test('is told no more once somebody took note of it', async () => {
    const page = await aPage();
    await changed(page);
    const row = (await page.rows()).find(({ changedAt }) => changedAt !== undefined);
    if (!row) throw new Error('no new layout');
    const { portal, page: kind, fingerprint, locale } = row;
    await page.noted({ portal, page: kind, fingerprint, locale });
    page.pass(MINUTE);
    await page.run();
    expect(page.shown).toEqual([]);
    expect((await healthNow(page.world, row)).noticedAt).toBe(NOW + HOUR);
    // A later read does not forget it.
    await page.read({ fingerprint: NEW });
    expect((await page.rows()).find(({ fingerprint: print }) => print === NEW)?.noticedAt).toBe(NOW + HOUR);
  });
});
