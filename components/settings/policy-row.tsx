import { Button, Group, NumberInput, Text, TextInput } from '@mantine/core';
import { useId, useState } from 'react';
import type { Policy, PolicyOverride } from '@/lib/domain/policy.ts';
import type { Instant } from '@/lib/domain/time.ts';
import { useLanguage, useText } from '@/lib/i18n/index.ts';
import { ruleText } from '@/lib/i18n/rule-text.ts';
import { policySpan } from '../ui/format.ts';
import { localeFor } from '../ui/time.tsx';
import classes from './policies.module.css';
import { isPositive, regionText, toCheck } from './policy-texts.ts';

/** Longest note, as long as one remembers why. */
const LONGEST_NOTE = 300;

interface Props {
  readonly policy: Policy;
  readonly override: PolicyOverride | undefined;
  /** No other rule has its topic. */
  readonly alone: boolean;
  readonly now: Instant;
  readonly onChange: (override: PolicyOverride | undefined) => void;
}

/** One rule: its number, where it holds, what it says, who says so, and a field for one's own number. */
export function PolicyRow({ policy, override, alone, now, onChange }: Props) {
  const t = useText();
  const language = useLanguage();
  const locale = localeFor(language);
  const editor = useId();
  const [open, setOpen] = useState(false);
  const { topic, value, unit } = policy;
  const { text, source } = ruleText(language, policy);
  const numbered = value !== undefined && unit !== undefined ? { value, unit } : undefined;
  const own = override && isPositive(override.value) ? override : undefined;
  const shown = numbered && policySpan(t, own ? { ...numbered, value: own.value } : numbered, locale);
  const region = regionText(t, policy, alone, language);
  return (
    <li className={classes.row}>
      <Group gap="xs" justify="space-between" wrap="nowrap" align="flex-start">
        <Text size="sm" component="div">
          <strong>{shown ?? t('platform:shown')}</strong> · {region}
          {toCheck(policy, override, now) && (
            <span className={classes.mark} title={t('platform:checkHint')}>
              {t('platform:check')}
            </span>
          )}
          {own && numbered && (
            <span className={classes.mark}>{t('platform:replaces', { span: policySpan(t, numbered, locale) })}</span>
          )}
        </Text>
        {numbered && (
          <Button
            size="compact-xs"
            variant="default"
            className={classes.edit}
            aria-expanded={open}
            aria-controls={editor}
            aria-label={t('platform:editOf', { rule: `${t(`platform:topic.${topic}`)}, ${region}` })}
            onClick={() => setOpen(!open)}
          >
            {t('platform:edit')}
          </Button>
        )}
      </Group>
      <Text size="sm">{text}</Text>
      <Text size="xs" c="dimmed">
        {t('platform:source', { source })} · {t('platform:asOf', { date: policy.asOf })}
        {own && ` · ${t('platform:setAt', { date: new Date(own.at).toISOString().slice(0, 10) })}`}
      </Text>
      {own?.note && (
        <Text size="xs" c="dimmed">
          {t('platform:noted', { note: own.note })}
        </Text>
      )}
      {numbered && (
        <div id={editor} hidden={!open}>
          {open && <Editor numbered={numbered} override={override} onChange={onChange} />}
        </div>
      )}
    </li>
  );
}

interface EditorProps {
  readonly numbered: { readonly value: number; readonly unit: NonNullable<Policy['unit']> };
  readonly override: PolicyOverride | undefined;
  readonly onChange: Props['onChange'];
}

/** An emptied field is NaN, which can be neither saved nor taken for a zero; the shipped number is no override. */
function Editor({ numbered, override, onChange }: EditorProps) {
  const t = useText();
  const locale = localeFor(useLanguage());
  const value = override?.value ?? numbered.value;
  const type = (typed: number | string) => {
    const next = typeof typed === 'number' ? typed : typed.trim() === '' ? Number.NaN : Number(typed);
    onChange(next === numbered.value ? undefined : { ...override, value: next, at: Date.now() });
  };
  const write = (note: string) => {
    if (!override) return;
    const { note: _, ...rest } = override;
    onChange(note === '' ? rest : { ...rest, note });
  };
  return (
    <div className={classes.editor}>
      <NumberInput
        label={t('platform:value', { unit: t(`platform:unit.${numbered.unit}`) })}
        value={Number.isNaN(value) ? '' : value}
        decimalScale={2}
        w={200}
        error={isPositive(value) ? undefined : t('platform:bad')}
        onChange={type}
      />
      {override && (
        <>
          <TextInput
            label={t('platform:noteLabel')}
            value={override.note ?? ''}
            maxLength={LONGEST_NOTE}
            className={classes.note}
            onChange={(event) => write(event.currentTarget.value)}
          />
          <Button variant="default" onClick={() => onChange(undefined)}>
            {t('platform:back', { span: policySpan(t, numbered, locale) })}
          </Button>
        </>
      )}
    </div>
  );
}
