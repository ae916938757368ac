// @vitest-environment happy-dom
import { createElement, useState } from 'react';
import { expect, test, vi } from 'vitest';
import { FieldsEditor } from '@/components/templates/fields-editor.tsx';
import type { Client } from '@/lib/client/client.ts';
import type { TemplateField } from '@/lib/domain/template.ts';
import { rendering } from '../rendering.ts';
import { dressed } from '../support/dressed.tsx';

/** A field that grows with its text listens for fonts, which this document has none of. */
Object.assign(document, { fonts: new EventTarget() });

const page = rendering();
const client = { state: 'ready', onChanged: () => () => {}, onState: () => () => {} } as unknown as Client;
const choice = (id: string, options: readonly string[]): TemplateField => ({ id, label: id, type: 'choice', options });

function Form() {
  const [fields, setFields] = useState<readonly TemplateField[]>([
    choice('colour', ['red', 'blue']),
    choice('size', ['S', 'M']),
  ]);
  return createElement(FieldsEditor, { fields, problems: [], onChange: setFields });
}

test('the choices of a field go with it when it is removed', async () => {
  page.root.render(dressed(client, 'en', createElement(Form)));
  const areas = () => [...page.place.querySelectorAll('textarea')].filter((one) => !one.hasAttribute('aria-hidden'));
  await vi.waitFor(() => expect(areas().map(({ value }) => value)).toEqual(['red\nblue', 'S\nM']));
  [...page.place.querySelectorAll('button')].find(({ textContent }) => textContent === 'Remove field 1')?.click();
  await vi.waitFor(() => expect(areas()).toHaveLength(1));
  expect(areas()[0]?.value).toBe('S\nM');
});
