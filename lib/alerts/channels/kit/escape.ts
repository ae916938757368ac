/**
 * Words of others set into a message: no link, no mention, no markup. Where a vendor documents no way to escape, the
 * character is replaced by its full-width double, which reads the same and means nothing.
 */

const WIDE: Readonly<Record<string, string>> = {
  '\\': '＼',
  '`': '｀',
  '*': '＊',
  _: '＿',
  '~': '～',
  '[': '［',
  ']': '］',
  '<': '＜',
  '>': '＞',
  '&': '＆',
  '|': '｜',
  $: '＄',
};

/** A dot that may be a domain's, in any script; wide ones, which end sentences, only before Latin letters. */
const DOMAIN_DOT = /(?<=[\p{L}\p{N}_-])(?:\.(?=\p{L}[\p{L}\p{N}-])|[．｡。](?=[a-z][a-z0-9-]))/giu;

/**
 * Text that no app makes a link or mention of by itself: `@` is full-width, a scheme ends before its slashes, and the dot
 * of what looks like a domain is put in brackets, as security reports do. Hidden characters are gone by then (`words.ts`).
 */
export const defused = (text: string): string =>
  text.replaceAll('@', '＠').replace(/:\/\//g, '：//').replace(DOMAIN_DOT, '(.)');

/** For markdown of vendors who document no escaping (DingTalk, WeCom), and for Slack's marks. */
export const withoutMarks = (text: string): string =>
  defused(text).replace(/[\\`*_~[\]<>&|$]/g, (mark) => WIDE[mark] ?? mark);

/** For texts that an app shows as they are, but where a tag is a mention (Feishu, Teams). */
export const withoutTags = (text: string): string => defused(text).replaceAll('<', '＜').replaceAll('>', '＞');

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** As HTML and Slack want it. */
export const escaped = (text: string): string => text.replace(/[&<>"]/g, (mark) => ENTITIES[mark] ?? mark);
