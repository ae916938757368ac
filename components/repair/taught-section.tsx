import { Box, Button, FileButton, Group, Stack, Table, Text } from '@mantine/core';
import { useState } from 'react';
import { useAsk, useClient, useCommand } from '@/lib/client/live.tsx';
import type { TaughtPage } from '@/lib/domain/taught.ts';
import { saidBy } from '@/lib/i18n/said-by.ts';
import { Card } from '../settings/section.tsx';
import { useNames } from '../ticket/naming.ts';
import { AskFirst } from '../ui/ask-first.tsx';
import { chooseAgain } from '../ui/choose-again.ts';
import { saveFile } from '../ui/save-file.ts';
import { Failed, Loading } from '../ui/states.tsx';
import { Moment } from '../ui/time.tsx';
import { TaughtImport } from './taught-import.tsx';
import { TaughtVersions } from './taught-versions.tsx';
import { fieldNames, listText, pageName } from './texts.ts';

const COLUMNS = ['page', 'language', 'fields', 'by', 'when', 'version', 'tools'] as const;

/** What was taught: taken back, brought back, and shared as a signed file. */
export function TaughtSection() {
  const { t } = useNames();
  const client = useClient();
  const taught = useAsk('taught.list', {});
  const [said, setSaid] = useState('');
  const [file, setFile] = useState<string>();
  const run = (work: () => Promise<string>) =>
    work().then(setSaid, (error) => setSaid(t('taught:list.failed', { message: saidBy(t, error) })));
  const save = () =>
    run(async () => {
      const name = `portside-taught-${new Date().toISOString().slice(0, 10)}.json`;
      saveFile(name, await client.ask('taught.export', { ids: [] }));
      return t('taught:list.exported', { name });
    });
  const pages = taught.data ?? [];
  return (
    <Box mt="md">
      <Card title={t('taught:list.title')}>
        <Stack gap="sm">
          <Text size="sm" c="dimmed">
            {t('taught:list.intro')}
          </Text>
          {taught.isPending && <Loading rows={2} height={32} />}
          {taught.isError && <Failed error={taught.error} onRetry={() => void taught.refetch()} />}
          {taught.isSuccess && pages.length === 0 && <Text c="dimmed">{t('taught:list.empty')}</Text>}
          {pages.length > 0 && <Pages pages={pages} onSaid={setSaid} />}
          <Group>
            <Button variant="default" disabled={!pages.some(({ gone }) => !gone)} onClick={save}>
              {t('taught:list.export')}
            </Button>
            <FileButton
              accept=".json,application/json"
              inputProps={chooseAgain}
              onChange={(chosen) => void chosen?.text().then(setFile)}
            >
              {(props) => (
                <Button variant="default" {...props}>
                  {t('taught:list.import')}
                </Button>
              )}
            </FileButton>
          </Group>
          <Text size="sm" c="dimmed" role="status">
            {said}
          </Text>
        </Stack>
        {file !== undefined && <TaughtImport text={file} onClose={() => setFile(undefined)} onSaid={setSaid} />}
      </Card>
    </Box>
  );
}

function Pages({ pages, onSaid }: { pages: readonly TaughtPage[]; onSaid: (said: string) => void }) {
  const { t } = useNames();
  return (
    <Table.ScrollContainer minWidth={640}>
      <Table verticalSpacing="xs" aria-label={t('taught:list.caption')}>
        <Table.Thead>
          <Table.Tr>
            {COLUMNS.map((column) => (
              <Table.Th key={column} scope="col">
                {t(`taught:list.${column}`)}
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {pages.map((page) => (
            <Row key={page.id} page={page} onSaid={onSaid} />
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}

function Row({ page, onSaid }: { page: TaughtPage; onSaid: (said: string) => void }) {
  const { t, locale } = useNames();
  const remove = useCommand('taught.remove');
  const [open, setOpen] = useState(false);
  const [asking, setAsking] = useState(false);
  const name = pageName(t, page);
  const take = () =>
    remove.mutate(
      { id: page.id },
      {
        onSuccess: () => onSaid(t('taught:list.removed')),
        onError: (error) => onSaid(t('taught:list.failed', { message: saidBy(t, error) })),
        onSettled: () => setAsking(false),
      },
    );
  return (
    <>
      <Table.Tr data-taught={page.id}>
        <Table.Td>
          {name}
          {page.gone && (
            <Text size="xs" c="dimmed">
              {t('taught:list.gone')}
            </Text>
          )}
        </Table.Td>
        <Table.Td>{page.locale === '*' ? t('taught:list.anyLanguage') : page.locale}</Table.Td>
        <Table.Td>{listText(locale, fieldNames(t, page), 'conjunction')}</Table.Td>
        <Table.Td>
          <bdi>{page.by}</bdi>
        </Table.Td>
        <Table.Td>
          <Moment at={page.at} />
        </Table.Td>
        <Table.Td>{page.version}</Table.Td>
        <Table.Td>
          <Group gap={4} wrap="nowrap">
            <Button
              size="compact-xs"
              variant="default"
              aria-expanded={open}
              aria-label={t('taught:list.versionsNamed', { page: name })}
              onClick={() => setOpen(!open)}
            >
              {open ? t('taught:list.hide') : t('taught:list.versions')}
            </Button>
            {!page.gone && (
              <Button
                size="compact-xs"
                variant="default"
                c="var(--mantine-color-error)"
                aria-label={t('taught:list.removeNamed', { page: name })}
                onClick={() => setAsking(true)}
              >
                {t('taught:list.remove')}
              </Button>
            )}
          </Group>
        </Table.Td>
      </Table.Tr>
      {asking && (
        <Table.Tr>
          <Table.Td colSpan={COLUMNS.length}>
            <AskFirst
              question={t('taught:list.removeAsk')}
              action={t('taught:list.remove')}
              busy={remove.isPending}
              onYes={take}
              onNo={() => setAsking(false)}
            />
          </Table.Td>
        </Table.Tr>
      )}
      {open && (
        <Table.Tr>
          <Table.Td colSpan={COLUMNS.length}>
            <TaughtVersions page={page} onSaid={onSaid} />
          </Table.Td>
        </Table.Tr>
      )}
    </>
  );
}
