/** Which of the team's notes belong to a ticket. */
import type { KnowledgeNote } from '@/lib/domain/knowledge.ts';
import type { Intent, Language } from '@/lib/domain/vocabulary.ts';

/** More than this nobody reads beside a ticket. */
const MOST = 5;

const fold = (text: string) => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();

/** Notes for this intent and country, the ones that name both first; notes for everything are not pushed on anybody. */
export function notesFor(
  notes: readonly KnowledgeNote[],
  { intent, country }: { readonly intent: Intent; readonly country: string | undefined },
): readonly KnowledgeNote[] {
  const fits = (list: readonly string[], value: string | undefined) =>
    list.length === 0 ? 0 : value !== undefined && list.includes(value) ? 1 : Number.NEGATIVE_INFINITY;
  return notes
    .map((note) => ({ note, fit: 2 * fits(note.intents, intent) + fits(note.countries, country) }))
    .filter(({ fit }) => fit > 0)
    .sort((a, b) => b.fit - a.fit || a.note.title.localeCompare(b.note.title, 'en') || (a.note.id < b.note.id ? -1 : 1))
    .slice(0, MOST)
    .map(({ note }) => note);
}

/** Notes that hold every word, in the title or any body; those with all of them in the title first. */
export function searchNotes(notes: readonly KnowledgeNote[], search: string): readonly KnowledgeNote[] {
  const words = fold(search).split(/\s+/).filter(Boolean);
  const holds = (text: string) => words.every((word) => text.includes(word));
  return notes
    .map((note) => {
      const title = fold(note.title);
      const all = fold([note.title, ...Object.values(note.bodies)].join('\n'));
      return { note, rank: holds(title) ? 0 : holds(all) ? 1 : undefined };
    })
    .filter(({ rank }) => rank !== undefined)
    .sort((a, b) => (a.rank ?? 0) - (b.rank ?? 0) || a.note.title.localeCompare(b.note.title, 'en'))
    .map(({ note }) => note);
}

/** The body in a language, else in English, else any. */
export function bodyOf({ bodies }: KnowledgeNote, language: Language | 'und'): string {
  const wanted = language === 'und' ? undefined : bodies[language];
  return wanted ?? bodies.en ?? Object.values(bodies)[0] ?? '';
}
