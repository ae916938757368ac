/** Writes and reads the text of a file of settings. Pure; reading never throws, whatever it is given. */
import {
  LARGEST_SETTINGS_FILE,
  type OtherFile,
  SETTINGS_FILE_VERSION,
  type SettingsFileProblem,
} from '@/lib/domain/settings-file.ts';
import { MAX_DEPTH } from '@/lib/routing/compile.ts';
import { type Everything, PARTS, type Part, partOf } from './parts.ts';

/** Deeper than the deepest rule, each of whose levels is two here: what looks into it may then go all the way. */
const DEEPEST = 2 * MAX_DEPTH + 20;

type Plain = Readonly<Record<string, unknown>>;
const isPlain = (value: unknown): value is Plain =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** All parts, for people to read as well: keys in order of meaning, indented. */
export function settingsFile(set: Everything, exportedAt: string): string {
  const parts = Object.fromEntries(PARTS.map((part) => [part.id, part.read(set)]));
  return `${JSON.stringify({ portside: 'settings', version: SETTINGS_FILE_VERSION, exportedAt, parts }, undefined, 2)}\n`;
}

interface ReadSettings {
  readonly exportedAt?: string;
  /** `set`: all that would be set if that part alone were taken. */
  readonly taken: readonly { readonly part: Part; readonly value: unknown; readonly set: Everything }[];
}

/** Without recursion: a file may be nested deeper than a stack. */
function tooDeep(json: unknown): boolean {
  let level: unknown[] = [json];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > DEEPEST) return true;
    level = level.flatMap((value) => (typeof value === 'object' && value !== null ? Object.values(value) : []));
  }
  return false;
}

/** What else of Portside a file seems to be. */
function otherFile(json: unknown): OtherFile | undefined {
  const list = Array.isArray(json) ? json : isPlain(json) ? (json.rules ?? json.templates) : undefined;
  const first: unknown = Array.isArray(list) ? list[0] : undefined;
  if (isPlain(json) && isPlain(json.tables)) return 'data';
  if (isPlain(first) && 'when' in first && 'actions' in first) return 'rules';
  if (isPlain(first) && 'bodies' in first) return 'templates';
  return undefined;
}

/** What each part of the file would make of what is set here, or what is wrong with the file as a whole. */
export function readSettingsFile(
  text: string,
  here: Everything,
): ReadSettings | { readonly problem: SettingsFileProblem } {
  if (text.length > LARGEST_SETTINGS_FILE) return { problem: { code: 'too_large' } };
  if (text.trim() === '') return { problem: { code: 'empty' } };
  let json: unknown;
  try {
    // A mark that some editors put first is not JSON.
    json = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return { problem: { code: 'not_json' } };
  }
  if (tooDeep(json)) return { problem: { code: 'too_deep' } };
  if (!isPlain(json) || json.portside !== 'settings') {
    const is = otherFile(json);
    return { problem: { code: 'foreign', ...(is ? { is } : {}) } };
  }
  const { version, parts, exportedAt } = json;
  if (typeof version !== 'number' || !Number.isSafeInteger(version) || version < 1)
    return { problem: { code: 'damaged', part: 'version', path: '' } };
  if (version > SETTINGS_FILE_VERSION) return { problem: { code: 'too_new', version } };
  if (!isPlain(parts)) return { problem: { code: 'damaged', part: 'parts', path: '' } };
  const unknown = Object.keys(parts).find((id) => !partOf(id));
  if (unknown !== undefined) return { problem: { code: 'damaged', part: unknown.slice(0, 60), path: '' } };
  const taken: { part: Part; value: unknown; set: Everything }[] = [];
  for (const part of PARTS) {
    if (!Object.hasOwn(parts, part.id)) continue;
    const found = part.take(parts[part.id], here);
    if (!('set' in found)) return { problem: { code: 'damaged', part: part.id, ...found } };
    taken.push({ part, value: parts[part.id], set: found.set });
  }
  if (taken.length === 0) return { problem: { code: 'empty' } };
  return { taken, ...(isMoment(exportedAt) ? { exportedAt } : {}) };
}

const isMoment = (value: unknown): value is string =>
  typeof value === 'string' && value.length < 40 && !Number.isNaN(Date.parse(value));

/** A check sum of plain JSON, whatever the order of its keys: 53 bits, against mistakes and not against malice. */
export function sumOf(value: unknown): string {
  let [one, two] = [0xdeadbeef, 0x41c6ce57];
  for (const unit of inOrder(value)) {
    const code = unit.codePointAt(0) ?? 0;
    one = Math.imul(one ^ code, 2_654_435_761);
    two = Math.imul(two ^ code, 1_597_334_677);
  }
  return `${(two >>> 0).toString(16).padStart(8, '0')}${(one >>> 0).toString(16).padStart(8, '0')}`;
}

const inOrder = (value: unknown): string =>
  JSON.stringify(value, (_key, part: unknown) =>
    isPlain(part) ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1))) : part,
  ) ?? '';
