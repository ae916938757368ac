/** Placeholders as Briskine writes them: Handlebars with helpers of its own. */
import { literal, type Mapping, sound } from './mapping.ts';

const MARKS = /\{\{!--.*?--\}\}|\{\{\{?\s*(.*?)\s*\}?\}\}/gs;

/** https://help.briskine.com/template-variables: `to` and `from` are the first of their lists when none is named. */
const VARIABLES: Readonly<Record<string, string>> = {
  'to.first_name': 'buyer.first_name',
  'to.name': 'buyer.name',
  'from.first_name': 'agent.name',
  'from.name': 'agent.name',
  'account.first_name': 'agent.name',
  'account.name': 'agent.name',
  'account.full_name': 'agent.name',
  subject: 'ticket.subject',
};
const CASES: Readonly<Record<string, string>> = { capitalize: 'capitalize', upper: 'upcase', lower: 'downcase' };

/** `to.[0].first_name` and `to.0.first_name` are `to.first_name`. */
const variableOf = (path: string): string | undefined => {
  const first = path.replace(/^(to|from)\.(?:\[0\]|0)\./, '$1.');
  return Object.hasOwn(VARIABLES, first) ? VARIABLES[first] : undefined;
};

export function fromHandlebars(source: string, mapping: Mapping): string {
  const open: string[] = [];
  let out = '';
  let read = 0;
  for (const { 0: whole, 1: inner, index } of source.matchAll(MARKS)) {
    out += literal(source.slice(read, index));
    // Without an inner part it is a comment.
    if (inner !== undefined && !inner.startsWith('!')) out += convert(inner, whole, open, mapping);
    read = index + whole.length;
  }
  out += literal(source.slice(read));
  return sound(out, source, mapping);
}

function convert(inner: string, whole: string, open: string[], mapping: Mapping): string {
  const block = /^#(\w+)\s*(.*)$/s.exec(inner);
  if (block) return begin(block[1] ?? '', block[2] ?? '', whole, open, mapping);
  if (inner.startsWith('/')) return end(open);
  if (/^(?:else\b.*|\^)$/s.test(inner)) return open.at(-1) === 'if' || open.at(-1) === 'unless' ? '{% else %}' : '';
  const partial = /^>\s*['"]?([\w-]+)/.exec(inner)?.[1];
  if (partial) {
    mapping.lose('partial', whole);
    return `{% include '${partial}' %}`;
  }
  return value(inner, whole, mapping);
}

function begin(name: string, condition: string, whole: string, open: string[], mapping: Mapping): string {
  open.push(name);
  if (name === 'if' || name === 'unless') {
    const id = variableOf(condition.trim());
    if (id) return `{% ${name} ${id} %}`;
    mapping.lose('condition', condition);
    const field = mapping.field(condition, { type: 'switch' });
    return `{% ${name} ${field ? `field.${field}` : 'false'} %}`;
  }
  // Over the people written to there is one here: the buyer.
  if (name !== 'each' && name !== 'with') mapping.lose('logic', whole);
  return '';
}

function end(open: string[]): string {
  const name = open.pop();
  return name === 'if' || name === 'unless' ? `{% end${name} %}` : '';
}

/** Words of a helper call: paths, and texts in quotes, with what is said as `name=`. */
const argumentsOf = (call: string): string[] =>
  call.match(/[\w.[\]@]+=(?:'[^']*'|"[^"]*"|\S+)|'[^']*'|"[^"]*"|\S+/g) ?? [];
const unquoted = (word: string): string => word.replace(/^(['"])(.*)\1$/s, '$2');

function value(inner: string, whole: string, mapping: Mapping): string {
  const [name = '', ...rest] = argumentsOf(inner);
  if (rest.length === 0) {
    const id = variableOf(name);
    if (id) return `{{ ${id} }}`;
  }
  const filter = CASES[name];
  const id = variableOf(rest[0] ?? '');
  if (filter && id) return `{{ ${id} | ${filter} }}`;
  if (name === 'date' || name === 'moment') return dateOf(rest, whole, mapping);
  if (name === 'choice' && rest[0]) {
    mapping.lose('asked', whole);
    const options = unquoted(rest[0])
      .split(',')
      .map((one) => one.trim())
      .filter(Boolean)
      .slice(0, 100);
    return mapping.ask(options.join(' / '), {
      type: 'choice',
      options,
      ...(options[0] ? { initial: options[0] } : {}),
    });
  }
  mapping.lose('asked', whole);
  return mapping.ask(inner);
}

/** `{{moment add='7;days'}}`: today, or a day we have a name for; another is asked for. */
function dateOf(words: readonly string[], whole: string, mapping: Mapping): string {
  const shift = words
    .filter((word) => /^(?:add|subtract)=/.test(word))
    .map((word) => unquoted(word.replace(/^\w+=/, '')));
  if (words.some((word) => /^(?:format=|['"])/.test(word))) mapping.lose('format', whole);
  if (shift.length === 0) return '{{ date.today }}';
  const days = /^([27])[;,\s]*d(?:ays?)?$/.exec(shift[0] ?? '')?.[1];
  if (days && shift.length === 1 && !words.some((word) => word.startsWith('subtract=')))
    return `{{ date.in_${days === '2' ? 'two_days' : 'a_week'} }}`;
  mapping.lose('asked', whole);
  return mapping.ask(shift.join(' '), { type: 'date' });
}
