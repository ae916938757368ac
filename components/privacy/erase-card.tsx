import { Button, Group, Stack, Text, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useClient } from '@/lib/client/live.tsx';
import type { SubjectFound } from '@/lib/domain/privacy.ts';
import { useText } from '@/lib/i18n/index.ts';
import { saidBy } from '@/lib/i18n/said-by.ts';
import { shownLine } from '@/lib/i18n/shown.ts';
import type { PrivacyView } from '@/lib/protocol.ts';
import { Card } from '../settings/section.tsx';
import { ErasePanel } from './erase-panel.tsx';

/** What a found buyer is called; one without a name by the order. */
const nameOf = ({ buyer, orderId, subject }: SubjectFound): string =>
  shownLine(buyer ?? orderId ?? ('ticketId' in subject ? subject.ticketId : ''));

/** Finds a buyer, then erases or hands out what is stored of them. */
export function EraseCard({ state }: { state: PrivacyView }) {
  const t = useText();
  const client = useClient();
  const [text, setText] = useState('');
  const [found, setFound] = useState<readonly SubjectFound[]>();
  const [chosen, setChosen] = useState<SubjectFound>();
  const [said, setSaid] = useState('');
  const find = async (event: FormEvent) => {
    event.preventDefault();
    setChosen(undefined);
    setSaid('');
    if (text.trim() === '') return;
    try {
      const rows = await client.ask('privacy.find', { text });
      setFound(rows);
      setSaid(rows.length === 0 ? t('privacy:erase.none') : '');
    } catch (error) {
      setSaid(t('privacy:erase.failed', { message: saidBy(t, error) }));
    }
  };
  const done = (sentence: string) => {
    setChosen(undefined);
    setFound(undefined);
    setSaid(sentence);
  };
  return (
    <Card title={t('privacy:erase.title')}>
      <Stack gap="sm" align="flex-start">
        <Text size="sm">{t('privacy:erase.hint')}</Text>
        <form onSubmit={(event) => void find(event)}>
          <Group gap="xs" align="flex-end">
            <TextInput
              label={t('privacy:erase.find')}
              value={text}
              autoComplete="off"
              onChange={(event) => setText(event.currentTarget.value)}
            />
            <Button type="submit" variant="default">
              {t('privacy:erase.findAction')}
            </Button>
          </Group>
        </form>
        {found && found.length > 0 && !chosen && (
          <Stack
            component="ul"
            gap="xs"
            m={0}
            p={0}
            style={{ listStyle: 'none' }}
            aria-label={t('privacy:erase.found')}
          >
            {found.map((one) => (
              <li key={JSON.stringify(one.subject)}>
                <Group gap="xs">
                  <Button
                    size="compact-sm"
                    variant="default"
                    aria-label={t('privacy:erase.choose', { name: nameOf(one) })}
                    onClick={() => setChosen(one)}
                  >
                    <bdi>{nameOf(one)}</bdi>
                  </Button>
                  <Text size="sm" c="dimmed">
                    {[
                      t(`words:portal.${one.portal}`),
                      one.store,
                      t('privacy:erase.counts', { tickets: one.tickets, orders: one.orders }),
                      ...('buyer' in one.subject ? [] : [t('privacy:erase.oneTicket')]),
                    ].join(' · ')}
                  </Text>
                </Group>
              </li>
            ))}
          </Stack>
        )}
        {chosen && (
          <ErasePanel found={chosen} name={nameOf(chosen)} state={state} onDone={done} onCancel={() => done('')} />
        )}
        <Text size="sm" role="status">
          {said}
        </Text>
      </Stack>
    </Card>
  );
}
