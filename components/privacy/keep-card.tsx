import { NumberInput, Stack, Text } from '@mantine/core';
import { LONGEST_KEPT, RETENTION_CLASSES } from '@/lib/domain/privacy.ts';
import { useText } from '@/lib/i18n/index.ts';
import { SaveBar } from '../settings/save-bar.tsx';
import { Card } from '../settings/section.tsx';
import { useSettingsDraft } from '../settings/use-settings-draft.ts';

const fits = (days: number): boolean => Number.isInteger(days) && days >= 1 && days <= LONGEST_KEPT;

/** For how long each class is kept. */
export function KeepCard({ mayDecide }: { mayDecide: boolean }) {
  const t = useText();
  const draft = useSettingsDraft('privacy', ['retention']);
  const { value } = draft;
  if (!value) return <Card title={t('privacy:keep.title')}>{t('settings:loading')}</Card>;
  const { retention } = value;
  return (
    <Card title={t('privacy:keep.title')}>
      <Stack gap="md">
        <Text size="sm">{t('privacy:keep.hint')}</Text>
        {RETENTION_CLASSES.map((one) => (
          <NumberInput
            key={one}
            label={t(`privacy:keep.${one}`)}
            description={t(`privacy:keep.${one}Hint`, { days: fits(retention[one]) ? retention[one] : '…' })}
            value={Number.isNaN(retention[one]) ? '' : retention[one]}
            suffix={` ${t('privacy:keep.days')}`}
            allowDecimal={false}
            disabled={!mayDecide}
            maw={520}
            error={fits(retention[one]) ? undefined : t('privacy:keep.outside', { most: LONGEST_KEPT })}
            onChange={(typed) =>
              draft.change({ retention: { ...retention, [one]: typeof typed === 'number' ? typed : Number.NaN } })
            }
          />
        ))}
        <Text size="sm" c="dimmed">
          {mayDecide ? t('privacy:keep.others') : t('privacy:leadsOnly')}
        </Text>
      </Stack>
      <SaveBar draft={draft} blocked={!RETENTION_CLASSES.every((one) => fits(retention[one]))} />
    </Card>
  );
}
