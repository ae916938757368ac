/** "Remind me if the buyer has not written": the ticket waits, and comes back at the moment chosen. */
import { Button, Group, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { Instant } from '@/lib/domain/time.ts';
import type { Decision } from '@/lib/protocol.ts';
import { type Choice, ChoiceList } from '../ui/choice-list.tsx';
import { momentText } from '../ui/time.tsx';
import { useNames } from './naming.ts';
import { inputValue, morningIn } from './snooze.tsx';

/** Days from now, on the viewer's calendar. */
const DAYS = [1, 2, 3, 7] as const;

interface FollowUpProps {
  readonly current: Instant | undefined;
  readonly onChoose: (decision: Decision) => void;
}

export function FollowUpChoices({ current, onChoose }: FollowUpProps) {
  const { t, locale } = useNames();
  const [now] = useState(() => Date.now());
  const [picked, setPicked] = useState(() => inputValue(current ?? morningIn(3, now)));
  const [past, setPast] = useState(false);
  const remind = (followUpAt: Instant) => onChoose({ status: 'waiting', followUpAt });
  const choices: Choice[] = DAYS.map((days) => ({
    key: days.toString(),
    label: t('drafts:followUp.inDays', { count: days }),
    aside: (
      <Text size="xs" c="dimmed" span>
        {momentText(morningIn(days, now), now, locale)}
      </Text>
    ),
    choose: () => remind(morningIn(days, now)),
  }));
  const none: Choice = {
    key: 'none',
    label: t('drafts:followUp.clear'),
    choose: () => onChoose({ followUpAt: null }),
  };
  return (
    <>
      <Text size="sm" c="dimmed" mb={6}>
        {t('drafts:followUp.hint')}
      </Text>
      <ChoiceList choices={current === undefined ? choices : [...choices, none]} label={t('drafts:followUp.title')} />
      <form
        onSubmit={(event) => {
          event.preventDefault();
          const at = new Date(picked).getTime();
          if (at > Date.now()) remind(at);
          else setPast(true);
        }}
      >
        <Group align="flex-end" gap="xs" mt="sm">
          <TextInput
            type="datetime-local"
            flex="1 1 190px"
            label={t('drafts:followUp.pick')}
            min={inputValue(now)}
            value={picked}
            error={past ? t('ticket:choose.past') : undefined}
            onChange={(event) => setPicked(event.currentTarget.value)}
          />
          <Button type="submit" flex="1 0 auto">
            {t('drafts:followUp.set')}
          </Button>
        </Group>
      </form>
    </>
  );
}
