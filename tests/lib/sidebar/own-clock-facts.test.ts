// @vitest-environment happy-dom
import { createElement } from 'react';
import { describe, expect, test, vi } from 'vitest';
import { OwnClockFacts } from '@/components/ticket/own-clock-facts.tsx';
import type { Client } from '@/lib/client/client.ts';
import type { Obligation } from '@/lib/domain/obligation.ts';
import { HOUR, MINUTE } from '@/lib/domain/time.ts';
import type { UiLanguage } from '@/lib/domain/vocabulary.ts';
import { rendering } from '../rendering.ts';
import { dressed } from '../support/dressed.tsx';
import { NOW } from '../support/make.ts';

const client = { state: 'ready', onChanged: () => () => {}, onState: () => () => {} } as unknown as Client;
const rule = { id: 'own-target', text: '', source: '', asOf: '2026-11-24', certain: true };
const anObligation = (changes: Partial<Obligation>): Obligation => ({
  id: 'own-first-reply',
  kind: 'reply',
  startedAt: NOW,
  deadline: NOW + 4 * HOUR,
  lead: 0,
  hard: false,
  reason: { code: 'owe_own_first_reply' },
  rule,
  ...changes,
});
const platform = anObligation({ id: 'claim-response', kind: 'claim', hard: true, deadline: NOW + 30 * MINUTE });

const page = rendering();

async function facts(obligation: Obligation, all: readonly Obligation[], language: UiLanguage = 'en') {
  const part = createElement('main', null, createElement(OwnClockFacts, { obligation, all }));
  page.root.render(dressed(client, language, part));
  await vi.waitFor(() => expect(page.place.querySelector('main')).not.toBeNull());
  return [...page.place.querySelectorAll('dt, dd')].map(({ textContent }) => textContent);
}

describe('the facts of an own clock', () => {
  test('without hours say that it runs day and night', async () => {
    const own = anObligation({});
    expect(await facts(own, [own])).toEqual(['Counted in', 'Runs day and night']);
  });

  test('name the hours, the time it stood still, and the platform’s clock beside it', async () => {
    const own = anObligation({ calendar: { of: 'store', zone: 'Asia/Tokyo' }, paused: 130 * MINUTE });
    const said = await facts(own, [own, platform, anObligation({ hard: true, deadline: NOW + 9 * HOUR })]);
    expect(said.slice(0, 5)).toEqual([
      'Counted in',
      'Business hours of this store, Asia/Tokyo',
      'Stood still',
      '2 h 10 min',
      'Platform’s clock',
    ]);
    expect(page.place.querySelector('time')?.getAttribute('datetime')).toBe(new Date(platform.deadline).toISOString());
  });

  test('stand in Chinese too', async () => {
    const own = anObligation({ calendar: { of: 'common', zone: 'Asia/Shanghai' } });
    expect(await facts(own, [own], 'zh-CN')).toEqual(['计时方式', '所有店铺的营业时间，Asia/Shanghai']);
  });

  test('of a platform’s clock are none', async () => {
    expect(await facts(platform, [platform])).toEqual([]);
  });
});
