import { Group, NumberInput, Progress, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import type { TranslationSettings } from '@/lib/domain/translation.ts';
import { useLanguage, useText } from '@/lib/i18n/index.ts';
import type { EngineView } from '@/lib/protocol.ts';
import { localeFor } from '../../ui/time.tsx';
import type { Change } from './use-translation.ts';

interface Props {
  readonly engine: EngineView;
  readonly settings: TranslationSettings;
  readonly change: Change;
}

/** Characters sent this month beside what may be sent. */
export function EngineBudget({ engine: { id, used }, settings, change }: Props) {
  const t = useText();
  const locale = localeFor(useLanguage());
  const budget = settings.budgets[id];
  const [typed, setTyped] = useState<number | string>(budget ?? '');
  const number = new Intl.NumberFormat(locale);
  const save = () => {
    const { [id]: _budget, ...others } = settings.budgets;
    const next = typeof typed === 'number' ? typed : undefined;
    if (next !== budget) change({ budgets: next === undefined ? others : { ...others, [id]: next } });
  };
  const said =
    budget === undefined
      ? t('engines:used', { used: number.format(used) })
      : t('engines:usedOf', { used: number.format(used), budget: number.format(budget) });
  const full = budget !== undefined && used >= budget;
  return (
    <Stack gap="xs">
      <Group align="flex-end" gap="md">
        <NumberInput
          label={t('engines:budget')}
          description={t('engines:budgetHint')}
          min={0}
          max={1_000_000_000}
          step={10_000}
          allowDecimal={false}
          allowNegative={false}
          thousandSeparator=" "
          value={typed}
          onChange={setTyped}
          onBlur={save}
          onKeyDown={(event) => event.key === 'Enter' && save()}
        />
      </Group>
      {budget !== undefined && (
        <Progress
          value={budget === 0 ? 100 : Math.min(100, (used / budget) * 100)}
          color={full ? 'red.9' : 'teal.8'}
          aria-label={said}
        />
      )}
      <Text size="xs" c={full ? 'var(--mantine-color-error)' : 'dimmed'}>
        {said} {full && t('engines:budgetFull')}
      </Text>
    </Stack>
  );
}
