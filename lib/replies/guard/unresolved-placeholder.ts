import { unresolvedIn } from '../placeholders.ts';
import type { Draft, Span } from './draft.ts';
import { defineGuardRule } from './guard-rule.ts';
import { law } from './sources.ts';

/** Forms that are never anything else, in the text as it stands. */
const FORMS = [
  /\{[\p{L}_][\p{L}\p{M}\p{N}_ .-]{0,40}\}/gu,
  /_{3,}/g,
  /%[sd](?![\p{L}])|%[A-Z_]{3,20}%|%\([a-z_]{2,20}\)s/gu,
  /(?<!\p{L})(?:TODO|TBD|FIXME|XXX+|xxxx+|XX-XX|LOREM IPSUM)(?!\p{L})/gu,
  /(?<![A-Za-z])(?:X{2,}|O{3,})(?:-(?:X{2,}|O{3,}))+/g,
  /(?<![\p{Script=Latin}\d])XX(?=\s?(?:先生|女士|小姐|様|さん|님|고객|คุณ|月|日|元|号))/gu,
  /[〇○●◯△□×＊]{2,}/g,
  /\b(?:(?:DD|MM|GG|TT|JJ|AAAA|YYYY|YY|AA|RRRR|ÅÅÅÅ|SS)[./-]){2}(?:DD|MM|GG|TT|JJ|AAAA|JJJJ|YYYY|YY|AA|RRRR|ÅÅÅÅ)\b/gi,
  /(?<=(?:Hallo|Hello|Hi|Dear|Bonjour|Hola|Ciao|Hej|Olá|Beste|Cześć|Liebe[r]?|Gentile|Merhaba|Halo|Chào|Sayın|Cher|Chère|Estimad[oa]|Prezad[oa]|Szanown[ya])\s)(?:NAME|NAAM|NOM|NOMBRE|NOME|NAMN|IMIE|IMIĘ|ISIM|İSİM|NAMA|TEN|TÊN|KUNDE|KUNDENNAME|KUND|CLIENT|CLIENTE|CUSTOMER|BUYER|PRENOM|PRÉNOM|VORNAME|NOME CLIENTE)\b/g,
  /\.{2,}(?= ?(?:先生|女士|様|님))/g,
];
/** Brackets, and what stands in them. */
const BRACKETS = /[[【<〈《［](?<inside>[^\]】>〉》［］\n]{1,40})[\]】>〉》］]/gu;
/** Written in capitals in brackets: a name of something, unless it is a size or a note. */
const CAPITALS = /^[\p{Lu}][\p{Lu}\p{N} _/.°º'-]{2,40}$/u;
const SIZE = /^(?:X{1,4}[SL]|[SML]|GG|[A-Z]{1,2}\d{1,3})$/;

function brackets(draft: Draft): Span[] {
  const spans: Span[] = [];
  for (const match of draft.folded.matchAll(BRACKETS)) {
    const span = { start: match.index, end: match.index + match[0].length };
    const [start, end] = draft.origin(span);
    const inside = draft.text.slice(start + 1, end - 1).trim();
    if (SIZE.test(inside)) continue;
    const isField = draft.languages
      .concat('en')
      .some((language) => draft.hits(language, 'field').some((hit) => hit.start > match.index && hit.start < span.end));
    const angled = match[0].startsWith('<');
    if (angled ? isField && !HTML_NAMES.test(inside) : isField || CAPITALS.test(inside)) spans.push(span);
  }
  return spans;
}
const HTML_NAMES = /^\/?(?:a|b|br|div|em|font|h[1-6]|hr|i|img|li|ol|p|span|strong|table|td|th|title|tr|u|ul)\b/i;

/** Something that was to be filled in and was not. */
export default defineGuardRule({
  violation: 'unresolved_placeholder',
  level: 'block',
  sources: { any: law('A reply goes out whole: nothing in it may wait to be filled in.', 'Own shop rule') },
  find(draft) {
    const forms = FORMS.flatMap((form) => [...draft.text.matchAll(form)]).map(({ index, 0: words }) =>
      draft.foldedAt(index, index + words.length),
    );
    const known = unresolvedIn(draft.text).map((words) => {
      const at = draft.text.indexOf(words);
      return draft.foldedAt(at, at + words.length);
    });
    return [...known, ...forms, ...brackets(draft)];
  },
});
