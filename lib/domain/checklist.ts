/** Checklists that rules add: each item is a step of its own, ticked and kept like those of playbooks. */
import type { StepId } from './playbook.ts';

/** FNV-1a, 32 bits, over UTF-16 code units. */
function hash(text: string, start: number): string {
  let value = start;
  for (let at = 0; at < text.length; at++) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
  return (value >>> 0).toString(16).padStart(8, '0');
}

/** The step an item is ticked by: the same words are the same step, whichever rule asks for them. */
export const checklistStep = (item: string): StepId => `rule/${hash(item, 0x811c9dc5)}${hash(item, 0x9747b28c)}`;
