/** Commands as Text Blaze writes them, `{formtext: name=city; default=Rome}` (https://blaze.today/commands). */
import { AROUND, type Command, DOING, partsOf } from './blaze-parts.ts';
import { literal, type Mapping, sound } from './mapping.ts';

/** Names a form field has when it asks for what a ticket knows. */
const KNOWN: Readonly<Record<string, string>> = {
  'first name': 'buyer.first_name',
  'customer first name': 'buyer.first_name',
  'buyer first name': 'buyer.first_name',
  'customer name': 'buyer.name',
  'buyer name': 'buyer.name',
  'client name': 'buyer.name',
  'order number': 'order.number',
  'order no': 'order.number',
  'order id': 'order.number',
  'order date': 'order.date',
  'tracking number': 'tracking.number',
  'tracking no': 'tracking.number',
  carrier: 'tracking.carrier',
  'product name': 'item.title',
  'item name': 'item.title',
  'agent name': 'agent.name',
  'my name': 'agent.name',
};

export function fromBlaze(source: string, mapping: Mapping): string {
  const parts = partsOf(source);
  const names = new Map<string, string>();
  for (const part of parts) if ('name' in part && part.name.startsWith('form')) remember(part, names, mapping);
  let out = '';
  let unsaid = 0;
  for (const part of parts) {
    if ('name' in part && part.name === 'note') unsaid += 1;
    if (unsaid === 0) out += 'text' in part ? literal(part.text) : say(part, names, mapping);
    if ('name' in part && part.name === 'endnote') unsaid = Math.max(0, unsaid - 1);
  }
  return sound(out, source, mapping);
}

const fold = (name: string): string =>
  name
    .trim()
    .toLowerCase()
    .replace(/[\s_:-]+/g, ' ');

/** What stands in the text for a form field: a variable of ours, or a field of the template. */
function remember(command: Command, names: Map<string, string>, mapping: Mapping): void {
  const { name, named, plain } = command;
  const id = placeOf(command, mapping);
  if (id && (named.name ?? plain[0])) names.set(fold(named.name ?? (name === 'formmenu' ? '' : (plain[0] ?? ''))), id);
}

function placeOf({ name, named, plain, whole }: Command, mapping: Mapping): string | undefined {
  const label =
    named.name ?? (named.default || (name === 'formmenu' ? plain.join(' / ') : plain[0]) || name.replace('form', ''));
  const known = KNOWN[fold(label)];
  if (known && name === 'formtext') return known;
  const initial = named.default && !named.default.includes('{') ? { initial: named.default } : {};
  if (named.default?.includes('{') || named.formatter) mapping.lose('logic', whole);
  const type = {
    formtext: 'text',
    formparagraph: 'long',
    formdate: 'date',
    formmenu: 'choice',
    formtoggle: 'switch',
  } as const;
  const kind = type[name as keyof typeof type];
  if (!kind) return undefined;
  const options = [...new Set([...(named.default ? [named.default] : []), ...plain])].slice(0, 100);
  const switched = kind === 'switch' ? { initial: /^(?:yes|true)$/i.test(named.default ?? '') ? 'true' : '' } : initial;
  const field = mapping.field(label, {
    type: kind,
    ...(kind === 'choice' ? { options } : {}),
    // A date's default is a formula or a format of its own.
    ...(kind === 'date' || switched.initial === '' ? {} : switched),
  });
  return field && `field.${field}`;
}

function say(command: Command, names: ReadonlyMap<string, string>, mapping: Mapping): string {
  const { name, whole, plain, named } = command;
  switch (name) {
    case 'formtoggle':
      return `{% if ${placeOf(command, mapping) ?? 'true'} %}`;
    case 'formtext':
    case 'formparagraph':
    case 'formmenu':
    case 'formdate': {
      const id = placeOf(command, mapping);
      if (id === undefined) return `[${named.name ?? name}]`;
      const fallback = id.startsWith('field.') ? '' : (named.default ?? '');
      return `{{ ${id}${/^[^"{}]+$/.test(fallback) ? ` | default: "${fallback}"` : ''} }}`;
    }
    case 'if':
    case 'elseif':
      return `{% ${name === 'if' ? 'if' : 'elsif'} ${conditionOf(plain.join('; '), names, mapping)} %}`;
    case 'else':
      return '{% else %}';
    case 'endif':
    case 'endformtoggle':
      return '{% endif %}';
    case '=': {
      const known = names.get(fold(plain[0] ?? ''));
      if (known) return `{{ ${known} }}`;
      mapping.lose('asked', whole);
      return mapping.ask(plain.join('; '));
    }
    case 'time':
      return timeOf(command, mapping);
    case 'user':
      if (plain[0] === 'name') return '{{ agent.name }}';
      break;
    case 'import': {
      mapping.lose('partial', whole);
      return `{% include '${(plain[0] ?? '').replace(/^\/|'/g, '')}' %}`;
    }
  }
  if (DOING.has(name) || AROUND.has(name) || name === 'endnote') {
    if (!name.startsWith('end')) mapping.lose('command', whole);
    return '';
  }
  mapping.lose('asked', whole);
  return mapping.ask(plain[0] ? `${name}: ${plain[0]}` : name);
}

/** A formula that is a field's name stays; another becomes a switch. */
function conditionOf(formula: string, names: ReadonlyMap<string, string>, mapping: Mapping): string {
  const condition = formula.replace(/^=/, '').trim();
  const known = names.get(fold(condition));
  if (known) return known;
  mapping.lose('condition', condition);
  const field = mapping.field(condition, { type: 'switch' });
  return field ? `field.${field}` : 'false';
}

function timeOf({ whole, plain, named }: Command, mapping: Mapping): string {
  const shift = named.shift?.replace(/\s+/g, '').toUpperCase();
  const day =
    shift === undefined
      ? 'date.today'
      : { '+2D': 'date.in_two_days', '+7D': 'date.in_a_week', '+1W': 'date.in_a_week' }[shift];
  if (day === undefined || named.at !== undefined) {
    mapping.lose('asked', whole);
    return mapping.ask(`time ${[...plain, shift ?? named.at].filter(Boolean).join(' ')}`, { type: 'date' });
  }
  if (plain.length > 0) mapping.lose('format', whole);
  return `{{ ${day} }}`;
}
