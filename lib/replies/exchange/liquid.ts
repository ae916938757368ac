/** Placeholders as Gorgias and Zendesk write them: Liquid with their own names. */
import { literal, type Mapping, sound } from './mapping.ts';

export interface Names {
  /** Our name for a path, with list places as `[0]`. */
  variable(path: string): string | undefined;
  /** The partial a path stands for. */
  partial?(path: string): string | undefined;
}

const MARKS = /\{\{-?(.*?)-?\}\}|\{%-?\s*(.*?)\s*-?%\}/gs;
const KEPT_FILTERS = /^(?:capitalize|upcase|downcase|strip|default\s*:\s*(?:'[^'{}]*'|"[^"{}]*"))$/;
/** Branches that stay as they are; loops, cases and assignments have no place in a reply here. */
const BRANCHES = new Set(['if', 'unless']);

export function fromLiquid(source: string, names: Names, mapping: Mapping): string {
  const open: string[] = [];
  let out = '';
  let read = 0;
  for (const { 0: whole, 1: output, 2: tag, index } of source.matchAll(MARKS)) {
    out += literal(source.slice(read, index));
    out +=
      output === undefined ? tagOf(tag ?? '', whole, open, names, mapping) : outputOf(output, whole, names, mapping);
    read = index + whole.length;
  }
  out += literal(source.slice(read));
  return sound(out, source, mapping);
}

function outputOf(inner: string, whole: string, names: Names, mapping: Mapping): string {
  const [path = '', ...filters] = (inner.match(/(?:'[^']*'|"[^"]*"|[^|'"])+/g) ?? []).map((part) => part.trim());
  if (/^(['"]).*\1$/s.test(path)) return literal(path.slice(1, -1));
  const partial = names.partial?.(path);
  if (partial !== undefined) return `{% include '${partial.replace(/'/g, '')}' %}`;
  const id = names.variable(path);
  if (id === undefined) {
    mapping.lose('asked', whole);
    return mapping.ask(path);
  }
  const kept = filters.filter((filter) => KEPT_FILTERS.test(filter));
  if (kept.length < filters.length) mapping.lose('format', whole);
  return `{{ ${[id, ...kept].join(' | ')} }}`;
}

function tagOf(tag: string, whole: string, open: string[], names: Names, mapping: Mapping): string {
  const [name = '', ...rest] = tag.split(/\s+/);
  if (name.startsWith('end')) return BRANCHES.has(open.pop() ?? '') ? `{% ${name} %}` : '';
  if (name === 'else') return BRANCHES.has(open.at(-1) ?? '') ? '{% else %}' : '';
  if (name === 'elsif' && BRANCHES.has(open.at(-1) ?? ''))
    return `{% elsif ${conditionOf(rest.join(' '), names, mapping)} %}`;
  if (['for', 'case', 'capture', 'comment', 'tablerow', 'raw'].includes(name)) open.push(name);
  if (BRANCHES.has(name)) {
    open.push(name);
    return `{% ${name} ${conditionOf(rest.join(' '), names, mapping)} %}`;
  }
  mapping.lose('logic', whole);
  return '';
}

/** Stays when it only asks whether things we know are there or have a certain text; else a person switches it. */
function conditionOf(condition: string, names: Names, mapping: Mapping): string {
  let known = condition.trim() !== '' && !/[<>]/.test(condition);
  const ours = condition.replace(/'[^']*'|"[^"]*"|[a-z_][\w.[\]-]*/gi, (word) => {
    if (/^['"]/.test(word) || /^(?:and|or|contains|blank|empty|nil|true|false)$/.test(word)) return word;
    const id = names.variable(word);
    known &&= id !== undefined;
    return id ?? word;
  });
  if (known) return ours;
  mapping.lose('condition', condition);
  const id = mapping.field(condition, { type: 'switch' });
  return id ? `field.${id}` : 'false';
}
