import { expect, test } from 'vitest';
import { ContentScriptContext } from '@/lib/page-agent/context.ts';

test('a newer page agent sends the older one away, once, and stays itself', () => {
  const gone: string[] = [];
  const started = (name: string) => new ContentScriptContext().onInvalidated(() => gone.push(name));
  started('first');
  expect(gone).toEqual([]);
  started('second');
  expect(gone).toEqual(['first']);
  started('third');
  expect(gone).toEqual(['first', 'second']);
});
