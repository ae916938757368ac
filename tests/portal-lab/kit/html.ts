/** HTML as text, escaped by default: `html` escapes what it is given unless that is already `Html`. */
export class Html {
  constructor(readonly text: string) {}
  toString(): string {
    return this.text;
  }
}

export type HtmlPart = Html | string | number | boolean | undefined | readonly HtmlPart[];

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text made safe for element content and quoted attributes. */
export const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (char) => ENTITIES[char] ?? char);

/** Marks text as markup; only for markup of our own. */
export const raw = (text: string): Html => new Html(text);

const write = (part: HtmlPart): string => {
  if (part instanceof Html) return part.text;
  if (Array.isArray(part)) return part.map(write).join('');
  if (part === undefined || typeof part === 'boolean') return '';
  return escapeHtml(String(part));
};

/** Tagged template: strings and numbers are escaped, lists joined, `undefined` and booleans write nothing. */
export const html = (strings: TemplateStringsArray, ...parts: HtmlPart[]): Html =>
  new Html(strings.reduce((text, string, index) => `${text}${write(parts[index - 1])}${string}`));

/** An open shadow root for the element it stands in; clonable, because the lists copy their rows. */
export const shadow = (content: HtmlPart): Html =>
  html`<template shadowrootmode="open" shadowrootclonable>${content}</template>`;
