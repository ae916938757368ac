/** To whom a ticket was given and why, for the ticket's "why". */
import type { Reason } from '@/lib/domain/reason.ts';
import type { Ticket } from '@/lib/domain/ticket.ts';
import { assignText } from '@/lib/i18n/assign-text.ts';
import { useNames } from '../ticket/naming.ts';
import { useShopName } from '../ticket/portal-name.ts';
import { momentText } from '../ui/time.tsx';

const keyOf = ({ code, values = {} }: Reason): string => code + JSON.stringify(values);

/** A pair of a definition list: the name, and who or what chose it. Nothing where nobody was asked for. */
export function GivenTo({ ticket: { derived, decided, dispatched } }: { ticket: Ticket }) {
  const { t, shown, locale } = useNames();
  const shopName = useShopName();
  const say = (reason: Reason) =>
    assignText(t, reason, {
      language: shown,
      moment: (at) => momentText(at, Date.now(), locale),
      store: shopName,
    });
  const assigned = dispatched?.assigned;
  const byPerson = decided.assignee !== undefined;
  const byFit = !byPerson && assigned !== undefined && (assigned.agent ?? '') === derived.assignee;
  if (derived.assignee === '' && !byFit) return null;
  return (
    <>
      <dt>{t('agents:why.title')}</dt>
      <dd>
        <bdi dir="auto">{derived.assignee || t('agents:why.nobody')}</bdi>
        {byPerson && <div>{t('agents:why.byPerson')}</div>}
        {!byPerson && !byFit && <div>{t('agents:why.byRule')}</div>}
        {byFit && assigned.reasons.map((reason) => <div key={keyOf(reason)}>{say(reason)}</div>)}
      </dd>
    </>
  );
}
