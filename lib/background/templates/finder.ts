/**
 * Templates and how they were used, kept in memory while the worker lives, with the index they are found by. The store
 * says what changed; only that is read again. A killed worker reads and indexes everything once more.
 */
import type { FoundTemplates } from '@/lib/domain/found-template.ts';
import type { Template, TemplateUse } from '@/lib/domain/template.ts';
import type { Ticket } from '@/lib/domain/ticket.ts';
import type { Instant } from '@/lib/domain/time.ts';
import { INTENTS, type Intent } from '@/lib/domain/vocabulary.ts';
import { words as english } from '@/lib/i18n/en/words.ts';
import { words as chinese } from '@/lib/i18n/zh-cn/words.ts';
import { foldersOf, standsIn } from '@/lib/replies/folders.ts';
import { arrange, type Candidate, digitsOf, shownOf } from '@/lib/replies/rank.ts';
import { TemplateIndex } from '@/lib/replies/search.ts';
import { fold } from '@/lib/replies/search-text.ts';
import type { Store } from '@/lib/store/store.ts';
import { watchTable } from '@/lib/store/watch.ts';

/** What an intent is called where a person may have seen its name. */
const INTENT_NAMES = Object.fromEntries(
  INTENTS.map((intent) => [intent, `${english.intent[intent]} ${chinese.intent[intent]}`]),
) as Record<Intent, string>;

/** Rows a picker gets unless it asks for fewer. */
const SHOWN = 50;
/** Time an index is built in one go, ms; then others may have their turn. */
const TURN = 12;
const NO_USES: ReadonlyMap<string, TemplateUse> = new Map();
const NO_DIGITS: ReadonlyMap<string, number> = new Map();
const collator = new Intl.Collator('en');

export interface Wanted {
  readonly search?: string;
  readonly folder?: string;
  readonly limit?: number;
  readonly ticket?: Ticket;
}

/** Rows of one table by id, brought up to date from the store when asked. */
class Mirror<Row extends { readonly id: string }> {
  readonly rows = new Map<string, Row>();
  /** Undefined: everything must be read. */
  #stale: Set<string> | undefined;
  readonly #read: { all(): Promise<Row[]>; some(ids: string[]): Promise<(Row | undefined)[]> };
  readonly #changed: (id: string, row: Row | undefined) => void;

  constructor(
    store: Store,
    table: 'templates' | 'templateUses',
    changed: (id: string, row: Row | undefined) => void = () => {},
  ) {
    const rows = store.table<Row, string>(table);
    this.#read = { all: () => rows.toArray(), some: (ids) => rows.bulkGet(ids) };
    this.#changed = changed;
    watchTable(store, table, (ids) => {
      if (!ids) this.#stale = undefined;
      else for (const id of ids) this.#stale?.add(id);
    });
  }

  async refresh(): Promise<void> {
    if (this.#stale?.size === 0) return;
    const wanted = this.#stale && [...this.#stale];
    // Marked before reading: what is written meanwhile is stale again.
    this.#stale = new Set();
    if (wanted) {
      const rows = await this.#read.some(wanted);
      wanted.forEach((id, at) => {
        this.#take(id, rows[at]);
      });
      return;
    }
    const rows = await this.#read.all();
    const kept = new Set(rows.map(({ id }) => id));
    for (const id of [...this.rows.keys()]) if (!kept.has(id)) this.#take(id, undefined);
    for (const row of rows) this.#take(row.id, row);
  }

  #take(id: string, row: Row | undefined): void {
    if (row) this.rows.set(id, row);
    else this.rows.delete(id);
    this.#changed(id, row);
  }
}

export class Finder {
  readonly #templates: Mirror<Template>;
  readonly #uses: Mirror<TemplateUse>;
  readonly #index = new TemplateIndex(INTENT_NAMES);
  /** Not yet as the index knows them. */
  readonly #unindexed = new Set<string>();
  #places: ReadonlyMap<string, number> | undefined;

  constructor(store: Store) {
    this.#uses = new Mirror(store, 'templateUses');
    this.#templates = new Mirror(store, 'templates', (id) => {
      this.#unindexed.add(id);
      this.#places = undefined;
    });
  }

  /** For pickers: replies only, in groups, with how they were used. */
  async find({ search = '', folder, limit = SHOWN, ticket }: Wanted, now: Instant): Promise<FoundTemplates> {
    const replies = (await this.#matching(search)).filter(({ template }) => template.kind !== 'partial');
    const wanted = folder === undefined ? replies : replies.filter(({ template }) => standsIn(template, folder));
    const uses = this.#uses.rows;
    const digits = digitsOf(uses.values(), (id) => this.#templates.rows.has(id));
    const ordered = arrange(wanted, search.trim() !== '', { uses, now, ...(ticket ? { ticket } : {}) }, digits);
    return {
      rows: ordered
        .slice(0, limit)
        .map((placed) => shownOf(placed, uses.get(placed.template.id), digits.get(placed.template.id))),
      total: ordered.length,
      folders: foldersOf(replies.map(({ template }) => template)),
    };
  }

  /** For managing: whole templates and partials, by match and fit, else by name. */
  async list({ search = '', ticket }: Pick<Wanted, 'search' | 'ticket'>, now: Instant): Promise<Template[]> {
    const around = { uses: NO_USES, now, ...(ticket ? { ticket } : {}) };
    return arrange(await this.#matching(search), true, around, NO_DIGITS).map(({ template }) => template);
  }

  /** The reply a shortcut stands for, without its slash; of several the one that fits best. */
  async byShortcut(shortcut: string, ticket: Ticket | undefined, now: Instant): Promise<Template | undefined> {
    const typed = fold(shortcut.replace(/^\//, ''));
    const named = (await this.#matching('')).filter(
      ({ template }) =>
        template.kind !== 'partial' && template.shortcut !== undefined && fold(template.shortcut) === typed,
    );
    const around = { uses: this.#uses.rows, now, ...(ticket ? { ticket } : {}) };
    return arrange(named, true, around, NO_DIGITS)[0]?.template;
  }

  /** Everything that matches, in no order. */
  async #matching(search: string): Promise<Candidate[]> {
    await Promise.all([this.#templates.refresh(), this.#uses.refresh()]);
    const searching = search.trim() !== '';
    if (searching) for (const id of this.#unindexed) this.#indexOne(id);
    else void this.#warm();
    const scores = searching ? this.#index.search(search) : undefined;
    const places = this.#placed();
    const candidates: Candidate[] = [];
    for (const [id, template] of this.#templates.rows) {
      const found = scores ? scores.get(id) : 0;
      if (found !== undefined) candidates.push({ template, found, place: places.get(id) ?? 0 });
    }
    return candidates;
  }

  #indexOne(id: string): void {
    const template = this.#templates.rows.get(id);
    if (template) this.#index.put(template);
    else this.#index.remove(id);
    this.#unindexed.delete(id);
  }

  #warming = false;
  /** Indexes ahead of the first word, a little at a time. */
  async #warm(): Promise<void> {
    if (this.#warming) return;
    this.#warming = true;
    while (this.#unindexed.size > 0) {
      await new Promise((resolve) => setTimeout(resolve, 0));
      const until = performance.now() + TURN;
      for (const id of this.#unindexed) {
        this.#indexOne(id);
        if (performance.now() > until) break;
      }
    }
    this.#warming = false;
  }

  #placed(): ReadonlyMap<string, number> {
    this.#places ??= new Map(
      [...this.#templates.rows.values()]
        .sort((a, b) => collator.compare(a.name, b.name) || (a.id < b.id ? -1 : 1))
        .map(({ id }, at) => [id, at]),
    );
    return this.#places;
  }
}

const finders = new WeakMap<Store, Finder>();

/** One a store, as long as the worker lives. */
export function finderOf(store: Store): Finder {
  const known = finders.get(store) ?? new Finder(store);
  finders.set(store, known);
  return known;
}
