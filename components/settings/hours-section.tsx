import { Button, Group, Select, Stack, Text } from '@mantine/core';
import { IconCalendarTime } from '@tabler/icons-react';
import { useState } from 'react';
import { useAsk } from '@/lib/client/live.tsx';
import { type Calendar, calendarProblem, type Hours, weekMinutes } from '@/lib/domain/calendar.ts';
import { DEFAULT_SETTINGS } from '@/lib/domain/settings.ts';
import { useText } from '@/lib/i18n/index.ts';
import { useNames } from '../ticket/naming.ts';
import { useShopName } from '../ticket/portal-name.ts';
import { Empty, Failed } from '../ui/states.tsx';
import { CalendarEditor } from './hours/calendar-editor.tsx';
import { firstCalendar, hoursText } from './hours/say.ts';
import { SaveBar } from './save-bar.tsx';
import { Card, Section } from './section.tsx';
import { useSettingsDraft } from './use-settings-draft.ts';

/** The choice of all stores; a store's own is `portal:store`. */
const COMMON = 'common';

const calendarOf = (hours: Hours, whose: string): Calendar | undefined =>
  whose === COMMON ? hours.common : hours.stores[whose];

/** Hours with one calendar in place of another, or without it. */
function withCalendar(hours: Hours, whose: string, calendar: Calendar | undefined): Hours {
  const { common, stores } = hours;
  if (whose === COMMON) return { ...(calendar ? { common: calendar } : {}), stores };
  const others = Object.fromEntries(Object.entries(stores).filter(([store]) => store !== whose));
  return { ...(common ? { common } : {}), stores: calendar ? { ...others, [whose]: calendar } : others };
}

/** When own clocks run: one calendar for all stores, and one of its own for each store that wants it. */
export function HoursSection() {
  const t = useText();
  const draft = useSettingsDraft('hours', ['hours']);
  const settings = useAsk('settings.get', {});
  const stores = useAsk('hours.stores', {});
  const [whose, setWhose] = useState(COMMON);
  const { value } = draft;
  if (!value) {
    return (
      <Section title={t('settings:nav.hours')}>
        {settings.error ? <Failed error={settings.error} onRetry={() => settings.refetch()} /> : t('settings:loading')}
      </Section>
    );
  }
  const { hours } = value;
  const calendar = calendarOf(hours, whose);
  const set = (next: Calendar | undefined) => draft.change({ hours: withCalendar(hours, whose, next) });
  const all = [...(hours.common ? [hours.common] : []), ...Object.values(hours.stores)];
  const seen = stores.data?.map(({ portal, store }) => `${portal}:${store}`) ?? [];
  const target = settings.data?.targets.firstReply ?? DEFAULT_SETTINGS.targets.firstReply;
  return (
    <Section title={t('settings:nav.hours')} intro={t('hours:intro')}>
      <Card>
        <Whose whose={whose} hours={hours} seen={seen} onChoose={setWhose} />
      </Card>
      {calendar ? (
        <CalendarEditor
          key={whose}
          calendar={calendar}
          problem={calendarProblem(calendar)}
          target={target}
          onChange={set}
        />
      ) : (
        <Card>
          <NoHours whose={whose} hours={hours} onSet={() => set(hours.common ?? firstCalendar())} />
        </Card>
      )}
      {calendar && (
        <Group gap="sm">
          <Button variant="default" c="var(--mantine-color-error)" onClick={() => set(undefined)}>
            {t('hours:remove')}
          </Button>
          <Text size="sm" c="dimmed">
            {t('hours:removeHint')}
          </Text>
        </Group>
      )}
      <SaveBar draft={draft} blocked={all.some((one) => calendarProblem(one) !== undefined)} />
    </Section>
  );
}

interface WhoseProps {
  readonly whose: string;
  readonly hours: Hours;
  /** Stores of the stored tickets, as `portal:store`. */
  readonly seen: readonly string[];
  onChoose(whose: string): void;
}

function Whose({ whose, hours, seen, onChoose }: WhoseProps) {
  const t = useText();
  const shopName = useShopName();
  const known = [...new Set([...seen, ...Object.keys(hours.stores)])].sort();
  const nameOf = (key: string) => {
    const name = shopName(key);
    return hours.stores[key] ? t('hours:hasOwn', { name }) : name;
  };
  return (
    <Select
      label={t('hours:whose')}
      description={seen.length > 0 ? t('hours:storesHint', { count: seen.length }) : t('hours:noStores')}
      searchable
      allowDeselect={false}
      maw={420}
      data={[{ value: COMMON, label: t('hours:common') }, ...known.map((key) => ({ value: key, label: nameOf(key) }))]}
      value={whose}
      onChange={(chosen) => chosen && onChoose(chosen)}
    />
  );
}

function NoHours({ whose, hours, onSet }: { whose: string; hours: Hours; onSet: () => void }) {
  const t = useText();
  const { locale } = useNames();
  if (whose === COMMON) {
    return (
      <Empty
        icon={<IconCalendarTime size={32} stroke={1.5} aria-hidden />}
        title={t('hours:none')}
        hint={t('hours:noneHint')}
        action={{ label: t('hours:set'), run: onSet }}
      />
    );
  }
  return (
    <Stack gap="sm" align="flex-start">
      <Text size="sm">
        {hours.common
          ? t('hours:follows', { week: hoursText(weekMinutes(hours.common), locale) })
          : t('hours:followsNone')}
      </Text>
      <Button variant="default" onClick={onSet}>
        {t('hours:setOwn')}
      </Button>
    </Stack>
  );
}
