/** Which templates fit a ticket, best first. */
import type { Template } from '@/lib/domain/template.ts';
import type { Ticket } from '@/lib/domain/ticket.ts';

export interface Wish {
  readonly ticket?: Ticket;
  /** What was typed; a leading slash is ignored. */
  readonly search?: string;
}

/** Whether a list that means "any" when empty fits; what was named on purpose fits better than what fits all. */
const fits = (list: readonly string[], value: string, named: number, misfit: number) =>
  list.length === 0 ? 0 : list.includes(value) ? named : misfit;

/**
 * Points, ours: the intent decides, a wrong portal or fulfilment pushes a template behind every neutral one, the
 * language breaks ties among equals.
 */
function fitOf(template: Template, { observed, derived }: Ticket): number {
  const { fulfilment, portal } = observed;
  return (
    fits(template.intents, derived.intent, 100, -1) +
    fits(template.portals, portal, 20, -200) +
    (fulfilment === 'unknown' ? 0 : fits(template.fulfilments, fulfilment, 20, -200)) +
    (derived.language !== 'und' && template.bodies[derived.language] !== undefined ? 10 : 0)
  );
}

const fold = (text: string) => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();

/** The letters in order, with gaps: "wfbm" finds "wismo-fbm". */
function scattered(word: string, text: string): boolean {
  let from = 0;
  for (const letter of word) {
    from = text.indexOf(letter, from) + 1;
    if (from === 0) return false;
  }
  return true;
}

function wordScore(word: string, { name, shortcut, intents, bodies }: Template): number {
  const short = fold(shortcut ?? '');
  const title = fold(name);
  if (short === word) return 100;
  if (short.startsWith(word)) return 60;
  if (title.split(/\s+/).some((part) => part.startsWith(word))) return 40;
  if (title.includes(word) || short.includes(word)) return 30;
  if (intents.some((intent) => intent.includes(word))) return 20;
  if (word.length > 2 && (scattered(word, short) || scattered(word, title))) return 10;
  return Object.values(bodies).some((body) => fold(body).includes(word)) ? 5 : 0;
}

/** Every word must be found somewhere; 0 when one is not. */
function searchScore(words: readonly string[], template: Template): number {
  const scores = words.map((word) => wordScore(word, template));
  return scores.includes(0) ? 0 : scores.reduce((sum, score) => sum + score, 0);
}

/** With a search only what matches it, best match first; else all, best fit first; then by name and id. */
export function rankTemplates(templates: readonly Template[], { ticket, search }: Wish): readonly Template[] {
  const words = fold(search ?? '')
    .replace(/^\s*\//, '')
    .split(/\s+/)
    .filter(Boolean);
  return templates
    .map((template) => ({
      template,
      found: words.length === 0 ? 1 : searchScore(words, template),
      fit: ticket ? fitOf(template, ticket) : 0,
    }))
    .filter(({ found }) => found > 0)
    .sort(
      (a, b) =>
        b.found - a.found ||
        b.fit - a.fit ||
        a.template.name.localeCompare(b.template.name, 'en') ||
        (a.template.id < b.template.id ? -1 : 1),
    )
    .map(({ template }) => template);
}
