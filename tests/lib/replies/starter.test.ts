import { describe, expect, test } from 'vitest';
import { INTENTS, LANGUAGES, PORTALS } from '@/lib/domain/vocabulary.ts';
import { coverage } from '@/lib/replies/coverage.ts';
import { judge } from '@/lib/replies/guard/index.ts';
import { renderTemplate, templateProblem } from '@/lib/replies/render.ts';
import { understand } from '@/lib/understanding/understand.ts';
import { starterTemplates } from '../support/starters.ts';
import { aContext } from './context.ts';
import { casesIn, replies } from './starter-cases.ts';

/** Marks of a sentence that lost a word: blanks that stand wrong, and stops and commas beside each other. */
const TORN = / {2}| [.,，。、)）]|[(（] |[(（][)）]|,,|\.\.(?!\.)|,\.|\n{3}|[ \t]\n|，。|、。|""|「」|„“|«\s*»/;

describe('the starter templates', () => {
  test('are 46 situations and two partials, with lasting ids and a shortcut each', () => {
    expect(replies).toHaveLength(46);
    expect(starterTemplates.filter(({ kind }) => kind === 'partial').map(({ name }) => name)).toEqual([
      'hello',
      'goodbye',
    ]);
    expect(new Set(starterTemplates.map(({ id }) => id)).size).toBe(48);
    expect(new Set(replies.map(({ shortcut }) => shortcut)).size).toBe(46);
    for (const { shortcut } of replies) expect(shortcut).toMatch(/^[a-z][a-z-]*$/);
  });

  test('keep the ids that older installations know', () => {
    const ids = ['wismo-fba', 'wismo-fbm', 'not-received', 'return', 'refund-timing', 'damaged', 'wrong-item'];
    for (const id of [...ids, 'invoice', 'cancellation', 'closing'])
      expect(starterTemplates.map((template) => template.id)).toContain(`starter-${id}`);
  });

  test('speak to every intent', () => {
    const intents = new Set(replies.flatMap((template) => template.intents));
    expect(INTENTS.filter((intent) => !intents.has(intent))).toEqual([]);
  });

  test('are written in every buyer language, and each text can be read', () => {
    for (const template of starterTemplates) {
      expect(Object.keys(template.bodies).sort()).toEqual([...LANGUAGES].sort());
      for (const body of Object.values(template.bodies)) expect(templateProblem(body)).toBeUndefined();
    }
    for (const { cells } of coverage(starterTemplates)) expect(cells.every(({ state }) => state === 'body')).toBe(true);
  });

  test.each(LANGUAGES)(
    'in %s are whole sentences, whatever the ticket knows, and break no rule on any portal',
    (language) => {
      const flaws = casesIn(language).flatMap(({ id, about, rendered }) => {
        const { text, missing } = rendered;
        const torn = TORN.exec(text)?.[0];
        const read = understand(text);
        return [
          ...(rendered.language === language ? [] : [`is in ${rendered.language}`]),
          ...(missing.length === 0 ? [] : [`lacks ${missing.join(', ')}`]),
          ...(torn === undefined ? [] : [`is torn at ${JSON.stringify(torn)}: ${text}`]),
          ...(read.language === language ? [] : [`reads as ${read.language}`]),
          ...PORTALS.flatMap((portal) => judge(text, { portal, language, detect: () => read })).map(
            ({ violation, words }) => `${violation}: ${words}`,
          ),
        ].map((flaw) => `${id} (${about}) ${flaw}`);
      });
      expect([...new Set(flaws)]).toEqual([]);
    },
  );

  test.each(replies.map((template) => [template.id, template] as const))(
    '%s asks for the same in every language: what it declares',
    (_, template) => {
      const declared = (template.fields ?? []).map(({ id, type }) => [`field.${id}`, type !== 'switch']);
      for (const language of LANGUAGES) {
        const { wanted } = renderTemplate(template, aContext(), language, { partials: starterTemplates });
        const fields = wanted.filter(({ id }) => id.startsWith('field.'));
        expect([language, fields.map(({ id, required }) => [id, required])]).toEqual([language, declared]);
      }
    },
  );
});
