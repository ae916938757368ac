import { ActionIcon, Autocomplete, Group, NativeSelect, Stack, TagsInput, Text } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import type { RuleAction } from '@/lib/domain/rule.ts';
import { SEVERITIES, type Severity } from '@/lib/domain/vocabulary.ts';
import { useText } from '@/lib/i18n/index.ts';
import { useNamesOfAgents } from '../people/use-agents.ts';
import { queueName } from '../ticket/naming.ts';
import { useSettings } from '../ui/use-settings.ts';

const KINDS = ['queue', 'assign', 'severity', 'tag', 'stop'] as const;

interface Props {
  readonly actions: readonly RuleAction[];
  readonly onChange: (actions: readonly RuleAction[]) => void;
}

/** What a rule does: at most one action of each kind, since a second would only undo the first. */
export function ActionsEditor({ actions, onChange }: Props) {
  const t = useText();
  const settings = useSettings();
  const start: Record<RuleAction['do'], RuleAction> = {
    queue: { do: 'queue', queue: settings.queues[0] ?? 'inbox' },
    assign: { do: 'assign', assignee: settings.me },
    severity: { do: 'severity', severity: 'high' },
    tag: { do: 'tag', tags: [] },
    stop: { do: 'stop' },
  };
  const free = KINDS.filter((kind) => !actions.some((action) => action.do === kind));
  const put = (index: number, next: RuleAction) => onChange(actions.map((one, at) => (at === index ? next : one)));
  return (
    <Stack gap="xs">
      {actions.length === 0 && (
        <Text size="sm" c="dimmed">
          {t('rules:action.none')}
        </Text>
      )}
      {actions.map((action, index) => (
        // Two actions of one kind can come from an import; their place tells them apart.
        <Group
          key={`${action.do}/${actions.slice(0, index).filter((one) => one.do === action.do).length}`}
          gap="xs"
          wrap="nowrap"
        >
          <Text size="sm" w={130} flex="none">
            {t(`rules:action.${action.do}`)}
          </Text>
          <ActionValue action={action} onChange={(next) => put(index, next)} />
          <ActionIcon
            aria-label={t('rules:action.remove', { place: index + 1 })}
            onClick={() => onChange(actions.filter((_, at) => at !== index))}
          >
            <IconTrash size={15} aria-hidden />
          </ActionIcon>
        </Group>
      ))}
      {free.length > 0 && (
        <NativeSelect
          size="xs"
          w={220}
          aria-label={t('rules:action.add')}
          value=""
          data={[
            { value: '', label: t('rules:action.add') },
            ...free.map((kind) => ({ value: kind, label: t(`rules:action.${kind}`) })),
          ]}
          onChange={(event) => {
            const kind = free.find((one) => one === event.currentTarget.value);
            if (kind) onChange([...actions, start[kind]]);
          }}
        />
      )}
    </Stack>
  );
}

function ActionValue({ action, onChange }: { action: RuleAction; onChange: (action: RuleAction) => void }) {
  const t = useText();
  const { queues } = useSettings();
  const agents = useNamesOfAgents();
  const common = { size: 'xs', flex: 1, 'aria-label': t(`rules:action.${action.do}`) } as const;
  switch (action.do) {
    case 'queue': {
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
          data={[...agents]}
          onChange={(assignee) => onChange({ do: 'assign', assignee })}
        />
      );
    case 'severity':
      return (
        <NativeSelect
          {...common}
          value={action.severity}
          data={SEVERITIES.map((severity) => ({ value: severity, label: t(`words:severity.${severity}`) }))}
          onChange={(event) => onChange({ do: 'severity', severity: event.currentTarget.value as Severity })}
        />
      );
    case 'tag':
      return (
        <TagsInput
          {...common}
          value={[...action.tags]}
          acceptValueOnBlur
          placeholder={action.tags.length === 0 ? t('rules:builder.typeMany') : ''}
          onChange={(tags) => onChange({ do: 'tag', tags })}
        />
      );
    case 'stop':
      return <Text flex={1} />;
  }
}
