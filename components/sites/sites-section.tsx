import { Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useAsk } from '@/lib/client/live.tsx';
import { useText } from '@/lib/i18n/index.ts';
import { Card, Section } from '../settings/section.tsx';
import { Failed, Loading } from '../ui/states.tsx';
import { AddSite, type RequestSite } from './add-site.tsx';
import { SiteList } from './site-list.tsx';

/** Sites that no built-in reader knows: added one by one, each with a permission of its own. */
export function SitesSection({ requestSite }: { requestSite: RequestSite }) {
  const t = useText();
  const sites = useAsk('site.list', {});
  const [said, setSaid] = useState('');
  return (
    <Section title={t('settings:nav.sites')} intro={t('sites:intro')}>
      <Card title={t('sites:add')}>
        <AddSite requestSite={requestSite} onSaid={setSaid} />
        <Text size="sm" role="status" mt="sm">
          {said}
        </Text>
      </Card>
      <Card title={t('sites:list')}>
        <Stack gap="sm">
          {sites.isPending && <Loading rows={2} height={32} />}
          {sites.isError && <Failed error={sites.error} onRetry={() => void sites.refetch()} />}
          {sites.isSuccess && sites.data.length === 0 && <Text c="dimmed">{t('sites:empty')}</Text>}
          {sites.isSuccess && sites.data.length > 0 && (
            <SiteList sites={sites.data} requestSite={requestSite} onSaid={setSaid} />
          )}
        </Stack>
      </Card>
    </Section>
  );
}
