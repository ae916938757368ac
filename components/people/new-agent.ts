import { type Agent, DEFAULT_CAPACITY, type Shifts } from '@/lib/domain/agent.ts';
import type { Language, Role } from '@/lib/domain/vocabulary.ts';
import { firstCalendar } from '../settings/hours/say.ts';

/** Most that anybody's load may be set to. */
export const MOST_CAPACITY = 10_000;

/** Somebody new, as the form begins. */
export const newAgent = (id: string, role: Role = 'agent', speaks: readonly Language[] = []): Agent => ({
  id,
  role,
  languages: Object.fromEntries(speaks.map((language) => [language, 'fluent'])),
  skills: [],
  stores: [],
  capacity: DEFAULT_CAPACITY,
});

/** What shifts begin as: the browser's own zone, Monday to Friday from nine to six. */
export function firstShifts(): Shifts {
  const { zone, week } = firstCalendar();
  return { zone, week, exceptions: [] };
}
