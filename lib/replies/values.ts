/** What a template can name, filled for one ticket, with what the agent gave in place of what it does not know. */
import type { TemplateField } from '@/lib/domain/template.ts';
import type { FilledValues } from '@/lib/domain/wanted.ts';
import type { ReplyContext } from './context.ts';
import { typedValue } from './fields.ts';
import type { Voice } from './format.ts';
import { print } from './printed.ts';
import { VARIABLES } from './variables.ts';

/** Without a prototype: a path somebody made up reaches nothing but what was put in. */
export interface Scope {
  [name: string]: unknown;
}
const empty = (): Scope => Object.create(null);

function put(scope: Scope, path: string, value: unknown): void {
  const parts = path.split('.');
  const last = parts.pop() ?? '';
  let at = scope;
  for (const part of parts) {
    const next = at[part] ?? empty();
    at[part] = next;
    // A text or an amount stands where a group was looked for.
    if (Object.getPrototypeOf(next) !== null) return;
    at = next as Scope;
  }
  at[last] ??= value;
}

export interface Filling {
  readonly context?: ReplyContext | undefined;
  readonly voice: Voice;
  readonly fields: readonly TemplateField[];
  readonly given: FilledValues;
  /** Paths the template names: nothing else is worked out. */
  readonly named: ReadonlySet<string>;
}

/** The template's scope, and which variables in it came from the agent. */
export function scopeOf({ context, voice, fields, given, named }: Filling): { scope: Scope; filled: Set<string> } {
  const scope = empty();
  const filled = new Set<string>();
  // `order` alone stands for all of them, `order.items.size` for the items.
  const paths = [...named];
  const isNamed = (id: string) =>
    named.has(id) || paths.some((path) => id.startsWith(`${path}.`) || path.startsWith(`${id}.`));
  for (const { id, type, read } of VARIABLES) {
    if (!isNamed(id)) continue;
    const known = context && print(read(context, voice.language), voice);
    const value = known ?? print(type === 'switch' ? undefined : typedValue({ type }, given[id], voice), voice);
    if (value === undefined) continue;
    if (known === undefined) filled.add(id);
    put(scope, id, value);
  }
  for (const field of fields) {
    const value = print(typedValue(field, given[`field.${field.id}`] ?? field.initial, voice), voice);
    if (value !== undefined) put(scope, `field.${field.id}`, value);
  }
  for (const [path, text] of Object.entries(given)) {
    if (path.startsWith('field.') || !named.has(path) || typeof text !== 'string' || text.trim() === '') continue;
    if (VARIABLES.some(({ id }) => id === path)) continue;
    filled.add(path);
    put(scope, path, text.trim());
  }
  return { scope, filled };
}
