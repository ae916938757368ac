import { PasswordInput, Stack, Text, TextInput } from '@mantine/core';
import type { ChannelKind } from '@/lib/domain/alert.ts';
import { useLanguage, useText } from '@/lib/i18n/index.ts';
import type { ChannelForm, ChannelView } from '@/lib/protocol.ts';
import { localeFor } from '../ui/time.tsx';
import { troubleText } from './said.ts';
import type { ChannelDraft } from './use-channel-draft.ts';

interface Props {
  readonly kind: ChannelKind;
  readonly form: ChannelForm;
  readonly known: ChannelView | undefined;
  readonly draft: ChannelDraft;
}

const NAMED = ['address', 'secret', 'token', 'chat'] as const;

/** What a channel wants to be told. Secrets are written over, never shown. */
export function ChannelFields({ kind, form, known, draft }: Props) {
  const t = useText();
  const locale = localeFor(useLanguage());
  const day = (at: number) => new Intl.DateTimeFormat(locale, { dateStyle: 'medium' }).format(at);
  return (
    <Stack gap="sm">
      <Text size="sm">{t(`alertTexts:where.${kind}`)}</Text>
      {form.fields.map(({ id, secret, required, example }) => {
        const field = NAMED.find((one) => one === id) ?? 'address';
        const name = t(`alertsOptions:field.${field}`);
        const since = known?.setAt[id];
        const isTyped = id in draft.typed;
        const trouble = draft.problems[id];
        // An empty form is not yet wrong.
        const shown = trouble && (isTyped || (trouble !== 'missing' && known)) ? troubleText(t, trouble) : undefined;
        const common = {
          label: required ? name : t('alertsOptions:optional', { field: name }),
          placeholder: since === undefined ? example : t('alertsOptions:secretSet', { date: day(since) }),
          value: draft.typed[id] ?? known?.values[id] ?? '',
          maxLength: 2_000,
          spellCheck: false,
          'aria-required': required && since === undefined,
          ...(shown ? { error: shown } : {}),
          onChange: (event: { currentTarget: { value: string } }) => draft.type(id, event.currentTarget.value),
        };
        return secret ? (
          // Nothing that is a key is offered to the browser's own memory.
          <PasswordInput key={id} {...common} autoComplete="new-password" />
        ) : (
          <TextInput key={id} {...common} autoComplete="off" />
        );
      })}
      <Text size="xs" c="dimmed">
        {t('alertsOptions:secretNote')}
      </Text>
    </Stack>
  );
}
