import { Button, Group, PasswordInput, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useCommand } from '@/lib/client/live.tsx';
import { type EngineField, originPattern, originsOf } from '@/lib/domain/translation.ts';
import { type Text as Texts, useText } from '@/lib/i18n/index.ts';
import { saidBy } from '@/lib/i18n/said-by.ts';
import type { EngineView } from '@/lib/protocol.ts';
import { useMarkUnsaved } from '../unsaved.tsx';
import { hostsOf } from './order.ts';
import type { RequestOrigins } from './translation-section.tsx';

type FieldName = keyof ReturnType<typeof fieldNames>;
const fieldNames = (t: Texts) => t('engines:field', { returnObjects: true });

interface Props {
  readonly engine: EngineView;
  readonly requestOrigins: RequestOrigins;
}

/** What an engine needs, to be entered. Secrets are written over, never shown. */
export function EngineFields({ engine, requestOrigins }: Props) {
  const t = useText();
  const save = useCommand('engine.save');
  const forget = useCommand('engine.forget');
  const [typed, setTyped] = useState<Readonly<Record<string, string>>>({});
  const [refused, setRefused] = useState<string>();
  const { id, fields, values, secrets } = engine;
  const dirty = Object.keys(typed).length > 0;
  useMarkUnsaved(`translation:${id}`, dirty);

  const shownIn = (field: EngineField) => typed[field.id] ?? values[field.id] ?? '';
  const problemOf = (field: EngineField) => {
    const value = shownIn(field).trim();
    if (value === '') return field.required && !field.initial && !(field.id in secrets) ? 'needed' : undefined;
    return field.kind === 'address' && originPattern(value) === undefined ? 'badAddress' : undefined;
  };
  const blocked = fields.some((field) => problemOf(field) !== undefined);
  const submit = async () => {
    // Asked first, within the click: browsers refuse to ask later.
    const origins = originsOf(engine, { ...values, ...typed });
    const given = requestOrigins(origins);
    await save.mutateAsync({ id, values: typed }).then(
      () => setTyped({}),
      () => {},
    );
    setRefused((await given.catch(() => false)) ? undefined : hostsOf(origins));
  };
  const drop = () => {
    setTyped({});
    setRefused(undefined);
    save.reset();
    forget.mutate({ id });
  };
  const failed = save.error ?? forget.error;
  return (
    <Stack
      gap="sm"
      component="form"
      onSubmit={(event) => {
        event.preventDefault();
        if (dirty && !blocked) void submit();
      }}
    >
      {fields.map((field) => (
        <Field
          key={field.id}
          field={field}
          value={shownIn(field)}
          end={secrets[field.id]}
          problem={field.id in typed ? problemOf(field) : undefined}
          onChange={(value) => {
            setTyped({ ...typed, [field.id]: value });
            save.reset();
            forget.reset();
          }}
        />
      ))}
      <Text size="xs" c="dimmed">
        {t('engines:secretNote')}
      </Text>
      <Group gap="sm">
        <Button type="submit" disabled={!dirty || blocked} loading={save.isPending}>
          {t('engines:save')}
        </Button>
        {(Object.keys(values).length > 0 || Object.keys(secrets).length > 0) && (
          <Button variant="default" c="var(--mantine-color-error)" loading={forget.isPending} onClick={drop}>
            {t('engines:forget')}
          </Button>
        )}
      </Group>
      <Text size="sm" role="status" c={failed || refused ? 'var(--mantine-color-error)' : 'dimmed'}>
        {failed && t('engines:notSaved', { message: saidBy(t, failed) })}
        {!failed && save.isSuccess && (refused ? t('engines:refused', { hosts: refused }) : t('engines:saved'))}
        {!failed && forget.isSuccess && t('engines:forgotten')}
      </Text>
    </Stack>
  );
}

const HINTED = ['account', 'location', 'glossary', 'address', 'region', 'model'] as const;

interface FieldProps {
  readonly field: EngineField;
  readonly value: string;
  /** The end of a secret that is set. */
  readonly end: string | undefined;
  readonly problem: 'needed' | 'badAddress' | undefined;
  readonly onChange: (value: string) => void;
}

function Field({ field: { id, secret, required, initial, kind }, value, end, problem, onChange }: FieldProps) {
  const t = useText();
  const name = t(`engines:field.${id as FieldName}`);
  const hinted = HINTED.find((each) => each === id);
  const isSet =
    end === undefined ? undefined : end === '' ? t('engines:secretSetShort') : t('engines:secretSet', { end });
  const common = {
    label: required && !initial ? name : t('engines:optional', { field: name }),
    placeholder: isSet ?? initial ?? '',
    value,
    // Nothing that is a key is offered to the browser's own memory.
    autoComplete: 'off',
    spellCheck: false,
    ...(hinted ? { description: t(`engines:fieldHint.${hinted}`) } : {}),
    ...(problem ? { error: t(`engines:${problem}`) } : {}),
    onChange: (event: { currentTarget: { value: string } }) => onChange(event.currentTarget.value),
  };
  if (kind === 'long') return <Textarea {...common} autosize minRows={2} maxRows={6} />;
  if (secret) return <PasswordInput {...common} autoComplete="new-password" />;
  return <TextInput {...common} />;
}
