/**
 * What Shopify's pages call things, in the languages its admin is seen in (English, Simplified Chinese, German; the
 * badge words also in French, Spanish, Italian and Japanese). Written 2026-11-24; extend when a page says otherwise.
 */
import type { OrderState } from '@/lib/domain/reading.ts';

/** Badge words of an order, strongest meaning first: the first that any badge says decides. */
export const ORDER_BADGES: readonly (readonly [OrderState, RegExp])[] = [
  ['cancelled', /^(cancell?ed|voided|已取消|已作废|storniert|ungültig|annulée?|cancelado|annullato|キャンセル済み)$/iu],
  ['refunded', /^(refunded|已退款|(?:rück)?erstattet|remboursée?|reembolsado|rimborsato|返金済み)$/iu],
  ['delivered', /^(delivered|已送达|已交付|geliefert|zugestellt|livrée?|entregado|consegnato|配達済み)$/iu],
  [
    'shipped',
    /^(fulfilled|shipped|in transit|out for delivery|已发货|已履行|运输中|派送中|ausgeführt|versandt|unterwegs|in zustellung|traitée?|expédiée?|preparado|evaso|発送済み|フルフィルメント済み)$/iu,
  ],
  [
    'pending',
    /^((?:payment )?pending|unpaid|payment due|overdue|expired|付款待处理|待付款|待处理|未付款|zahlung ausstehend|ausstehend|unbezahlt|paiement en attente|pago pendiente|pagamento in sospeso|支払い待ち)$/iu,
  ],
  [
    'unshipped',
    /^(unfulfilled|partially fulfilled|in progress|on hold|scheduled|ready (?:for pickup|to ship)|未发货|未履行|部分发货|处理中|暂停|已排期|nicht ausgeführt|teilweise ausgeführt|in bearbeitung|zurückgestellt|geplant|non traitée?|no preparado|inevaso|未発送|未フルフィルメント)$/iu,
  ],
];

/** State of a return, by its badge; `decide`: open, and it is for us to say yes or no. */
export const RETURN_BADGES: readonly (readonly ['decide' | 'open' | 'resolved', RegExp])[] = [
  [
    'resolved',
    /^(returned|return (?:closed|complete|declined|canceled)d?|已退[货回]|退货已(?:完成|关闭|拒绝|取消)|zurückgegeben|rückgabe (?:abgeschlossen|geschlossen|abgelehnt|storniert)|retournée?|devuelto|reso completato|返品済み)$/iu,
  ],
  [
    'decide',
    /^(return requested|(?:已申请退货|退货(?:申请|已申请|请求))|rückgabe (?:angefragt|angefordert|beantragt)|retour demandé|devolución solicitada|reso richiesto|返品リクエスト済み)$/iu,
  ],
  [
    'open',
    /^(return (?:in progress|open)|inspection complete|退货(?:处理|进行)中|rückgabe (?:in bearbeitung|läuft)|retour en cours|devolución en curso|reso in corso|返品処理中)$/iu,
  ],
];

/** State of a dispute; under review means that nothing is owed until the bank decides. */
export const DISPUTE_STATES: readonly (readonly ['open' | 'review' | 'resolved', RegExp])[] = [
  [
    'resolved',
    /^(won|lost|closed|accepted|resolved|(?:charge )?refunded|prevented|已?胜诉|赢得|已?败诉|已(?:关闭|接受|解决|退款)|gewonnen|verloren|geschlossen|akzeptiert|erledigt|gagné|perdu|ganada|perdida|vinto|perso)$/iu,
  ],
  [
    'review',
    /^(under review|in review|(?:response |evidence )?submitted|审核中|已提交|in prüfung|wird geprüft|eingereicht|en cours d.examen|en revisión)$/iu,
  ],
  [
    'open',
    /^(open|needs? response|response (?:needed|required)|action (?:needed|required)|awaiting response|(?:new|active)|待处理|待回应|需要(?:回应|回复|处理)|进行中|开放|offen|antwort erforderlich|aktion erforderlich|ouvert|réponse requise|abierta|aperta)$/iu,
  ],
];

/** Words before a deadline, in a label as in a sentence. */
const DUE =
  '(?:evidence|response|reply) (?:is )?(?:due|needed|required)(?: (?:by|on))?|(?:respond|submit(?: (?:evidence|a response))?|reply) (?:by|before)|due (?:by|on)|(?:证据|回应|回复)?截止(?:日期|时间)?|nachweise? (?:sind )?fällig(?: am)?|antwort(?:en)? (?:fällig|bis)|fällig(?: am)?|frist(?: bis)?';

/** Labels and column heads. */
export const LABELS = {
  order: /^(orders?|order (?:number|name|id)|订单(?:号|编号)?|bestellung(?:snummer)?|commande|pedido|ordine|注文)$/iu,
  date: /^(date|created|placed|order(?:ed)? (?:date|on)|日期|下单(?:时间|日期)|datum|bestellt am|fecha|data|日付)$/iu,
  customer: /^(customers?|客户|kund(?:e|in|:in|enname)|client|cliente|お客様)$/iu,
  total: /^(total|order total|总计|总额|合计|gesamt(?:betrag|summe)?|summe|totale|合計)$/iu,
  tracking:
    /^(tracking(?: (?:number|no\.?))?|运单号|物流单号|跟踪号码?|追踪号码?|tracking-?nummer|sendungs(?:verfolgungs)?nummer|numéro de suivi|número de seguimiento|追跡番号)$/iu,
  shippingAddress:
    /^(shipping address|收货地址|配送地址|lieferadresse|versandadresse|adresse de livraison|配送先住所)$/iu,
  reason:
    /^((?:return |dispute |chargeback )?reason|reason for (?:return|dispute)|(?:退货|争议|拒付)?(?:原因|理由)|(?:rückgabe|reklamations)?grund|motif|motivo|理由)$/iu,
  note: /^(customer (?:note|comment)|客户(?:备注|留言)|notiz von kund[^:：]*|kundennotiz)$/iu,
  amount:
    /^((?:disputed? |chargeback |estimated )?(?:amount|refund)|(?:争议|拒付)?金额|预计退款(?:金额)?|(?:strittiger )?betrag|voraussichtliche (?:rück)?erstattung|montant|importe|importo|金額)$/iu,
  status: /^(status|state|状态|estado|stato|statut|ステータス)$/iu,
  opened:
    /^((?:date )?(?:initiated|opened|filed|received|requested)(?: on)?|dispute date|发起(?:时间|日期)|开始日期|申请(?:日期|时间)|创建(?:日期|时间)|eingeleitet(?: am)?|eröffnet(?: am)?|angefragt am|erstellt am)$/iu,
  due: new RegExp(
    `^(?:${DUE}|(?:(?:evidence|response) )?due(?: date)?|deadline|antworten bis|date limite|fecha límite|scadenza|期限)$`,
    'iu',
  ),
} as const;

/** A due date inside a sentence; the date follows (Chinese also: stands before). */
export const DUE_SENTENCE = new RegExp(DUE, 'iu');

/** The name under which an Inbox thread shows our own side. */
export const OURSELVES = /^(you|me|staff|agent|merchant|store|您|你|我|客服|du|ich|sie|vous|tú|usted|あなた)$/iu;

/** Marks of messages that no person wrote. */
export const AUTOMATIC =
  /sent automatically|automat(?:ed|ic) (?:reply|message|response)|auto-?reply|instant answer|自动(?:发送|回复)|即时回答|automatisch (?:gesendet|beantwortet)|automatische (?:antwort|nachricht)|sofortantwort/iu;

/** Placeholders and labels of boxes that are not a reply to a buyer. */
export const NOT_A_REPLY = /search|comment|note|feedback|tag|搜索|评论|备注|标签|such|kommentar|notiz/iu;

/** Names of the Inbox's boxes in the left pane, which no conversation is called. */
export const FOLDERS = /^(unread|open|closed|all|未读|进行中|已关闭|全部|ungelesen|offen|geschlossen|alle)$/iu;
