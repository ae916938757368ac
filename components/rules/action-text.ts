/** What a rule does, in words. */
import type { RuleAction } from '@/lib/domain/rule.ts';
import type { Text } from '@/lib/i18n/index.ts';
import { beginning } from '@/lib/i18n/shown.ts';
import { queueName } from '../ticket/naming.ts';
import { spanText } from './spans.ts';

/** Names of things that rules know by id; what is gone is called by its id. */
export interface ThingNames {
  template(id: string): string;
  ladder(id: string): string;
  channel(id: string): string;
}

export const BY_ID: ThingNames = { template: (id) => id, ladder: (id) => id, channel: (id) => id };

/** Of a note shown in a sentence, UTF-16 code units. */
const NOTE_SHOWN = 60;

export const quoted = (text: string): string => `“${text}”`;

export function actionText(t: Text, action: RuleAction, names: ThingNames = BY_ID): string {
  const list = (texts: readonly string[]) => texts.map(quoted).join(t('rules:says.list'));
  switch (action.do) {
    case 'queue':
      return t('rules:does.queue', { queue: queueName(t, action.queue) });
    case 'assign':
      return t('rules:does.assign', { assignee: action.assignee });
    case 'assign_fit':
      return action.skills?.length
        ? t('rules:does.assign_fit_skills', { skills: list(action.skills) })
        : t('rules:does.assign_fit');
    case 'severity':
      return t('rules:does.severity', { severity: t(`words:severity.${action.severity}`) });
    case 'tag':
    case 'untag':
      return t(`rules:does.${action.do}`, { tags: list(action.tags) });
    case 'target':
    case 'sooner':
    case 'later':
    case 'snooze':
      return t(`rules:does.${action.do}`, {
        span: Number.isFinite(action.minutes) ? spanText(t, action.minutes) : '…',
      });
    case 'template':
      return t('rules:does.template', { template: names.template(action.templateId) });
    case 'checklist':
      return t('rules:does.checklist', { count: action.items.length });
    case 'escalate':
      return t('rules:does.escalate', { ladder: names.ladder(action.ladder) });
    case 'status':
      return t('rules:does.status', { status: t(`words:status.${action.status}`) });
    case 'note':
      return t('rules:does.note', { text: quoted(beginning(action.text, NOTE_SHOWN)) });
    case 'alert':
      return action.channels.length > 0
        ? t('rules:does.alert_to', { channels: list(action.channels.map(names.channel)) })
        : t('rules:does.alert');
    case 'webhook':
      return t('rules:does.webhook', { channel: quoted(names.channel(action.channel)) });
    case 'keep_assignee':
    case 'severity_up':
    case 'severity_down':
    case 'require_approval':
    case 'two_eyes':
    case 'desktop':
    case 'stop':
      return t(`rules:does.${action.do}`);
  }
}
