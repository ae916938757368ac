/** Account health dashboard: order defect rate, shipping rates, policy counts. */
import type { LabPage } from '../../kit/contract.ts';
import { type Html, html } from '../../kit/html.ts';
import { shell } from '../shell.ts';
import type { View } from '../view.ts';

const percent = (value: number, locale: string): string => {
  const text = `${value}%`;
  return locale.startsWith('de') ? `${String(value).replace('.', ',')} %` : text;
};

const line = (id: string, label: string, target: string, value: string): Html =>
  html`<div id="${id}" class="a-row health-row"><div class="a-column"><span>${label}</span><div class="a-size-mini">${target}</div></div><div class="a-column"><span class="a-size-large">${value}</span></div></div>`;

export function healthPage(view: View): LabPage {
  const { text: t, world, locale } = view;
  const health = (id: string) => (view.state === 'empty' ? 0 : (world.health[id] ?? 0));
  const rate = (id: string) => percent(health(id), locale);
  const target = (text: string) => `${t.target}: ${text}`;
  const odr = html`<section id="customer-satisfaction-content-rows-section"><h2>${t.customerService}</h2><div class="a-row health-row"><div class="a-column"><span>${t.odr}</span><div class="a-size-mini">${target('< 1%')}</div></div><div class="a-column"><span class="a-size-large">${rate('odr')}</span><div class="a-size-small">${t.ofOrders.replace('{c}', '10').replace('{n}', '1563')}</div></div></div><div id="odr-breakdown-section">${[
    [t.negativeFeedback, 'negativeFeedback'] as const,
    [t.atoz, 'atozClaims'] as const,
    [t.chargeback, 'chargebacks'] as const,
  ].map(
    ([label, id]) =>
      html`<div class="a-row"><div class="sp-left-col">${label}</div><div class="sp-middle-col"><span class="a-size-base">${rate(id)}</span></div></div>`,
  )}</div></section>`;
  const shipping = html`<section id="shipping-performance-section"><h2>${t.shippingPerformance}</h2>${line('shipping-late-shipment-rate-row', t.lateShipment, target('< 4%'), rate('lateShipmentRate'))}${line('shipping-cancellation-rate-row', t.cancelRate, target('< 2.5%'), rate('cancelRate'))}${line('shipping-view-tracking-rate-row', t.validTracking, target('> 95%'), rate('validTracking'))}${line('unit-on-time-delivery-rate-row', t.onTime, target('> 90%'), rate('onTimeDelivery'))}</section>`;
  const count = (id: string) => String(health(id));
  const policies = html`<section id="policy-compliance-section"><h2>${t.policyCompliance}</h2><div class="ahd-numeric-ahr-indicator"><div><span>${t.ahr}</span><h3>${health('accountHealthRating')}</h3><span>${t.healthy}</span></div></div>${line('policies-brand-protection-row', t.policyBrand, '', count('policyBrand'))}${line('policies-intellectual-property-row', t.policyIp, '', count('policyIp'))}${line('policies-listing-policy-row', t.policyListing, '', count('policyListing'))}${line('restricted-products-row', t.policyRestricted, '', count('policyRestricted'))}${line('policies-product-warning-row', t.policyWarning, '', count('policyWarning'))}</section>`;
  const content = html`<div id="account-health-root"><h1>${t.healthTitle}</h1><div class="health-columns">${odr}${shipping}${policies}</div></div>`;
  return { title: t.healthTitle, body: shell(view, content).text };
}
