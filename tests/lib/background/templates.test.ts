import { describe, expect, test } from 'vitest';
import type { Order } from '@/lib/background/actions.ts';
import type { ViewCaller } from '@/lib/background/caller.ts';
import { ingest } from '@/lib/background/ingest.ts';
import type { Shell } from '@/lib/background/shell.ts';
import { templateQueries } from '@/lib/background/templates/ask.ts';
import { templateCommands } from '@/lib/background/templates/decide.ts';
import { REFUSALS } from '@/lib/domain/refusal.ts';
import { KEPT_DELETED, KEPT_VERSIONS, type Template } from '@/lib/domain/template.ts';
import { MINUTE } from '@/lib/domain/time.ts';
import type { TemplateCommands, TemplateQueries } from '@/lib/protocol/templates.ts';
import type { Handlers } from '@/lib/protocol.ts';
import { writeJson } from '@/lib/replies/exchange/portside-json.ts';
import { aMessage, aReading, aSeen, NOW, SHOP } from '../support/make.ts';
import { aWorld } from '../support/world.ts';

const view = { kind: 'view', framed: false } as const;
const aTemplate = (part: Partial<Template> = {}): Template => ({
  id: 't1',
  name: 'Delay',
  intents: [],
  portals: [],
  fulfilments: [],
  bodies: { en: 'Hello {{ buyer.first_name }}' },
  changedAt: NOW,
  ...part,
});

async function templates() {
  const made = await aWorld();
  const { world } = made;
  const decide: Handlers<TemplateCommands, Order> = templateCommands({ world });
  const ask: Handlers<TemplateQueries, ViewCaller> = templateQueries({ world } as Shell);
  const operations = (function* () {
    for (let turn = 1; ; turn += 1) yield `op-${turn}`;
  })();
  const order = (operation = operations.next().value): Order => ({ ...view, operation });
  return {
    ...made,
    ask,
    order,
    save: (template: Template) => decide['template.save']({ template }, order()),
    remove: (id = 't1') => decide['template.delete']({ id }, order()),
    restore: (versionId: string) => decide['template.restore']({ versionId }, order()),
    versions: async (id = 't1') => ask['template.versions']({ id }, view),
    deleted: async () => ask['template.deleted']({}, view),
    bring: (files: readonly Template[], duplicates: 'skip' | 'replace' | 'both', operation?: string) =>
      decide['template.import'](
        { files: [{ name: 'a.json', text: writeJson(files) }], duplicates, choices: {} },
        order(operation),
      ),
    undo: (id: string) => decide['template.import.undo']({ id }, order()),
  };
}

describe('versions', () => {
  test('every save is one, newest first; the same save twice is one', async () => {
    const { save, versions, pass } = await templates();
    await save(aTemplate());
    pass(MINUTE);
    const second = aTemplate({ name: 'Delayed', changedAt: NOW + 1 });
    await save(second);
    await save(second);
    expect((await versions()).map(({ template, at }) => [template.name, at])).toEqual([
      ['Delayed', NOW + MINUTE],
      ['Delay', NOW],
    ]);
  });
  test('what stood before the first change of a starter template can be brought back', async () => {
    const { store, save, versions, restore, pass } = await templates();
    await store.templates.put(aTemplate({ changedAt: 1 }));
    await save(aTemplate({ bodies: { en: 'Bye' } }));
    const first = (await versions()).at(-1);
    pass(MINUTE);
    const { undo } = await restore(first?.id ?? '');
    expect((await store.templates.get('t1'))?.bodies.en).toBe('Hello {{ buyer.first_name }}');
    await restore(undo ?? '');
    expect((await store.templates.get('t1'))?.bodies.en).toBe('Bye');
    expect(await versions()).toHaveLength(4);
  });
  test('one brought back is brought back once, however often it is asked', async () => {
    const { save, versions, restore, pass, store } = await templates();
    await save(aTemplate());
    await save(aTemplate({ bodies: { en: 'Bye' } }));
    const first = (await versions()).at(-1);
    const once = await restore(first?.id ?? '');
    pass(MINUTE);
    expect(await restore(first?.id ?? '')).toEqual(once);
    expect(await versions()).toHaveLength(3);
    await restore(once.undo ?? '');
    expect((await store.templates.get('t1'))?.bodies.en).toBe('Bye');
  });
  test('the oldest go first', async () => {
    const { save, versions } = await templates();
    for (let turn = 0; turn < KEPT_VERSIONS + 5; turn += 1) await save(aTemplate({ name: `n${turn}` }));
    const kept = await versions();
    expect(kept).toHaveLength(KEPT_VERSIONS);
    expect(kept.map(({ template }) => template.name)).toEqual(
      Array.from({ length: KEPT_VERSIONS }, (_, at) => `n${KEPT_VERSIONS + 4 - at}`),
    );
  });
  test('a shortcut belongs to one template, upper and lower case alike', async () => {
    const { save } = await templates();
    await save(aTemplate({ shortcut: 'late' }));
    await expect(save(aTemplate({ id: 't2', shortcut: 'LATE' }))).rejects.toThrow(REFUSALS.shortcutTaken);
    await save(aTemplate({ shortcut: 'LATE' }));
  });
});

describe('deleted templates', () => {
  test('are listed, come back as they were, and are then no longer listed', async () => {
    const { store, save, remove, deleted, restore } = await templates();
    await save(aTemplate());
    await remove();
    expect(await store.templates.count()).toBe(0);
    const [gone] = await deleted();
    expect(gone).toMatchObject({ template: { name: 'Delay' }, at: NOW + 1 });
    await restore(gone?.versionId ?? '');
    expect(await store.templates.get('t1')).toEqual(aTemplate());
    expect(await deleted()).toEqual([]);
  });
  test('come back without a shortcut that another has taken meanwhile', async () => {
    const { store, save, remove, deleted, restore } = await templates();
    await save(aTemplate({ shortcut: 'late' }));
    await remove();
    await save(aTemplate({ id: 't2', shortcut: 'late' }));
    await restore((await deleted())[0]?.versionId ?? '');
    expect((await store.templates.get('t1'))?.shortcut).toBeUndefined();
  });
  test('are forgotten with their versions after 30 days', async () => {
    const { save, remove, deleted, restore, versions, pass } = await templates();
    await save(aTemplate());
    await save(aTemplate({ id: 't2' }));
    await remove();
    const [gone] = await deleted();
    pass(KEPT_DELETED + MINUTE);
    expect(await deleted()).toEqual([]);
    await remove('t2');
    expect(await versions()).toEqual([]);
    expect(await deleted()).toHaveLength(1);
    await expect(restore(gone?.versionId ?? '')).rejects.toThrow(REFUSALS.versionGone);
  });
});

describe('bringing templates in', () => {
  const file = [aTemplate({ bodies: { en: 'Other' } }), aTemplate({ id: 't2', name: 'New' })];

  test('a preview stores nothing', async () => {
    const { ask, save, store } = await templates();
    await save(aTemplate());
    const preview = await ask['template.import.preview']({ files: [{ name: 'a', text: writeJson(file) }] }, view);
    expect(preview).toMatchObject({
      source: 'portside-json',
      rows: [
        { name: 'Delay', state: 'changed', clash: { by: 'id' } },
        { name: 'New', state: 'new' },
      ],
    });
    expect(await store.templates.count()).toBe(1);
  });
  test('replaces or adds, once, and is taken back whole', async () => {
    const { save, store, bring, undo } = await templates();
    await save(aTemplate());
    const done = await bring(file, 'replace', 'op-import');
    expect(await bring(file, 'replace', 'op-import')).toEqual(done);
    expect(done).toEqual({ id: 'op-import', added: 1, replaced: 1, skipped: 0 });
    expect((await store.templates.get('t1'))?.bodies.en).toBe('Other');
    expect(await undo('op-import')).toEqual({ kept: 0 });
    expect(await store.templates.toArray()).toEqual([aTemplate()]);
    expect(await undo('op-import')).toEqual({ kept: 0 });
  });
  test('keeps what was changed since when it is taken back', async () => {
    const { store, save, bring, undo } = await templates();
    const { id } = await bring(file, 'both');
    await save(aTemplate({ id: 't2', name: 'Mine now' }));
    expect(await undo(id)).toEqual({ kept: 1 });
    expect((await store.templates.toArray()).map(({ name }) => name)).toEqual(['Mine now']);
  });
  test('a damaged file names the field and stores nothing', async () => {
    const { ask, store } = await templates();
    const bad = [aTemplate(), { ...aTemplate({ id: 'x' }), portals: ['ebay'] } as unknown as Template];
    const answer = await ask['template.import.preview']({ files: [{ name: 'a.json', text: writeJson(bad) }] }, view);
    expect(answer).toEqual({ problem: { code: 'field', file: 'a.json', field: 'templates[1].portals.0' } });
    expect(await store.templates.count()).toBe(0);
  });
  test('what was exported comes back the same, in both forms', async () => {
    const { ask, save } = await templates();
    await save(aTemplate({ shortcut: 'late', folder: 'a/b', scope: 'team' }));
    for (const form of ['json', 'csv'] as const) {
      const { text, count } = await ask['template.export']({ form }, view);
      expect(count).toBe(1);
      expect(await ask['template.import.preview']({ files: [{ name: form, text }] }, view)).toMatchObject({
        rows: [{ state: 'same' }],
      });
    }
  });
});

describe('a template in the editor', () => {
  test('is judged and shown for a made-up order, in any language', async () => {
    const { ask } = await templates();
    const template = aTemplate({
      bodies: {
        de: 'Hallo {{ buyer.first_name }}, {{ order.number }} kommt am {{ order.deliver_by }}.',
        en: 'x\n{{ buyer.nme }} {{ field.size }} [NAME]\n{% include "sig" %}',
        fr: 'a\n{% if buyer.name %}',
        es: '{{ buyer.name | shout }}',
      },
    });
    const { problems, rendered } = await ask['template.check']({ template, language: 'de' }, view);
    expect(rendered).toMatchObject({ language: 'de', missing: [], violations: [] });
    expect(rendered.text).toContain('Hallo Alex, 302-0000000-0000000 kommt am');
    expect(problems).toEqual([
      { language: 'en', code: 'variable', words: 'buyer.nme', line: 2 },
      { language: 'en', code: 'field', words: 'size', line: 2 },
      { language: 'en', code: 'partial', words: 'sig', line: 3 },
      { language: 'en', code: 'placeholder', words: '[NAME]', line: 2 },
      { language: 'fr', code: 'syntax', words: 'tag {% if buyer.name %} not closed', line: 2 },
      { language: 'es', code: 'filter', words: 'shout', line: 1 },
    ]);
  });
  test('is shown on a stored ticket, and the guard reads what it says', async () => {
    const { ask, world } = await templates();
    await ingest(world, SHOP, aReading([aSeen({ messages: [aMessage()] })]));
    const template = aTemplate({
      bodies: { en: 'Hi {{ buyer.first_name }}, write to me@example.com {{ field.a }}' },
      fields: [{ id: 'a', label: 'A', type: 'text' }],
    });
    const ticketId = 'amazon:na:message:111-2222222-3333333' as const;
    const { problems, rendered } = await ask['template.check']({ template, language: 'en', ticketId }, view);
    expect(problems).toEqual([]);
    expect(rendered.text).toContain('Hi Mira');
    expect(rendered.violations.map(({ violation }) => violation)).toContain('off_platform_contact');
  });
});
