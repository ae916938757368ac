/** A translation memory as a file: our own JSON, and TMX 1.4b (https://www.gala-global.org/tmx-14b) for other programs. */
import { ENGINES, type MemoryEntry } from '@/lib/domain/translation.ts';
import { LANGUAGES, type Language } from '@/lib/domain/vocabulary.ts';

/** What a file says of a sentence. */
export type Exchanged = Pick<MemoryEntry, 'from' | 'to' | 'source' | 'target' | 'by'>;

export interface ReadFile {
  readonly entries: readonly Exchanged[];
  /** Pairs in languages not of ours, without words, or too long. */
  readonly skipped: number;
}

const LONGEST = 4_000;
const BY_PROP = 'x-portside-by';

const languageOf = (tag: unknown): Language | undefined =>
  LANGUAGES.find((language) => language === String(tag).toLowerCase().split(/[-_]/)[0]);
const byOf = (by: unknown): MemoryEntry['by'] => ENGINES.find((engine) => engine === by) ?? 'person';

function exchanged(from: unknown, to: unknown, source: unknown, target: unknown, by: unknown): Exchanged | undefined {
  const pair = { from: languageOf(from), to: languageOf(to) };
  if (!pair.from || !pair.to || pair.from === pair.to) return undefined;
  if (typeof source !== 'string' || typeof target !== 'string' || !source.trim() || !target.trim()) return undefined;
  if (source.length > LONGEST || target.length > LONGEST) return undefined;
  return { from: pair.from, to: pair.to, source: source.trim(), target: target.trim(), by: byOf(by) };
}

const sorted = (entries: readonly (Exchanged | undefined)[]): ReadFile => {
  const good = entries.filter((entry) => entry !== undefined);
  return { entries: good, skipped: entries.length - good.length };
};

export const toJson = (entries: readonly Exchanged[]): string =>
  JSON.stringify({
    portside: 1,
    memory: entries.map(({ from, to, source, target, by }) => ({ from, to, source, target, by })),
  });

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
/** What XML cannot hold at all. */
const UNWRITABLE = /[^\P{Cc}\t\n\r]|[\ufffe\uffff]/gu;

const escaped = (text: string): string =>
  text
    .replace(UNWRITABLE, '')
    .replace(/[&<>"]/g, (mark) => `&${Object.keys(ENTITIES).find((name) => ENTITIES[name] === mark)};`);

const codePoint = (code: number): string => (code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '');

/** Text of an element: inline tags left out, entities read. */
const plain = (xml: string): string =>
  xml
    .replace(/<!\[CDATA\[([\s\S]*?)\]\]>/g, (_, text: string) => escaped(text))
    .replace(/<[^>]*>/g, '')
    .replace(
      /&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(\w{2,4}));/gi,
      (whole, hex?: string, decimal?: string, name?: string) => {
        if (hex) return codePoint(Number.parseInt(hex, 16));
        if (decimal) return codePoint(Number(decimal));
        return ENTITIES[name ?? ''] ?? whole;
      },
    );

export function toTmx(entries: readonly Exchanged[]): string {
  const units = entries.map(
    ({ from, to, source, target, by }) =>
      `<tu srclang="${from}"><prop type="${BY_PROP}">${by}</prop>` +
      `<tuv xml:lang="${from}"><seg>${escaped(source)}</seg></tuv>` +
      `<tuv xml:lang="${to}"><seg>${escaped(target)}</seg></tuv></tu>`,
  );
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<tmx version="1.4"><header creationtool="Portside" creationtoolversion="1" segtype="sentence" o-tmf="Portside" adminlang="en" srclang="*all*" datatype="plaintext"/><body>',
    ...units,
    '</body></tmx>',
    '',
  ].join('\n');
}

const attribute = (tag: string, name: string): string | undefined =>
  new RegExp(`\\s(?:xml:)?${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`, 'i').exec(tag)?.slice(1).find(Boolean);

/** One unit: its source language to each of the others. */
function unitOf(unit: string, sourceLanguage: string | undefined): (Exchanged | undefined)[] {
  const open = /^<tu\b[^>]*>/i.exec(unit)?.[0] ?? '';
  const by = new RegExp(`<prop[^>]*type=["']${BY_PROP}["'][^>]*>([^<]*)<`, 'i').exec(unit)?.[1];
  const variants = [...unit.matchAll(/<tuv\b([^>]*)>([\s\S]*?)<\/tuv>/gi)].map(([, tag = '', inside = '']) => ({
    language: attribute(tag, 'lang'),
    text: plain(/<seg\b[^>]*>([\s\S]*?)<\/seg>/i.exec(inside)?.[1] ?? ''),
  }));
  const wanted = languageOf(attribute(open, 'srclang') ?? sourceLanguage);
  const source = variants.find(({ language }) => languageOf(language) === wanted) ?? variants[0];
  if (!source || variants.length < 2) return [undefined];
  return variants
    .filter((variant) => variant !== source)
    .map(({ language, text }) => exchanged(source.language, language, source.text, text, by));
}

function readTmx(text: string): ReadFile {
  const header = /<header\b[^>]*>/i.exec(text)?.[0] ?? '';
  const units = text.match(/<tu\b[\s\S]*?<\/tu>/gi) ?? [];
  return sorted(units.flatMap((unit) => unitOf(unit, attribute(header, 'srclang'))));
}

/** Reads either kind. Throws where it is neither. */
export function readMemoryFile(text: string): ReadFile {
  const body = text.replace(/^\ufeff/, '').trimStart();
  if (body.startsWith('<') && /<tmx\b/i.test(body.slice(0, 4_000))) return readTmx(body);
  const file = body.startsWith('{') ? (JSON.parse(body) as { memory?: unknown }) : undefined;
  if (!Array.isArray(file?.memory)) throw new SyntaxError('neither a memory of Portside nor TMX');
  return sorted(
    file.memory.map((row: Partial<Exchanged> | null) =>
      exchanged(row?.from, row?.to, row?.source, row?.target, row?.by),
    ),
  );
}
