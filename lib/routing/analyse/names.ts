import type { RoutingRule, RuleAction } from '@/lib/domain/rule.ts';
import type { KnownNames, Reference, RuleFinding } from '@/lib/domain/rule-finding.ts';

function namesIn(action: RuleAction): readonly (readonly [Reference, string])[] {
  switch (action.do) {
    case 'assign':
      return [['agent', action.assignee]];
    case 'queue':
      return [['queue', action.queue]];
    case 'template':
      return [['template', action.templateId]];
    case 'alert':
      return action.channels.map((channel) => ['channel', channel] as const);
    case 'webhook':
      return [['channel', action.channel]];
    case 'escalate':
      return [['ladder', action.ladder]];
    default:
      return [];
  }
}

/** Names that a rule gives and that nothing goes by, each once. */
export function unknownNames({ id, actions }: RoutingRule, known: KnownNames): readonly RuleFinding[] {
  const lists: Readonly<Record<Reference, readonly string[] | undefined>> = {
    agent: known.agents,
    queue: known.queues,
    template: known.templates,
    channel: known.channels,
    ladder: known.ladders,
  };
  const named = new Map(actions.flatMap(namesIn).map(([what, name]) => [`${what} ${name}`, { what, name }]));
  return [...named.values()]
    .filter(({ what, name }) => lists[what]?.includes(name) === false)
    .map(({ what, name }) => ({ kind: 'unknown', ruleId: id, what, name }));
}
