/** Actions as the editor offers them: in groups, each with the values it starts with. */
import type { ActionKind, RuleAction } from '@/lib/domain/rule.ts';

export const ACTION_GROUPS = {
  where: ['queue', 'assign', 'assign_fit', 'keep_assignee', 'tag', 'untag'],
  urgency: ['severity', 'severity_up', 'severity_down', 'target', 'sooner', 'later', 'escalate'],
  asks: ['require_approval', 'two_eyes', 'template', 'checklist'],
  once: ['status', 'snooze', 'note', 'alert', 'desktop', 'webhook'],
  end: ['stop'],
} as const satisfies Readonly<Record<string, readonly ActionKind[]>>;

export type ActionGroup = keyof typeof ACTION_GROUPS;
export const GROUPS = Object.keys(ACTION_GROUPS) as ActionGroup[];

/** Of these, a second one does not undo the first. */
const SEVERAL: readonly ActionKind[] = ['webhook'];

/** What a new action may start with. */
export interface Choices {
  readonly me: string;
  readonly queues: readonly string[];
  readonly templates: readonly { readonly id: string; readonly name: string }[];
  readonly ladders: readonly { readonly id: string; readonly name: string }[];
  readonly webhooks: readonly { readonly id: string; readonly name: string }[];
}

/** Kinds that may still be added, by group; a group with none is left out. */
export function freeKinds(
  actions: readonly RuleAction[],
): readonly { readonly group: ActionGroup; readonly kinds: readonly ActionKind[] }[] {
  const taken = new Set<ActionKind>(actions.map((action) => action.do));
  return GROUPS.map((group) => {
    const kinds: readonly ActionKind[] = ACTION_GROUPS[group];
    return { group, kinds: kinds.filter((kind) => !taken.has(kind) || SEVERAL.includes(kind)) };
  }).filter(({ kinds }) => kinds.length > 0);
}

/** A new action of a kind; what only a person can say is empty, so that checking the rule asks for it. */
export function startAction(kind: ActionKind, choices: Choices): RuleAction {
  switch (kind) {
    case 'queue':
      return { do: kind, queue: choices.queues[0] ?? 'inbox' };
    case 'assign':
      return { do: kind, assignee: choices.me };
    case 'severity':
      return { do: kind, severity: 'high' };
    case 'tag':
    case 'untag':
      return { do: kind, tags: [] };
    case 'target':
      return { do: kind, minutes: 240 };
    case 'sooner':
    case 'later':
    case 'snooze':
      return { do: kind, minutes: 60 };
    case 'template':
      return { do: kind, templateId: choices.templates[0]?.id ?? '' };
    case 'checklist':
      return { do: kind, items: [] };
    case 'escalate':
      return { do: kind, ladder: choices.ladders[0]?.id ?? '' };
    case 'status':
      return { do: kind, status: 'waiting' };
    case 'note':
      return { do: kind, text: '' };
    case 'alert':
      return { do: kind, channels: [] };
    case 'webhook':
      return { do: kind, channel: choices.webhooks[0]?.id ?? '' };
    default:
      return { do: kind };
  }
}
