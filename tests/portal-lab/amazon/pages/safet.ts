/** A SAFE-T claim to Amazon: a text field that must never be taken for a reply to a buyer. */
import type { LabPage } from '../../kit/contract.ts';
import { html } from '../../kit/html.ts';
import { katButton, katInput, katTextarea } from '../kat.ts';
import { shell } from '../shell.ts';
import type { View } from '../view.ts';

export function safetPage(view: View): LabPage {
  const { text: t } = view;
  const content = html`<div id="safet-root"><h1>${t.safetTitle}</h1>${katInput(t.orderId)}${katTextarea(t.safetText, 'safet-text')}${katButton(t.submit, html`variant="primary"`)}</div>`;
  return { title: t.safetTitle, body: shell(view, content).text };
}
