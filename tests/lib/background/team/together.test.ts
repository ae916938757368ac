import { expect, test } from 'vitest';
import { together } from '@/lib/background/team/together.ts';

test('whoever asks while a question is on its way is answered by the next, with all others', async () => {
  const asked: (readonly string[])[] = [];
  const rowOf = together(async (ids) => {
    asked.push([...ids]);
    await new Promise((done) => setTimeout(done, 5));
    return ids.map((id) => (id === 'none' ? undefined : `row ${id}`));
  });
  const first = [rowOf('a'), rowOf('b')];
  await Promise.resolve();
  const later = [rowOf('c'), rowOf('none'), rowOf('a')];
  expect(await Promise.all([...first, ...later])).toEqual(['row a', 'row b', 'row c', undefined, 'row a']);
  expect(asked).toEqual([
    ['a', 'b'],
    ['c', 'none', 'a'],
  ]);
});

test('a question that fails fails for who asked it, and for nobody after', async () => {
  let fails = true;
  const rowOf = together(async (ids) => {
    if (fails) throw new Error('shut');
    return [...ids];
  });
  await expect(Promise.all([rowOf('a'), rowOf('b')])).rejects.toThrow('shut');
  fails = false;
  expect(await rowOf('a')).toBe('a');
});
