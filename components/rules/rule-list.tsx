import { useEffect, useRef, useState } from 'react';
import type { RoutingRule } from '@/lib/domain/rule.ts';
import { useText } from '@/lib/i18n/index.ts';
import classes from '../settings/list.module.css';
import { RuleRow } from './rule-row.tsx';
import { moved } from './use-rules.ts';

interface Props {
  readonly rules: readonly RoutingRule[];
  readonly onChange: (rules: readonly RoutingRule[], said?: string) => void;
  readonly onEdit: (rule: RoutingRule) => void;
  readonly onDelete: (rule: RoutingRule) => void;
}

/** The rules in their order; moved by dragging, by buttons, or by Alt and an arrow key. */
export function RuleList({ rules, onChange, onEdit, onDelete }: Props) {
  const t = useText();
  const list = useRef<HTMLUListElement>(null);
  const refocus = useRef<{ id: string; control: string }>(undefined);
  const [dragged, setDragged] = useState<string>();
  const [over, setOver] = useState<number>();

  // Moving a row in the document takes the focus from it: give it back to the control that was used.
  useEffect(() => {
    const wanted = refocus.current;
    if (!wanted) return;
    refocus.current = undefined;
    const row = list.current?.querySelector(`[data-rule="${CSS.escape(wanted.id)}"]`);
    const control = row?.querySelector<HTMLButtonElement>(`[data-control="${wanted.control}"]`);
    (control?.disabled ? row?.querySelector<HTMLElement>('[data-control="grip"]') : control)?.focus();
  });

  const from = rules.findIndex((rule) => rule.id === dragged);
  const shown = from >= 0 && over !== undefined ? moved(rules, from, over) : rules;

  const move = (rule: RoutingRule, to: number) => {
    const next = moved(rules, rules.indexOf(rule), to);
    if (next === rules) return;
    const control = document.activeElement?.getAttribute('data-control') ?? 'grip';
    refocus.current = { id: rule.id, control };
    onChange(next, t('rules:moved', { name: rule.name, place: to + 1, count: rules.length }));
  };
  const drop = () => {
    if (shown !== rules) onChange(shown);
    setDragged(undefined);
    setOver(undefined);
  };
  const duplicate = (rule: RoutingRule) => {
    const at = rules.indexOf(rule) + 1;
    const copy = { ...rule, id: crypto.randomUUID(), name: t('rules:copyOf', { name: rule.name }) };
    onChange([...rules.slice(0, at), copy, ...rules.slice(at)]);
  };
  return (
    <ul
      className={classes.list}
      ref={list}
      aria-label={t('rules:listLabel')}
      onDragEnd={() => {
        setDragged(undefined);
        setOver(undefined);
      }}
    >
      {shown.map((rule, place) => (
        <RuleRow
          key={rule.id}
          rule={rule}
          place={place}
          count={rules.length}
          dragged={rule.id === dragged}
          onMove={(to) => move(rule, to)}
          onEdit={() => onEdit(rule)}
          onEnable={(enabled) => onChange(rules.map((one) => (one === rule ? { ...rule, enabled } : one)))}
          onDuplicate={() => duplicate(rule)}
          onDelete={() => onDelete(rule)}
          onDragStart={() => setDragged(rule.id)}
          onDragOver={() => dragged !== undefined && setOver(place)}
          onDrop={drop}
        />
      ))}
    </ul>
  );
}
