/** What is to be said of the draft itself: it could not be kept, it was changed elsewhere, it can be brought back. */
import { Alert, Button, Group, Text } from '@mantine/core';
import type { OtherWords } from '@/lib/domain/draft.ts';
import type { TicketId } from '@/lib/domain/ticket.ts';
import { saidBy } from '@/lib/i18n/said-by.ts';
import { beginning, withoutPiles } from '@/lib/i18n/shown.ts';
import { useNames } from '../ticket/naming.ts';
import { momentText } from '../ui/time.tsx';
import styles from './composer.module.css';
import { useDraftState, writeDraft } from './drafts.ts';

/** Of the other words one sees the beginning, UTF-16 code units. */
const SHOWN = 1_000;

export function DraftNotice({ id }: { id: TicketId }) {
  const { t } = useNames();
  const { words, others, dropped, keeping, problem, restore } = useDraftState(id);
  return (
    <>
      {keeping === 'failed' && (
        <Text size="xs" c="var(--mantine-color-error)" role="status">
          {t('drafts:notKept', { message: saidBy(t, problem) })}
        </Text>
      )}
      {others.map((other) => (
        <Other key={other.at} id={id} other={other} />
      ))}
      {words.text === '' && dropped && (
        <Button size="compact-xs" variant="subtle" style={{ alignSelf: 'flex-start' }} onClick={() => restore(id)}>
          {t('drafts:bringBack')}
        </Button>
      )}
    </>
  );
}

function Other({ id, other }: { id: TicketId; other: OtherWords }) {
  const { t, locale } = useNames();
  const { words, choose } = useDraftState(id);
  const below = async () => {
    writeDraft(id, { ...words, text: `${words.text}\n\n${other.words.text}` });
    await choose(id, other.at, false);
  };
  return (
    <Alert color="orange" p="xs" role="alert">
      <Text size="sm">{t('drafts:elsewhere', { time: momentText(other.at, Date.now(), locale) })}</Text>
      <div className={styles.draft}>
        <bdi dir="auto">{withoutPiles(beginning(other.words.text, SHOWN))}</bdi>
      </div>
      <Group gap={6} mt={4}>
        <Button size="compact-sm" variant="default" onClick={() => choose(id, other.at, true)}>
          {t('drafts:take')}
        </Button>
        <Button size="compact-sm" variant="default" onClick={below}>
          {t('drafts:below')}
        </Button>
        <Button size="compact-sm" variant="subtle" onClick={() => choose(id, other.at, false)}>
          {t('drafts:discard')}
        </Button>
      </Group>
    </Alert>
  );
}
