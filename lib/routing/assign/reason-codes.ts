/** Every reason assignment can give. The UI has a sentence `assign:<code>` for each; `{x}` is a value it fills. */
import type { Reason } from '@/lib/domain/reason.ts';

export const ASSIGN_CODES = [
  'assign_last', // they had it last
  'assign_language', // {language}, {level}
  'assign_skills', // {skills} with commas
  'assign_at_work', // at work now
  'assign_back', // {at} the moment their shift begins, before the act-by time
  'assign_only', // nobody else fits
  'assign_least', // {count} fit, whatever the hour; of those with time and room they carry least of what they can
  'assign_load', // {load} of {capacity}
  'assign_late', // nobody is expected to get to it before its act-by time
  'nobody_agents', // there are no agents
  'nobody_language', // {language}
  'nobody_store', // {store} portal:store; those who know the language do not work there
  'nobody_skills', // {skills} with commas
  'nobody_role', // {roles} with commas
  'nobody_at_work', // {count} fit, and none is at work before the act-by time, nor known to come back
  'nobody_before', // {count} fit; the first is back at {at}, after the act-by time
  'nobody_room', // {count} fit and are at work, and all of them carry what they can
  'handover_due', // {agent} is gone until {at}, and it is due before
  'handover_gone', // {agent} is gone, and it is not known until when
] as const;

export type AssignCode = (typeof ASSIGN_CODES)[number];

/** A reason with a code that has a sentence. */
export const because = (code: AssignCode, values?: Reason['values']): Reason => ({
  code,
  ...(values ? { values } : {}),
});
