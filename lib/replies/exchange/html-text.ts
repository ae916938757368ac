import { Parser } from 'htmlparser2';

/** Elements that begin a line of their own, and those with an empty line around them. */
const LINES = new Set(['div', 'li', 'tr', 'section', 'article', 'header', 'footer', 'dt', 'dd', 'pre', 'hr']);
const PARAGRAPHS = new Set(['p', 'ul', 'ol', 'table', 'blockquote', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'dl']);
const SILENT = new Set(['script', 'style', 'head', 'title', 'template']);

export interface PlainText {
  readonly text: string;
  /** Pictures that stood in it, by what they are called. */
  readonly pictures: readonly string[];
}

/** HTML as the text one would see. Links keep their address behind their words: the reply guard judges it. */
export function htmlText(html: string): PlainText {
  const pictures: string[] = [];
  const links: { href: string; from: number }[] = [];
  let out = '';
  /** Line breaks owed before the next word. */
  let owed = 0;
  let silent = 0;
  const say = (text: string) => {
    const words = text.replace(/[\s\u00a0]+/g, ' ');
    const atStart = owed > 0 || out === '' || out.endsWith(' ') || out.endsWith('\n');
    const shown = atStart ? words.trimStart() : words;
    if (shown === '') return;
    out = (owed > 0 ? out.trimEnd() + (out === '' ? '' : '\n'.repeat(owed)) : out) + shown;
    owed = 0;
  };
  const parser = new Parser(
    {
      onopentag: (name, attributes) => {
        if (SILENT.has(name)) silent += 1;
        if (PARAGRAPHS.has(name)) owed = Math.max(owed, 2);
        else if (LINES.has(name)) owed = Math.max(owed, 1);
        if (name === 'br') owed += 1;
        if (name === 'li') say('- ');
        if (name === 'img') pictures.push(attributes.alt?.trim() || attributes.src?.slice(0, 80) || 'img');
        if (name === 'a') links.push({ href: attributes.href?.trim() ?? '', from: out.length });
      },
      ontext: (text) => {
        if (silent === 0) say(text);
      },
      onclosetag: (name) => {
        if (SILENT.has(name)) silent = Math.max(0, silent - 1);
        if (PARAGRAPHS.has(name)) owed = Math.max(owed, 2);
        else if (LINES.has(name)) owed = Math.max(owed, 1);
        if (name !== 'a') return;
        const link = links.pop();
        if (link && /^https?:/i.test(link.href) && !out.slice(link.from).includes(link.href)) say(` (${link.href})`);
      },
    },
    { decodeEntities: true },
  );
  parser.write(html);
  parser.end();
  return {
    text: out
      .replace(/ +\n/g, '\n')
      .replace(/\n{3,}/g, '\n\n')
      .trim(),
    pictures,
  };
}

/** Whether a text is HTML: it has a tag that is one. */
export const isHtml = (text: string): boolean =>
  /<\/?(?:p|div|br|span|b|i|strong|em|ul|ol|li|a|table|h[1-6]|img|blockquote)\b[^>]*>/i.test(text);
