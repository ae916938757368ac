import { describe, expect, test } from 'vitest';
import { KEY_ACTIONS, KEYS, type KeyPress, matchKey } from '@/components/ui/keys.ts';

const press = (key: string, more: Partial<KeyPress> = {}): KeyPress => ({
  key,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  isComposing: false,
  keyCode: 0,
  ...more,
});

describe('keys of the sidebar', () => {
  test('one key, one act', () => {
    expect(matchKey(press('e'), 'list')).toEqual({ action: 'resolve' });
    expect(matchKey(press('?'), 'ticket')).toEqual({ action: 'help' });
  });
  test('"g" waits for the key that says where to', () => {
    expect(matchKey(press('g'), 'list')).toEqual({ pending: 'g' });
    expect(matchKey(press('a'), 'list', 'g')).toEqual({ action: 'goAmazon' });
    expect(matchKey(press('a'), 'list')).toEqual({ action: 'assign' });
  });
  test('a key that does not go on from "g" does nothing', () => {
    expect(matchKey(press('e'), 'list', 'g')).toBeUndefined();
  });
  test('Enter opens from the queue, and means nothing in an open ticket', () => {
    expect(matchKey(press('Enter'), 'list')).toEqual({ action: 'open' });
    expect(matchKey(press('Enter'), 'ticket')).toBeUndefined();
  });
  test('an input method at work keeps its keys', () => {
    expect(matchKey(press('e', { isComposing: true }), 'list')).toBeUndefined();
    expect(matchKey(press('e', { keyCode: 229 }), 'list')).toBeUndefined();
  });
  test.each(['ctrlKey', 'metaKey', 'altKey'] as const)(
    'the browser’s own shortcuts with %s stay the browser’s',
    (held) => {
      expect(matchKey(press('s', { [held]: true }), 'list')).toBeUndefined();
    },
  );
  test('no two acts share a key in the same place', () => {
    for (const place of ['list', 'ticket'] as const) {
      const here = KEY_ACTIONS.filter((action) => KEYS[action].scope === 'both' || KEYS[action].scope === place);
      const all = here.flatMap((action): readonly string[] => KEYS[action].keys);
      expect(new Set(all).size).toBe(all.length);
    }
  });
});
