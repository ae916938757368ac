/** What holds on every page, however it is built and whatever stands on it. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Reading } from '@/lib/domain/reading.ts';
import { TAUGHT_FIELDS, type TaughtPage, TRANSFORMS } from '@/lib/domain/taught.ts';
import amazon from '@/lib/portals/amazon/index.ts';
import { applyTaught, taughtComposer } from '@/lib/repair/teach/apply.ts';
import { forbidden, isWritable } from '@/lib/repair/teach/composer.ts';
import type { Ground } from '@/lib/repair/teach/contract.ts';
import { find } from '@/lib/repair/teach/find.ts';
import { propose } from '@/lib/repair/teach/propose.ts';
import { parseSelector } from '@/lib/repair/teach/selector.ts';
import { parsePage } from '../../../lab/parse.ts';
import { everyElement, NOW } from './ground.ts';

interface Node {
  readonly tag: string;
  readonly attributes: string;
  readonly text: string;
  readonly shadow: boolean;
  readonly children: readonly Node[];
}

const escaped = (text: string) => text.replace(/[&<>"]/g, (letter) => `&#${letter.charCodeAt(0)};`);
const texts = fc.oneof(
  fc.constantFrom(
    'Anna',
    'Order ID:',
    '111-2222222-3333333',
    'Nov 12, 2026',
    '$12.00',
    '',
    'Send',
    '\u202eabc',
    '" > *',
  ),
  fc.string({ maxLength: 20 }),
);
const attributes = fc
  .array(
    fc.tuple(
      fc.constantFrom(
        'class',
        'id',
        'data-testid',
        'role',
        'href',
        'aria-label',
        'style',
        'data-x',
        'name',
        'datetime',
      ),
      fc.oneof(
        fc.constantFrom('row', 'x_9a8b7c', 'item-3', '/orders/123', 'button', 'a"b', "]'"),
        fc.string({ maxLength: 12 }),
      ),
    ),
    { maxLength: 3 },
  )
  .map((pairs) => pairs.map(([name, value]) => ` ${name}="${escaped(value)}"`).join(''));
const tree: fc.Arbitrary<Node> = fc.letrec<{ node: Node }>((tie) => ({
  node: fc.record({
    tag: fc.constantFrom('div', 'span', 'ul', 'li', 'a', 'time', 'x-row', 'button', 'textarea', 'b'),
    attributes,
    text: texts,
    shadow: fc.boolean(),
    children: fc.oneof({ depthSize: 'small' }, fc.constant([]), fc.array(tie('node'), { maxLength: 4 })),
  }),
})).node;

function written({ tag, attributes: said, text, shadow, children }: Node): string {
  const inside = `${escaped(text)}${tag === 'textarea' ? '' : children.map(written).join('')}`;
  const rooted = shadow && tag.includes('-') ? `<template shadowrootmode="open">${inside}</template>` : inside;
  return `<${tag}${said}>${rooted}</${tag}>`;
}

const pages = fc.array(tree, { minLength: 1, maxLength: 4 }).map((nodes) => nodes.map(written).join(''));
const url = new URL('https://sellercentral.amazon.com/messaging/inbox-v3');
const lost: Reading = {
  portal: 'amazon',
  page: 'inbox',
  layout: '',
  state: 'unknown',
  locale: 'en-US',
  timeZone: 'UTC',
  observations: [],
  missing: ['threads'],
};

function groundOf(html: string): Ground {
  const document = parsePage(`<html><body>${html}</body></html>`);
  const page = { url, document, now: NOW };
  return { page, setting: amazon.setting(page), reading: lost };
}

describe('proposals', () => {
  it('always find the example again, in one of the rows they found', () => {
    fc.assert(
      fc.property(pages, fc.nat(), fc.constantFrom('ticket', 'message'), (html, choice, what) => {
        const ground = groundOf(html);
        const { document } = ground.page;
        const elements = everyElement(document.body).filter((element) => element.localName !== 'template');
        const example = elements[choice % Math.max(1, elements.length)];
        if (!example) return;
        const field = what === 'ticket' ? 'subject' : 'text';
        const made = propose([example], { what, field }, ground);
        if ('problem' in made) return;
        for (const { each, at, rows, score } of made) {
          expect(parseSelector(each)).toBeDefined();
          expect(parseSelector(at)).toBeDefined();
          const found = each === '' ? [document.documentElement] : find(document, each);
          expect(found).toHaveLength(rows);
          expect(found.some((row) => find(row, at)[0] === example)).toBe(true);
          expect(score).toBeGreaterThanOrEqual(0);
          expect(score).toBeLessThanOrEqual(1);
        }
      }),
      { numRuns: 150 },
    );
  });

  it('take a piece of an amount for the amount, and a piece of nothing for nothing', () => {
    const row = (name: string, whole: string) =>
      `<li><b>${name}</b> <span><span>$</span><i>${whole}</i><span>.49</span></span></li>`;
    const ground = groundOf(`<ul>${row('Anna', '113')}${row('Ben', '7')}${row('Cho', '20')}</ul>`);
    const piece = ground.page.document.querySelector('i') as Element;
    const made = propose([piece], { what: 'order', field: 'total' }, ground);
    if ('problem' in made) throw new Error(made.problem);
    expect(made[0]?.samples.map(({ value }) => value)).toEqual(
      [11_349, 749, 2_049].map((minor) => ({ minor, currency: 'USD' })),
    );
    const name = ground.page.document.querySelector('b') as Element;
    expect(propose([name], { what: 'order', field: 'total' }, ground)).toEqual({ problem: 'unreadable' });
  });

  it('are never made for what sends', () => {
    fc.assert(
      fc.property(pages, (html) => {
        const ground = groundOf(`${html}<form><textarea></textarea><button>Go</button></form>`);
        for (const button of ground.page.document.querySelectorAll('form button')) {
          expect(forbidden(button)).toBe(true);
          expect(propose([button], { what: 'ticket', field: 'subject' }, ground)).toEqual({ problem: 'send' });
        }
      }),
      { numRuns: 40 },
    );
  });
});

const selectors = fc.oneof(
  fc.constantFrom(
    '',
    '*',
    'div',
    'li',
    'a',
    'x-row >>> *',
    '&',
    '> *',
    ':text("Anna")',
    'button',
    'textarea',
    'a,b',
    '\u0000',
  ),
  fc.string({ maxLength: 20 }),
);
const fieldNames = fc.constantFrom(...TAUGHT_FIELDS.ticket, ...TAUGHT_FIELDS.message, ...TAUGHT_FIELDS.order);
const taughtPages: fc.Arbitrary<TaughtPage> = fc.record({
  id: fc.string(),
  version: fc.nat(),
  portal: fc.constant('amazon'),
  page: fc.constant('inbox'),
  layout: fc.constantFrom('', 'aa'),
  locale: fc.constantFrom('*', 'en'),
  kind: fc.constantFrom('message', 'return'),
  parts: fc.array(
    fc.record({
      what: fc.constantFrom('ticket', 'message', 'order'),
      each: selectors,
      fields: fc.array(fc.record({ field: fieldNames, at: selectors, as: fc.constantFrom(...TRANSFORMS) }), {
        maxLength: 5,
      }),
    }),
    { maxLength: 3 },
  ),
  composer: selectors,
  at: fc.nat(),
  by: fc.string(),
});

describe('reading as taught', () => {
  it('is total, whatever was taught and whatever the page is', () => {
    fc.assert(
      fc.property(pages, fc.array(taughtPages, { maxLength: 3 }), (html, taught) => {
        const { page, setting } = groundOf(html);
        const { naming } = amazon;
        const after = applyTaught(page, setting, lost, taught, naming ? { naming } : {});
        expect(after.observations.length === 0 ? after.state : 'ready').toBe(after.state);
        const names = after.observations.map((one) => `${one.type} ${one.type === 'account' ? '' : one.externalId}`);
        expect(new Set(names).size).toBe(names.length);
        const composer = taughtComposer(page, lost, taught);
        expect(!composer || isWritable(composer)).toBe(true);
      }),
      { numRuns: 200 },
    );
  });

  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(pages, taughtPages, (html, taught) => {
        const { page, setting } = groundOf(html);
        const once = applyTaught(page, setting, lost, [taught]);
        expect(applyTaught(page, setting, once, [taught])).toEqual(once);
      }),
      { numRuns: 100 },
    );
  });
});
