import { expect, test } from 'vitest';
import { createPermit } from '@/lib/page-agent/permit.ts';

function aPermit() {
  const said: string[] = [];
  const window = { location: { href: 'https://sellercentral.amazon.com/a' } };
  const permit = createPermit(window as Window, {
    begin: (afresh) => said.push(afresh ? 'begin afresh' : 'begin again'),
    stop: () => said.push('stop'),
    moved: () => said.push('moved'),
  });
  const heard = () => said.splice(0);
  return { permit, heard, window };
}

test('nothing is read before the background has said so', () => {
  const { permit, heard } = aPermit();
  expect(permit.given).toBe(false);
  permit.hear(true);
  expect(permit.given).toBe(true);
  expect(heard()).toEqual(['begin afresh']);
});

test('what is said again changes nothing', () => {
  const { permit, heard } = aPermit();
  permit.hear(true);
  heard();
  permit.hear(true);
  expect(heard()).toEqual([]);
  permit.hear(false);
  permit.hear(false);
  expect(heard()).toEqual(['stop']);
  expect(permit.given).toBe(false);
});

test('a new background is waited for; a page it lets read goes on as before and is told of again', () => {
  const { permit, heard } = aPermit();
  permit.hear(true);
  heard();
  permit.doubt();
  expect(permit.given).toBe(false);
  expect(heard()).toEqual([]);
  permit.hear(true);
  expect(permit.given).toBe(true);
  expect(heard()).toEqual(['begin again']);
});

test('a page paused while the background was away stops by its first word', () => {
  const { permit, heard } = aPermit();
  permit.hear(true);
  permit.doubt();
  heard();
  permit.hear(false);
  expect(heard()).toEqual(['stop']);
});

test('of a paused page a new address is told, once', () => {
  const { permit, heard, window } = aPermit();
  permit.hear(false);
  permit.glance();
  window.location.href = 'https://sellercentral.amazon.com/b';
  permit.glance();
  permit.glance();
  expect(heard()).toEqual(['moved']);
});
