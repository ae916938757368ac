/** What of a page's texts can still be found in its recording, and should not be. */
import { plain } from '@/lib/portals/kit/plain.ts';
import { namesIn } from '@/lib/repair/record/lexicon.ts';
import type { Snapshot } from '@/lib/repair/record/record.ts';
import { lexicon } from './lab.ts';

const unescaped = (text: string): string =>
  text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&');

/** Markup of the recording's own making. */
const OUR_MARKUP =
  /<!doctype html>|<meta [^>]*>|\saria-[a-z]+(?==)|shadowrootmode="open"|srcdoc="|<\/?(?:html|head|title|body|template)\b/g;

/** Everything that stands in the file but its own markup; frames, which stand in an attribute, unpacked twice. */
export const contentOf = ({ html, head }: Snapshot): string => {
  const file = unescaped(unescaped(html.replace(OUR_MARKUP, ' ')).replaceAll('<!doctype html>', ' '));
  return `${file} ${JSON.stringify({ ...head, now: 0, version: 0, timeZone: '', locale: '', portal: '', page: '' })}`;
};

/** A year of a date is a year in the recording as well. */
const isYear = (digits: string): boolean => /^(?:19|20|25)\d\d$/.test(digits);

/** Letters of a word that the allow-list lets stay, in a text or in a name. */
const mayStay = (run: string): boolean => {
  const words = namesIn(run);
  const known = (word: string) =>
    lexicon.kept(word) >= Math.min(4, word.length) || lexicon.isName(word) || lexicon.spans(plain(word)).whole;
  return known(run) || words.every((word) => word.length < 4 || known(word));
};

/**
 * Runs of four letters or digits or more that stand on the page and in its recording, and are on no list. `texts`:
 * everything the page says, wherever it says it.
 */
export function survivors(texts: readonly string[], snapshot: Snapshot): string[] {
  const content = contentOf(snapshot).normalize('NFC');
  const lower = content.toLowerCase();
  const found = new Set<string>();
  for (const text of texts) {
    for (const [run] of text.normalize('NFC').matchAll(/[\p{L}\p{M}]{4,}/gu)) {
      if (found.has(run) || mayStay(run)) continue;
      if (runsWith(lower, run.toLowerCase())) found.add(run);
    }
    for (const [run] of text.matchAll(/\p{Nd}{4,}/gu)) {
      if (!isYear(run) && content.includes(run)) found.add(run);
    }
  }
  return [...found];
}

/** Whether any four letters in a row of a word stand in the recording where no kept word explains them. */
function runsWith(content: string, run: string): boolean {
  for (let at = 0; at + 4 <= run.length; at += 1) {
    const gram = run.slice(at, at + 4);
    for (let place = content.indexOf(gram); place >= 0; place = content.indexOf(gram, place + 1)) {
      let [from, to] = [place, place + 4];
      while (from > 0 && /[\p{L}\p{M}]/u.test(content[from - 1] ?? '')) from -= 1;
      while (to < content.length && /[\p{L}\p{M}]/u.test(content[to] ?? '')) to += 1;
      const word = content.slice(from, to);
      if (!mayStay(word) && !explained(word, place - from)) return true;
    }
  }
  return false;
}

/** A kept beginning or part of a word whose rest is a shape. */
const explained = (word: string, at: number): boolean => {
  const start = lexicon.kept(word);
  if (start >= at + 4) return true;
  return lexicon.spans(word).spans.some(([from, to]) => from <= at && at + 4 <= to);
};
