/** What is written in the portal's own composer, for the ticket in sight: what the guard found, what a shortcut asked for. */
import { Button, Group, Text } from '@mantine/core';
import { useEffect } from 'react';
import type { TicketId } from '@/lib/domain/ticket.ts';
import type { Instant } from '@/lib/domain/time.ts';
import { useText } from '@/lib/i18n/index.ts';
import type { PageFill, TabContext } from '@/lib/protocol.ts';
import { Findings } from '../templates/findings.tsx';
import styles from './composer.module.css';
import { isOwnText, keptWords, useDraft } from './drafts.ts';
import { useFilled } from './use-filled.ts';

interface PageDraftProps {
  readonly context: TabContext | undefined;
  /** The ticket that covers the queue. */
  readonly over: TicketId | undefined;
  readonly onReply: (id: TicketId) => void;
}

export function PageDraft({ context, over, onReply }: PageDraftProps) {
  const t = useText();
  const { focus, composer } = context ?? {};
  if (!focus || !composer) return null;
  const { violations, fill } = composer;
  const inSight = over === undefined || over === focus;
  return (
    <>
      {fill && <Fill id={focus} fill={fill} onReply={onReply} />}
      {inSight && violations.length > 0 && (
        <section className={styles.pageDraft} aria-label={t('pageDraft:title')}>
          <Text size="sm" fw={600}>
            {t('pageDraft:title')}
          </Text>
          <Text size="xs" c="dimmed" mb={4}>
            {t('pageDraft:hint')}
          </Text>
          <Findings judged={{ missing: [], violations }} />
        </section>
      )}
    </>
  );
}

/** Askings that were seen and those that were answered, by their time: a view that comes back does neither again. */
const done: { seen: Instant; answered: Instant } = { seen: 0, answered: 0 };

/** Opens the composer with the template; words of one's own are replaced only when one says so. */
function Fill({ id, fill, onReply }: { id: TicketId; fill: PageFill; onReply: (id: TicketId) => void }) {
  const t = useText();
  const draft = useDraft(id);
  const filled = useFilled(id, draft);
  const own = isOwnText(draft);
  const answer = (use: boolean) => {
    done.answered = fill.at;
    filled.keep();
    if (use) filled.fill({ id: fill.templateId, name: fill.name });
    onReply(id);
  };

  useEffect(() => {
    if (fill.at <= done.seen) return;
    done.seen = fill.at;
    void keptWords(id).then((words) => (isOwnText(words) ? onReply(id) : answer(true)));
  });

  // Also where somebody wrote while the template was on its way.
  if (!filled.asking && (!own || fill.at <= done.answered)) return null;
  return (
    <section className={styles.pageDraft} aria-label={t('pageDraft:title')}>
      <Text size="sm">{t('pageDraft:asked', { name: fill.name })}</Text>
      <Group gap={6} mt={4}>
        <Button size="compact-xs" onClick={() => answer(true)}>
          {t('pageDraft:use')}
        </Button>
        <Button size="compact-xs" variant="default" onClick={() => answer(false)}>
          {t('composer:keep')}
        </Button>
      </Group>
    </section>
  );
}
