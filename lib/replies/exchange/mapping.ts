/** Turning another tool's placeholders into ours, and keeping count of what has no counterpart. */
import type { FieldType, TemplateField } from '@/lib/domain/template.ts';
import type { Loss, LossKind } from '@/lib/domain/template-file.ts';
import { templateProblem } from '../render.ts';

/** Most fields a template may have. */
const MOST_FIELDS = 50;
const LONGEST_WORDS = 120;

/** One template on its way here: the fields its unknown values became, and what was lost. */
export class Mapping {
  private readonly made: TemplateField[] = [];
  private readonly losses = new Map<string, Loss>();

  /** A value this side does not know is asked for. Answers what stands for it in the text. */
  ask(label: string, more: Partial<Omit<TemplateField, 'id' | 'label'>> = {}): string {
    const id = this.field(label, more);
    return id ? `{{ field.${id} }}` : `[${label}]`;
  }

  /** The id of the field of that label, made when it is new; none when there are too many. */
  field(label: string, more: Partial<Omit<TemplateField, 'id' | 'label'>> = {}): string | undefined {
    const short = label.replace(/\s+/g, ' ').trim().slice(0, LONGEST_WORDS) || '?';
    const type: FieldType = more.type ?? 'text';
    const known = this.made.find((field) => field.label === short && field.type === type);
    if (known) return known.id;
    if (this.made.length >= MOST_FIELDS) return undefined;
    const id = this.freeId(short);
    this.made.push({ ...more, id, label: short, type });
    return id;
  }

  lose(kind: LossKind, words: string): void {
    const shown = words.replace(/\s+/g, ' ').trim().slice(0, LONGEST_WORDS);
    const key = `${kind}/${shown}`;
    this.losses.set(key, { kind, words: shown, count: (this.losses.get(key)?.count ?? 0) + 1 });
  }

  get fields(): { fields?: readonly TemplateField[] } {
    return this.made.length > 0 ? { fields: this.made } : {};
  }

  get lost(): readonly Loss[] {
    return [...this.losses.values()];
  }

  private freeId(label: string): string {
    const base =
      label
        .toLowerCase()
        .replace(/\W+/g, '_')
        .replace(/^_+|_+$/g, '')
        .slice(0, 40) || 'field';
    const named = /^\d/.test(base) ? `f_${base}` : base;
    const taken = (id: string) => this.made.some((field) => field.id === id);
    let id = named;
    for (let turn = 2; taken(id); turn += 1) id = `${named}_${turn}`;
    return id;
  }
}

/** Text that is text and must not be read as Liquid. */
export const literal = (text: string): string => text.replace(/\{\{|\{%/g, (brace) => `{% raw %}${brace}{% endraw %}`);

/**
 * A converted text that can be read; else without its logic; else its source as plain words, which the reply guard
 * then refuses to send.
 */
export function sound(converted: string, source: string, mapping: Mapping): string {
  if (templateProblem(converted) === undefined) return converted.trim();
  const plain = converted.replace(/\{%.*?%\}/gs, '');
  mapping.lose('logic', source);
  return (templateProblem(plain) === undefined ? plain : literal(source)).trim();
}
