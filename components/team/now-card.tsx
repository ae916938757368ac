/** How the team stands: who one is in it, how the link is, what waits. */
import { Progress, Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import type { TeamStatus } from '@/lib/domain/team.ts';
import { MINUTE } from '@/lib/domain/time.ts';
import { shownLine } from '@/lib/i18n/shown.ts';
import { Card } from '../settings/section.tsx';
import { useNames } from '../ticket/naming.ts';
import ticketStyles from '../ticket/ticket.module.css';
import { useNow } from '../ui/clock.ts';
import { momentText } from '../ui/time.tsx';
import { EndsSoon } from './ends-soon.tsx';
import { canRetry, linkSentences, linkText } from './link-text.ts';
import { Retry } from './retry.tsx';
import { useStores } from './stores.ts';
import { Trouble } from './trouble.tsx';

const Fact = ({ name, children }: { name: string; children: ReactNode }) => (
  <>
    <dt>{name}</dt>
    <dd>{children}</dd>
  </>
);

export function NowCard({ team }: { team: TeamStatus }) {
  const { t, locale } = useNames();
  const now = useNow(MINUTE);
  const stores = useStores();
  const { me, name, progress, server, trouble } = team;
  const number = new Intl.NumberFormat(locale);
  return (
    <Card title={t('team:now.title')}>
      <Stack gap="sm" align="flex-start">
        <dl className={ticketStyles.facts}>
          {name !== undefined && (
            <Fact name={t('team:now.name')}>
              <bdi dir="auto">{shownLine(name)}</bdi>
            </Fact>
          )}
          {me && (
            <>
              <Fact name={t('team:now.me')}>
                {t('team:now.meSaid', { name: me.name, role: t(`approval:role.${me.role}`) })}
              </Fact>
              <Fact name={t('team:now.stores')}>{stores(me.stores)}</Fact>
            </>
          )}
          <Fact name={t('team:now.link')}>
            {linkText(t, team, { now, moment: (at) => momentText(at, now, locale) })}
          </Fact>
          <Fact name={t('team:now.waiting')}>{number.format(team.waiting)}</Fact>
          <Fact name={t('team:now.refused')}>{number.format(team.refusedEvents)}</Fact>
          {server && (
            <Fact name={t('team:now.server')}>
              nats-server {shownLine(server.version)}
              {server.urls.map((url) => (
                <div key={url}>{shownLine(url)}</div>
              ))}
            </Fact>
          )}
        </dl>
        {progress && progress.of > 0 && (
          <>
            <Text size="sm">
              {t('team:now.progress')}:{' '}
              {t('team:now.progressSaid', { done: number.format(progress.done), of: number.format(progress.of) })}
            </Text>
            <Progress.Root w="100%" maw={420}>
              <Progress.Section value={(100 * progress.done) / progress.of} aria-label={t('team:now.progress')} />
            </Progress.Root>
          </>
        )}
        <div role="status">
          {linkSentences(t, team).map((sentence) => (
            <Text key={sentence} size="sm">
              {sentence}
            </Text>
          ))}
        </div>
        <EndsSoon team={team} />
        {trouble && <Trouble trouble={trouble} />}
        {canRetry(team) && <Retry size="xs" />}
      </Stack>
    </Card>
  );
}
