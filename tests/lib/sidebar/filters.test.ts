import { describe, expect, test } from 'vitest';
import { isOwnText } from '@/components/composer/drafts.ts';
import { ALL_OPEN, filterOfKey, narrow, narrowedBy, withFilter } from '@/components/queue/filters.ts';

describe('the queue’s filter', () => {
  test('keeps other fields when one changes, and drops a field that is cleared', () => {
    const amazon = narrow(ALL_OPEN, 'portal', 'amazon');
    expect(amazon).toEqual({ status: 'open', portal: 'amazon' });
    expect(narrow(amazon, 'portal', '')).toEqual(ALL_OPEN);
    expect(withFilter({ ...amazon, mine: true }, 'mine', false)).toEqual(amazon);
  });
  test('takes no portal, severity or language that does not exist', () => {
    expect(narrow(ALL_OPEN, 'portal', 'elsewhere')).toEqual(ALL_OPEN);
    expect(narrow(ALL_OPEN, 'language', 'xx')).toEqual(ALL_OPEN);
  });
  test('counts what narrows it, the status aside', () => {
    expect(narrowedBy({ status: 'waiting' })).toBe(0);
    expect(narrowedBy({ ...ALL_OPEN, mine: true, queue: 'claims' })).toBe(2);
  });
  test('follows the "g" keys and no other', () => {
    expect(filterOfKey('goMine')).toEqual({ status: 'open', mine: true });
    expect(filterOfKey('resolve')).toBeUndefined();
  });
});

describe('a draft', () => {
  test('is somebody’s own once it differs from what the template gave', () => {
    expect(isOwnText({ text: 'Dear Anna', rendered: 'Dear Anna' })).toBe(false);
    expect(isOwnText({ text: 'Dear Anna!', rendered: 'Dear Anna' })).toBe(true);
    expect(isOwnText({ text: '  ' })).toBe(false);
    // The agent's own language counts too, before it is translated and after.
    const source = { text: 'Wir prüfen das.', language: 'de' } as const;
    expect(isOwnText({ text: '', source })).toBe(true);
    expect(isOwnText({ text: 'We look into it.', rendered: 'We look into it.', source })).toBe(true);
    expect(isOwnText({ text: '', source: { ...source, text: ' ' } })).toBe(false);
  });
});
