/** The contract of the playbooks: one file a situation, listed in `index.ts`. */
import type { Playbook, PlaybookStep, Said, Stage } from '@/lib/domain/playbook.ts';

export const definePlaybook = (playbook: Playbook): Playbook => playbook;

export const said = (en: string, zh: string): Said => ({ en, zh });

/** One step: an id, the stage, and its sentence in English and Chinese. */
export const step = (
  id: string,
  stage: Stage,
  en: string,
  zh: string,
  more: Pick<PlaybookStep, 'required' | 'template' | 'limit'> = {},
): PlaybookStep => ({ id, stage, text: said(en, zh), ...more });
