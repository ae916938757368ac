/** What lasting actions add up to, one after the other. */
import { type Asks, MOST_SHIFT, type RuleAction } from '@/lib/domain/rule.ts';
import { SEVERITIES, type Severity } from '@/lib/domain/vocabulary.ts';
import { holderOf } from './fields/agent.ts';
import type { Routable } from './routable.ts';

/** Severity so many steps up (or down), within the scale. */
export const severityBy = (severity: Severity, steps: number): Severity =>
  SEVERITIES[Math.min(SEVERITIES.length - 1, Math.max(0, SEVERITIES.indexOf(severity) + steps))] ?? severity;

/** What the rules said so far. */
export interface Said {
  queue?: string;
  /** By a rule's own name for them; not whom assignment chose. */
  assignee?: string;
  /** Set outright by a rule. */
  severity?: Severity;
  /** Steps up from what triage says, or, after a severity was set, none: they are then in it. */
  steps: number;
  readonly tags: Set<string>;
  /** Whoever had it when a rule said to keep it. */
  kept?: string;
  asks: { -readonly [Part in keyof Asks]: Asks[Part] };
}

export const nothingSaid = (): Said => ({ steps: 0, tags: new Set(), asks: {} });

function step(said: Said, by: 1 | -1): void {
  if (said.severity === undefined) said.steps += by;
  else said.severity = severityBy(said.severity, by);
}

const shiftBy = ({ asks }: Said, minutes: number): void => {
  asks.shift = Math.min(MOST_SHIFT, Math.max(-MOST_SHIFT, (asks.shift ?? 0) + minutes));
};

/** A later queue, assignee, severity, target, template or ladder wins; tags, checklists and shifts add up. */
export function say(said: Said, action: RuleAction, routable: Routable): void {
  const { asks } = said;
  switch (action.do) {
    case 'queue':
      said.queue = action.queue;
      return;
    case 'assign':
      if (said.kept !== undefined) return;
      said.assignee = action.assignee;
      delete asks.fit;
      return;
    case 'assign_fit':
      if (said.kept !== undefined) return;
      delete said.assignee;
      asks.fit = action.skills ?? [];
      return;
    case 'keep_assignee': {
      const holder = routable.decided.assignee || said.assignee || holderOf(routable);
      if (holder === undefined) return;
      said.kept = holder;
      asks.keepAssignee = true;
      return;
    }
    case 'severity':
      said.severity = action.severity;
      said.steps = 0;
      return;
    case 'severity_up':
      step(said, 1);
      return;
    case 'severity_down':
      step(said, -1);
      return;
    case 'tag':
      for (const tag of action.tags) said.tags.add(tag);
      return;
    case 'untag':
      for (const tag of action.tags) said.tags.delete(tag);
      return;
    case 'target':
      asks.target = action.minutes;
      return;
    case 'require_approval':
      asks.approval = true;
      return;
    case 'two_eyes':
      asks.twoEyes = true;
      return;
    case 'template':
      asks.templateId = action.templateId;
      return;
    case 'checklist':
      asks.checklist = [...new Set([...(asks.checklist ?? []), ...action.items])];
      return;
    case 'sooner':
      shiftBy(said, -action.minutes);
      return;
    case 'later':
      shiftBy(said, action.minutes);
      return;
    case 'escalate':
      asks.ladder = action.ladder;
      return;
    // Ends the list, and what is done once is done by `settle`: neither says anything of how the ticket stands.
    case 'stop':
    case 'status':
    case 'snooze':
    case 'note':
    case 'alert':
    case 'desktop':
    case 'webhook':
      return;
  }
}
