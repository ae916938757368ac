/** Text Blaze's syntax: commands in braces, settings parted by semicolons. */

/** A stretch of text, or a command with its settings. */
export type Part = { readonly text: string } | Command;

export interface Command {
  readonly whole: string;
  readonly name: string;
  /** Without a name, in order. */
  readonly plain: readonly string[];
  readonly named: Readonly<Record<string, string>>;
}

/** Do something instead of saying something. */
export const DOING = new Set([
  'cursor',
  'key',
  'click',
  'wait',
  'error',
  'run',
  'urlload',
  'urlsend',
  'dbselect',
  'dbinsert',
  'dbupdate',
  'dbdelete',
  'image',
  'button',
  'page',
]);
/** Pairs around text that stays. */
export const AROUND = new Set(['link', 'endlink', 'repeat', 'endrepeat', 'action', 'endaction']);

/** Braces may stand in braces: `{formtext: default={time: YYYY}}`. One that is never closed is text. */
export function partsOf(source: string): readonly Part[] {
  const parts: Part[] = [];
  let read = 0;
  let place = source.indexOf('{');
  while (place >= 0) {
    const end = closing(source, place);
    const command = end < 0 ? undefined : commandOf(source.slice(place, end + 1));
    if (command) {
      parts.push({ text: source.slice(read, place) }, command);
      read = end + 1;
    }
    place = source.indexOf('{', command ? read : place + 1);
  }
  return [...parts, { text: source.slice(read) }];
}

/** Commands are short; a search for the end goes no further than this, characters. */
const LONGEST = 2_000;

function closing(source: string, from: number): number {
  let depth = 0;
  for (let place = from; place < Math.min(source.length, from + LONGEST); place += 1) {
    if (source[place] === '{') depth += 1;
    if (source[place] === '}') depth -= 1;
    if (depth === 0) return place;
  }
  return -1;
}

const COMMAND = /^\{\s*(=|[a-z]+)\s*(?::?)(.*)\}$/is;
const COMMANDS =
  /^(?:=|form(?:text|paragraph|menu|date|toggle)|endformtoggle|if|elseif|else|endif|note|endnote|time|clipboard|site|user|import|snippet)$/;

function commandOf(whole: string): Command | undefined {
  const [, given = '', settings = ''] = COMMAND.exec(whole) ?? [];
  const name = given.toLowerCase();
  if (!COMMANDS.test(name) && !DOING.has(name) && !AROUND.has(name)) return undefined;
  const plain: string[] = [];
  const named: Record<string, string> = {};
  for (const setting of settings.match(/(?:"[^"]*"|\{[^}]*\}|[^;"{])+/g) ?? []) {
    const [, key, value = ''] = /^\s*([a-z]+)\s*=\s*(.*)$/is.exec(setting) ?? [];
    if (key && name !== '=' && !name.endsWith('if')) named[key.toLowerCase()] = bare(value);
    else if (setting.trim() !== '') plain.push(bare(setting));
  }
  return { whole, name, plain, named };
}

const bare = (setting: string): string =>
  setting
    .trim()
    .replace(/^"(.*)"$/s, '$1')
    .trim();
