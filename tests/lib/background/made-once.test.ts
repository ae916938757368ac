import { expect, test } from 'vitest';
import { madeOnce } from '@/lib/background/made-once.ts';

test('is made once of the same, anew of another, and anew once it is forgotten', async () => {
  let made = 0;
  const once = madeOnce(async (name: string) => `${name}${++made}`);
  expect(await Promise.all([once.of('a'), once.of('a')])).toEqual(['a1', 'a1']);
  expect(await once.of('b')).toBe('b2');
  once.forget();
  expect(await once.of('b')).toBe('b3');
});

test('what failed to be made is made anew; an older failure takes nothing away', async () => {
  let fail = (_error: Error) => {};
  const made: string[] = [];
  const once = madeOnce((name: string) => {
    made.push(name);
    return name === 'slow' || made.length === 1
      ? new Promise<string>((_, reject) => {
          fail = reject;
        })
      : Promise.resolve(name);
  });
  const first = once.of('a');
  fail(new Error('no room'));
  await expect(first).rejects.toThrow('no room');
  expect(await once.of('a')).toBe('a');
  const slow = once.of('slow');
  expect(await once.of('b')).toBe('b');
  fail(new Error('late'));
  await expect(slow).rejects.toThrow('late');
  await once.of('b');
  expect(made).toEqual(['a', 'a', 'slow', 'b']);
});
