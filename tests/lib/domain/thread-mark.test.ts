import { describe, expect, test } from 'vitest';
import { hasNews, isThread, threadOf } from '@/lib/domain/thread-mark.ts';
import { aMessage, aReading, aSeen, SHOP } from '../support/make.ts';

const focus = { kind: 'message', externalId: '111-2222222-3333333' } as const;
const markOf = (fields: Parameters<typeof aSeen>[0] = {}, shop = SHOP) => {
  const mark = threadOf(aReading([aSeen(fields)], { focus }), shop);
  if (!mark) throw new Error('the page is about no thread');
  return mark;
};
const asked = aMessage();
const answered = aMessage({ direction: 'outbound', text: 'On its way.' });

describe('a thread is the same', () => {
  test('read twice, answered in between, or with less on the page', () => {
    const before = markOf({ messages: [asked] });
    expect(isThread(before, markOf({ messages: [asked, answered] }))).toBe(true);
    expect(hasNews(before, markOf({ messages: [asked, answered] }))).toBe(false);
    const { buyer: _, orderId: __, ...less } = aSeen({ messages: [asked] });
    const shown = threadOf(aReading([less], { focus }), SHOP);
    expect(isThread(before, shown)).toBe(true);
  });
  test('whatever the page now says of when it was written', () => {
    const later = markOf({ messages: [aMessage({ at: 1 })] });
    expect(hasNews(markOf({ messages: [asked] }), later)).toBe(false);
  });
});

describe('a thread is another', () => {
  const here = markOf({ messages: [asked] });
  test.each([
    ['order', markOf({ orderId: '999-2222222-3333333' })],
    ['buyer', markOf({ buyer: 'Mallory' })],
    ['store', markOf({}, { portal: 'amazon', store: 'eu' })],
    ['portal', markOf({}, { portal: 'tiktok', store: 'na' })],
  ])('when the %s differs', (_, there) => expect(isThread(here, there)).toBe(false));
  test('when the page is about none', () => {
    expect(isThread(here, threadOf(aReading([aSeen()]), SHOP))).toBe(false);
  });
});

describe('there is news', () => {
  const here = markOf({ messages: [asked] });
  test('when the buyer wrote something else, or the same again', () => {
    expect(hasNews(here, markOf({ messages: [asked, aMessage({ text: 'Hello?' })] }))).toBe(true);
    expect(hasNews(here, markOf({ messages: [asked, asked] }))).toBe(true);
  });
  test('when the page no longer shows what the buyer wrote', () => expect(hasNews(here, markOf())).toBe(true));
  test('but not where the thread was never shown', () => expect(hasNews(markOf(), here)).toBe(false));
});
