/** Labels of Seller Central's fields in the languages it is shown in. */
import { within, words } from './patterns.ts';

/** Labels stand alone in a cell or before a colon; spelled as `plain` leaves them (no accents, lower case). */
export const LABELS = {
  orderId:
    words(`order id|order number|order no\\.?|order #|订单编号|订单号|订单 id|訂單編號|bestellnummer|bestell-?nr\\.?|bestell-id|auftragsnummer
    注文番号|n(?:o|º|°)? de commande|numero de commande|numero de pedido|n\\.? de pedido|id\\.? de(?:l)? pedido|numero(?: d')?ordine|numero ordine|bestelnummer|numer zamowienia|ordernummer|siparis numarasi|id do pedido`),
  placedAt:
    words(`purchase date|order date|ordered on|ordered|购买日期|下单日期|订购日期|订单日期|kaufdatum|bestelldatum|bestellt am|購入日|注文日|注文日時|date d'achat|date de (?:la )?commande
    fecha de compra|fecha del pedido|data (?:di|d')acquisto|data (?:dell')?ordine|data d'ordine|aankoopdatum|besteldatum|data zakupu|data zamowienia|inkopsdatum|bestallningsdatum|satin alma tarihi|siparis tarihi|data (?:da|de) compra|data do pedido`),
  shipBy:
    words(`ship by(?: date)?|ship-by date|latest ship date|dispatch by(?: date)?|(?:最晚|最迟|预计)?发货(?:截止)?(?:日期|时间)|请于.*前发货|(?:versand|versenden|verschicken)(?: bis| spatestens)(?: zum)?|versand(?:datum|termin|frist)|versand spatestens(?: am)?|(?:出荷|発送)(?:予定)?(?:期限|日|締切)
    expedier (?:avant|d'ici)(?: le)?|date d'expedition|enviar antes del?|fecha de envio|spedire entro(?: il)?|data di spedizione|verzenden voor|uiterste verzenddatum|wyslij do|data wysylki|skicka senast|son kargo tarihi|kargoya verme tarihi|enviar ate|data de envio`),
  deliverBy:
    words(`deliver by(?: date)?|deliver-by date|delivery by|estimated delivery|delivery date|(?:最晚|最迟|预计)?(?:送达|交货|配送|到货)(?:截止)?(?:日期|时间)|(?:voraussichtliche )?(?:liefer|zustell)(?:ung|n|en)?(?: bis(?: zum)?| am|datum|termin|frist)?|(?:お届け|配達|配送)(?:予定)?(?:期限|日)
    livrer (?:avant|d'ici)(?: le)?|date de livraison|entregar antes del?|fecha de entrega|consegnare entro(?: il)?|data di consegna|bezorgen voor|leverdatum|dostarcz do|data dostawy|leverera senast|leveransdatum|teslim tarihi|son teslimat tarihi|entregar ate|data de entrega`),
  fulfilment:
    words(`fulfil?l?ment(?: method| channel)?|fulfil?led by|fulfilment by|(?:订单)?(?:配送|履行|物流)(?:方式|渠道|方)?|发货(?:方式|方)|versand(?: durch|art|kanal)?|versandmethode|erfullung|(?:出荷|発送)(?:経路|方法|元)?|配送経路|フルフィルメント(?:方法|チャネル)?|フルフィルメント channel
    expedie par|methode d'expedition|canal d'expedition|traitement|gestionado por|metodo de (?:gestion|envio)(?: logistic[oa])?|canal de gestion(?: logistica)?|gestito da|metodo di gestione|canale di gestione|verzonden door|afhandeling|verzendmethode|realizacja|metoda realizacji|levereras av|gonderim|lojistik yontemi|processado por`),
  channel: words(
    `sales channel|销售渠道|銷售管道|verkaufskanal|vertriebskanal|販売経路|販売チャネル|canal de vente|canal de ventas?|canale di vendita|verkoopkanaal|kanal sprzedazy|forsaljningskanal|satis kanali|canal de vendas`,
  ),
  buyer:
    words(`(?:contact )?buyer(?: name)?|customer(?: name)?|from|联系买家|买家(?:姓名|名称)?|客户|買家|(?:kaufer|kunde|kunden?name)(?: kontaktieren)?|kontakt zum kaufer|購入者(?:に連絡(?:する)?|名)?|お客様|contacter l'acheteur|acheteur|client|contactar (?:con el )?comprador|comprador|cliente
    contatta (?:l')?acquirente|acquirente|(?:contact opnemen met )?koper|klant|kontakt z kupujacym|kupujacy|(?:kontakta )?kopare|aliciyla iletisime gec|alici|contato com o comprador`),
  tracking: words(
    `tracking(?: id| number| no\\.?)?|追踪编号|跟踪编号|运单号|物流单号|快递单号|sendungs(?:verfolgungs)?nummer|trackingnummer|tracking-id|お問い合わせ伝票番号|伝票番号|追跡番号|numero de suivi|n\\.? de suivi|numero de seguimiento|id de seguimiento|numero di tracking|codice di tracciamento|trackingnummer|numer sledzenia|sparningsnummer|takip numarasi`,
  ),
  carrier: words(
    `carrier|承运人|承运商|物流公司|versanddienstleister|transportunternehmen|spediteur|配送業者|運送会社|transporteur|transportista|corriere|vervoerder|przewoznik|transportor|kargo firmasi|transportadora`,
  ),
  total: words(
    `(?:grand|order) total|total|订单(?:总额|总计|金额)|总计|合计|(?:gesamt|bestell)(?:summe|betrag|wert)|gesamtpreis|(?:ご?注文)?合計(?:金額)?|総計|total (?:general|de la commande|del pedido)|montant total|totale(?: ordine)?|totaal|razem|suma|totalt|toplam`,
  ),
  quantity: words(
    `quantity|qty\\.?|数量|已订购数量|menge|anzahl|stuckzahl|quantite|cantidad|quantita|aantal|hoeveelheid|ilosc|antal|adet|miktar|quantidade`,
  ),
  price: words(
    `(?:unit )?price|item subtotal|subtotal|单价|价格|商品小计|小计|stuckpreis|einzelpreis|preis|artikelzwischensumme|zwischensumme|単価|価格|商品小計|小計|prix(?: unitaire)?|sous-total|precio(?: unitario| por unidad)?|subtotal|prezzo(?: unitario)?|subtotale|prijs|cena|pris|fiyat|preco`,
  ),
  itemIds: within(
    `^(?:asin|sku|商品sku|artikel-sku|order item id|注文商品id|订单商品(?:编号| ?id)|bestellartikel|bestellposition|listing id|condition|状况|zustand|状態|コンディション)`,
  ),
  requestedAt:
    words(`(?:return )?requested(?: on| date)?|return (?:request )?date|request(?:ed)? date|created(?: on)?|(?:退货)?申请(?:日期|时间)|请求日期|(?:rucksende)?antrag(?:sdatum| vom| gestellt am)?|anfragedatum|angefragt am|beantragt am|返品(?:リクエスト|申請|依頼)日|リクエスト日|申請日
    date de (?:la )?demande|demande le|fecha de (?:la )?solicitud|solicitado(?: el)?|data (?:della )?richiesta|richiesto il|aangevraagd op|data zgloszenia|begard(?: den)?|talep tarihi|data da solicitacao`),
  reason: words(
    `(?:return |claim |buyer(?:'s|’s)? )?reason(?: code| for return| for claim)?|(?:退货|索赔|申请)?(?:原因|理由)|grund|(?:rucksende|rucksendungs|antrags|reklamations|rueckgabe|ruckgabe)grund|grund (?:der|fur die) (?:rucksendung|ruckgabe)|(?:返品|申請|請求)?の?理由|motif(?: du retour| de la reclamation)?|raison|motivo(?: de la? devolucion| del reso| de la reclamacion| da devolucao)?|reden(?: van retour)?|powod(?: zwrotu)?|anledning|orsak|(?:iade )?nedeni?`,
  ),
  comment: words(
    `(?:buyer|customer)(?:'s|’s)? comments?|comments?|买家(?:留言|评论|备注)|客户(?:留言|评论|备注)|备注|评论|(?:kaufer|kunden)?kommentare?(?: (?:des|vom) (?:kaufers|kaufer|kunden))?|(?:購入者|お客様)の?コメント|コメント|commentaires?(?: (?:de l'acheteur|du client))?|comentarios?(?: del (?:comprador|cliente))?|commento?i?(?: (?:dell'acquirente|del cliente))?|opmerkingen|komentarz|kommentarer?|yorum`,
  ),
  amount: words(
    `(?:claim|refund|order|requested|return|transaction)? ?(?:amount|value)|(?:索赔|退款|订单|申请)?金额|betrag|(?:antrags|erstattungs|rechnungs|garantie)betrag|(?:申請|返金|請求|注文)?金額|montant(?: de la (?:reclamation|commande)| du remboursement)?|importe(?: de la reclamacion| del reembolso)?|importo(?: del (?:reclamo|rimborso))?|bedrag|kwota|belopp|tutar|valor`,
  ),
  deadline:
    words(`(?:respond|reply|response|action) (?:by|due|needed by|required by|deadline)(?: date)?|due(?: date| by)?|deadline|(?:回复|回应|响应|处理|答复)(?:截止)?(?:日期|时间|期限)|截止(?:日期|时间)|请于.*前回复|(?:antwort|antworten|beantworten|reagieren|stellungnahme)(?: bitte)? bis(?: zum)?|antwortfrist|frist|fallig am|(?:返答|回答|返信|対応)(?:の)?(?:期限|締切)(?:日)?
    repondre (?:avant|d'ici)(?: le)?|date limite(?: de reponse)?|responder antes del?|fecha limite(?: de respuesta)?|rispondere entro(?: il)?|scadenza|reageren voor|termin odpowiedzi|odpowiedz do|svara senast|yanit son tarihi|responder ate|prazo`),
  openedAt: words(
    `(?:claim )?(?:opened|filed|submitted|received|date|created|claim date|date filed|date opened)(?: on| date)?|date of claim|(?:索赔|申请|提交|创建)(?:日期|时间)|(?:antrag|reklamation|eroffnet|eingereicht|gestellt|eingegangen)(?:sdatum| am| vom)?|datum(?: des antrags)?|(?:申請|請求|作成|受付)日時?|日期|日付|fecha(?: de (?:la )?reclamacion)?|date(?: de la reclamation)?|ouverte le|data(?: del reclamo| reclamo)?|datum|data zgloszenia|tarih`,
  ),
} as const;
export type LabelName = keyof typeof LABELS;
