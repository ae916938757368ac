/** The page from which a seller writes to the buyer of one order ("ask your buyer"). */
import type { TicketSeen } from '@/lib/domain/reading.ts';
import { all, first } from '../kit/dom.ts';
import { createEvidence, known } from '../kit/ways.ts';
import type { Page, PageReading, Setting } from '../portal.ts';
import { findComposer } from './composer.ts';
import { orderIdIn } from './identity.ts';
import { CONTACT } from './selectors.ts';
import { labelled, look, marketIn, orderIdOf, said } from './sight.ts';
import { isSignedOut, nothing, SIGNED_OUT } from './states.ts';

/** `メッセージの宛先：佐藤` */
const ADDRESSEE = /(?:宛先|收件人|empfänger|recipient)\s*[:：]\s*(.+?)(?:\s*(?:さん|様))?$/i;
const HEADING =
  /(?:send (?:a )?message to|message to|contact|nachricht(?: senden)? an|发送消息给|发送消息至|给|向|联系|envoyer un message a|enviar mensaje a|invia (?:un )?messaggio a)\s*[:：]?\s*(.+?)(?:さん)?(?:(?:发送|傳送)(?:消息|讯息))?$/i;
/** `花子 にメッセージを送信`: the name stands first. */
const HEADING_AFTER = /^(.+?)\s*(?:さん|様)?\s*(?:に|へ|宛に?)(?:の)?メッセージ/;

const nameIn = (heading: string | undefined): string | undefined =>
  heading && (ADDRESSEE.exec(heading)?.[1] ?? HEADING_AFTER.exec(heading)?.[1] ?? HEADING.exec(heading)?.[1])?.trim();

/** Reads the contact page: whom and which order it is about. */
export function readContact(page: Page, setting: Setting): PageReading {
  const sight = look(page, setting);
  if (isSignedOut(sight)) return SIGNED_OUT;
  const root = first(sight.scope, CONTACT.root);
  if (!root && !findComposer(sight.scope)) return nothing(sight, 'contact form');
  const { find, maybe, missing, ways } = createEvidence();
  const orderId = find('orderId', [
    ['address', () => orderIdIn([...page.url.searchParams.values()].join())],
    ['link', () => orderIdOf([], all(sight.scope, 'a[href*="order" i]'))],
    ['text', () => orderIdOf(sight.texts, [])],
  ]);
  const buyer = find('buyer', [
    ['header', () => nameIn(said(sight.scope, CONTACT.header))],
    [
      'heading',
      () =>
        all(sight.scope, 'h1, h2, h3')
          .map((heading) => nameIn(heading.textContent?.trim()))
          .find(Boolean),
    ],
    ['label', () => labelled(sight.texts, 'buyer')],
  ]);
  const market = maybe('market', [['sales channel', () => marketIn(sight.texts)]]);
  if (!orderId) return { state: 'ready', observations: [], missing };
  const seen: TicketSeen = {
    type: 'ticket',
    kind: 'message',
    externalId: orderId,
    orderId,
    missing,
    ways,
    ...known({ buyer, market }),
    url: page.url.href,
  };
  return {
    layout: root ? 'ayb' : '',
    state: 'ready',
    observations: [seen],
    missing: [],
    focus: { kind: 'message', externalId: orderId },
  };
}
