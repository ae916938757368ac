// @vitest-environment happy-dom
import { createElement, useState } from 'react';
import { describe, expect, test, vi } from 'vitest';
import { amountParts, isAnswer, unanswered } from '@/components/composer/answers.ts';
import { dropDraft, useDraft, writeDraft } from '@/components/composer/drafts.ts';
import { FillIn } from '@/components/composer/fill-in.tsx';
import { FilledForm } from '@/components/composer/filled-form.tsx';
import { useFilled } from '@/components/composer/use-filled.ts';
import type { Client } from '@/lib/client/client.ts';
import type { Template } from '@/lib/domain/template.ts';
import type { UiLanguage } from '@/lib/domain/vocabulary.ts';
import type { FilledValues, Wanted } from '@/lib/domain/wanted.ts';
import { renderTemplate } from '@/lib/replies/render.ts';
import { rendering } from '../rendering.ts';
import { aContext } from '../replies/context.ts';
import { aTemplate } from '../replies/template.ts';
import { dressed } from '../support/dressed.tsx';

const page = rendering();
const soon = (check: () => void) => vi.waitFor(check, { timeout: 5_000 });

const WANTED: readonly Wanted[] = [
  { id: 'field.days', label: 'Days', type: 'number', required: true },
  { id: 'field.sum', label: 'Sum', type: 'money', required: true, currency: 'GBP' },
  { id: 'field.label', label: 'With label', type: 'switch', required: false },
  { id: 'tracking.number', type: 'text', required: true },
];

const input = (id: string) =>
  page.place.querySelector<HTMLInputElement>(`[data-wanted="${id}"]`) ?? expect.fail(`no input ${id}`);
function type(field: HTMLInputElement | HTMLTextAreaElement, text: string) {
  const proto = field instanceof HTMLTextAreaElement ? HTMLTextAreaElement.prototype : HTMLInputElement.prototype;
  Object.getOwnPropertyDescriptor(proto, 'value')?.set?.call(field, text);
  field.dispatchEvent(new Event('input', { bubbles: true }));
}
const press = (field: Element, key: string) =>
  field.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));

function Form({ onDone, onValues }: { onDone: () => void; onValues: (values: FilledValues) => void }) {
  const [values, setValues] = useState<FilledValues>({});
  const onChange = (next: FilledValues) => {
    setValues(next);
    onValues(next);
  };
  return createElement(FillIn, { wanted: WANTED, values, onChange, onDone });
}
const ID = 'amazon:eu:message:T-1' as const;
const template: Template = aTemplate(
  { de: 'In {{ field.days }} Tagen.{% if field.label %} Mit Etikett.{% endif %}' },
  { fields: [{ id: 'days', label: 'Days', type: 'number' }] },
);
const filler = {
  state: 'ready',
  ask: async (name: string, { language, values }: { language?: 'de'; values?: FilledValues }) =>
    name === 'template.render'
      ? { ...renderTemplate(template, aContext(), language, values ? { values } : {}), violations: [] }
      : null,
  command: async () => ({ changedAt: 1 }),
  onChanged: () => () => {},
  onState: () => () => {},
} as unknown as Client;

function Desk() {
  const draft = useDraft(ID);
  const filled = useFilled(ID, draft);
  return createElement(
    'div',
    null,
    createElement('button', { type: 'button', id: 'fill', onClick: () => filled.choose(template) }),
    createElement('button', {
      type: 'button',
      id: 'write',
      onClick: () => writeDraft(ID, { ...draft, text: `${draft.text} Meins.` }),
    }),
    createElement(FilledForm, { templateId: draft.templateId, filled, onDone: () => {} }),
    createElement('output', null, draft.text),
    createElement('i', null, (draft.missing ?? []).join()),
  );
}
describe('what is entered', () => {
  test.each([
    ['12.50 EUR', 'GBP', { amount: '12.50', currency: 'EUR' }],
    ['12.50', 'GBP', { amount: '12.50', currency: 'GBP' }],
    ['', undefined, { amount: '', currency: 'EUR' }],
  ])('“%s” where %s is usual is %o', (text, usual, parts) => {
    expect(amountParts(text, usual)).toEqual(parts);
  });
  test('counts as an answer only when it can be read as its type', () => {
    const [days, sum] = WANTED as [Wanted, Wanted];
    expect(['5', '5,5', 'five', ' '].map((text) => isAnswer(days, text))).toEqual([true, true, false, false]);
    expect(['5 EUR', '5', '-5 EUR', 'x EUR'].map((text) => isAnswer(sum, text))).toEqual([true, true, false, false]);
    expect(['1.000', '1,234 EUR', '1,234 KWD'].map((text, at) => isAnswer(at ? sum : days, text))).toEqual([
      false,
      false,
      true,
    ]);
    expect(unanswered(WANTED, { 'field.days': '3', 'field.sum': '4 EUR' }).map(({ id }) => id)).toEqual([
      'tracking.number',
    ]);
  });
});

describe('the form', () => {
  const client = { state: 'ready', onChanged: () => () => {}, onState: () => () => {} } as unknown as Client;
  async function shown(language: UiLanguage = 'en') {
    const onDone = vi.fn();
    const onValues = vi.fn();
    page.root.render(dressed(client, language, createElement(Form, { onDone, onValues })));
    await soon(() => input('tracking.number'));
    return { onDone, onValues };
  }
  const button = (name: string) =>
    [...page.place.querySelectorAll('button')].find(({ textContent }) => textContent === name);

  test('asks by the type of each, names variables in the UI language, and puts the cursor in the first', async () => {
    await shown('zh-CN');
    expect(page.place.textContent).toContain('首个物流单号');
    expect(document.activeElement).toBe(input('field.days'));
    expect(input('field.label').type).toBe('checkbox');
    expect(page.place.querySelector('select')?.value).toBe('GBP');
  });

  test('Enter goes to what is still empty, and is done behind the last answer', async () => {
    const { onDone, onValues } = await shown();
    type(input('field.days'), '5');
    press(input('field.days'), 'Enter');
    await soon(() => expect(document.activeElement).toBe(input('field.sum')));
    expect(button('Done')?.disabled).toBe(true);
    type(input('field.sum'), '7.50');
    type(input('tracking.number'), 'T-1');
    await soon(() => expect(button('Done')?.disabled).toBe(false));
    expect(onDone).not.toHaveBeenCalled();
    press(input('tracking.number'), 'Enter');
    expect(onDone).toHaveBeenCalledOnce();
    expect(onValues).toHaveBeenLastCalledWith({
      'field.days': '5',
      'field.sum': '7.50 GBP',
      'tracking.number': 'T-1',
    });
    // What was filled in can be changed again.
    await soon(() => expect(button('Change what was filled in')).toBeDefined());
    button('Change what was filled in')?.click();
    await soon(() => expect(input('field.days').value).toBe('5'));
  });

  test('says what is no number, and is not done with it', async () => {
    const { onDone } = await shown();
    type(input('field.days'), 'five');
    await soon(() => expect(page.place.textContent).toContain('Write a number'));
    press(input('tracking.number'), 'Enter');
    expect(onDone).not.toHaveBeenCalled();
  });
});

describe('the draft', () => {
  const text = () => page.place.querySelector('output')?.textContent;
  const click = (id: string) => page.place.querySelector<HTMLButtonElement>(`#${id}`)?.click();

  test('fills itself while one enters; words of one’s own are not written over', async () => {
    dropDraft(ID);
    page.root.render(dressed(filler, 'en', createElement(Desk)));
    await soon(() => expect(page.place.querySelector('#fill')).not.toBeNull());
    click('fill');
    await soon(() => expect(text()).toBe('In {{ field.days }} Tagen.'));
    expect(page.place.querySelector('i')?.textContent).toBe('field.days');
    await soon(() => input('field.days'));
    type(input('field.days'), '5');
    await soon(() => expect(text()).toBe('In 5 Tagen.'));
    expect(page.place.querySelector('i')?.textContent).toBe('');
    input('field.label').click();
    await soon(() => expect(text()).toBe('In 5 Tagen. Mit Etikett.'));
    click('write');
    await soon(() => expect(text()).toBe('In 5 Tagen. Mit Etikett. Meins.'));
    type(input('field.days'), '7');
    await soon(() => expect(page.place.textContent).toContain('Fill it again'));
    await soon(() => expect(input('field.days').value).toBe('7'));
    expect(text()).toBe('In 5 Tagen. Mit Etikett. Meins.');
    dropDraft(ID);
    await soon(() => expect(page.place.querySelector('[data-wanted]')).toBeNull());
  });
});
