import { afterEach, describe, expect, test, vi } from 'vitest';
import { onDeviceState, translateOnDevice } from '@/components/translation/on-device.ts';

/** The browser's interface as it is documented, with a model that turns words round. */
function aBrowser(more: { state?: string; create?: () => Promise<never>; fails?: string } = {}) {
  const made: string[] = [];
  const destroyed: string[] = [];
  vi.stubGlobal('Translator', {
    availability: async () => more.state ?? 'available',
    create: async (options: {
      sourceLanguage: string;
      targetLanguage: string;
      monitor: (target: EventTarget) => void;
    }) => {
      if (more.create) return more.create();
      const pair = `${options.sourceLanguage}>${options.targetLanguage}`;
      made.push(pair);
      const target = new EventTarget();
      options.monitor(target);
      for (const loaded of [0, 0.5, 1]) target.dispatchEvent(Object.assign(new Event('downloadprogress'), { loaded }));
      return {
        translate: async (text: string, { signal }: { signal?: AbortSignal } = {}) => {
          signal?.throwIfAborted();
          if (more.fails) throw new DOMException('no', more.fails);
          return [...text].toReversed().join('');
        },
        destroy: () => destroyed.push(pair),
      };
    },
  });
  return { made, destroyed };
}

afterEach(() => vi.unstubAllGlobals());

describe('the browser’s own translator', () => {
  test('is not there in most browsers', async () => {
    expect(await onDeviceState('en', 'zh')).toBe('unavailable');
    expect(await translateOnDevice({ texts: ['a'], from: 'en', to: 'zh' })).toEqual({ trouble: 'unsupported' });
  });

  test('says what it can do, and nothing where it is forbidden', async () => {
    aBrowser({ state: 'downloadable' });
    expect(await onDeviceState('en', 'zh')).toBe('downloadable');
    vi.stubGlobal('Translator', { availability: () => Promise.reject(new DOMException('no', 'NotAllowedError')) });
    expect(await onDeviceState('en', 'zh')).toBe('unavailable');
  });

  test('translates in order, says how far the model has come, and is made once for a pair', async () => {
    const { made, destroyed } = aBrowser();
    const shares: number[] = [];
    const onDownload = (share: number) => shares.push(share);
    expect(await translateOnDevice({ texts: ['abc', 'de'], from: 'fr', to: 'zh', onDownload })).toEqual({
      texts: ['cba', 'ed'],
    });
    expect(shares).toEqual([0, 0.5, 1]);
    await translateOnDevice({ texts: ['x'], from: 'fr', to: 'zh' });
    expect(made).toEqual(['fr>zh']);
    await translateOnDevice({ texts: ['x'], from: 'de', to: 'zh' });
    expect(made).toEqual(['fr>zh', 'de>zh']);
    await vi.waitFor(() => expect(destroyed).toEqual(['fr>zh']));
  });

  test.each([
    ['NotSupportedError', 'unsupported'],
    ['NotAllowedError', 'no-permission'],
    ['NetworkError', 'network'],
    ['InvalidStateError', 'server'],
  ])('%s while it is made means %s, and it is made anew next time', async (name, trouble) => {
    aBrowser({ create: () => Promise.reject(new DOMException('no', name)) });
    expect(await translateOnDevice({ texts: ['a'], from: 'it', to: 'zh' })).toEqual({ trouble });
    const { made } = aBrowser();
    expect(await translateOnDevice({ texts: ['ab'], from: 'it', to: 'zh' })).toEqual({ texts: ['ba'] });
    expect(made).toEqual(['it>zh']);
    // Leaves no translator of this test to the next one.
    await translateOnDevice({ texts: [], from: 'en', to: 'sv' });
  });

  test.each([
    ['QuotaExceededError', 'too-long'],
    ['NotReadableError', 'bad-answer'],
  ])('%s while it translates means %s', async (fails, trouble) => {
    aBrowser({ fails });
    expect(
      await translateOnDevice({ texts: ['a'], from: fails === 'NotReadableError' ? 'nl' : 'pl', to: 'zh' }),
    ).toEqual({ trouble });
  });

  test('is left when nobody waits any more, though its model may still be coming', async () => {
    aBrowser({ create: () => new Promise(() => {}) });
    const leaving = new AbortController();
    const waiting = translateOnDevice({ texts: ['a'], from: 'ko', to: 'zh', signal: leaving.signal });
    leaving.abort();
    expect(await waiting).toEqual({ trouble: 'cancelled' });
    const gone = translateOnDevice({ texts: ['a'], from: 'ko', to: 'zh', signal: AbortSignal.abort() });
    expect(await gone).toEqual({ trouble: 'cancelled' });
  });
});
