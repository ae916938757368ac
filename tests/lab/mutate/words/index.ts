/** What the lab's pages say in a language: their labels, the same in other words, the same in English. */
import { de as amazonDe } from '../../../portal-lab/amazon/texts/de.ts';
import { en as amazonEn } from '../../../portal-lab/amazon/texts/en.ts';
import { ja as amazonJa } from '../../../portal-lab/amazon/texts/ja.ts';
import { zh as amazonZh } from '../../../portal-lab/amazon/texts/zh.ts';
import { textsOf as shopifyTexts } from '../../../portal-lab/shopify/texts/index.ts';
import { textsOf as tiktokTexts } from '../../../portal-lab/tiktok/texts/index.ts';
import type { Hints } from '../kind.ts';
import { REWORDED } from './reworded.ts';

type Words = Pick<Hints, 'labels' | 'reworded' | 'english'>;
type Texts = Readonly<Record<string, unknown>>;

/** Keys of texts that name what stands beside or below them; a group's key names all in it. */
const LABEL_KEYS = {
  amazon:
    'orderId marketplace purchaseDate shipBy deliverBy fulfilment fulfilmentMethod salesChannel contactBuyer trackingId carrier quantity unitPrice grandTotal itemTotal buyerName itemSubtotal shipByDate deliverByDate requestDate returnReason buyerComment claimId claimReason claimAmount claimFiled respondBy status rating comments date odr negativeFeedback atoz chargeback ahr lateShipment cancelRate validTracking onTime',
  shopify:
    'orders.heads orders.moreHeads order.tracking order.sku order.subtotal order.shipping order.total order.customer order.shippingAddress returns.reason returns.note returns.on returns.amount disputes.heads disputes.dueLabel disputes.amount disputes.reason disputes.initiated disputes.order disputes.customer',
  tiktok:
    'chat.orderId chat.total order.id order.created order.status order.shipBy order.deliverBy order.deliveredAt order.buyer order.fulfilment order.address order.tracking order.carrier order.product order.sku order.quantity order.price order.subtotal order.total returns.heads returns.returnId returns.orderId returns.requested returns.comment',
} as const;
type PortalName = keyof typeof LABEL_KEYS;

/** Every text by its path; lists by place. */
function flat(texts: Texts, path = ''): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const [key, value] of Object.entries(texts)) {
    const at = path === '' ? key : `${path}.${key}`;
    if (typeof value === 'string') found.set(at, value);
    else if (value && typeof value === 'object') for (const entry of flat(value as Texts, at)) found.set(...entry);
  }
  return found;
}

const AMAZON: Readonly<Record<string, Texts>> = { en: amazonEn, zh: amazonZh, de: amazonDe, ja: amazonJa };

const textsOf = (portal: PortalName, locale: string): Texts => {
  if (portal === 'amazon') return AMAZON[locale.slice(0, 2)] ?? amazonEn;
  return portal === 'shopify' ? shopifyTexts(locale) : tiktokTexts(locale);
};

/** Words of navigation and messages that would say nothing of a reader when they change. */
const isLabel = (portal: PortalName, path: string): boolean =>
  LABEL_KEYS[portal].split(' ').some((key) => path === key || path.startsWith(`${key}.`));

export function words(portal: PortalName, locale: string): Words {
  const own = flat(textsOf(portal, locale));
  const english = flat(textsOf(portal, 'en'));
  const labels = [...own].filter(([path]) => isLabel(portal, path)).map(([, said]) => said);
  return {
    labels: [...new Set(labels)].filter((label) => label !== ''),
    reworded: REWORDED[locale.slice(0, 2)] ?? [],
    english: [...own].flatMap(([path, said]) => {
      const other = english.get(path);
      return other === undefined || other === said ? [] : [[said, other] as const];
    }),
  };
}
