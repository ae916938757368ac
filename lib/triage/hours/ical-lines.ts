/** The lines of an iCalendar file (RFC 5545, 3.1): unfolded, taken apart, with the number each begins at. */
import type { FileProblem } from '@/lib/domain/holiday-file.ts';

export interface IcalLine {
  /** As an editor counts, from 1. */
  readonly number: number;
  readonly name: string;
  readonly parameters: Readonly<Record<string, string>>;
  readonly value: string;
}

/** A damaged file: what is wrong, and in which line. */
export class IcalError extends Error {
  constructor(
    readonly code: FileProblem,
    readonly line: number,
  ) {
    super(`${code} in line ${line}`);
  }
}

/** NAME;PARAM=value;PARAM="quoted: value":the rest. Names are letters, digits and hyphens. */
const NAMED = /^([A-Za-z0-9-]+)((?:;[A-Za-z0-9-]+=(?:"[^"]*"|[^";:,]*)(?:,(?:"[^"]*"|[^";:,]*))*)*):(.*)$/su;
const PARAMETER = /;([A-Za-z0-9-]+)=("[^"]*"|[^";:]*)/gu;

function takeApart(text: string, number: number): IcalLine {
  const [, name, parameters = '', value = ''] = NAMED.exec(text) ?? [];
  if (name === undefined) throw new IcalError('line', number);
  const named = [...parameters.matchAll(PARAMETER)].map(
    ([, parameter = '', said = '']) => [parameter.toUpperCase(), said.replaceAll('"', '')] as const,
  );
  return { number, name: name.toUpperCase(), parameters: Object.fromEntries(named), value };
}

/** Takes CRLF, LF and CR, since files pass through many hands. Throws an `IcalError` at a line that is none. */
export function icalLines(file: string): IcalLine[] {
  const unfolded: { number: number; text: string }[] = [];
  for (const [index, text] of file
    .replace(/^\ufeff/u, '')
    .split(/\r\n|\n|\r/u)
    .entries()) {
    const last = unfolded.at(-1);
    if (/^[ \t]/u.test(text) && last) last.text += text.slice(1);
    else if (text !== '') unfolded.push({ number: index + 1, text });
  }
  return unfolded.map(({ number, text }) => takeApart(text, number));
}

/** `\n`, `\,`, `\;` and `\\` of a text value, on one line. */
export const plainText = (value: string): string =>
  value
    .replace(/\\([\\;,nN])/gu, (_, sign: string) => (sign.toLowerCase() === 'n' ? ' ' : sign))
    .replace(/\s+/gu, ' ')
    .trim();
