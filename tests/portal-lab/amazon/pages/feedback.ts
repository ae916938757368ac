/** Feedback manager: the account's stars and what buyers wrote. */
import { amazonShortDate } from '../../kit/amazon-dates.ts';
import type { LabPage } from '../../kit/contract.ts';
import { type Html, html, shadow } from '../../kit/html.ts';
import type { LabFeedback } from '../../world/types.ts';
import { katButton } from '../kat.ts';
import { shell } from '../shell.ts';
import { marketplaceOf, type View } from '../view.ts';
import { katRow, katTable } from './table.ts';

const stars = (value: number, className: string): Html =>
  html`<kat-star-rating class="${className}" value="${value}">${shadow(html`<style>span{color:#de7921}</style><span part="stars" aria-label="${value}">${'★'.repeat(Math.round(value))}${'☆'.repeat(5 - Math.round(value))}</span>`)}</kat-star-rating>`;

function row(view: View, feedback: LabFeedback): Html {
  const { text: t, clock } = view;
  return katRow('feedback-row', [
    html`<span class="feedback-date">${amazonShortDate(feedback.at, clock)}</span>`,
    stars(feedback.rating, 'feedback-rating'),
    html`<span class="feedback-comment">${feedback.text}</span>`,
    html`<a class="feedback-order" href="/orders-v3/order/${feedback.orderId}" data-lab-nav>${feedback.orderId}</a><div>${marketplaceOf(feedback.market)}</div>`,
    html`<span class="feedback-buyer">${view.firstNameOf(feedback.buyerId)}</span>`,
    [katButton(t.publicReply, html`variant="link"`), katButton(t.requestRemoval, html`variant="link"`)],
  ]);
}

export function feedbackPage(view: View): LabPage {
  const { text: t, world } = view;
  const given = view.state === 'empty' ? [] : view.mine(world.feedback, ({ at }) => at);
  const counts = [30, 90, 365].map((days) => html`<tr><th>${days}</th><td>71%</td><td>12%</td><td>17%</td></tr>`);
  const list =
    given.length === 0
      ? html`<div class="no-feedback">${t.noFeedback}</div>`
      : katTable(
          'feedback-table',
          [t.date, t.rating, t.comments, t.orderId, t.buyerName, t.actions],
          given.map((feedback) => row(view, feedback)),
        );
  const content = html`<div id="feedback-manager-root"><h1>${t.feedbackTitle}</h1><section class="feedback-summary"><h2>${t.feedbackRating}</h2>${stars(4.3, 'account-rating')}<span>4.3</span><table class="feedback-counts"><tbody>${counts}</tbody></table></section><h2>${t.recentFeedback}</h2>${list}</div>`;
  return { title: t.feedbackTitle, body: shell(view, content).text };
}
