/**
 * The index templates are found by, kept in memory. Heads (shortcut, name, folder, intents) are looked at one by one;
 * of bodies, in all languages, it is known which term stands in which.
 */
import type { Template } from '@/lib/domain/template.ts';
import type { Intent } from '@/lib/domain/vocabulary.ts';
import { type Head, headOf, headScore, looseScore, WHOLE_SHORTCUT } from './head.ts';
import { fold, termsOf, withoutLiquid, wordsTyped } from './search-text.ts';
import { Terms } from './terms.ts';

/** With fewer hits than this a word may also be mistyped, or only hinted at by its letters. */
const FEW = 3;
const IN_BODY = 5;
const IN_BODY_MISTYPED = 2;

interface Entry {
  readonly head: Head;
  /** Where the terms of its bodies are noted; one that was replaced leaves its slot behind, unread. */
  readonly slot: number;
}

export class TemplateIndex {
  readonly #terms = new Terms();
  readonly #entries = new Map<string, Entry>();
  readonly #intentNames: Readonly<Partial<Record<Intent, string>>>;

  /** `intentNames`: what an intent is called, in every language it may be typed in. */
  constructor(intentNames: Readonly<Partial<Record<Intent, string>>> = {}) {
    this.#intentNames = intentNames;
  }

  get size(): number {
    return this.#entries.size;
  }

  /** Puts a template in, in place of what stood there under its id. */
  put(template: Template): void {
    const { bodies, variants = [] } = template;
    const texts = [...Object.values(bodies), ...variants.map(({ body }) => body)];
    const slot = this.#terms.add(texts.flatMap((text) => termsOf(fold(withoutLiquid(text)))));
    this.#entries.set(template.id, { head: headOf(template, this.#intentNames), slot });
  }

  remove(id: string): void {
    this.#entries.delete(id);
  }

  /** Every template that holds every word typed, with how well it does (higher is better); all when none was typed. */
  search(typed: string): Map<string, number> {
    const [first, ...more] = wordsTyped(typed).map(
      (word) => (alive: Iterable<[string, Entry]>) => this.#holding(word, alive),
    );
    const found = new Map<string, number>();
    if (!first) {
      for (const id of this.#entries.keys()) found.set(id, 0);
      return found;
    }
    let scores = first(this.#entries);
    for (const next of more) {
      const before = scores;
      const alive = [...this.#entries].filter(([id]) => before.has(id));
      scores = next(alive);
      for (const [id, score] of scores) scores.set(id, score + (before.get(id) ?? 0));
    }
    return scores;
  }

  /** The entries that hold a word, as typed; when these are few and none is called so, also those that nearly do. */
  #holding(word: string, alive: Iterable<[string, Entry]>): Map<string, number> {
    const found = new Map<string, number>();
    let best = 0;
    const parts = termsOf(word).map((part) => this.#terms.holding(part));
    for (const [id, { head, slot }] of alive) {
      const score = headScore(word, head) || (parts.every((part) => part[slot] === 1) ? IN_BODY : 0);
      if (score > 0) found.set(id, score);
      best = Math.max(best, score);
    }
    if (found.size >= FEW || best === WHOLE_SHORTCUT) return found;
    const near = termsOf(word).map((part) => this.#terms.nearly(part));
    for (const [id, { head, slot }] of alive) {
      if (found.has(id)) continue;
      const score = looseScore(word, head) || (near.every((part) => part[slot] === 1) ? IN_BODY_MISTYPED : 0);
      if (score > 0) found.set(id, score);
    }
    return found;
  }
}
