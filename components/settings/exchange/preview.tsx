import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useAsk } from '@/lib/client/live.tsx';
import type { PartDifference, SettingsPart, SettingsPreview } from '@/lib/domain/settings-file.ts';
import { useText } from '@/lib/i18n/index.ts';
import { ruleText } from '@/lib/i18n/rule-text.ts';
import { useNames } from '../../ticket/naming.ts';
import { useShopName } from '../../ticket/portal-name.ts';
import { useSettings } from '../../ui/use-settings.ts';
import { PartOfFile } from './part-difference.tsx';

/** What only leads and admins may change; the background refuses it in any case. */
const LEADS_ALONE: readonly SettingsPart[] = ['people', 'guard', 'customers'];

interface Props {
  readonly preview: SettingsPreview;
  readonly taking: boolean;
  readonly failed: string | undefined;
  onTake(parts: readonly SettingsPart[]): void;
  onCancel(): void;
}

/** What the file would change, part by part, and which parts to take. */
export function ImportPreview({ preview, taking, failed, onTake, onCancel }: Props) {
  const t = useText();
  const { locale, shown: ui } = useNames();
  const shop = useShopName();
  const { role } = useSettings();
  const mayAll = role === 'lead' || role === 'admin';
  const nameOf = useThingName(shop);
  const [left, setLeft] = useState<ReadonlySet<SettingsPart>>(new Set());
  const isLocked = ({ part }: PartDifference) => !mayAll && LEADS_ALONE.includes(part);
  const differing = preview.parts.filter(({ things }) => things.length > 0);
  const alike = preview.parts.filter(({ things }) => things.length === 0);
  const names = alike.map(({ part }) => t(`options:exchange.part.${part}`)).join(t('rules:says.list'));
  if (differing.length === 0)
    return (
      <Group>
        <Text role="status">{t('options:exchange.noDifference')}</Text>
        <Button variant="default" onClick={onCancel}>
          {t('common:action.close')}
        </Button>
      </Group>
    );

  const chosen = differing.filter((one) => !left.has(one.part) && !isLocked(one)).map(({ part }) => part);
  const setTaken = (part: SettingsPart, taken: boolean) => {
    setLeft(new Set(taken ? [...left].filter((other) => other !== part) : [...left, part]));
  };
  return (
    <Stack gap="sm">
      {/* biome-ignore lint/a11y/useSemanticElements: each part is a section of its own, not a field */}
      <div role="group" aria-label={t('options:exchange.parts')}>
        <Stack gap="xs">
          {differing.map((difference) => (
            <PartOfFile
              key={difference.part}
              difference={difference}
              namer={{ t, locale, ui, shop }}
              nameOf={nameOf}
              taken={chosen.includes(difference.part)}
              locked={isLocked(difference)}
              onTake={(taken) => setTaken(difference.part, taken)}
            />
          ))}
        </Stack>
      </div>
      {alike.length > 0 && (
        <Text size="sm" c="dimmed">
          {t('options:exchange.same', { count: alike.length, names })}
        </Text>
      )}
      {differing.some(({ part }) => part === 'channels') && (
        <Text size="sm" c="dimmed">
          {t('options:exchange.channelsHint')}
        </Text>
      )}
      {differing.some(isLocked) && (
        <Text size="sm" c="dimmed">
          {t('options:exchange.leadsHint')}
        </Text>
      )}
      {failed !== undefined && (
        <Alert color="red" role="alert">
          {t('options:exchange.failed', { message: failed })}
        </Alert>
      )}
      <Group>
        <Button disabled={chosen.length === 0} loading={taking} onClick={() => onTake(chosen)}>
          {chosen.length === 0
            ? t('options:exchange.noneChosen')
            : t('options:exchange.confirm', { count: chosen.length })}
        </Button>
        <Button variant="default" onClick={onCancel}>
          {t('common:action.cancel')}
        </Button>
      </Group>
    </Stack>
  );
}

/** Policies are called by their rule, shops by their name, anything else by its id. */
function useThingName(shop: (id: string) => string) {
  const t = useText();
  const { shown } = useNames();
  const policies = useAsk('policy.list', {}).data?.flatMap((file) => file.policies) ?? [];
  return (part: SettingsPart, key: string): string => {
    if (key === '') return t(`options:exchange.part.${part}`);
    if (part === 'shops') return key === 'all' ? t('shops:all') : shop(key);
    const policy = part === 'policies' ? policies.find(({ id }) => id === key) : undefined;
    return policy ? ruleText(shown, policy).text : key;
  };
}
