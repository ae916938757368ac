import { Checkbox, Group, NativeSelect, Textarea, TextInput } from '@mantine/core';
import type { Wanted } from '@/lib/domain/wanted.ts';
import { useText } from '@/lib/i18n/index.ts';
import { variableName } from '../templates/variable-name.ts';
import { amountParts, CURRENCIES, isAnswer } from './answers.ts';

interface Props {
  readonly wanted: Wanted;
  readonly value: string | boolean | undefined;
  readonly autoFocus: boolean;
  readonly onChange: (value: string | boolean) => void;
}

/** One thing asked for, as its type is entered. */
export function FillInField({ wanted, value, autoFocus, onChange }: Props) {
  const t = useText();
  const { id, type, required } = wanted;
  const name = wanted.label || variableName(t, id);
  const text = typeof value === 'string' ? value : '';
  const label = required || type === 'switch' ? name : t('fillIn:optional', { label: name });
  const wrong = text.trim() !== '' && !isAnswer(wanted, text);
  const common = { size: 'xs', label, required, autoFocus, 'data-wanted': id } as const;
  switch (type) {
    case 'switch':
      return (
        <Checkbox
          size="xs"
          label={label}
          autoFocus={autoFocus}
          data-wanted={id}
          checked={value === true || value === 'true'}
          onChange={(event) => onChange(event.currentTarget.checked)}
        />
      );
    case 'choice':
      return (
        <NativeSelect
          {...common}
          value={text}
          data={[{ value: '', label: t('fillIn:choose') }, ...(wanted.options ?? [])]}
          onChange={(event) => onChange(event.currentTarget.value)}
        />
      );
    case 'long':
      return (
        <Textarea
          {...common}
          autosize
          minRows={2}
          maxRows={6}
          dir="auto"
          value={text}
          onChange={(event) => onChange(event.currentTarget.value)}
        />
      );
    case 'money': {
      const { amount, currency } = amountParts(text, wanted.currency);
      const put = (next: string, unit: string) => onChange(next.trim() === '' ? '' : `${next} ${unit}`);
      return (
        <Group gap={6} wrap="nowrap" align="flex-end">
          <TextInput
            {...common}
            flex={1}
            inputMode="decimal"
            aria-label={t('fillIn:amount', { label: name })}
            error={wrong && t('fillIn:badAmount')}
            value={amount}
            onChange={(event) => put(event.currentTarget.value, currency)}
          />
          <NativeSelect
            size="xs"
            w={84}
            aria-label={t('fillIn:currency', { label: name })}
            value={currency}
            data={[...new Set([currency, ...CURRENCIES])]}
            onChange={(event) => put(amount, event.currentTarget.value)}
          />
        </Group>
      );
    }
    default:
      return (
        <TextInput
          {...common}
          {...(type === 'date' ? { type: 'date' } : type === 'number' ? { inputMode: 'decimal' } : { dir: 'auto' })}
          error={wrong && t('fillIn:badNumber')}
          value={text}
          onChange={(event) => onChange(event.currentTarget.value)}
        />
      );
  }
}
