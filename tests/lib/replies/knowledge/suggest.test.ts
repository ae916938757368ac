import { describe, expect, test } from 'vitest';
import type { KnowledgeNote } from '@/lib/domain/knowledge.ts';
import { bodyOf, notesFor, searchNotes } from '@/lib/replies/knowledge/suggest.ts';

const note = (id: string, fields: Partial<KnowledgeNote> = {}): KnowledgeNote => ({
  id,
  title: id,
  bodies: { en: `Text of ${id}` },
  intents: [],
  countries: [],
  changedAt: 0,
  ...fields,
});

const NOTES = [
  note('any'),
  note('returns', { intents: ['return_request'] }),
  note('germany', { countries: ['DE'] }),
  note('german returns', { intents: ['return_request'], countries: ['DE'], bodies: { de: 'Rückgabe an Lager Süd' } }),
  note('french returns', { intents: ['return_request'], countries: ['FR'] }),
];
const ids = (notes: readonly KnowledgeNote[]) => notes.map(({ id }) => id);

describe('notes beside a ticket', () => {
  test('are those for its intent and country, the closest first; none for everything or for elsewhere', () => {
    expect(ids(notesFor(NOTES, { intent: 'return_request', country: 'DE' }))).toEqual([
      'german returns',
      'returns',
      'germany',
    ]);
    expect(ids(notesFor(NOTES, { intent: 'wismo', country: 'FR' }))).toEqual([]);
    expect(ids(notesFor(NOTES, { intent: 'return_request', country: undefined }))).toEqual(['returns']);
  });
  test('are few', () => {
    const many = Array.from({ length: 30 }, (_, n) => note(`n${n}`, { intents: ['wismo'] }));
    expect(notesFor(many, { intent: 'wismo', country: undefined })).toHaveLength(5);
  });
});

describe('searching notes', () => {
  test('every word must be found, accents do not matter, titles first', () => {
    expect(ids(searchNotes(NOTES, 'ruckgabe'))).toEqual(['german returns']);
    expect(ids(searchNotes([...NOTES, note('x', { bodies: { en: 'returns' } })], 'returns'))).toEqual([
      'french returns',
      'german returns',
      'returns',
      'x',
    ]);
    expect(ids(searchNotes(NOTES, 'returns nothing'))).toEqual([]);
  });
});

test('a note speaks the buyer’s language, else English, else what there is', () => {
  expect(bodyOf(note('n', { bodies: { en: 'E', de: 'D' } }), 'de')).toBe('D');
  expect(bodyOf(note('n', { bodies: { en: 'E', de: 'D' } }), 'fr')).toBe('E');
  expect(bodyOf(note('n', { bodies: { de: 'D' } }), 'und')).toBe('D');
});
