/** The rare messages that triage and the page must not get wrong. */
import type { Intent, Language, MessageFlag } from '@/lib/domain/vocabulary.ts';

export interface Special {
  readonly language: Language;
  readonly subject: string;
  readonly intent: Intent;
  readonly flags: readonly MessageFlag[];
  readonly text: string;
}

const LONG = Array.from(
  { length: 40 },
  (_, day) =>
    `Day ${day + 1}: I checked the tracking page again in the morning and once more in the evening, and nothing had changed; the helper on the phone only repeated what the page says.`,
).join('\n');

/** A picture tag and a script, as somebody would try them on a shop's staff. */
export const MARKUP_MESSAGE =
  '<img src=x onerror="window.__labOwned=1"><b>Hello</b> <script>window.__labOwned=2</script> is my parcel on the way? {{ order }} {% assign x = 1 %}';

const said = (
  language: Language,
  intent: Intent,
  flags: readonly MessageFlag[],
  subject: string,
  text: string,
): Special => ({ language, subject, intent, flags, text });

export const SPECIALS: readonly Special[] = [
  said('en', 'wismo', [], 'Is my parcel on the way?', MARKUP_MESSAGE),
  said('en', 'wismo', ['repeat_contact'], 'Full history of my order', `I wrote before. ${LONG}\nWhere is my order?`),
  said(
    'en',
    'payment_issue',
    ['card_number_exposed'],
    'Payment failed',
    'The payment failed twice. Just charge it yourself, my card is 4111 1111 1111 1111, expiry 09/29.',
  ),
  said(
    'en',
    'refund_request',
    ['off_platform_contact'],
    'Refund outside',
    'Can we settle this directly? Write to me at buyer.contact@example.com or WhatsApp +1 202 555 0143.',
  ),
  said(
    'en',
    'safety',
    ['safety'],
    'Charger caught fire',
    'The charger started smoking while my daughter was next to it and burned a hole in the desk. This is dangerous.',
  ),
  said(
    'de',
    'safety',
    ['safety'],
    'Verletzung',
    'Beim Einstecken gab es einen Stromschlag, ich habe mir die Hand verbrannt. Das Gerät ist gefährlich!',
  ),
  said(
    'ja',
    'safety',
    ['safety'],
    '発煙しました',
    '使用中に充電器から煙が出て、子どもが指をやけどしました。危険です。',
  ),
  said(
    'fr',
    'authenticity',
    ['authenticity'],
    'Contrefaçon',
    'Ce produit est une contrefaçon, le logo ne correspond pas à celui de la marque.',
  ),
  said('zh', 'authenticity', ['authenticity'], '是不是正品', '这个是假货吧？包装和官网完全不一样，请提供正品证明。'),
  said(
    'en',
    'other',
    [],
    'Automatic reply',
    'I am out of the office until Monday with no access to messages. For urgent matters please contact my colleague.',
  ),
  said(
    'en',
    'wholesale_b2b',
    [],
    'Bulk order',
    'We run three cafés and would like 120 pieces of the {item}. What is your wholesale price and lead time?',
  ),
  said(
    'es',
    'claim_threat',
    ['claim_threat', 'legal_threat'],
    'Denuncia',
    'Si mañana no tengo el reembolso presentaré una reclamación de garantía y una denuncia con mi abogado.',
  ),
  said(
    'en',
    'wismo',
    ['urgent_deadline', 'vulnerable_or_medical'],
    'Needed before surgery',
    'I need this before my surgery on Thursday, it is for my recovery at home. Will it be here in time?',
  ),
  said(
    'it',
    'privacy_request',
    [],
    'Cancellazione dei dati',
    'Vi chiedo di cancellare tutti i miei dati personali e di non scrivermi più.',
  ),
  said(
    'en',
    'personalization',
    [],
    'Engraving text',
    'For the engraving please write "Nora & Finn 2026" instead of what I put in the form.',
  ),
  said(
    'en',
    'change_order',
    ['urgent_deadline'],
    'Wrong address',
    'I gave my old address by mistake. Please change it before it ships today!',
  ),
  said('pl', 'customs_duty', [], 'Opłata celna', 'Kurier żąda opłaty celnej za paczkę z {item}. Kto ma zapłacić cło?'),
  said(
    'nl',
    'warranty_repair',
    [],
    'Garantie',
    'Na acht maanden is {item} gestopt met werken. Valt dit onder de garantie?',
  ),
  said(
    'ko',
    'exchange_replacement',
    [],
    '교환 문의',
    '{item} 사이즈가 맞지 않아 다른 것으로 교환하고 싶습니다. 배송비는 누가 내나요?',
  ),
  said(
    'en',
    'spam_phishing',
    [],
    'Your account will be limited',
    'Dear seller, your account will be limited. Confirm your login at http://seller-check.example.com within 12 hours.',
  ),
  said(
    'zh',
    'review_threat',
    ['review_threat', 'off_platform_contact'],
    '好评返现',
    '加我微信 lab_example_88 返现二十块，我就把差评改成五星好评。',
  ),
];
