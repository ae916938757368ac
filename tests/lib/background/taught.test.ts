import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkTaught } from '@/lib/background/doors/taught.ts';
import type { TaughtPage } from '@/lib/domain/taught.ts';

const page: TaughtPage = {
  id: 'amazon:inbox:k3j2',
  version: 1,
  portal: 'amazon',
  page: 'inbox',
  layout: 'a1b2',
  locale: 'en-US',
  kind: 'message',
  parts: [{ what: 'ticket', each: 'li', fields: [{ field: 'buyer', at: '.name', as: 'line' }] }],
  composer: 'textarea',
  at: 1_790_000_000_000,
  by: 'Lin',
};
const part = (change: object) => ({ ...page, parts: [{ ...page.parts[0], ...change }] });
const field = (change: object) => part({ fields: [{ field: 'buyer', at: '.name', as: 'line', ...change }] });

describe('the door of taught pages', () => {
  it('takes what Portside teaches', () => {
    expect(checkTaught(page)).toEqual(page);
    expect(checkTaught({ ...page, parts: [], gone: true, composer: undefined })).not.toHaveProperty('id');
    expect(
      checkTaught({ ...page, site: { origin: 'https://shop.example', path: '/inbox', name: 'Shop' } }),
    ).toHaveProperty('id');
  });

  it.each([
    ['a selector that is none', field({ at: 'a:has(b)' }), 'parts[0].fields[0].at'],
    ['a list of selectors', part({ each: 'li, script' }), 'parts[0].each'],
    ['a transform that is not ours', field({ as: 'eval' }), 'parts.0.fields.0.as'],
    ['a transform of another kind of field', field({ as: 'money' }), 'parts[0].fields[0].as'],
    ['a field of another kind of thing', field({ field: 'ours', as: 'present' }), 'parts[0].fields[0].field'],
    ['a field that is not ours', field({ field: '__proto__' }), 'parts.0.fields.0.field'],
    ['a field of its own', { ...page, script: 'x' }, 'script'],
    ['the page as reply box', { ...page, composer: '' }, 'composer'],
    ['nothing', { ...page, parts: [], composer: undefined }, 'composer'],
    ['a site that is no address', { ...page, site: { origin: 'javascript:x', path: '/', name: '' } }, 'site'],
    ['a site without encryption', { ...page, site: { origin: 'http://a.example', path: '/', name: '' } }, 'site'],
    [
      'a site with a path in its origin',
      { ...page, site: { origin: 'https://a.example/x', path: '/', name: '' } },
      'site',
    ],
    ['a text that is too long', { ...page, by: 'x'.repeat(500) }, 'by'],
  ])('refuses %s', (_, value, place) => {
    expect(checkTaught(value)).toEqual({ problems: [place] });
  });

  it('never throws', () => {
    fc.assert(fc.property(fc.anything(), (value) => 'problems' in checkTaught(value)));
  });
});
