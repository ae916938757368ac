/** What a pattern may begin with, so that places where none of many words can stand are passed over at once. */

function closeOf(pattern: string): number {
  let depth = 0;
  for (let at = 0; at < pattern.length; at++) {
    if (pattern[at] === '\\') at++;
    else if (pattern[at] === '(') depth++;
    else if (pattern[at] === ')' && --depth === 0) return at;
  }
  return -1;
}

function alternativesOf(group: string): string[] {
  const parts: string[] = [''];
  let depth = 0;
  for (let at = 0; at < group.length; at++) {
    const letter = group.charAt(at);
    if (letter === '|' && depth === 0) {
      parts.push('');
      continue;
    }
    if (letter === '(') depth++;
    if (letter === ')') depth--;
    parts[parts.length - 1] += letter === '\\' ? letter + group.charAt(++at) : letter;
  }
  return parts;
}

/** Undefined where it may be anything. */
function firstsOf(pattern: string): string[] | undefined {
  if (pattern === '' || pattern.startsWith('(?!') || pattern.startsWith('(?<')) return undefined;
  let own: string[] | undefined;
  let rest: string;
  if (pattern.startsWith('(?:')) {
    const close = closeOf(pattern);
    rest = pattern.slice(close + 1);
    const each = alternativesOf(pattern.slice(3, close)).map((one) => firstsOf(one === '' ? rest : one));
    own = each.every((one) => one !== undefined) ? each.flat() : undefined;
  } else if (pattern.startsWith('\\d')) {
    own = ['\\d'];
    rest = pattern.slice(2);
  } else if (/^[\p{L}\p{N}%]/u.test(pattern)) {
    own = [pattern.charAt(0)];
    rest = pattern.slice(1);
  } else return undefined;
  if (!own || /^(?:\*|\{0)/.test(rest)) return undefined;
  if (!rest.startsWith('?')) return own;
  const others = firstsOf(rest.slice(1));
  return others && [...own, ...others];
}

/** The same pattern, faster: its entries under the letter they begin with. */
export function underFirstLetters(entries: readonly string[]): string {
  const under = new Map<string, string[]>();
  const free: string[] = [];
  for (const entry of entries) {
    const firsts = firstsOf(entry);
    if (!firsts) free.push(entry);
    else for (const first of new Set(firsts)) under.set(first, [...(under.get(first) ?? []), entry]);
  }
  if (under.size === 0) return entries.join('|');
  const grouped = [...under].map(([first, each]) => `(?=${first})(?:${each.join('|')})`).join('|');
  return [`(?=[${[...under.keys()].join('')}])(?:${grouped})`, ...free].join('|');
}
