/** How texts are written: white space, marks that nobody sees, direction, length, case. */
import { kind } from '../kind.ts';
import type { Tools } from '../tools.ts';

const LONG = 40;

function eachText(tools: Tools, change: (text: string) => string): void {
  for (const text of tools.texts()) text.nodeValue = change(text.nodeValue ?? '');
}

const inField = (text: Text): boolean => /^(?:option|textarea|button|style)$/.test(text.parentElement?.localName ?? '');

const NUMBER = /\d{3}-\d{7}-\d{7}|\d{15,}/g;

export default [
  kind({
    id: 'texts-split',
    says: 'a text is several text nodes with comments between them, as React writes them',
    change(tools) {
      for (const text of tools.texts()) {
        const said = text.nodeValue ?? '';
        if (said.length < 2 || inField(text)) continue;
        const at = 1 + tools.int(said.length - 1);
        text.replaceWith(said.slice(0, at), tools.document.createComment(' '), said.slice(at));
      }
    },
  }),
  kind({
    id: 'words-marked',
    says: 'a word of a text is marked, as a search marks what it found',
    change(tools) {
      for (const text of tools.texts()) {
        const words = (text.nodeValue ?? '').split(' ');
        if (words.length < 3 || inField(text) || !tools.chance(0.3)) continue;
        const at = tools.int(words.length);
        const before = words.slice(0, at).join(' ');
        const after = words.slice(at + 1).join(' ');
        text.replaceWith(before, before ? ' ' : '', tools.make('mark', {}, words[at] ?? ''), after ? ' ' : '', after);
      }
    },
  }),
  kind({
    id: 'white-space-added',
    says: 'the markup is indented',
    change: (tools) => eachText(tools, (text) => (text.length < LONG ? `\n      ${text}\n    ` : text)),
  }),
  kind({
    id: 'no-break-spaces',
    says: 'spaces are no-break spaces',
    change: (tools) => eachText(tools, (text) => (text.length < LONG ? text.replaceAll(' ', '\u00a0') : text)),
  }),
  kind({
    id: 'thin-spaces',
    says: 'spaces beside numbers are narrow ones',
    change: (tools) =>
      eachText(tools, (text) => (text.length < LONG ? text.replace(/(?<=\d) | (?=\d)/g, '\u202f') : text)),
  }),
  kind({
    id: 'zero-width-marks',
    says: 'long numbers and words may break, by marks that nobody sees',
    change: (tools) =>
      eachText(tools, (text) =>
        text.length < LONG
          ? text
              .replace(NUMBER, (number) => number.replace(/(?<=^.{4})/, '\u200b'))
              .replace(/(?<=[a-z]{6})(?=[a-z])/, '\u00ad')
          : text,
      ),
  }),
  kind({
    id: 'break-elements',
    says: 'long numbers may break, by elements',
    change(tools) {
      for (const text of tools.texts()) {
        const said = text.nodeValue ?? '';
        const found = said.length < LONG && !inField(text) ? said.search(NUMBER) : -1;
        if (found < 0) continue;
        text.replaceWith(said.slice(0, found + 4), tools.make('wbr'), said.slice(found + 4));
      }
    },
  }),
  kind({
    id: 'right-to-left',
    says: 'the page runs from right to left, values are isolated by marks',
    change(tools) {
      tools.document.documentElement.setAttribute('dir', 'rtl');
      eachText(tools, (text) => (/\d/.test(text) && text.length < LONG ? `\u2066\u200e${text}\u2069` : text));
    },
  }),
  kind({
    id: 'texts-cut',
    says: 'long texts end in dots',
    change: (tools) =>
      eachText(tools, (text) => {
        const cut = text.trim();
        return cut.length > 60 ? `${cut.slice(0, 55).trimEnd()}…` : text;
      }),
  }),
  kind({
    id: 'numbers-with-hash',
    says: 'order numbers stand behind a hash',
    change: (tools) => eachText(tools, (text) => (text.length < LONG ? text.replace(NUMBER, '#$&') : text)),
  }),
  kind({
    id: 'numbers-with-spaces',
    says: 'order numbers are written with spaces round their dashes',
    change: (tools) => eachText(tools, (text) => text.replace(/(\d{3})-(\d{7})-(\d{7})/g, '$1 - $2 - $3')),
  }),
  kind({
    id: 'entities-in-comments',
    says: 'comments with numbers and dates stand everywhere',
    change(tools) {
      for (const element of tools.elements()) {
        if (element.children.length > 0 && tools.chance(0.2)) {
          element.prepend(tools.document.createComment(' order 111-2222222-3333333 Nov 1, 2026 $5.00 '));
        }
      }
    },
  }),
  kind({
    id: 'language-not-said',
    says: 'the page does not say its language',
    change: (tools) => tools.document.documentElement.removeAttribute('lang'),
  }),
];
