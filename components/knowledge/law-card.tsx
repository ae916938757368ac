/** What the law of the buyer's country says, in figures; dated, cited, and not legal advice. */
import { Anchor, Button, Text, Tooltip } from '@mantine/core';
import { type LawCard as Card, LAW_TOPICS, type LawShown, type LawTopic } from '@/lib/domain/law.ts';
import type { Text as Say } from '@/lib/i18n/index.ts';
import { sayIn } from '../playbook/steps.ts';
import { useNames } from '../ticket/naming.ts';
import styles from '../ticket/ticket.module.css';
import { countryName } from '../ui/format.ts';

function withdrawalText(t: Say, { withdrawal }: Card): string | undefined {
  if (withdrawal === 'unknown') return undefined;
  if (withdrawal === 'none') return t('knowledge:law.noWithdrawal');
  const { days, business, conditional } = withdrawal;
  const said = t(business ? 'knowledge:law.businessDays' : 'knowledge:law.days', { count: days });
  return conditional ? `${said} · ${t('knowledge:law.conditional')}` : said;
}

function refundText(t: Say, { refund }: Card): string | undefined {
  if (!refund) return undefined;
  const { days, business, from } = refund;
  return t(business ? 'knowledge:law.refund.businessGoods' : `knowledge:law.refund.${from}`, { days });
}

/** The figure of each topic, where the card has one. */
function factOf(t: Say, card: Card, topic: LawTopic): string | undefined {
  const { guaranteeMonths, delivery } = card;
  if (topic === 'withdrawal') return withdrawalText(t, card);
  if (topic === 'refund') return refundText(t, card);
  if (topic === 'guarantee')
    return guaranteeMonths === undefined ? undefined : t('knowledge:law.guarantee', { count: guaranteeMonths });
  if (topic === 'delivery') return delivery && t(`knowledge:law.${delivery.until}`, { days: delivery.days });
  return undefined;
}

export function LawCard({ law, onInsert }: { law: LawShown; onInsert: (text: string) => void }) {
  const { t, shown } = useNames();
  const { card, about, sentences } = law;
  const topics = [...about, ...LAW_TOPICS.filter((topic) => !about.includes(topic))];
  const facts = topics.flatMap((topic) => {
    const fact = factOf(t, card, topic);
    const cites = card.statutes.filter((statute) => statute.topic === topic).map(({ cite }) => cite);
    return fact || cites.length > 0 ? [{ topic, fact, cites }] : [];
  });
  return (
    <section aria-label={t('knowledge:law.title', { country: countryName(card.country, shown) })}>
      <Text size="sm" fw={600} component="div">
        {t('knowledge:law.title', { country: countryName(card.country, shown) })}{' '}
        {!card.certain && (
          <Tooltip label={t('knowledge:law.checkHint')}>
            <Text span size="xs" c="var(--ps-high)">
              {t('knowledge:law.check')}
            </Text>
          </Tooltip>
        )}
      </Text>
      <dl className={styles.facts}>
        {facts.map(({ topic, fact, cites }) => (
          <div key={topic} style={{ display: 'contents' }}>
            <dt>{t(`knowledge:law.topic.${topic}`)}</dt>
            <dd>
              {fact}
              <Text size="xs" c="dimmed">
                {cites.join('; ')}
              </Text>
            </dd>
          </div>
        ))}
      </dl>
      {card.note && <Text size="sm">{sayIn(shown)(card.note)}</Text>}
      {sentences.map(({ topic, language, text }) => (
        <div key={topic} style={{ marginTop: 4 }}>
          <Text size="sm" lang={language} dir="auto">
            {text}
          </Text>
          <Button size="compact-xs" variant="default" onClick={() => onInsert(text)}>
            {t('knowledge:insert')}
          </Button>
        </div>
      ))}
      <Text size="xs" c="dimmed" mt={4}>
        {t('knowledge:law.notAdvice')} {t('knowledge:law.asOf', { date: card.asOf })} ·{' '}
        <Anchor href={card.source} target="_blank" rel="noreferrer" inherit underline="always">
          {t('knowledge:law.source')}
        </Anchor>
      </Text>
    </section>
  );
}
