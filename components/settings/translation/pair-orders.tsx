import { ActionIcon, Button, Group, Select, Stack, Text } from '@mantine/core';
import { IconArrowUp, IconTrash, IconX } from '@tabler/icons-react';
import { useState } from 'react';
import {
  ENGINES,
  type EngineId,
  type LanguagePair,
  pairOf,
  type TranslationSettings,
} from '@/lib/domain/translation.ts';
import { LANGUAGES, type Language } from '@/lib/domain/vocabulary.ts';
import { useLanguage, useText } from '@/lib/i18n/index.ts';
import { languageName } from '../../ui/format.ts';
import { Card } from '../section.tsx';
import { moved } from './order.ts';
import type { Change } from './use-translation.ts';

interface Props {
  readonly settings: TranslationSettings;
  readonly change: Change;
}

const sidesOf = (pair: string): readonly Language[] =>
  pair.split('>').flatMap((side) => LANGUAGES.filter((each) => each === side));

/** Another order of engines for single pairs of languages. */
export function PairOrders({ settings, change }: Props) {
  const t = useText();
  const language = useLanguage();
  const [from, setFrom] = useState<Language>(settings.agentLanguage);
  const [to, setTo] = useState<Language>(settings.agentLanguage === 'en' ? 'de' : 'en');
  const data = LANGUAGES.map((each) => ({ value: each, label: languageName(each, language) }));
  const pairs = Object.keys(settings.pairs) as LanguagePair[];
  const set = (pair: LanguagePair, order: readonly EngineId[]) =>
    change({ pairs: { ...settings.pairs, [pair]: order } });
  const remove = (pair: LanguagePair) => {
    const { [pair]: _order, ...others } = settings.pairs;
    change({ pairs: others });
  };
  const nameOf = (pair: LanguagePair) => {
    const [first, second] = sidesOf(pair).map((side) => languageName(side, language));
    return t('engines:pairName', { from: first, to: second });
  };
  const side = (label: string, value: Language, choose: (language: Language) => void) => (
    <Select
      label={label}
      data={data}
      value={value}
      allowDeselect={false}
      w={160}
      onChange={(next) => {
        const chosen = LANGUAGES.find((each) => each === next);
        if (chosen) choose(chosen);
      }}
    />
  );
  return (
    <Card title={t('engines:pairs')}>
      <Stack gap="md">
        <Text size="sm" c="dimmed">
          {t('engines:pairsHint')}
        </Text>
        {pairs.map((pair) => (
          <PairOrder
            key={pair}
            name={nameOf(pair)}
            order={settings.pairs[pair] ?? []}
            onChange={(order) => set(pair, order)}
            onRemove={() => remove(pair)}
          />
        ))}
        <Group gap="sm" align="flex-end">
          {side(t('engines:from'), from, setFrom)}
          {side(t('engines:to'), to, setTo)}
          <Button
            variant="default"
            disabled={from === to || pairOf(from, to) in settings.pairs}
            onClick={() => set(pairOf(from, to), settings.order)}
          >
            {t('engines:addPair')}
          </Button>
        </Group>
      </Stack>
    </Card>
  );
}

interface PairProps {
  readonly name: string;
  readonly order: readonly EngineId[];
  readonly onChange: (order: readonly EngineId[]) => void;
  readonly onRemove: () => void;
}

function PairOrder({ name, order, onChange, onRemove }: PairProps) {
  const t = useText();
  const nameOf = (id: EngineId) => t(`engines:name.${id}`);
  const left = ENGINES.filter((id) => !order.includes(id));
  return (
    <Stack gap="xs" component="section" aria-label={name}>
      <Group gap="xs">
        <Text fw={600} size="sm">
          {name}
        </Text>
        <ActionIcon variant="subtle" aria-label={t('engines:removePair', { pair: name })} onClick={onRemove}>
          <IconTrash size={16} aria-hidden />
        </ActionIcon>
      </Group>
      {order.length === 0 && <Text size="sm">{t('engines:none')}</Text>}
      <Stack gap={4} component="ol" p={0} m={0} style={{ listStyle: 'none' }}>
        {order.map((id, at) => (
          <Group key={id} component="li" gap="xs" wrap="nowrap">
            <ActionIcon
              variant="default"
              disabled={at === 0}
              aria-label={t('engines:up', { name: nameOf(id) })}
              onClick={() => onChange(moved(order, id, -1))}
            >
              <IconArrowUp size={14} aria-hidden />
            </ActionIcon>
            <ActionIcon
              variant="default"
              aria-label={t('engines:dropEngine', { name: nameOf(id) })}
              onClick={() => onChange(order.filter((each) => each !== id))}
            >
              <IconX size={14} aria-hidden />
            </ActionIcon>
            <Text size="sm">{nameOf(id)}</Text>
          </Group>
        ))}
      </Stack>
      {left.length > 0 && (
        <Select
          aria-label={t('engines:addEngine')}
          placeholder={t('engines:addEngine')}
          data={left.map((id) => ({ value: id, label: nameOf(id) }))}
          value={null}
          w={260}
          onChange={(next) => {
            const chosen = ENGINES.find((id) => id === next);
            if (chosen) onChange([...order, chosen]);
          }}
        />
      )}
    </Stack>
  );
}
