import { Text } from '@mantine/core';
import type { Order } from '@/lib/domain/order.ts';
import type { Ticket } from '@/lib/domain/ticket.ts';
import { beginning, setApart, shownLine } from '@/lib/i18n/shown.ts';
import { countryName, moneyText } from '../ui/format.ts';
import { Moment } from '../ui/time.tsx';
import { Guessed, GuessOf } from './guessed.tsx';
import { FulfilmentBadge } from './marks.tsx';
import { useNames } from './naming.ts';
import { Section } from './section.tsx';
import styles from './ticket.module.css';

/** The order behind a ticket: what pages showed of it. */
export function OrderCard({ ticket, order }: { ticket: Ticket; order: Order | undefined }) {
  const { t } = useNames();
  const number = order?.externalId ?? ticket.observed.orderId;
  if (!number) return null;
  return (
    <Section
      title={t('ticket:order.number', { id: number })}
      aside={
        <>
          {!order && <GuessOf of={ticket.observed} field="orderId" />}
          <FulfilmentBadge fulfilment={order?.fulfilment ?? ticket.observed.fulfilment} />
          <GuessOf of={order?.fulfilment ? order : ticket.observed} field="fulfilment" />
        </>
      }
    >
      {order ? (
        <OrderFacts order={order} />
      ) : (
        <Text size="sm" c="dimmed">
          {t('ticket:order.none')}
        </Text>
      )}
    </Section>
  );
}

function OrderFacts({ order }: { order: Order }) {
  const { t, locale, shown } = useNames();
  const { state, placedAt, shipBy, deliverBy, total, items, tracking, shipToCountry } = order;
  const numbers = tracking?.map(({ number, carrier }) => setApart([carrier, number].filter(Boolean).join(' ')));
  const facts = [
    ['placed', 'placedAt', placedAt && <Moment at={placedAt} />],
    ['shipBy', 'shipBy', shipBy && <Moment at={shipBy} />],
    ['deliverBy', 'deliverBy', deliverBy && <Moment at={deliverBy} />],
    ['total', 'total', total && moneyText(total, locale)],
    ['to', 'shipToCountry', shipToCountry && countryName(shipToCountry, shown)],
    ['tracking', 'tracking', numbers?.join(', ')],
  ] as const;
  return (
    <>
      {items?.slice(0, 8).map(({ title, sku, quantity, price }) => (
        <Text size="sm" key={title + (sku ?? '')}>
          {quantity && quantity > 1 ? `${quantity} × ` : ''}
          <bdi dir="auto">{shownLine(beginning(title, 160))}</bdi>
          <Text span size="xs" c="dimmed">
            {sku ? ` · ${t('ticket:order.sku', { sku })}` : ''}
            {price ? ` · ${moneyText(price, locale)}` : ''}
          </Text>
        </Text>
      ))}
      <GuessOf of={order} field="items" />
      <dl className={styles.facts} style={{ marginTop: 6 }}>
        {state && (
          <>
            <dt>{t('queue:filter.status')}</dt>
            <dd>
              <Guessed of={order} field="state">
                {t(`words:orderState.${state}`)}
              </Guessed>
            </dd>
          </>
        )}
        {facts.map(([name, field, value]) =>
          value ? (
            <div key={name} style={{ display: 'contents' }}>
              <dt>{t(`ticket:order.${name}`)}</dt>
              <dd>
                <Guessed of={order} field={field}>
                  {value}
                </Guessed>
              </dd>
            </div>
          ) : null,
        )}
      </dl>
    </>
  );
}
