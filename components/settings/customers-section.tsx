import { NumberInput, Stack, Switch, Text } from '@mantine/core';
import { useAsk } from '@/lib/client/live.tsx';
import type { Settings } from '@/lib/domain/settings.ts';
import { useText } from '@/lib/i18n/index.ts';
import { SaveBar } from './save-bar.tsx';
import { Card, Section } from './section.tsx';
import { useSettingsDraft } from './use-settings-draft.ts';

const TIERS = [
  'valuedSpent',
  'vipSpent',
  'vipOrders',
  'wholesalePieces',
] as const satisfies readonly (keyof Settings['tiers'])[];

const bad = (value: number, most = Number.MAX_SAFE_INTEGER) => !(value >= 0 && value <= most);
/** An emptied field is NaN, which every check refuses. */
const numberFrom = (typed: number | string): number =>
  typeof typed === 'number' ? typed : typed.trim() === '' ? Number.NaN : Number(typed);
const shown = (value: number): number | '' => (Number.isNaN(value) ? '' : value);

/** From when a buyer is worth more, and what may be offered without asking. */
export function CustomersSection() {
  const t = useText();
  const draft = useSettingsDraft('customers', ['tiers', 'compensation']);
  const leads = useAsk('approval.list', {}).data?.mayDecide ?? false;
  const { value } = draft;
  if (!value) return <Section title={t('settings:nav.customers')}>{t('settings:loading')}</Section>;
  const { tiers, compensation } = value;
  const setOffer = (part: Partial<Settings['compensation']>) =>
    draft.change({ ...value, compensation: { ...compensation, ...part } });
  const badPercent = bad(compensation.partialPercent, 100);
  const blocked = badPercent || bad(compensation.fullRefundUpTo) || TIERS.some((tier) => bad(tiers[tier]));
  return (
    <Section title={t('settings:nav.customers')} intro={t('account:settings.intro')}>
      <Card title={t('account:settings.tiers')}>
        <Stack gap="md">
          <Text size="sm" c="dimmed">
            {t('account:settings.tiersHint')} {t('account:settings.money')}
          </Text>
          {TIERS.map((tier) => (
            <NumberInput
              key={tier}
              label={t(`account:settings.${tier}`)}
              value={shown(tiers[tier])}
              maw={420}
              error={bad(tiers[tier]) ? t('account:settings.bad') : undefined}
              onChange={(typed) => draft.change({ ...value, tiers: { ...tiers, [tier]: numberFrom(typed) } })}
            />
          ))}
        </Stack>
      </Card>
      <Card title={t('account:settings.compensation')}>
        <Stack gap="md">
          <Text size="sm" c="dimmed">
            {t('account:settings.compensationHint')}
          </Text>
          <NumberInput
            label={t('account:settings.partialPercent')}
            suffix={` ${t('account:settings.percent')}`}
            value={shown(compensation.partialPercent)}
            maw={420}
            disabled={!leads}
            error={badPercent ? t('account:settings.badPercent') : undefined}
            onChange={(typed) => setOffer({ partialPercent: numberFrom(typed) })}
          />
          <NumberInput
            label={t('account:settings.fullRefundUpTo')}
            description={t('account:settings.money')}
            value={shown(compensation.fullRefundUpTo)}
            maw={420}
            disabled={!leads}
            error={bad(compensation.fullRefundUpTo) ? t('account:settings.bad') : undefined}
            onChange={(typed) => setOffer({ fullRefundUpTo: numberFrom(typed) })}
          />
          <Switch
            label={t('account:settings.replacement')}
            description={t(`account:settings.replacement${compensation.replacement ? 'On' : 'Off'}`)}
            checked={compensation.replacement}
            disabled={!leads}
            onChange={(event) => setOffer({ replacement: event.currentTarget.checked })}
          />
          {!leads && (
            <Text size="sm" c="dimmed">
              {t('privacy:leadsOnly')}
            </Text>
          )}
        </Stack>
      </Card>
      <SaveBar draft={draft} blocked={blocked} />
    </Section>
  );
}
