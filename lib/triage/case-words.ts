/**
 * What the words of a claim, a return or a message say about its kind. The portals' own labels in the languages their
 * pages are seen in, and the words buyers use for the same. Written 2026-11-25; extend when a page says otherwise.
 */
import type { Observed } from '@/lib/domain/ticket.ts';
import { pattern, plain } from './patterns.ts';

export const CAUSES = [
  'not_refunded',
  'not_received',
  'not_as_described',
  'unrecognized',
  'fraudulent',
  'duplicate',
  'canceled',
] as const;
/** Why a buyer, or the buyer's bank, wants the money back. */
export type Cause = (typeof CAUSES)[number] | 'other';

/** The first that fits decides: "refund not received" is about the refund. */
const CAUSE_WORDS: Readonly<Record<(typeof CAUSES)[number], RegExp>> = {
  not_refunded: pattern(
    /credit[ _]not[ _]processed|not refunded|refund (?:not|rejected|refused|denied)|未(?:收到)?退款|退款未|拒绝退款|nicht erstattet|gutschrift nicht|non rembours|sin reembols|no reembols|non rimbors|未返金|返金され|환불되지|ยังไม่(?:ได้)?คืนเงิน|belum dikembalikan|chưa hoàn/iu,
  ),
  not_received: pattern(
    /not[ _-]received|non-?receipt|never (?:arrived|received)|\binr\b|未收到|没有收到|nicht (?:erhalten|angekommen)|non re[cç]u|no recibid|non ricevut|niet ontvangen|nie otrzyma|inte mottag|não recebid|未着|届いて(?:い)?ない|未受取|미수령|받지 못|ไม่ได้รับ|chưa nhận|không nhận được|teslim al[ıi]nmad|لم يصل|لم يتم استلام|belum diterima|tidak diterima/iu,
  ),
  not_as_described: pattern(
    /not[ _-]as[ _-]described|unacceptable|\bsnad\b|defective|damaged|inaccurate|描述不符|不可接受|瑕疵|损坏|质量问题|nicht wie beschrieben|inakzeptabel|defekt|besch[äa]digt|non conforme|inacceptable|no (?:es )?como se describ|inaceptable|inaccettabile|説明と異なる|不良|설명과 다|ไม่ตรง|không (?:giống|đúng) mô tả|tidak sesuai/iu,
  ),
  unrecognized: pattern(
    /unrecogni[sz]ed|not recogni[sz]ed|无法识别|nicht erkannt|non reconnu|no reconocid|non riconosciut|覚えのない|인식할 수 없/iu,
  ),
  fraudulent: pattern(
    /fraud|unauthori[sz]ed|not authori[sz]ed|欺诈|未(?:经)?授权|盗刷|betr[uü]g|nicht autorisiert|no autorizad|non autorizzat|不正(?:利用|使用)|무단|사기|penipuan|ฉ้อโกง|gian lận/iu,
  ),
  duplicate: pattern(/duplicate|重复|duplikat|doppelt|en double|duplicad|duplicat|重複|중복|ganda/iu),
  canceled: pattern(
    /subscription|cancell?ed|订阅|已取消|abonnement|gek[üu]ndigt|annul[ée]|suscripci[oó]n|cancelad|abbonamento|解約|定期購読|구독/iu,
  ),
};

export const SCHEMES = [
  'a_to_z',
  'arbitration',
  'chargeback',
  'inquiry',
  'stripe',
  'paypal_claim',
  'paypal_dispute',
  'safe_t',
  'other',
] as const;
/** By whose rules the money is fought over. */
export type Scheme = (typeof SCHEMES)[number];

const SAFE_T = pattern(/safe-?t\b/iu);
const STRIPE = pattern(/\bstripe\b/iu);
const PAYPAL = pattern(/paypal|贝宝/iu);
/** Of PayPal: the buyer has left the talking to PayPal. */
const PAYPAL_DISPUTE = pattern(/dispute|争议|konflikt|litige|disputa|controversi|異議|분쟁/iu);
const PAYPAL_CLAIM = pattern(/claim|escalat|索赔|käuferschutz|fall\b|réclamation|reclamaci|reclamo|クレーム|클레임/iu);
const INQUIRY = pattern(
  /inquir(?:y|ies)|retrieval|查询|调单|anfrage|demande d.information|consulta|richiesta di informazioni|照会/iu,
);
const CHARGEBACK = pattern(
  /charge-?back|credit card|拒付|r[üu]ckbuchung|r[üu]ckbelastung|kreditkarte|impay[ée]|contracargo|devoluci[oó]n de cargo|riaddebit|チャージバック|차지백/iu,
);
const APPEAL = pattern(
  /appeal|申诉|einspruch|widerspruch|faire appel|recours\b|apelaci|apelar|appello|ricorso|異議申|不服|이의 ?신청|banding|อุทธรณ์|kháng (?:cáo|nghị)|itiraz|odwoł|överklag|\bberoep|bezwaar|recurso\b|استئناف/iu,
);

/** The portal's own words about a case, full-width letters as plain ones. */
const wordsOf = ({ subject = '', reason = '' }: Observed): string => plain(`${subject}\n${reason}`);

export const causeOf = (observed: Observed): Cause => {
  const words = wordsOf(observed);
  return CAUSES.find((cause) => CAUSE_WORDS[cause].test(words)) ?? 'other';
};

/** What a claim ticket is a claim under. */
export function schemeOf(observed: Observed): Scheme {
  const words = wordsOf(observed);
  if (observed.portal === 'tiktok') return 'arbitration';
  if (observed.portal === 'amazon') {
    if (SAFE_T.test(words)) return 'safe_t';
    return CHARGEBACK.test(words) ? 'chargeback' : 'a_to_z';
  }
  if (PAYPAL.test(words))
    return PAYPAL_DISPUTE.test(words) && !PAYPAL_CLAIM.test(words) ? 'paypal_dispute' : 'paypal_claim';
  if (STRIPE.test(words)) return 'stripe';
  // Whose rules a claim comes under that a taught page shows, nobody here knows.
  if (observed.portal === 'generic') return 'other';
  return INQUIRY.test(words) && !CHARGEBACK.test(words) ? 'inquiry' : 'chargeback';
}

/** Decided against us by Amazon, which takes appeals for 30 days (policies: A-to-z and SAFE-T); a bank's word is final. */
export const isLost = (observed: Observed): boolean =>
  observed.portal === 'amazon' &&
  observed.kind === 'claim' &&
  observed.state === 'resolved' &&
  observed.outcome === 'against_us' &&
  schemeOf(observed) !== 'chargeback';

/** Something was decided against us, and the page speaks of appealing. */
export const isAppeal = (observed: Observed): boolean => APPEAL.test(wordsOf(observed));
