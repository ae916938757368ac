/** An order's timeline, newest day first, with the box for staff notes (never for words to the buyer). */
import type { Instant } from '@/lib/domain/time.ts';
import { daysBetween } from '../kit/dates.ts';
import { type Html, html } from '../kit/html.ts';
import type { LabOrder } from '../world/types.ts';
import { button } from './frame.ts';
import { shopifyMoney } from './money.ts';
import { isSent } from './order-status.ts';
import { dayName, nameOf, timeOfDay, type View } from './view.ts';

interface Event {
  readonly at: Instant;
  readonly text: string;
}

const MINUTE = 60_000;

function eventsOf(order: LabOrder, view: View): readonly Event[] {
  const { events } = view.texts;
  const name = nameOf(view, order.buyerId);
  const amount = shopifyMoney(order.total, view.locale);
  const sentAt = order.placedAt + 26 * 60 * MINUTE;
  const all: Event[] = [
    { at: order.placedAt, text: events.placed(name) },
    { at: order.placedAt + 2 * MINUTE, text: events.confirmed(name) },
  ];
  if (order.state !== 'pending') all.push({ at: order.placedAt + MINUTE, text: events.paid(amount) });
  if (isSent(order.state)) all.push({ at: sentAt, text: events.fulfilled(order.items.length) });
  if (order.deliveredAt !== undefined) all.push({ at: order.deliveredAt, text: events.delivered });
  for (const { orderId, requestedAt } of view.returns) {
    if (orderId === order.id) all.push({ at: requestedAt, text: events.returned(name) });
  }
  if (order.state === 'cancelled') all.push({ at: order.placedAt + 90 * MINUTE, text: events.cancelled });
  if (order.state === 'refunded')
    all.push({ at: (order.deliveredAt ?? sentAt) + MINUTE, text: events.refunded(amount) });
  return all.filter(({ at }) => at <= view.now).sort((a, b) => b.at - a.at);
}

export function timeline(order: LabOrder, view: View): Html {
  const { texts } = view;
  const events = eventsOf(order, view);
  const rows = events.map(({ at, text }, index) => {
    const before = events[index - 1];
    const newDay = !before || daysBetween(at, before.at, view.zone) !== 0;
    const day = newDay ? html`<h3 class="_Day_t9x2m">${dayName(at, view)}</h3>` : '';
    return html`${day}<li class="_Event_t9x2m"><span class="_What_t9x2m">${text}</span><time class="_When_t9x2m">${timeOfDay(at, view)}</time></li>`;
  });
  const comment = html`<div class="_Comment_t9x2m"><s-avatar initials="NG"></s-avatar><textarea class="_CommentField_t9x2m" rows="1" aria-label="${texts.order.comment}" placeholder="${texts.order.comment}"></textarea><span class="_CommentTools_t9x2m"><button type="button" aria-label="@">@</button><button type="button" aria-label="#">#</button>${button(texts.order.post, html`aria-disabled="true"`)}</span></div><p class="_Hint_t9x2m">${texts.order.staffOnly}</p>`;
  return html`<section class="_Timeline_t9x2m" aria-label="${texts.order.timeline}"><h2 class="Polaris-Text--headingMd">${texts.order.timeline}</h2>${comment}<ul class="_Events_t9x2m">${rows}</ul></section>`;
}
