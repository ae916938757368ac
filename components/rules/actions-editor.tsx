import { ActionIcon, Group, NativeSelect, Stack, Text } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { isMomentary, type RuleAction } from '@/lib/domain/rule.ts';
import { useText } from '@/lib/i18n/index.ts';
import { ACTION_GROUPS, type ActionGroup, freeKinds, GROUPS, startAction } from './action-kinds.ts';
import { ActionValue } from './action-value.tsx';
import { useChoices } from './use-choices.ts';

interface Props {
  readonly actions: readonly RuleAction[];
  /** The rule goes off at events: what is done once is done each time. */
  readonly onEvents: boolean;
  readonly onChange: (actions: readonly RuleAction[]) => void;
}

const groupOf = ({ do: kind }: RuleAction): ActionGroup =>
  GROUPS.find((group) => ACTION_GROUPS[group].some((one) => one === kind)) ?? 'end';

/** What a rule does, by what it is about. At most one action of most kinds, since a second would undo the first. */
export function ActionsEditor({ actions, onEvents, onChange }: Props) {
  const t = useText();
  const choices = useChoices();
  const free = freeKinds(actions);
  const put = (index: number, next: RuleAction) => onChange(actions.map((one, at) => (at === index ? next : one)));
  const add = (kind: string) => {
    const known = free.flatMap(({ kinds }) => kinds).find((one) => one === kind);
    if (known) onChange([...actions, startAction(known, choices)]);
  };
  return (
    <Stack gap="xs">
      {actions.length === 0 && (
        <Text size="sm" c="dimmed">
          {t('rules:action.none')}
        </Text>
      )}
      {GROUPS.map((group) => {
        const here = actions.flatMap((action, index) => (groupOf(action) === group ? [{ action, index }] : []));
        if (here.length === 0) return null;
        return (
          <Stack key={group} gap={6} role="group" aria-label={t(`rules:action.group.${group}`)}>
            <Text size="xs" fw={600} c="dimmed">
              {t(`rules:action.group.${group}`)}
              {here.some(({ action }) => isMomentary(action)) &&
                ` · ${t(onEvents ? 'rules:action.onceOnEvent' : 'rules:action.once')}`}
            </Text>
            {here.map(({ action, index }) => (
              <Group key={keyOf(actions, index)} gap="xs" wrap="nowrap" align="flex-start">
                <Text size="sm" w={130} flex="none" pt={4}>
                  {t(`rules:action.kind.${action.do}`)}
                </Text>
                <ActionValue action={action} choices={choices} onChange={(next) => put(index, next)} />
                <ActionIcon
                  ms="auto"
                  aria-label={t('rules:action.remove', { action: t(`rules:action.kind.${action.do}`) })}
                  title={t('rules:action.remove', { action: t(`rules:action.kind.${action.do}`) })}
                  onClick={() => onChange(actions.filter((_, at) => at !== index))}
                >
                  <IconTrash size={15} aria-hidden />
                </ActionIcon>
              </Group>
            ))}
          </Stack>
        );
      })}
      {free.length > 0 && (
        <NativeSelect
          size="xs"
          maw={280}
          aria-label={t('rules:action.add')}
          value=""
          data={[
            { value: '', label: t('rules:action.add') },
            ...free.map(({ group, kinds }) => ({
              group: t(`rules:action.group.${group}`),
              items: kinds.map((kind) => ({ value: kind, label: t(`rules:action.kind.${kind}`) })),
            })),
          ]}
          onChange={(event) => add(event.currentTarget.value)}
        />
      )}
    </Stack>
  );
}

/** Two actions of one kind can come from an import; their place among their kind tells them apart. */
const keyOf = (actions: readonly RuleAction[], index: number): string => {
  const kind = actions[index]?.do ?? '';
  return `${kind}/${actions.slice(0, index).filter((one) => one.do === kind).length}`;
};
