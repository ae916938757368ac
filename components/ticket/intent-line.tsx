import type { Ticket } from '@/lib/domain/ticket.ts';
import { IntentMenu } from './correct.tsx';
import { useNames } from './naming.ts';
import { Words } from './words.tsx';

/** Only a person's word is certain. */
const SAID = 1;

/** What the buyer was understood to want, in which language, and from which words; and a way to say otherwise. */
export function IntentLine({ ticket }: { ticket: Ticket }) {
  const { t, language } = useNames();
  const { derived } = ticket;
  return (
    <>
      {t(`words:intent.${derived.intent}`)} ·{' '}
      {derived.confidence === SAID
        ? t('correct:said')
        : t('ticket:why.confidence', { percent: Math.round(derived.confidence * 100) })}{' '}
      · {language(derived.language)} <IntentMenu ticket={ticket} />
      <Words words={derived.intentWords} cause="intent" />
    </>
  );
}
