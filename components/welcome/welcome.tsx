/** The first-run page: one column of steps, each of which acts at once, in any order. */
import { Group, List, SegmentedControl, Stack, Text, Title } from '@mantine/core';
import { IconCheck, IconX } from '@tabler/icons-react';
import { type ReactNode, useEffect } from 'react';
import { useAsk, useCommand } from '@/lib/client/live.tsx';
import { UI_LANGUAGES } from '@/lib/domain/vocabulary.ts';
import { useLanguage, useText } from '@/lib/i18n/index.ts';
import type { PortalAccess } from '../portals/access.ts';
import { PortalSwitches } from '../portals/portal-switches.tsx';
import { InsertModes } from '../settings/insert-modes.tsx';
import { AboutMe } from './about-me.tsx';
import { TakeTour } from './take-tour.tsx';
import styles from './welcome.module.css';

/** Each language is named in itself, so that one finds the way back. */
const OWN_NAMES = { 'zh-CN': '简体中文', en: 'English' };
const DOES = ['open', 'keep', 'insert'] as const;
const NEVER = ['send', 'visit', 'type', 'leave'] as const;

export interface WelcomeProps {
  readonly access: PortalAccess;
  readonly onOptions: () => void;
}

export function Welcome({ access, onOptions }: WelcomeProps) {
  const t = useText();
  const title = t('welcome:title');
  useEffect(() => {
    document.title = title;
  }, [title]);
  const steps: readonly { readonly id: string; readonly title: string; readonly content: ReactNode }[] = [
    { id: 'reads', title: t('welcome:reads.title'), content: <Reads /> },
    {
      id: 'portals',
      title: t('welcome:portals.title'),
      content: (
        <Stack gap="sm">
          <Text>{t('welcome:portals.intro')}</Text>
          <PortalSwitches access={access} />
        </Stack>
      ),
    },
    { id: 'you', title: t('welcome:you.title'), content: <AboutMe /> },
    {
      id: 'modes',
      title: t('welcome:modes.title'),
      content: (
        <Stack gap="sm">
          <Text>{t('welcome:modes.intro')}</Text>
          <Modes />
        </Stack>
      ),
    },
    { id: 'tour', title: t('welcome:tour.title'), content: <TakeTour onOptions={onOptions} /> },
  ];
  return (
    <main className={styles.page}>
      <Group justify="space-between" align="flex-start" gap="md">
        <Title order={1} size="h2">
          {title}
        </Title>
        <Languages />
      </Group>
      <Text size="lg">{t('welcome:lead')}</Text>
      {steps.map(({ id, title: heading, content }, index) => (
        <section key={id} className={styles.step} aria-labelledby={`step-${id}`}>
          <Text size="sm" c="dimmed">
            {t('welcome:step', { number: index + 1, all: steps.length })}
          </Text>
          <Title order={2} size="h4" id={`step-${id}`}>
            {heading}
          </Title>
          {content}
        </section>
      ))}
      <Text size="sm" c="dimmed">
        {t('welcome:tour.done')}
      </Text>
    </main>
  );
}

function Languages() {
  const t = useText();
  const shown = useLanguage();
  const change = useCommand('settings.change');
  return (
    <SegmentedControl
      aria-label={t('welcome:language')}
      value={shown}
      data={UI_LANGUAGES.map((language) => ({ value: language, label: OWN_NAMES[language] }))}
      onChange={(language) => change.mutate({ change: { language } })}
    />
  );
}

/** For the portals that are switched on; before any is, for all. */
function Modes() {
  const on = (useAsk('portal.list', {}).data ?? []).filter(({ granted }) => granted.length > 0).map(({ id }) => id);
  return <InsertModes {...(on.length > 0 ? { portals: on } : {})} />;
}

function Reads() {
  const t = useText();
  return (
    <div className={styles.columns}>
      <div>
        <Title order={3} size="h6">
          {t('welcome:reads.does')}
        </Title>
        <List mt={4} spacing={6} icon={<IconCheck size={16} aria-hidden />}>
          {DOES.map((what) => (
            <List.Item key={what}>{t(`welcome:reads.${what}`)}</List.Item>
          ))}
        </List>
      </div>
      <div>
        <Title order={3} size="h6">
          {t('welcome:reads.never')}
        </Title>
        <List mt={4} spacing={6} icon={<IconX size={16} aria-hidden />}>
          {NEVER.map((what) => (
            <List.Item key={what}>{t(`welcome:reads.${what}`)}</List.Item>
          ))}
        </List>
      </div>
    </div>
  );
}
