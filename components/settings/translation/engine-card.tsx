import { ActionIcon, Badge, Button, Collapse, Group, Paper, Stack, Text } from '@mantine/core';
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import { useState } from 'react';
import { originsOf, type TranslationSettings } from '@/lib/domain/translation.ts';
import { useText } from '@/lib/i18n/index.ts';
import type { EngineView } from '@/lib/protocol.ts';
import { hasTranslator } from '../../translation/on-device.ts';
import { Consent } from './consent.tsx';
import { EngineBudget } from './engine-budget.tsx';
import { EngineFields } from './engine-fields.tsx';
import { DeviceTest, EngineTest } from './engine-test.tsx';
import { hostsOf, moved } from './order.ts';
import type { RequestOrigins } from './translation-section.tsx';
import type { Change } from './use-translation.ts';

interface Props {
  readonly engine: EngineView;
  readonly settings: TranslationSettings;
  readonly change: Change;
  readonly requestOrigins: RequestOrigins;
}

const COLORS = { on: 'teal.9', off: 'gray.7', missing: 'gray.7', absent: 'gray.7', blocked: 'orange.9' } as const;

function stateOf({ id, inView, ready, granted }: EngineView, { consented }: TranslationSettings): keyof typeof COLORS {
  if (inView && !hasTranslator()) return 'absent';
  if (!ready) return 'missing';
  if (!granted) return 'blocked';
  return consented[id] === undefined ? 'off' : 'on';
}

/** One engine: what it is, how it stands, its place in the order; the rest opens below. */
export function EngineCard({ engine, settings, change, requestOrigins }: Props) {
  const t = useText();
  const [open, setOpen] = useState(false);
  /** Once opened it stays, hidden: a key that was typed and not saved yet must not go, and counts as unsaved. */
  const [opened, setOpened] = useState(false);
  const { id, inView } = engine;
  const name = t(`engines:name.${id}`);
  const state = stateOf(engine, settings);
  const place = settings.order.indexOf(id);
  const origins = originsOf(engine, engine.values);
  const move = (by: -1 | 1) => {
    // One that was taken out comes back at the end.
    const order = place < 0 ? [...settings.order, id] : moved(settings.order, id, by);
    change({ order });
  };
  return (
    <Paper component="li" withBorder p="sm" aria-label={name}>
      <Group justify="space-between" gap="xs" wrap="nowrap" align="flex-start">
        <Stack gap={2} style={{ minWidth: 0 }}>
          <Group gap="xs">
            <Text fw={600} size="sm">
              {name}
            </Text>
            <Badge size="sm" variant="filled" color={COLORS[state]} tt="none">
              {t(`engines:state.${state}`)}
            </Badge>
            {place < 0 && (
              <Text size="xs" c="dimmed">
                {t('engines:outOfOrder')}
              </Text>
            )}
          </Group>
          <Text size="sm" c="dimmed">
            {t(`engines:about.${id}`)}
          </Text>
        </Stack>
        <Group gap={4} wrap="nowrap">
          <ActionIcon
            variant="default"
            aria-label={t('engines:up', { name })}
            disabled={place === 0}
            onClick={() => move(-1)}
          >
            <IconArrowUp size={16} aria-hidden />
          </ActionIcon>
          <ActionIcon
            variant="default"
            aria-label={t('engines:down', { name })}
            disabled={place < 0 || place === settings.order.length - 1}
            onClick={() => move(1)}
          >
            <IconArrowDown size={16} aria-hidden />
          </ActionIcon>
          <Button
            size="xs"
            variant="default"
            aria-expanded={open}
            aria-label={open ? undefined : t('engines:setUpOf', { name })}
            onClick={() => {
              setOpen(!open);
              setOpened(true);
            }}
          >
            {open ? t('engines:close') : t('engines:setUp')}
          </Button>
        </Group>
      </Group>
      <Collapse expanded={open} transitionDuration={0} keepMountedMode="display-none">
        {opened && (
          <Stack gap="md" mt="md">
            {!inView && <EngineFields engine={engine} requestOrigins={requestOrigins} />}
            {inView ? (
              <DeviceTest language={settings.agentLanguage} />
            ) : (
              <EngineTest engine={engine} language={settings.agentLanguage} requestOrigins={requestOrigins} />
            )}
            <Consent engine={engine} settings={settings} change={change} hosts={hostsOf(origins)} />
            {!inView && <EngineBudget engine={engine} settings={settings} change={change} />}
          </Stack>
        )}
      </Collapse>
    </Paper>
  );
}
