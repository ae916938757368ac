/** A-to-z claims against the seller, and the support cases that are not buyers' tickets at all. */
import { DAY } from '@/lib/domain/time.ts';
import { amazonDate, amazonDateTime } from '../../kit/amazon-dates.ts';
import type { LabPage } from '../../kit/contract.ts';
import { type Html, html } from '../../kit/html.ts';
import type { LabClaim } from '../../world/types.ts';
import { katBadge, katButton } from '../kat.ts';
import { shell } from '../shell.ts';
import { marketplaceOf, type View } from '../view.ts';
import { katRow, katTable } from './table.ts';

const REASONS = {
  'item-not-received': 'claim_item_not_received',
  'item-not-as-described': 'claim_item_not_as_described',
  'return-not-refunded': 'claim_return_not_refunded',
} as const;

function row(view: View, claim: LabClaim): Html {
  const { text: t, clock } = view;
  const reason = Object.entries(REASONS).find(([id]) => id === claim.reason)?.[1] ?? 'claim_item_not_received';
  const open = claim.state === 'open';
  return katRow('claim-row', [
    html`<a class="claim-id" href="/gp/guarantee-claims?claimId=${claim.id}" data-lab-nav>${claim.id}</a>`,
    html`<a class="claim-order" href="/orders-v3/order/${claim.orderId}" data-lab-nav>${claim.orderId}</a><div class="claim-market">${marketplaceOf(claim.market)}</div>`,
    html`<span class="claim-buyer">${view.nameOf(claim.buyerId)}</span>`,
    html`<span class="claim-reason">${t[reason]}</span>`,
    html`<span class="claim-amount">${view.money(claim.amount)}</span>`,
    html`<span class="claim-filed">${amazonDateTime(claim.openedAt, clock)}</span>`,
    html`<span class="claim-respond-by">${open ? amazonDate(claim.respondBy, clock) : '-'}</span>`,
    html`<span class="claim-status">${katBadge(t[`claim_${claim.state}`], open ? 'warning' : 'success')}</span>`,
    open
      ? [katButton(t.representCase, html`variant="primary"`), katButton(t.issueRefund, html`variant="secondary"`)]
      : '',
  ]);
}

export function claimsPage(view: View): LabPage {
  const { text: t, world } = view;
  const mine = view.mine(
    world.claims.filter(({ portal }) => portal === 'amazon'),
    ({ openedAt }) => openedAt,
  );
  const claims = view.state === 'empty' ? [] : mine;
  const heads = [t.claimId, t.orderId, t.buyerName, t.claimReason, t.claimAmount, t.claimFiled, t.respondBy, t.status];
  const list =
    claims.length === 0
      ? html`<div class="no-claims">${t.noClaims}</div>`
      : katTable(
          'claims-table',
          [...heads, t.actions],
          claims.map((claim) => row(view, claim)),
        );
  const open = claims.filter(({ state }) => state === 'open').length;
  const content = html`<div id="a-to-z-claims-root"><h1>${t.claimsTitle}</h1><ul class="claims-tabs"><li class="selected">${t.claim_open} (${open})</li><li>${t.claim_resolved} (${claims.length - open})</li></ul>${list}</div>`;
  return { title: t.claimsTitle, body: shell(view, content).text };
}

const CASES = ['Listing suppressed', 'Invoice question', 'Change of bank account', 'Inbound shipment short'];

export function casesPage(view: View): LabPage {
  const { text: t, now, clock } = view;
  const rows = CASES.map((subject, index) =>
    katRow('case-lobby-row', [
      html`<a href="/cu/case-dashboard/view-case?caseID=1${index}4412077${index}" data-lab-nav>1${index}4412077${index}</a>`,
      html`<span>${subject}</span>`,
      html`<span>${amazonDateTime(now - (index + 1) * 2 * DAY, clock)}</span>`,
      html`<span>${index === 0 ? t.needsReply : t.tileResolved}</span>`,
    ]),
  );
  const heads = [t.caseId, t.shortDescription, t.creationDate, t.status];
  const content = html`<div id="case-lobby-root"><h1>${t.casesTitle}</h1>${katTable('case-lobby-table', heads, view.state === 'empty' ? [] : rows)}</div>`;
  return { title: t.casesTitle, body: shell(view, content).text };
}
