import { ActionIcon, Chip, Group, Select, Stack, Text } from '@mantine/core';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { useAsk } from '@/lib/client/live.tsx';
import type { AccountId } from '@/lib/domain/account.ts';
import { MINUTE } from '@/lib/domain/time.ts';
import { LANGUAGES, type Language } from '@/lib/domain/vocabulary.ts';
import { dayText, hoursText } from '../settings/hours/say.ts';
import { Card } from '../settings/section.tsx';
import { useNames } from '../ticket/naming.ts';
import { useShopName } from '../ticket/portal-name.ts';
import { useNow } from '../ui/clock.ts';
import { ownZone, useZones } from '../ui/zones.ts';
import { CoverageGrid } from './coverage-grid.tsx';
import { useAgents } from './use-agents.ts';
import { gridOf, mondayOf, uncovered, weekOf } from './week-grid.ts';

/** A store that is nobody's in particular: who works in all stores covers it. */
const ANY_STORE: AccountId = 'generic:';
/** Zones listed at once; typing finds the others. */
const LISTED = 60;

/** Who is at work in each hour of a week, by language and store, and where nobody is. */
export function CoverageCard() {
  const { t } = useNames();
  const agents = useAgents();
  const languages = useMemo(
    () => LANGUAGES.filter((language) => agents.some((agent) => agent.languages[language] !== undefined)),
    [agents],
  );
  const missing = agents.length === 0 ? 'noAgents' : languages.length === 0 ? 'noLanguages' : undefined;
  return (
    <Card title={t('agents:coverage.title')}>
      <Text size="sm" c="dimmed" mb="sm">
        {t('agents:coverage.hint')}
      </Text>
      {missing ? <Text size="sm">{t(`agents:coverage.${missing}`)}</Text> : <Coverage languages={languages} />}
    </Card>
  );
}

function Coverage({ languages }: { languages: readonly Language[] }) {
  const { t, locale, language: nameOf } = useNames();
  const agents = useAgents();
  const now = useNow(5 * MINUTE);
  const [zone, setZone] = useState(ownZone);
  const [ahead, setAhead] = useState(0);
  const [store, setStore] = useState<AccountId>(ANY_STORE);
  const [chosen, setChosen] = useState<Language>();
  const language = chosen && languages.includes(chosen) ? chosen : languages[0];
  const week = useMemo(() => weekOf(zone, now, ahead), [zone, now, ahead]);
  const open = useMemo(() => uncovered(agents, week, languages, store), [agents, week, languages, store]);
  const grid = useMemo(
    () => (language ? gridOf(agents, week, { language, store }) : undefined),
    [agents, week, language, store],
  );
  const openText = (ms: number) =>
    ms === 0 ? t('agents:coverage.covered') : t('agents:coverage.uncovered', { hours: hoursText(ms / MINUTE, locale) });
  if (!language || !grid) return null;
  return (
    <Stack gap="sm">
      <Group gap="sm" align="flex-end">
        <StoreChoice store={store} onChoose={setStore} />
        <ZoneChoice zone={zone} onChoose={setZone} />
      </Group>
      <Text size="xs" c="dimmed">
        {t('agents:coverage.allHint')}
      </Text>
      <Chip.Group value={language} onChange={(value) => setChosen(languages.find((one) => one === value))}>
        <Group gap={6} role="radiogroup" aria-label={t('agents:coverage.language')}>
          {languages.map((one) => (
            <Chip key={one} value={one} size="xs" variant="light">
              {nameOf(one)} · {openText(open.get(one) ?? 0)}
            </Chip>
          ))}
        </Group>
      </Chip.Group>
      <Group gap={4}>
        <ActionIcon aria-label={t('agents:coverage.previous')} onClick={() => setAhead(ahead - 1)}>
          <IconChevronLeft size={16} aria-hidden />
        </ActionIcon>
        <Text size="sm" fw={500} role="status">
          {t('agents:coverage.week', { day: dayText(mondayOf(week), locale) })}
        </Text>
        <ActionIcon aria-label={t('agents:coverage.next')} onClick={() => setAhead(ahead + 1)}>
          <IconChevronRight size={16} aria-hidden />
        </ActionIcon>
      </Group>
      <CoverageGrid grid={grid} week={week} language={language} />
    </Stack>
  );
}

function StoreChoice({ store, onChoose }: { store: AccountId; onChoose: (store: AccountId) => void }) {
  const { t } = useNames();
  const shopName = useShopName();
  const agents = useAgents();
  const seen = useAsk('hours.stores', {}).data ?? [];
  const known = new Map<string, AccountId>(
    seen.map(({ portal, store: name }) => [`${portal}:${name}`, `${portal}:${name}`]),
  );
  for (const id of agents.flatMap(({ stores }) => stores)) if (isAccount(id)) known.set(id, id);
  return (
    <Select
      label={t('agents:coverage.store')}
      allowDeselect={false}
      searchable
      w={260}
      value={store}
      data={[
        { value: ANY_STORE, label: t('agents:coverage.anyStore') },
        ...[...known.keys()].sort().map((id) => ({ value: id, label: shopName(id) })),
      ]}
      onChange={(value) => onChoose((value && known.get(value)) || ANY_STORE)}
    />
  );
}

const isAccount = (id: string): id is AccountId => id.includes(':');

function ZoneChoice({ zone, onChoose }: { zone: string; onChoose: (zone: string) => void }) {
  const { t } = useNames();
  const agents = useAgents();
  const zones = useZones(zone, ...agents.map(({ shifts }) => shifts?.zone));
  const own = ownZone();
  // Those of one's own people first: a lead looks at the week with each floor's clock.
  const theirs = [...new Set([own, ...agents.flatMap(({ shifts }) => (shifts ? [shifts.zone] : []))])];
  return (
    <Select
      label={t('agents:coverage.zone')}
      allowDeselect={false}
      searchable
      limit={LISTED}
      w={260}
      value={zone}
      nothingFoundMessage={t('hours:zoneNone')}
      data={[...theirs, ...zones.filter((one) => !theirs.includes(one))].map((value) => ({
        value,
        label: value === own ? t('agents:coverage.zoneHere', { zone: value }) : value,
      }))}
      onChange={(value) => value && onChoose(value)}
    />
  );
}
