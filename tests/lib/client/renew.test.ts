import { QueryClient, QueryObserver } from '@tanstack/react-query';
import { expect, test } from 'vitest';
import { renew } from '@/lib/client/renew.ts';

/** A query whose answers come when the test says so. */
function aQuery() {
  const queries = new QueryClient();
  const waiting: ((answer: string) => void)[] = [];
  const observer = new QueryObserver(queries, {
    queryKey: ['context'],
    staleTime: Number.POSITIVE_INFINITY,
    queryFn: () => new Promise<string>((resolve) => waiting.push(resolve)),
  });
  observer.subscribe(() => {});
  return { queries, waiting, observer };
}

test('what changed while the first answer was on its way is asked for again', async () => {
  const { queries, waiting, observer } = aQuery();
  await expect.poll(() => waiting.length).toBe(1);
  renew(queries, () => true);
  waiting[0]?.('before the change');
  await expect.poll(() => waiting.length).toBe(2);
  waiting[1]?.('after it');
  await expect.poll(() => observer.getCurrentResult().data).toBe('after it');
});

test('what is known already is asked for once, and the rest not at all', async () => {
  const { queries, waiting, observer } = aQuery();
  await expect.poll(() => waiting.length).toBe(1);
  waiting[0]?.('first');
  await expect.poll(() => observer.getCurrentResult().data).toBe('first');
  renew(queries, () => false);
  renew(queries, () => true);
  await expect.poll(() => waiting.length).toBe(2);
  waiting[1]?.('second');
  await expect.poll(() => observer.getCurrentResult().data).toBe('second');
  expect(waiting.length).toBe(2);
});

test('however often it changes while it is asked for, it is asked for once more, and not before it is answered', async () => {
  const { queries, waiting, observer } = aQuery();
  await expect.poll(() => waiting.length).toBe(1);
  waiting[0]?.('first');
  await expect.poll(() => observer.getCurrentResult().data).toBe('first');
  for (let change = 0; change < 20; change += 1) renew(queries, () => true);
  await expect.poll(() => waiting.length).toBe(2);
  await new Promise((resolve) => setTimeout(resolve, 30));
  expect(waiting).toHaveLength(2);
  waiting[1]?.('second');
  await expect.poll(() => waiting.length).toBe(3);
  waiting[2]?.('third');
  await expect.poll(() => observer.getCurrentResult().data).toBe('third');
  expect(waiting).toHaveLength(3);
});
