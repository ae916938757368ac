import { Code, NumberInput, Select, Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useAsk } from '@/lib/client/live.tsx';
import type { Settings, ShopFacts } from '@/lib/domain/settings.ts';
import { useText } from '@/lib/i18n/index.ts';
import { useShopName } from '../ticket/portal-name.ts';
import { Failed } from '../ui/states.tsx';
import { SaveBar } from './save-bar.tsx';
import { Card, Section } from './section.tsx';
import { useSettingsDraft } from './use-settings-draft.ts';

/** What holds for every shop; a shop's own is `portal:store`. */
const ALL = 'all';
const NUMBERS = ['returnDays', 'warrantyMonths', 'handlingDays'] as const;
const UNITS = { returnDays: 'days', warrantyMonths: 'months', handlingDays: 'workdays' } as const;
const MOST = 1_000;
const CHATBOT = ['Unset', 'On', 'Off'] as const;

const isBad = (value: number | undefined) =>
  value !== undefined && !(Number.isInteger(value) && value >= 0 && value <= MOST);

/** Facts without those that say nothing, and shops without facts. */
function withFacts(shops: Settings['shops'], whose: string, facts: ShopFacts): Settings['shops'] {
  const said = Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined && value !== ''));
  const others = Object.fromEntries(Object.entries(shops).filter(([shop]) => shop !== whose));
  return Object.keys(said).length === 0 ? others : { ...others, [whose]: said };
}

/** What no page shows of a shop: its name, its return period, its warranty, whether TikTok's chatbot is on. */
export function ShopsSection() {
  const t = useText();
  const shopName = useShopName();
  const draft = useSettingsDraft('shops', ['shops']);
  const settings = useAsk('settings.get', {});
  const stores = useAsk('hours.stores', {});
  const [whose, setWhose] = useState(ALL);
  const { value } = draft;
  if (!value) {
    return (
      <Section title={t('settings:nav.shops')}>
        {settings.error ? <Failed error={settings.error} onRetry={() => settings.refetch()} /> : t('settings:loading')}
      </Section>
    );
  }
  const { shops } = value;
  const facts = shops[whose] ?? {};
  const set = (part: { readonly [Key in keyof ShopFacts]: ShopFacts[Key] | undefined }) =>
    draft.change({ shops: withFacts(shops, whose, { ...facts, ...part } as ShopFacts) });
  const seen = stores.data?.map(({ portal, store }) => `${portal}:${store}`) ?? [];
  const known = [...new Set([...seen, ...Object.keys(shops).filter((shop) => shop !== ALL)])].sort();
  const nameOf = (key: string) => {
    const name = shopName(key);
    return shops[key] ? t('shops:hasOwn', { name }) : name;
  };
  const blocked = Object.values(shops).some((one) => NUMBERS.some((number) => isBad(one[number])));
  return (
    <Section title={t('settings:nav.shops')} intro={t('shops:intro', { example: '{{ store.name }}, {{ return.by }}' })}>
      <Card>
        <Stack gap="md">
          <Select
            label={t('shops:whose')}
            description={t(whose === ALL ? 'shops:allHint' : 'shops:ownHint')}
            searchable
            allowDeselect={false}
            maw={420}
            data={[{ value: ALL, label: t('shops:all') }, ...known.map((key) => ({ value: key, label: nameOf(key) }))]}
            value={whose}
            onChange={(chosen) => chosen && setWhose(chosen)}
          />
          {whose !== ALL && (
            <TextInput
              label={t('shops:name')}
              description={<Variable id="store.name" />}
              maw={420}
              maxLength={100}
              value={facts.name ?? ''}
              onChange={(event) => set({ name: event.currentTarget.value })}
            />
          )}
          {NUMBERS.map((number) => (
            <NumberInput
              key={`${whose} ${number}`}
              label={t(`shops:${number}`)}
              description={
                number === 'returnDays' ? (
                  <>
                    {t('shops:returnHint')} <Variable id="return.by" />
                  </>
                ) : (
                  <Variable id={number === 'warrantyMonths' ? 'warranty.until' : 'store.handling_days'} />
                )
              }
              suffix={` ${t(`shops:${UNITS[number]}`)}`}
              maw={420}
              error={isBad(facts[number]) && t('shops:bad')}
              value={facts[number] ?? ''}
              onChange={(typed) => set({ [number]: typed === '' ? undefined : Number(typed) })}
            />
          ))}
          {(whose === ALL || whose.startsWith('tiktok:')) && (
            <Select
              key={`${whose} chatbot`}
              label={t('shops:chatbot')}
              description={t('shops:chatbotHint')}
              allowDeselect={false}
              maw={420}
              data={CHATBOT.map((value) => ({ value, label: t(`shops:chatbot${value}`) }))}
              value={facts.chatbot === undefined ? 'Unset' : facts.chatbot ? 'On' : 'Off'}
              onChange={(chosen) => set({ chatbot: chosen === 'Unset' ? undefined : chosen === 'On' })}
            />
          )}
        </Stack>
      </Card>
      <SaveBar draft={draft} blocked={blocked} />
    </Section>
  );
}

/** Where a template says it. */
const Variable = ({ id }: { id: string }) => (
  <Text span size="xs">
    <Code>{`{{ ${id} }}`}</Code>
  </Text>
);
