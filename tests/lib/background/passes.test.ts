import { expect, test } from 'vitest';
import { bindPass, issuePass } from '@/lib/background/passes.ts';

const session = () => {
  const held = new Map<string, unknown>();
  return {
    get: async (key: string) => (held.has(key) ? { [key]: held.get(key) } : {}),
    set: async (items: Record<string, unknown>) => {
      for (const [key, value] of Object.entries(items)) held.set(key, value);
    },
    remove: async (key: string) => void held.delete(key),
  };
};

test('a pass opens one frame in its own tab, again after a restart, and nobody else', async () => {
  const store = session();
  const nonce = await issuePass(store, 7, 0);
  expect(await bindPass(store, nonce, { tabId: 8, key: '8/1/x' }, 1)).toBe(false);
  expect(await bindPass(store, nonce, { tabId: 7, key: '7/1/x' }, 1)).toBe(true);
  expect(await bindPass(store, nonce, { tabId: 7, key: '7/1/x' }, 9_999_999)).toBe(true);
  expect(await bindPass(store, nonce, { tabId: 7, key: '7/2/y' }, 2)).toBe(false);
});

test('a guessed or late pass opens nothing', async () => {
  const store = session();
  const nonce = await issuePass(store, 7, 0);
  expect(await bindPass(store, 'guess', { tabId: 7, key: '7/1/x' }, 1)).toBe(false);
  expect(await bindPass(store, nonce, { tabId: 7, key: '7/1/x' }, 60_001)).toBe(false);
});
