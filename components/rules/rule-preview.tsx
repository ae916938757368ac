import { List, Stack, Text } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useAsk } from '@/lib/client/live.tsx';
import type { RoutingRule } from '@/lib/domain/rule.ts';
import type { Ticket } from '@/lib/domain/ticket.ts';
import { useText } from '@/lib/i18n/index.ts';
import { saidBy } from '@/lib/i18n/said-by.ts';
import { beginning, shownLine } from '@/lib/i18n/shown.ts';

/** How long to wait after the last change before the stored tickets are looked through, ms. */
const PAUSE = 300;

/** Which stored tickets a rule would fit; `valid` is false while it cannot be judged. */
export function RulePreview({ rule, valid }: { rule: RoutingRule; valid: boolean }) {
  const t = useText();
  const [settled] = useDebouncedValue(rule, PAUSE);
  // Only what decides the match is asked about, so that typing a name asks nothing.
  const asked: RoutingRule = { ...settled, name: 'preview', order: 0, enabled: true, actions: [{ do: 'stop' }] };
  const preview = useAsk('rule.preview', { rule: asked }, { enabled: valid && settled === rule, keepPrevious: true });
  const { data } = preview;
  const said = () => {
    if (!valid) return t('rules:preview.invalid');
    if (preview.isError) return t('rules:preview.failed', { message: saidBy(t, preview.error) });
    if (!data) return t('rules:preview.ask');
    if (data.looked === 0) return t('rules:preview.nothingStored');
    return t(data.matched === 0 ? 'rules:preview.none' : 'rules:preview.matches', {
      matched: data.matched,
      looked: data.looked,
    });
  };
  return (
    <Stack gap={4}>
      <Text size="sm" role="status" aria-live="polite">
        {said()}
      </Text>
      {valid && data && data.samples.length > 0 && (
        <List size="sm" spacing={2} aria-label={t('rules:preview.samples')}>
          {data.samples.slice(0, 5).map((ticket) => (
            <List.Item key={ticket.id}>
              <Sample ticket={ticket} />
            </List.Item>
          ))}
        </List>
      )}
    </Stack>
  );
}

function Sample({ ticket: { observed } }: { ticket: Ticket }) {
  const t = useText();
  return (
    <>
      {t(`words:portal.${observed.portal}`)} · {t(`words:kind.${observed.kind}`)} ·{' '}
      <bdi>{observed.buyer ? shownLine(beginning(observed.buyer, 80)) : t('rules:preview.noBuyer')}</bdi>
      {observed.last && (
        <Text span c="dimmed">
          {' '}
          · <bdi>{beginning(observed.last.text, 80)}</bdi>
        </Text>
      )}
    </>
  );
}
