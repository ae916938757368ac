import { Anchor, Badge, Button, Group, Table, Text, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useCommand } from '@/lib/client/live.tsx';
import { LONGEST_SITE_NAME } from '@/lib/domain/site.ts';
import { useText } from '@/lib/i18n/index.ts';
import { saidBy } from '@/lib/i18n/said-by.ts';
import type { SiteView } from '@/lib/protocol.ts';
import type { RequestSite } from './add-site.tsx';

interface Told {
  readonly requestSite: RequestSite;
  readonly onSaid: (said: string) => void;
}

const COLUMNS = ['site', 'state', 'pages', 'tools'] as const;

export function SiteList({ sites, ...told }: Told & { sites: readonly SiteView[] }) {
  const t = useText();
  return (
    <Table.ScrollContainer minWidth={520}>
      <Table verticalSpacing="xs" aria-label={t('sites:list')}>
        <Table.Thead>
          <Table.Tr>
            {COLUMNS.map((column) => (
              <Table.Th key={column} scope="col">
                {t(`sites:${column}`)}
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {sites.map((site) => (
            <Row key={site.origin} site={site} {...told} />
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}

function Row({ site, requestSite, onSaid }: Told & { site: SiteView }) {
  const t = useText();
  const [doing, setDoing] = useState<'rename' | 'remove'>();
  const rename = useCommand('site.rename');
  const remove = useCommand('site.remove');
  const { origin, granted, pages } = site;
  const name = site.name || new URL(origin).host;
  const failed = (error: unknown) => onSaid(t('sites:failed', { message: saidBy(t, error) }));
  const allow = () => {
    // Asked for in the very click; the background hears of it from the browser.
    requestSite(origin).then(
      (allowed) => onSaid(allowed ? '' : t('sites:refused', { allow: t('sites:allowAgain') })),
      failed,
    );
  };
  const done = (said: string) => ({
    onSuccess: () => onSaid(said),
    onError: failed,
    onSettled: () => setDoing(undefined),
  });
  return (
    <>
      <Table.Tr data-site={origin}>
        <Table.Td style={{ overflowWrap: 'anywhere' }}>
          <bdi>{name}</bdi>
          {site.name !== '' && (
            <Text size="xs" c="dimmed">
              {origin}
            </Text>
          )}
        </Table.Td>
        <Table.Td>
          <Badge variant="default" tt="none" bd={`1px solid ${granted ? 'var(--ps-line)' : 'var(--ps-high)'}`}>
            {t(granted ? 'sites:granted' : 'sites:notGranted')}
          </Badge>
        </Table.Td>
        <Table.Td>{t('sites:pageCount', { count: pages })}</Table.Td>
        <Table.Td>
          <Group gap={4}>
            {granted ? (
              <Anchor
                size="xs"
                href={`${origin}/`}
                target="_blank"
                rel="noreferrer"
                aria-label={t('sites:openNamed', { name })}
              >
                {t('sites:open')}
              </Anchor>
            ) : (
              <Button size="compact-xs" aria-label={t('sites:allowAgainNamed', { name })} onClick={allow}>
                {t('sites:allowAgain')}
              </Button>
            )}
            {(['rename', 'remove'] as const).map((what) => (
              <Button
                key={what}
                size="compact-xs"
                variant="default"
                aria-expanded={doing === what}
                aria-label={t(`sites:${what}Named`, { name })}
                {...(what === 'remove' ? { c: 'var(--mantine-color-error)' } : {})}
                onClick={() => setDoing(doing === what ? undefined : what)}
              >
                {t(`sites:${what}`)}
              </Button>
            ))}
          </Group>
        </Table.Td>
      </Table.Tr>
      {doing && (
        <Table.Tr>
          <Table.Td colSpan={COLUMNS.length}>
            {doing === 'rename' ? (
              <Rename name={site.name} onSave={(next) => rename.mutate({ origin, name: next }, done(''))} />
            ) : (
              <Group gap="sm" role="group" aria-label={t('sites:removeNamed', { name })}>
                <Text size="sm">{t('sites:removeAsk', { name })}</Text>
                <Button
                  size="xs"
                  color="red"
                  loading={remove.isPending}
                  onClick={() => remove.mutate({ origin }, done(t('sites:removed', { name })))}
                >
                  {t('sites:remove')}
                </Button>
                <Button size="xs" variant="default" onClick={() => setDoing(undefined)}>
                  {t('sites:cancel')}
                </Button>
              </Group>
            )}
          </Table.Td>
        </Table.Tr>
      )}
    </>
  );
}

function Rename({ name, onSave }: { name: string; onSave: (name: string) => void }) {
  const t = useText();
  const [typed, setTyped] = useState(name);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onSave(typed.trim());
  };
  return (
    <form onSubmit={submit}>
      <Group gap="xs">
        <TextInput
          aria-label={t('sites:name')}
          value={typed}
          maxLength={LONGEST_SITE_NAME}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
        <Button size="xs" type="submit">
          {t('sites:save')}
        </Button>
      </Group>
    </form>
  );
}
