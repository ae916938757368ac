import { Stack } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import type { RoutingRule } from '@/lib/domain/rule.ts';
import { useText } from '@/lib/i18n/index.ts';
import classes from '../settings/list.module.css';
import { GroupHead } from './group-head.tsx';
import { groupsOf, movedGroup, movedRule, type RuleGroup, withGroup } from './rule-groups.ts';
import { RuleRow } from './rule-row.tsx';
import type { RuleHealth } from './use-rule-health.ts';

interface Props {
  readonly rules: readonly RoutingRule[];
  readonly health: RuleHealth;
  readonly onChange: (rules: readonly RoutingRule[], said?: string) => void;
  readonly onEdit: (rule: RoutingRule) => void;
  readonly onDelete: (rule: RoutingRule) => void;
}

/** The rules in their order, under their headings; moved by dragging, by buttons, or by Alt and an arrow key. */
export function RuleList({ rules, health, onChange, onEdit, onDelete }: Props) {
  const t = useText();
  const list = useRef<HTMLDivElement>(null);
  const refocus = useRef<{ place: string; control: string }>(undefined);
  const [dragged, setDragged] = useState<string>();
  const [over, setOver] = useState<number>();
  const [folded, setFolded] = useState<ReadonlySet<string>>(new Set());

  // Moving a row in the document takes the focus from it: give it back to the control that was used.
  useEffect(() => {
    const wanted = refocus.current;
    if (!wanted) return;
    refocus.current = undefined;
    const row = list.current?.querySelector(wanted.place);
    const control = row?.querySelector<HTMLButtonElement>(`[data-control="${wanted.control}"]`);
    (control?.disabled ? row?.querySelector<HTMLElement>('[data-control="grip"]') : control)?.focus();
  });
  const keepFocus = (place: string) => {
    refocus.current = { place, control: document.activeElement?.getAttribute('data-control') ?? 'grip' };
  };

  const from = rules.findIndex((rule) => rule.id === dragged);
  const groups = groupsOf(rules);
  const headed = groups.some(({ name }) => name !== undefined);

  const move = (rule: RoutingRule, to: number) => {
    const next = movedRule(rules, rules.indexOf(rule), to);
    if (next === rules) return;
    keepFocus(`[data-rule="${CSS.escape(rule.id)}"]`);
    onChange(next, t('rules:moved', { name: rule.name, place: to + 1, count: rules.length }));
  };
  const moveGroup = (group: RuleGroup, at: number, to: number) => {
    const next = movedGroup(rules, at, to);
    if (next === rules) return;
    keepFocus(`[data-group="${CSS.escape(group.name ?? '')}"]`);
    const name = group.name ?? t('rules:group.none');
    onChange(next, t('rules:group.moved', { name, place: to + 1, count: groups.length }));
  };
  // Rows stay where they are while one is dragged, with a line where it would go: an element that leaves its list under
  // the pointer ends the drag without a word.
  const drop = () => {
    const rule = rules[from];
    if (rule && over !== undefined) move(rule, over);
    endDrag();
  };
  const endDrag = () => {
    setDragged(undefined);
    setOver(undefined);
  };
  const duplicate = (rule: RoutingRule) => {
    const at = rules.indexOf(rule) + 1;
    const copy = { ...rule, id: crypto.randomUUID(), name: t('rules:copyOf', { name: rule.name }) };
    onChange([...rules.slice(0, at), copy, ...rules.slice(at)]);
  };
  const eachOf = (group: RuleGroup, change: (rule: RoutingRule) => RoutingRule) =>
    rules.map((rule) => (group.rules.includes(rule) ? change(rule) : rule));
  const fold = (key: string) => {
    setFolded(folded.has(key) ? new Set([...folded].filter((one) => one !== key)) : new Set([...folded, key]));
  };
  return (
    <Stack gap="sm" ref={list} onDragEnd={endDrag}>
      {groups.map((group, at) => {
        const key = group.name ?? '';
        const open = !headed || !folded.has(key);
        return (
          <section
            key={`${key}/${groups.slice(0, at).filter(({ name }) => name === group.name).length}`}
            data-group={key}
            {...(headed ? { 'aria-label': group.name ?? t('rules:group.none') } : {})}
          >
            {headed && (
              <GroupHead
                group={group}
                open={open}
                first={at === 0}
                last={at === groups.length - 1}
                onFold={() => fold(key)}
                onMove={(by) => moveGroup(group, at, at + by)}
                onEnable={(enabled) =>
                  onChange(
                    eachOf(group, (rule) => ({ ...rule, enabled })),
                    t(enabled ? 'rules:group.switchedOn' : 'rules:group.switchedOff', {
                      name: group.name ?? t('rules:group.none'),
                    }),
                  )
                }
                onRename={(name) => onChange(eachOf(group, (rule) => withGroup(rule, name)))}
              />
            )}
            {open && (
              <ul className={classes.list} aria-label={t('rules:listLabel')}>
                {group.rules.map((rule, index) => {
                  const place = group.start + index;
                  return (
                    <RuleRow
                      key={rule.id}
                      rule={rule}
                      place={place}
                      count={rules.length}
                      health={health}
                      dragged={rule.id === dragged}
                      {...(over === place && from >= 0 && from !== place
                        ? { target: over < from ? ('before' as const) : ('after' as const) }
                        : {})}
                      onMove={(to) => move(rule, to)}
                      onEdit={() => onEdit(rule)}
                      onEnable={(enabled) =>
                        onChange(rules.map((one) => (one.id === rule.id ? { ...one, enabled } : one)))
                      }
                      onDuplicate={() => duplicate(rule)}
                      onDelete={() => onDelete(rule)}
                      onDragStart={() => setDragged(rule.id)}
                      onDragOver={() => dragged !== undefined && setOver(place)}
                      onDrop={drop}
                    />
                  );
                })}
              </ul>
            )}
          </section>
        );
      })}
    </Stack>
  );
}
