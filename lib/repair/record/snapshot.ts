/** The file a recording is kept in: an HTML page that says in its head what it is and when it was read. */
import type { Instant } from '@/lib/domain/time.ts';

/** What a reader needs besides the page, all of it moved and replaced like the page itself. */
export interface SnapshotHead {
  readonly version: 1;
  readonly portal: string;
  /** Id of the page definition; `unknown` where none fits the address. */
  readonly page: string;
  readonly url: string;
  readonly now: Instant;
  /** IANA; absent where the page itself tells. */
  readonly timeZone?: string;
  /** BCP 47. */
  readonly locale: string;
  /** Of the extension that made it. */
  readonly by?: string;
}

const NAME = 'portside-snapshot';
/** The head stands at the start of the file, UTF-16 code units. */
const REACH = 8_000;

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
export const escaped = (text: string): string => text.replace(/[&<>"]/g, (char) => ENTITIES[char] ?? char);

const unescaped = (text: string): string =>
  text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&');

/** `body`: markup from `<body` to `</body>`; `lang`: of the page, as it says it. */
export const snapshotFile = (head: SnapshotHead, lang: string, dir: string, body: string): string =>
  `<!doctype html>\n<html${lang && ` lang="${escaped(lang)}"`}${dir && ` dir="${escaped(dir)}"`}>\n<head><meta charset="utf-8"><meta name="${NAME}" content="${escaped(JSON.stringify(head))}"><title>${escaped(`${head.portal} ${head.page}`)}</title></head>\n${body}\n</html>\n`;

const isText = (value: unknown): value is string => typeof value === 'string' && value.length < 4_000;

/** The head of a recording; undefined when the file is none, or one of a version not known here. */
export function headOf(html: string): SnapshotHead | undefined {
  const content = new RegExp(`<meta name="${NAME}" content="([^"]*)">`).exec(html.slice(0, REACH))?.[1];
  if (content === undefined) return undefined;
  try {
    const head: unknown = JSON.parse(unescaped(content));
    if (typeof head !== 'object' || head === null) return undefined;
    const { version, portal, page, url, now, timeZone, locale } = head as Record<string, unknown>;
    const sound =
      version === 1 &&
      isText(portal) &&
      isText(page) &&
      isText(url) &&
      URL.canParse(url) &&
      isText(locale) &&
      typeof now === 'number' &&
      Number.isFinite(now) &&
      (timeZone === undefined || isText(timeZone));
    return sound ? (head as SnapshotHead) : undefined;
  } catch {
    return undefined;
  }
}
