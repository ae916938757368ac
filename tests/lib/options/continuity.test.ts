// @vitest-environment happy-dom
/** What is said in the options where files cannot be written, brought in, or allowed. */
import { createElement, type ReactNode } from 'react';
import { expect, test, vi } from 'vitest';
import { PlanCard } from '@/components/continuity/plan-card.tsx';
import { RestoreCard } from '@/components/continuity/restore-card.tsx';
import { WriteCard } from '@/components/continuity/write-card.tsx';
import type { Client } from '@/lib/client/client.ts';
import { DEFAULT_PLAN } from '@/lib/domain/snapshot.ts';
import { chinese } from '@/lib/i18n/zh-cn/index.ts';
import type { ContinuityState } from '@/lib/protocol.ts';
import { rendering } from '../rendering.ts';
import { dressed } from '../support/dressed.tsx';
import { teamClient } from '../support/team-views.ts';

const page = rendering();
const soon = (check: () => void) => vi.waitFor(check, { timeout: 10_000 });
const says = (text: string) => soon(() => expect(page.place.textContent).toContain(text));
const show = (client: Client, part: ReactNode) => page.root.render(dressed(client, 'en', part));
const button = (name: string) =>
  [...page.place.querySelectorAll('button')].find(({ textContent }) => textContent === name);
const press = (name: string) =>
  soon(() => {
    const found = button(name);
    if (!found || found.disabled) throw new Error(`no button ${name}`);
    found.click();
  });
/** React hears the setter of the element's own class only. */
const write = (label: string, text: string) =>
  soon(() => {
    const found = [...page.place.querySelectorAll('label')].find(({ textContent }) => textContent === label);
    const field = page.place.querySelector<HTMLInputElement>(`[id="${found?.htmlFor}"]`);
    if (!field) throw new Error(`no field ${label}`);
    Object.getOwnPropertyDescriptor(Object.getPrototypeOf(field), 'value')?.set?.call(field, text);
    field.dispatchEvent(new Event('input', { bubbles: true }));
  });
const aState = (state: Partial<ContinuityState> = {}): ContinuityState => ({
  plan: { ...DEFAULT_PLAN, sealed: true },
  granted: true,
  locked: false,
  written: [],
  ...state,
});
const FAILED = 'That did not work. Try again; if it fails again, restart the browser.';
const OFF = 'Snapshots are not written by themselves';
const refusing = async () => false;
const granting = async () => true;

const fileInput = () => {
  const input = page.place.querySelector<HTMLInputElement>('input[type=file]');
  if (!input) throw new Error('no file input');
  return input;
};

test('a snapshot that could not even be ordered is said to have failed', async () => {
  const { client } = teamClient(
    { 'continuity.state': aState() },
    { 'continuity.write': new Error('The worker is gone.') },
  );
  show(client, createElement(WriteCard));
  await press('Write a snapshot now');
  await says(FAILED);
});

test('a file that finds no room on the shelf is said to have failed, and nothing is ordered', async () => {
  const { client, orders } = teamClient({ 'continuity.state': aState() });
  show(client, createElement(RestoreCard, {}));
  await soon(() => {
    const input = fileInput();
    // This document has no folder of its own at all: putting a file there rejects as on a full disk.
    Object.defineProperty(input, 'files', { configurable: true, value: [new File(['x'], 'a.portside')] });
    input.dispatchEvent(new Event('change', { bubbles: true }));
  });
  await says(FAILED);
  expect(orders).toEqual([]);
  expect(page.place.textContent).not.toContain('File: a.portside');
});

test('the same file can be chosen again', async () => {
  show(teamClient({ 'continuity.state': aState() }).client, createElement(RestoreCard, {}));
  await soon(() => fileInput());
  Object.defineProperty(fileInput(), 'value', {
    configurable: true,
    writable: true,
    value: 'C:\\fakepath\\a.portside',
  });
  await press('Choose a file');
  expect(fileInput().value).toBe('');
});

test('the daily snapshots’ passphrase is typed twice alike before it is kept', async () => {
  const { client, orders } = teamClient({ 'continuity.state': aState() });
  show(client, createElement(PlanCard, { requestDownloads: granting }));
  await write('Passphrase of the file', 'owl-tree');
  await write('Passphrase again', 'owl-treee');
  await says('The two are not the same.');
  expect(button('Save')?.disabled).toBe(true);
  await write('Passphrase again', 'owl-tree');
  await press('Save');
  await says('Saved.');
  expect(orders).toEqual([['continuity.plan', { plan: aState().plan, passphrase: 'owl-tree' }]]);
  expect(page.place.innerHTML).not.toContain('owl-tree');
});

test('a plan that could not be kept is said to have failed', async () => {
  const { client } = teamClient({ 'continuity.state': aState() }, { 'continuity.plan': new Error('Gone.') });
  show(client, createElement(PlanCard, { requestDownloads: granting }));
  await write('Passphrase of the file', 'owl-tree');
  await write('Passphrase again', 'owl-tree');
  await press('Save');
  await says(FAILED);
});

test('where the browser was not let, that is announced and nothing is kept', async () => {
  const { client, orders } = teamClient({ 'continuity.state': aState({ granted: false }) });
  show(client, createElement(PlanCard, { requestDownloads: refusing }));
  await says(OFF);
  expect(page.place.querySelector('[role=status]')?.textContent).toBe('');
  await press('Allow saving files');
  await soon(() => expect(page.place.querySelector('[role=status]')?.textContent).toContain(OFF));
  expect(orders).toEqual([]);
});

test('the card stands while its state loads, and where it cannot be had', async () => {
  const { client } = teamClient({});
  const waiting = { ...client, ask: () => new Promise(() => {}) } as unknown as Client;
  show(waiting, createElement(PlanCard, { requestDownloads: granting }));
  await says('Daily snapshot');
  expect(page.place.querySelector('[role=status][aria-label]')).not.toBeNull();
  page.anew();
  const failing = { ...client, ask: () => Promise.reject(new Error('Gone.')) } as unknown as Client;
  show(failing, createElement(PlanCard, { requestDownloads: granting }));
  await says('The answer did not come: Gone.');
  expect(page.place.textContent).toContain('Daily snapshot');
});

test('in Chinese what is newer is not called an update', () => {
  expect(chinese.continuity.newer).toBe('较新');
});
