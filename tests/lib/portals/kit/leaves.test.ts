import { describe, expect, it } from 'vitest';
import { all, closest, isUnseen } from '@/lib/portals/kit/dom.ts';
import { labelled, leavesOf } from '@/lib/portals/kit/leaves.ts';
import { labelIn } from '@/lib/portals/kit/plain.ts';
import { parsePage } from '../../../lab/parse.ts';

const bodyOf = (html: string) => parsePage(`<!doctype html><html><body>${html}</body></html>`).body;
const textsOf = (html: string) => leavesOf(bodyOf(html)).map(({ text }) => text);

describe('the smallest texts of a page', () => {
  it('run through the marks of a search and places where a number may break', () => {
    expect(textsOf('<p>Order 113-<wbr>1234567-7654321</p>')).toEqual(['Order 113-1234567-7654321']);
    expect(textsOf('<p>Where is <mark>my</mark> order</p>')).toEqual(['Where is my order']);
    expect(textsOf('<p>113\u200b-1234567\u00ad-7654321</p>')).toEqual(['113-1234567-7654321']);
  });

  it('are whole where an amount or a time stands in parts, and no wider', () => {
    const span = (...parts: string[]) => `<div>${parts.map((part) => `<span>${part}</span>`).join('')}</div>`;
    expect(textsOf(span('US$', '1,234', '.56'))).toEqual(['US$1,234.56']);
    expect(textsOf(span('34', ',90 €'))).toEqual(['34,90 €']);
    expect(textsOf(span('Nov 20, 2026', '3:04 PM PST'))).toEqual(['Nov 20, 2026 3:04 PM PST']);
    expect(textsOf(span('Quantity', '2', '$5.00'))).toEqual(['Quantity', '2', '$5.00']);
    expect(textsOf('<div><p>Nov 20, 2026</p><p>15:04</p></div>')).toEqual(['Nov 20, 2026', '15:04']);
  });

  it('say what an icon says that stands for a word', () => {
    expect(textsOf('<p>Late <i role="img" aria-label="Response needed"></i></p>')).toEqual(['Late', 'Response needed']);
    expect(textsOf('<i aria-label="nothing"></i>')).toEqual([]);
  });

  it('stand in frames of the same page as well', () => {
    const body = bodyOf('<iframe id="f" srcdoc="<p>inside <b>here</b></p>"></iframe><p>after</p>');
    expect(leavesOf(body).map(({ text }) => text)).toEqual(['inside', 'here', 'after']);
    const [inner] = all(body, 'b');
    expect(inner && closest(inner, '#f')?.localName).toBe('iframe');
  });
});

describe('labels', () => {
  it('are what stands before a colon, without a sign in front', () => {
    expect(['📦 SKU: A-1', 'ℹ️ 数量：', '🕒 Respond by', '#1001'].map(labelIn)).toEqual([
      'SKU',
      '数量',
      'Respond by',
      '#1001',
    ]);
    expect(labelled(leavesOf(bodyOf('<p>💬 SKU:</p><p>A-1</p>')), /^SKU$/)?.text).toBe('A-1');
  });
});

it('hidden is what stands in something hidden', () => {
  const body = bodyOf('<div hidden><p id="a">a</p></div><div><p id="b">b</p></div>');
  const [a, b] = [body.querySelector('#a'), body.querySelector('#b')];
  expect([a && isUnseen(a), b && isUnseen(b)]).toEqual([true, false]);
});
