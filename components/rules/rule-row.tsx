import { ActionIcon, Badge, Group, Switch, Text, UnstyledButton } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconCopy, IconGripVertical, IconTrash } from '@tabler/icons-react';
import type { KeyboardEvent, ReactNode } from 'react';
import type { RoutingRule } from '@/lib/domain/rule.ts';
import { useLanguage, useText } from '@/lib/i18n/index.ts';
import classes from '../settings/list.module.css';
import own from './rule-list.module.css';
import { RuleMarks } from './rule-marks.tsx';
import { ruleSentence } from './sentence.ts';
import type { RuleHealth } from './use-rule-health.ts';
import { useThingNames } from './use-thing-names.ts';

interface Props {
  readonly rule: RoutingRule;
  /** From 0. */
  readonly place: number;
  readonly count: number;
  readonly onMove: (to: number) => void;
  readonly onEdit: () => void;
  readonly onEnable: (enabled: boolean) => void;
  readonly onDuplicate: () => void;
  readonly onDelete: () => void;
  readonly onDragStart: () => void;
  readonly onDragOver: () => void;
  readonly onDrop: () => void;
  readonly dragged: boolean;
  /** What is dragged would go here. */
  readonly target?: 'before' | 'after';
  readonly health: RuleHealth;
}

/** One rule of the list: its place, whether it is on, what it does in words, and what can be done with it. */
export function RuleRow({ rule, place, count, health, onMove, ...on }: Props) {
  const t = useText();
  const ui = useLanguage();
  const names = useThingNames();
  const { name } = rule;
  const onKeyDown = (event: KeyboardEvent) => {
    if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
    event.preventDefault();
    onMove(event.key === 'ArrowUp' ? place - 1 : place + 1);
  };
  return (
    <li
      className={`${classes.row} ${own.row}`}
      data-rule={rule.id}
      data-dragged={on.dragged || undefined}
      data-target={on.target}
      onKeyDown={onKeyDown}
      onDragOver={(event) => {
        event.preventDefault();
        on.onDragOver();
      }}
      onDrop={(event) => {
        event.preventDefault();
        on.onDrop();
      }}
    >
      <ActionIcon
        draggable
        className={classes.grip}
        data-control="grip"
        aria-label={t('rules:drag', { name })}
        title={t('rules:drag', { name })}
        onDragStart={(event) => {
          event.dataTransfer.effectAllowed = 'move';
          event.dataTransfer.setData('text/plain', name);
          on.onDragStart();
        }}
      >
        <IconGripVertical size={16} aria-hidden />
      </ActionIcon>
      <Text
        size="sm"
        c="dimmed"
        w={22}
        flex="none"
        ta="right"
        aria-label={t('rules:position', { place: place + 1, count })}
      >
        {place + 1}
      </Text>
      <Switch
        size="sm"
        flex="none"
        aria-label={t('rules:enable', { name })}
        checked={rule.enabled}
        onChange={(event) => on.onEnable(event.currentTarget.checked)}
      />
      <UnstyledButton
        className={classes.body}
        data-control="edit"
        aria-label={t('rules:editNamed', { name })}
        onClick={on.onEdit}
      >
        <Text fw={600} size="sm" component="div">
          <bdi>{name}</bdi>{' '}
          {!rule.enabled && (
            <Badge size="xs" variant="default" tt="none">
              {t('rules:off')}
            </Badge>
          )}
        </Text>
        <Text size="sm" c="dimmed">
          <bdi>{ruleSentence(t, ui, rule, names)}</bdi>
        </Text>
        {rule.note && (
          <Text size="xs" c="dimmed">
            <bdi>{rule.note}</bdi>
          </Text>
        )}
      </UnstyledButton>
      <Text size="xs" c="dimmed" flex="none" ta="right" className={own.hits}>
        {health.hitsOf(rule.id) !== undefined && t('rules:hits', { count: health.hitsOf(rule.id) ?? 0 })}
      </Text>
      <Group gap={2} wrap="nowrap" className={classes.tools}>
        <Tool label={t('rules:up', { name })} control="up" disabled={place === 0} onClick={() => onMove(place - 1)}>
          <IconArrowUp size={16} aria-hidden />
        </Tool>
        <Tool
          label={t('rules:down', { name })}
          control="down"
          disabled={place === count - 1}
          onClick={() => onMove(place + 1)}
        >
          <IconArrowDown size={16} aria-hidden />
        </Tool>
        <Tool label={t('rules:duplicateNamed', { name })} onClick={on.onDuplicate}>
          <IconCopy size={16} aria-hidden />
        </Tool>
        <Tool label={t('rules:deleteNamed', { name })} onClick={on.onDelete}>
          <IconTrash size={16} aria-hidden />
        </Tool>
      </Group>
      <RuleMarks rule={rule} health={health} onEdit={on.onEdit} />
    </li>
  );
}

interface ToolProps {
  readonly label: string;
  /** Lets the focus find this button again after the row has moved. */
  readonly control?: string;
  readonly disabled?: boolean;
  readonly onClick: () => void;
  readonly children: ReactNode;
}

function Tool({ label, control, disabled = false, onClick, children }: ToolProps) {
  return (
    <ActionIcon aria-label={label} title={label} data-control={control} disabled={disabled} onClick={onClick}>
      {children}
    </ActionIcon>
  );
}
