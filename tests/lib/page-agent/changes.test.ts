import { describe, expect, it } from 'vitest';
import { changeIn } from '@/lib/page-agent/changes.ts';
import { parsePage } from '../../lab/parse.ts';

const document = parsePage(
  '<!doctype html><html><body><header><b id="clock">12:00</b></header><div id="app"><main><ul><li id="row">one</li></ul><div contenteditable="true" id="reply"><p id="typed">Hel</p></div></main></div></body></html>',
);
const by = (selector: string): Element => {
  const found = document.querySelector(selector);
  if (!found) throw new Error(selector);
  return found;
};
const main = by('main');
const record = (type: MutationRecordType, target: Node, ...added: Node[]) =>
  ({ type, target, addedNodes: added }) as unknown as MutationRecord;
const element = (name = 'li') => document.createElement(name);

describe('what a change calls for', () => {
  it.each([
    ['a row is added to what was read', record('childList', by('ul'), element()), 'added'],
    ['a row is marked', record('attributes', by('#row')), 'changed'],
    ['a text is rewritten', record('characterData', by('#row').firstChild ?? main), 'changed'],
    ['a text node replaces another', record('childList', by('#row'), document.createTextNode('two')), 'changed'],
    ['somebody types', record('characterData', by('#typed').firstChild ?? main), undefined],
    ['somebody types a new line', record('childList', by('#reply'), element('p')), undefined],
    ['a dialog joins the page', record('childList', by('body'), element('div')), 'changed'],
    ['what was read gets a neighbour', record('childList', by('#app'), element('main')), 'changed'],
    ['our own rail is put beside the body', record('childList', document.documentElement, element('div')), undefined],
    ['the body is replaced', record('childList', document.documentElement, element('body')), 'changed'],
  ] as const)('%s', (_, change, lane) => {
    expect(changeIn([change], main)).toBe(lane);
  });

  it('takes the most urgent of several', () => {
    const [mark, row] = [record('attributes', by('#row')), record('childList', by('ul'), element())];
    expect(changeIn([mark, row, mark], main)).toBe('added');
  });

  it('calls the loss of what was read urgent, and a flood of changes', () => {
    expect(changeIn([record('childList', by('#app'))], element('main'))).toBe('added');
    expect(changeIn(Array<MutationRecord>(500).fill(record('attributes', by('#typed'))), main)).toBe('added');
  });

  it('without anything read yet takes any change for news', () => {
    expect(changeIn([record('childList', by('header'), element())], undefined)).toBe('added');
  });
});
