/** The newest message. */
import { DIRECTIONS, LANGUAGES } from '@/lib/domain/vocabulary.ts';
import type { Field } from '../field.ts';

export const messageFields: readonly Field[] = [
  /** Subject and newest message together. */
  {
    id: 'words',
    about: 'message',
    type: 'text',
    read: ({ observed }) => [observed.subject, observed.last?.text].filter(Boolean).join('\n'),
  },
  { id: 'message', about: 'message', type: 'text', read: ({ observed }) => observed.last?.text },
  {
    id: 'language',
    about: 'message',
    type: 'choice',
    options: [...LANGUAGES, 'und'],
    read: ({ assessed }) => assessed.language,
  },
  {
    id: 'direction',
    about: 'message',
    type: 'choice',
    options: DIRECTIONS,
    read: ({ observed }) => observed.last?.direction,
  },
  { id: 'messageAt', about: 'message', type: 'time', read: ({ observed }) => observed.last?.at },
  {
    id: 'messageLength',
    about: 'message',
    type: 'number',
    unit: 'characters',
    read: ({ observed }) => observed.last && [...observed.last.text].length,
  },
  { id: 'author', about: 'message', type: 'text', read: ({ observed }) => observed.last?.author },
  /** Sent by a bot or an auto-responder. */
  {
    id: 'automatic',
    about: 'message',
    type: 'boolean',
    read: ({ observed }) => observed.last && observed.last.automatic === true,
  },
];
