import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { originIn, siteName, storeOfSite } from '@/lib/domain/site.ts';
import { idOf, pageOf, pathOf } from '@/lib/portals/generic/address.ts';
import generic from '@/lib/portals/generic/index.ts';
import { builtInFor, portalFor } from '@/lib/portals/index.ts';

const at = (address: string): URL => new URL(address);

describe('the kind of a page', () => {
  test.each([
    ['https://inbox.market.example/messages', 'inbox.market.example/messages'],
    ['https://inbox.market.example/messages/51234567?tab=all', 'inbox.market.example/messages/*'],
    ['https://erp.example/', 'erp.example/'],
    ['https://erp.example/shop/12/orders/AS-9/notes', 'erp.example/shop/*/orders/*/notes'],
    ['https://erp.example/app#/cases/88', 'erp.example/app#/cases/*'],
    ['https://erp.example/app#!/cases?page=2', 'erp.example/app#/cases'],
    ['https://erp.example:8443/cases', 'erp.example-8443/cases'],
  ])('%s is %s', (address, page) => {
    expect(pageOf(at(address))).toBe(page);
  });

  test('two of one kind are one page, and of two sites two', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0 }), fc.integer({ min: 0 }), (one, other) => {
        const first = pageOf(at(`https://a.example/m/${one}`));
        expect(pageOf(at(`https://a.example/m/${other}`))).toBe(first);
        expect(pageOf(at(`https://b.example/m/${one}`))).not.toBe(first);
      }),
    );
  });

  test('any address has one, which begins with its store and can be stored', () => {
    fc.assert(
      fc.property(fc.webUrl({ validSchemes: ['https'], withQueryParameters: true, withFragments: true }), (address) => {
        const url = at(address);
        const page = pageOf(url);
        expect(page.length).toBeLessThanOrEqual(300);
        expect(page.startsWith(`${storeOfSite(url)}/`)).toBe(true);
        expect(url.pathname.startsWith(pathOf(url))).toBe(true);
      }),
      { numRuns: 50 },
    );
  });
});

describe('what an address is about', () => {
  test.each([
    ['https://a.example/messages/51234567', '51234567'],
    ['https://a.example/messages/51234567/', '51234567'],
    ['https://a.example/shop/1234/messages', undefined],
    ['https://a.example/thread?id=98765', '98765'],
    ['https://a.example/thread?id=98765&page=221', undefined],
    ['https://a.example/app#/cases/AS-1204', 'AS-1204'],
  ])('%s: %s', (address, id) => {
    expect(idOf(at(address))).toBe(id);
  });
});

describe('naming', () => {
  const { naming } = generic;
  test('a row that names itself by its link and the page it opens are one ticket', () => {
    const row = naming?.identify({ kind: 'message', externalId: '51234567', buyer: 'Ann' });
    const page = naming?.identify({ kind: 'message', url: 'https://a.example/messages/51234567', buyer: 'Ann' });
    expect(page?.id).toBe(row?.id);
  });
  test('without a number the buyer tells them apart, alike however his name is spaced', () => {
    const one = naming?.identify({ kind: 'message', buyer: 'Ann  Lee', url: 'https://a.example/messages' });
    expect(one).toEqual(naming?.identify({ kind: 'message', buyer: ' Ann Lee' }));
    expect(one?.way).toBe('buyer-name');
    expect(naming?.identify({ kind: 'message' })).toBeUndefined();
  });
});

describe('an address somebody types', () => {
  test.each([
    ['inbox.market.example', 'https://inbox.market.example'],
    [' https://Inbox.Market.example/messages/12?x=1 ', 'https://inbox.market.example'],
    ['https://erp.example:8443/x', 'https://erp.example:8443'],
    ['https://例え.example/', 'https://xn--r8jz45g.example'],
  ])('%s is the site %s', (typed, origin) => {
    expect(originIn(typed)).toEqual({ origin });
  });
  test.each([
    ['http://erp.example/', 'not-https'],
    ['ftp://erp.example/', 'no-address'],
    ['javascript://erp.example/%0aalert(1)', 'no-address'],
    ['erp', 'no-address'],
    ['https://*/', 'no-address'],
    ['https://*.example.com/', 'no-address'],
    ['https://127.0.0.1/', 'no-address'],
    ['https://user:secret@erp.example/', 'no-address'],
    ['two words.example', 'no-address'],
    ['', 'no-address'],
  ])('%s is refused: %s', (typed, problem) => {
    expect(originIn(typed)).toEqual({ problem });
  });
  test('never more than one host comes out of it, whatever is typed', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.webUrl(), fc.domain()), (typed) => {
        const found = originIn(typed);
        if ('problem' in found) return;
        const url = new URL(found.origin);
        expect(url.origin).toBe(found.origin);
        expect(url.protocol).toBe('https:');
        expect(found.origin).not.toContain('*');
      }),
    );
  });
  test('a site is called what it was named, else its host', () => {
    const sites = [
      { origin: 'https://erp.example', name: 'ERP' },
      { origin: 'https://b.example:99', name: '' },
    ];
    expect(siteName(sites, 'erp.example')).toBe('ERP');
    expect(siteName(sites, 'b.example-99')).toBe('b.example-99');
    expect(siteName(sites, 'c.example')).toBe('c.example');
  });
});

test('the generic portal takes what no other has, over https alone', () => {
  expect(portalFor(at('https://sellercentral.amazon.com/x'))?.id).toBe('amazon');
  expect(portalFor(at('https://erp.example/x'))?.id).toBe('generic');
  expect(portalFor(at('http://erp.example/x'))).toBeUndefined();
  expect(builtInFor(at('https://erp.example/x'))).toBeUndefined();
});
