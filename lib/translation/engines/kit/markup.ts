/** Texts as markup, for engines that leave marked parts alone: tokens are marked, line ends kept, the rest escaped. */

const TOKEN = /⟦(\d{1,4})⟧/g;

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00a0' };

const escaped = (text: string): string => text.replace(/[&<>"]/g, (character) => ESCAPES[character] ?? character);

const unescaped = (text: string): string =>
  text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,6}));/gi, (all, decimal, hex, name) => {
    if (name) return NAMED[String(name).toLowerCase()] ?? all;
    const code = decimal ? Number(decimal) : Number.parseInt(hex, 16);
    return code <= 0x10ffff ? String.fromCodePoint(code) : all;
  });

/** HTML: `translate="no"` and the class are what Google, Azure and LibreTranslate document for parts left alone. */
export const toHtml = (text: string): string =>
  escaped(text)
    .replace(TOKEN, (token) => `<span translate="no" class="notranslate">${token}</span>`)
    .replaceAll('\n', '<br>');

export const fromHtml = (html: string): string =>
  unescaped(html.replace(/[ \t]*<br\s*\/?>[ \t]*/gi, '\n').replace(/<\/?span\b[^>]*>/gi, ''));

/** XML: DeepL keeps an empty element as a placeholder, and splits sentences at line ends by itself. */
export const toXml = (text: string): string => escaped(text).replace(TOKEN, (_token, id) => `<x id="${id}"/>`);

export const fromXml = (xml: string): string =>
  unescaped(xml.replace(/<x id="(\d{1,4})"\s*(?:\/>|>\s*<\/x>)/g, (_tag, id) => `⟦${id}⟧`));
