/**
 * Labels of Seller Central's fields in the languages it is shown in, for pages that lost their test ids. Kept short:
 * the whole page agent has 30 kB. Spelled as `plain` leaves texts (no accents, lower case).
 */
import { within, words } from './patterns.ts';

export const LABELS = {
  placedAt:
    words(`(?:purchase|order) date|ordered(?: on)?|(?:购买|下单|订购|订单)日期|(?:kauf|bestell)datum|bestellt am|(?:購入|注文)日時?
    date (?:d'achat|de (?:la )?commande)|fecha (?:de compra|del pedido)|data (?:di |d'|dell')?(?:acquisto|ordine|compra)|aankoopdatum|data zakupu|inkopsdatum`),
  shipBy:
    words(`(?:ship|dispatch)[ -]by(?: date)?|latest ship date|(?:最晚|最迟|预计)?发货(?:截止)?(?:日期|时间)|(?:versand|versenden)(?: bis| spatestens)(?: zum)?|versand(?:datum|termin|frist)|(?:出荷|発送)(?:予定)?(?:期限|日)
    (?:a )?expedier (?:avant|d'ici)(?: le)?|date d'expedition|enviar antes del?|fecha de envio|spedire entro(?: il)?|data di spedizione|verzenden voor|wyslij do|skicka senast`),
  deliverBy:
    words(`deliver(?:y)?[ -]by(?: date)?|(?:estimated )?delivery(?: date)?|(?:最晚|最迟|预计)?(?:送达|交货|配送)(?:截止)?(?:日期|时间)|(?:voraussichtliche )?(?:liefer|zustell)(?:ung|n|en)?(?: bis(?: zum)?|datum|termin)|(?:お届け|配達|配送)(?:予定)?(?:期限|日)
    livrer (?:avant|d'ici)(?: le)?|date de livraison|entregar antes del?|fecha de entrega|consegnare entro(?: il)?|data di consegna|bezorgen voor|dostarcz do|leverera senast`),
  fulfilment:
    words(`fulfil?l?ment(?: method| channel)?|fulfil?led by|(?:订单)?(?:配送|履行)(?:方式|渠道|方)?|发货(?:方式|方)|versand(?: durch|art|kanal)?|(?:出荷|配送|発送)(?:経路|方法|元)|フルフィルメント(?:方法|チャネル)?
    expedie par|(?:methode|canal) d'expedition|traitement|gestionado por|(?:metodo|canal) de (?:gestion|envio)(?: logistic[oa])?|gestito da|(?:metodo|canale) di gestione|verzonden door|realizacja|levereras av`),
  channel: words(
    `sales channel|marketplace|销售渠道|商城|(?:verkaufs|vertriebs)kanal|marktplatz|販売(?:経路|チャネル)|canal de vent(?:es?|as?)|canale di vendita|verkoopkanaal|kanal sprzedazy`,
  ),
  buyer: words(
    `(?:contact )?buyer(?: name)?|customer(?: name)?|from|联系买家|买家(?:姓名|名称)?|客户(?:姓名)?|(?:name des )?(?:kaufers?|kunden?)(?: kontaktieren|name)?|購入者(?:に連絡(?:する)?|名)?|お客様(?:名)?|(?:contacter l')?acheteur|client|(?:contactar (?:con el )?)?comprador|cliente|(?:contatta (?:l')?)?acquirente|koper|kupujacy|kopare`,
  ),
  tracking: words(
    `tracking(?: id| number| no\\.?)?|(?:追踪|跟踪|运单|物流|快递)(?:编[号码]|单号|号)|sendungs(?:verfolgungs)?nummer|tracking-?(?:nummer|id)|(?:お問い合わせ)?伝票番号|追跡番号|numero de (?:suivi|seguimiento)|numero di tracking`,
  ),
  carrier: words(
    `carrier|承运[人商]|物流公司|versanddienstleister|spediteur|配送業者|運送会社|transporteur|transportista|corriere`,
  ),
  total: words(
    `(?:(?:grand|order) )?total|订单(?:总额|总计|金额)|总计|合计|(?:gesamt|bestell)(?:summe|betrag|wert)|(?:ご?注文)?合計(?:金額)?|総計|total (?:general|de la commande|del pedido)|totale(?: ordine)?`,
  ),
  quantity: words(`quantity|qty\\.?|(?:已订购)?数量|menge|anzahl|quantite|cantidad|quantita|aantal|ilosc|antal`),
  price: words(
    `(?:unit )?price|(?:item )?subtotal|单价|价格|(?:商品)?小计|(?:stuck|einzel)?preis|(?:artikel)?zwischensumme|単価|価格|(?:商品)?小計|prix(?: unitaire)?|sous-total|precio(?: unitario)?|prezzo(?: unitario)?|subtotale`,
  ),
  itemIds: within(
    `^(?:asin|(?:商品|artikel-)?sku|order item id|注文商品id|订单商品|bestell(?:artikel|position)|listing id|condition|状况|zustand|状態|コンディション)`,
  ),
  requestedAt:
    words(`(?:return )?(?:requested(?: on| date)?|request date|date)|created(?: on)?|(?:退货)?(?:申请|请求)(?:日期|时间)|(?:rucksende)?antrag(?:sdatum| vom| gestellt am)|(?:an|be)(?:fragedatum|gefragt am|antragt am)|rucksendung angefordert(?: am)?|(?:返品)?(?:リクエスト|申請|依頼)日時?
    (?:date de (?:la )?demande|demande)(?: le)?|fecha de (?:la )?solicitud|solicitado(?: el)?|data (?:della )?richiesta|richiesto il`),
  reason: words(
    `(?:return |claim |buyer's )?reason(?: code| for (?:return|claim))?|(?:退货|索赔|申请)?(?:原因|理由)|(?:rucksende|rucksendungs|antrags|reklamations|ruckgabe)?grund(?: (?:der|fur die) (?:rucksendung|ruckgabe))?|(?:返品|申請|請求)?の?理由|motif(?: .{0,25})?|motivo(?: .{0,25})?|raison`,
  ),
  comment: words(
    `(?:(?:buyer|customer)(?:'s)? )?comments?|(?:买家|客户)?(?:留言|评论|备注)|(?:kaufer|kunden)?kommentare?(?: (?:des|vom) (?:kaufers|kaufer|kunden))?|(?:(?:購入者|お客様)の?)?コメント|commentaires?(?: .{0,15})?|comentarios?(?: .{0,15})?|comment[oi](?: .{0,15})?`,
  ),
  amount: words(
    `(?:claim|refund|order|requested|return|transaction)? ?(?:amount|value)|(?:索赔|退款|订单|申请)?金额|(?:antrags|erstattungs|rechnungs)?betrag|(?:申請|返金|請求|注文)?金額|montant(?: .{0,20})?|importe(?: .{0,20})?|importo(?: .{0,20})?`,
  ),
  deadline:
    words(`(?:respond|reply|response|action) (?:by|due|needed by|required by|deadline)(?: date)?|due(?: date| by)?|deadline|(?:回复|回应|响应|处理|答复)?(?:截止)?(?:日期|时间|期限)|请于.*前回复|(?:antworten|antwort|beantworten|reagieren)(?: bitte)? bis(?: zum)?|(?:antwort)?frist|(?:返答|回答|返信|対応)(?:の)?(?:期限|締切)日?
    repondre (?:avant|d'ici)(?: le)?|date limite.{0,15}|responder antes del?|fecha limite.{0,15}|rispondere entro(?: il)?|scadenza`),
  openedAt: words(
    `(?:claim )?(?:opened|filed|submitted|received|date|created|claim date)(?: filed| opened| on| date)?|date of claim|(?:索赔|申请|提交|创建)?(?:日期|时间)|(?:antrags|reklamations)?datum|(?:eroffnet|eingereicht|gestellt|eingegangen|antrag)(?: am| vom)|(?:申請|請求|作成|受付)日時?|日付|fecha(?: .{0,20})?|date(?: .{0,20})?|ouverte le|data(?: .{0,15})?`,
  ),
} as const;
export type LabelName = keyof typeof LABELS;
