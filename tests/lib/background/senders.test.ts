import { describe, expect, test } from 'vitest';
import { callerOf, type Sender } from '@/lib/background/senders.ts';

const own = { id: 'portside', origin: 'chrome-extension://portside' };
const page: Sender = {
  id: 'portside',
  origin: 'https://sellercentral.amazon.com',
  url: 'https://sellercentral.amazon.com/messaging/inbox-v3',
  tab: { id: 7 },
  frameId: 0,
};
const view: Sender = {
  id: 'portside',
  origin: own.origin,
  url: `${own.origin}/options.html`,
  tab: { id: 8 },
  frameId: 0,
};

describe('who a sender is', () => {
  test('a content script in the top frame of a portal is a page agent', () => {
    expect(callerOf('portside:page', page, own)).toEqual({ kind: 'page', portal: 'amazon', tabId: 7 });
  });

  test('a content script on any other site can only be that of a site somebody added', () => {
    const site = { ...page, url: 'https://erp.example/cases', origin: 'https://erp.example' };
    expect(callerOf('portside:page', site, own)).toEqual({ kind: 'page', portal: 'generic', tabId: 7 });
  });

  test('our own page in a tab or without one is a view', () => {
    expect(callerOf('portside:view', view, own)).toEqual({ kind: 'view', tabId: 8 });
    expect(callerOf('portside:view', { id: 'portside', origin: own.origin }, own)).toEqual({ kind: 'view' });
  });

  test('our page inside a portal tab is a frame that must show its pass', () => {
    const frame = callerOf('portside:view', { ...view, tab: { id: 7 }, frameId: 3, documentId: 'd1' }, own);
    expect(frame).toEqual({ kind: 'view', tabId: 7, frame: { key: '7/3/d1' } });
  });

  test.each<[string, string, Sender | undefined]>([
    ['another extension', 'portside:view', { ...view, id: 'evil' }],
    ['a content script that calls itself a view', 'portside:view', page],
    ['a content script in a sub-frame', 'portside:page', { ...page, frameId: 4 }],
    [
      'a page that is no portal, and could be none that is added',
      'portside:page',
      { ...page, url: 'http://example.com/', origin: 'http://example.com' },
    ],
    ['one of our pages that calls itself a page agent', 'portside:page', view],
    ['nobody', 'portside:page', undefined],
    ['an unknown port', 'other', view],
  ])('%s is refused', (_who, name, sender) => {
    expect(callerOf(name, sender, own)).toBeUndefined();
  });

  test('where the browser names no origin, the address decides', () => {
    const { origin: _, ...firefox } = { ...view, url: 'chrome-extension://portside/options.html' };
    // Node's URL gives extension schemes an opaque origin; the browser does not.
    expect(
      callerOf('portside:view', firefox, { id: 'portside', origin: new URL(firefox.url ?? '').origin }),
    ).toBeDefined();
  });
});
