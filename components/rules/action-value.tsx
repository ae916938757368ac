/** The small form of one action; which part of it a kind shows. */
import { Autocomplete, NativeSelect, Stack, TagsInput, Text, Textarea } from '@mantine/core';
import type { ReactNode } from 'react';
import { MOST_SHIFT, type RuleAction } from '@/lib/domain/rule.ts';
import { SEVERITIES, STATUSES } from '@/lib/domain/vocabulary.ts';
import { useText } from '@/lib/i18n/index.ts';
import { queueName } from '../ticket/naming.ts';
import { ChannelsField, LinesField, ListedField } from './listed-field.tsx';
import { SpanField } from './span-field.tsx';
import { spanText } from './spans.ts';
import type { ActionChoices } from './use-choices.ts';

interface Props {
  readonly action: RuleAction;
  readonly choices: ActionChoices;
  readonly onChange: (action: RuleAction) => void;
}

/** A snooze further away than this is forgotten, minutes. */
const LONGEST_SNOOZE = 365 * 24 * 60;

export function ActionValue({ action, choices, onChange }: Props) {
  const t = useText();
  const label = t(`rules:action.kind.${action.do}`);
  const common = { size: 'xs', flex: 1, miw: 0, 'aria-label': label } as const;
  switch (action.do) {
    case 'queue': {
      const { queues } = choices;
      const known = queues.includes(action.queue) ? queues : [...queues, action.queue];
      return (
        <NativeSelect
          {...common}
          value={action.queue}
          data={known.map((queue) => ({ value: queue, label: queueName(t, queue) }))}
          onChange={(event) => onChange({ do: 'queue', queue: event.currentTarget.value })}
        />
      );
    }
    case 'assign':
      return (
        <Autocomplete
          {...common}
          value={action.assignee}
          data={[...choices.agents]}
          comboboxProps={{ withinPortal: false }}
          onChange={(assignee) => onChange({ do: 'assign', assignee })}
        />
      );
    case 'assign_fit':
      return (
        <Explained hint={t('rules:action.hint.assign_fit')}>
          <TagsInput
            {...common}
            aria-label={t('rules:action.hint.skills')}
            value={[...(action.skills ?? [])]}
            data={[...choices.skills]}
            acceptValueOnBlur
            comboboxProps={{ withinPortal: false }}
            placeholder={action.skills?.length ? '' : t('rules:action.hint.skills')}
            onChange={(skills) => onChange({ do: 'assign_fit', ...(skills.length > 0 ? { skills } : {}) })}
          />
        </Explained>
      );
    case 'severity':
      return (
        <NativeSelect
          {...common}
          value={action.severity}
          data={SEVERITIES.map((severity) => ({ value: severity, label: t(`words:severity.${severity}`) }))}
          onChange={(event) => {
            const severity = SEVERITIES.find((one) => one === event.currentTarget.value);
            if (severity) onChange({ do: 'severity', severity });
          }}
        />
      );
    case 'tag':
    case 'untag':
      return (
        <TagsInput
          {...common}
          value={[...action.tags]}
          acceptValueOnBlur
          placeholder={action.tags.length === 0 ? t('rules:builder.typeMany') : ''}
          onChange={(tags) => onChange({ do: action.do, tags })}
        />
      );
    case 'target':
    case 'snooze': {
      const hint = action.do === 'target' ? t('rules:action.hint.target') : undefined;
      const change = (minutes: number) => onChange({ do: action.do, minutes });
      return (
        <Explained hint={hint}>
          <SpanField label={label} minutes={action.minutes} max={LONGEST_SNOOZE} onChange={change} />
        </Explained>
      );
    }
    case 'sooner':
    case 'later':
      return (
        <Explained hint={t(`rules:action.hint.${action.do}`, { most: spanText(t, MOST_SHIFT) })}>
          <SpanField
            label={label}
            minutes={action.minutes}
            max={MOST_SHIFT}
            onChange={(minutes) => onChange({ do: action.do, minutes })}
          />
        </Explained>
      );
    case 'escalate':
      return (
        <ListedField
          label={label}
          value={action.ladder}
          list={choices.ladders}
          none={t('rules:action.hint.noLadders')}
          onChange={(ladder) => onChange({ do: 'escalate', ladder })}
        />
      );
    case 'template':
      return (
        <ListedField
          label={label}
          value={action.templateId}
          list={choices.templates}
          none={t('rules:action.hint.noTemplates')}
          onChange={(templateId) => onChange({ do: 'template', templateId })}
        />
      );
    case 'checklist':
      return (
        <LinesField
          label={label}
          items={action.items}
          hint={t('rules:action.hint.checklist')}
          onChange={(items) => onChange({ do: 'checklist', items })}
        />
      );
    case 'status':
      return (
        <NativeSelect
          {...common}
          value={action.status}
          data={STATUSES.filter((one) => one !== 'snoozed').map((one) => ({
            value: one,
            label: t(`words:status.${one}`),
          }))}
          onChange={(event) => {
            const status = STATUSES.find((one) => one === event.currentTarget.value);
            if (status && status !== 'snoozed') onChange({ do: 'status', status });
          }}
        />
      );
    case 'note':
      return (
        <Textarea
          {...common}
          autosize
          maxRows={6}
          maxLength={2000}
          value={action.text}
          placeholder={t('rules:action.hint.note')}
          onChange={(event) => onChange({ do: 'note', text: event.currentTarget.value })}
        />
      );
    case 'alert':
      return <ChannelsField label={label} value={action.channels} channels={choices.channels} onChange={onChange} />;
    case 'webhook':
      return (
        <ListedField
          label={label}
          value={action.channel}
          list={choices.webhooks}
          none={t('rules:action.hint.noWebhooks')}
          onChange={(channel) => onChange({ do: 'webhook', channel })}
        />
      );
    case 'keep_assignee':
    case 'require_approval':
    case 'two_eyes':
      return <Explained hint={t(`rules:action.hint.${action.do}`)} />;
    default:
      return null;
  }
}

function Explained({ hint, children }: { hint: string | undefined; children?: ReactNode }) {
  return (
    <Stack gap={2} flex={1} miw={0}>
      {children}
      {hint && (
        <Text size="xs" c="dimmed" pt={children ? 0 : 5}>
          {hint}
        </Text>
      )}
    </Stack>
  );
}
