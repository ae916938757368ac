/** What must be the same in a text and its translation, however it is written. */
export type FactKind = 'placeholder' | 'link' | 'code' | 'money' | 'date' | 'time' | 'number';

export interface Fact {
  readonly kind: FactKind;
  /** As written. */
  readonly text: string;
  /** Ways to read it ("1.234" is a thousand or a little over one); two facts are the same when they share one. */
  readonly keys: readonly string[];
  /** The numbers in it, each with its readings: a date may come back as its numbers. */
  readonly numbers: readonly (readonly string[])[];
}

/** Finds facts of one kind in a text whose digits are ASCII; `at` is where each stands. */
export type Finder = (text: string) => readonly { readonly at: number; readonly fact: Fact }[];

const ZEROS = [0x660, 0x6f0, 0x966, 0xe50, 0xff10];
const PUNCTUATION: Readonly<Record<string, string>> = {
  '٫': '.',
  '٬': ',',
  '，': ',',
  '．': '.',
  '：': ':',
  '／': '/',
};

/** The same text, unit by unit, with every digit as 0 to 9 and wide punctuation as plain. */
export const plainDigits = (text: string): string =>
  text.replace(/[\u0660-\u0669\u06f0-\u06f9\u0966-\u096f\u0e50-\u0e59\uff10-\uff19٫٬，．：／]/g, (mark) => {
    const code = mark.charCodeAt(0);
    const zero = ZEROS.find((first) => code >= first && code < first + 10);
    return zero === undefined ? (PUNCTUATION[mark] ?? mark) : String(code - zero);
  });
