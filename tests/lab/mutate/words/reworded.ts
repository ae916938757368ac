/** The same in other words, as a portal might say it next year. By language; the first of a pair is the lab's. */
type Pair = readonly [string, string];

const pairs = (lines: string): readonly Pair[] =>
  lines
    .trim()
    .split('\n')
    .flatMap((line) => {
      const [before = '', after = ''] = line.split(' = ').map((part) => part.trim());
      return before && after ? [[before, after] as const] : [];
    });

export const REWORDED: Readonly<Record<string, readonly Pair[]>> = {
  en: pairs(`
Order ID = Order number
Marketplace = Sales channel
Purchase date = Order date
Ship by = Ship by date
Deliver by = Deliver by date
Fulfillment = Fulfilled by
Fulfillment method = Fulfillment channel
Buyer name = Customer name
Tracking ID = Tracking number
Carrier = Shipping carrier
Quantity = Qty
Unit price = Price
Grand total = Order total
Return requested = Requested on
Return reason = Reason for return
Buyer comment = Customer comments
Claim reason = Reason
Claim amount = Amount
Filed on = Date filed
Respond by = Response due
Response needed = Needs response
Resolved = Resolved cases
Rating = Stars
Comments = Feedback
Date = Feedback date
Late Shipment Rate = Late shipments
Pre-fulfillment Cancel Rate = Cancellation rate
Order Defect Rate = ODR
Evidence due = Respond by
Disputed amount = Amount
Initiated = Opened on
Requested on = Request date
Order created = Created on
Seller SKU = SKU
Order total = Total
Buyer username = Buyer
Estimated delivery by = Deliver by
Requested = Requested on
Refund amount = Amount
Return status = Status
Payment status = Payment
Fulfillment status = Fulfillment
Tracking number = Tracking ID
`),
  zh: pairs(`
订单编号 = 订单号
商城 = 销售渠道
购买日期 = 下单日期
最晚发货日期 = 发货截止日期
最晚送达日期 = 送达截止日期
配送 = 配送方
配送方式 = 配送渠道
买家姓名 = 买家
追踪编码 = 追踪编号
承运人 = 承运商
数量 = 已订购数量
单价 = 价格
总计 = 订单总额
退货申请日期 = 申请日期
退货原因 = 原因
买家评论 = 买家留言
索赔原因 = 原因
索赔金额 = 金额
提交日期 = 索赔日期
回复截止日期 = 截止日期
需要回复 = 待回复
评级 = 评分
日期 = 反馈日期
订单缺陷率 = 订单缺陷率 (ODR)
买家用户名 = 买家
卖家 SKU = SKU
订单金额 = 合计
`),
  de: pairs(`
Bestellnummer = Bestell-Nr.
Marketplace = Verkaufskanal
Kaufdatum = Bestelldatum
Versenden bis = Versand bis
Zustellen bis = Lieferung bis
Versandart = Versand durch
Käufer = Name des Käufers
Sendungsnummer = Sendungsverfolgungsnummer
Menge = Anzahl
Stückpreis = Preis
Gesamtsumme = Gesamtbetrag
Rückgabe beantragt = Antragsdatum
Rückgabegrund = Grund
Kommentar des Käufers = Kundenkommentar
Antragsgrund = Grund
Antragsbetrag = Betrag
Eingereicht am = Datum
Antworten bis = Frist
Antwort erforderlich = Antwort ausstehend
`),
  ja: pairs(`
注文番号 = 注文ID
マーケットプレイス = 販売経路
購入日 = 注文日
出荷予定日 = 出荷期限
お届け予定日 = 配達予定日
配送 = 配送元
配送方法 = 配送経路
購入者名 = 購入者
数量 = 注文数量
価格 = 単価
注文合計 = 合計
返品リクエスト日 = リクエスト日
返品の理由 = 理由
申請理由 = 理由
申請金額 = 金額
申請日 = 日付
返答期限 = 回答期限
要返信 = 未返信
`),
  id: pairs(`
ID Pesanan = Nomor pesanan
Nama pengguna pembeli = Pembeli
SKU Penjual = SKU
Jumlah = Kuantitas
Harga satuan = Harga
Total pesanan = Total
Alasan = Alasan pengembalian
`),
  th: pairs(`
หมายเลขคำสั่งซื้อ = เลขที่คำสั่งซื้อ
ชื่อผู้ใช้ของผู้ซื้อ = ผู้ซื้อ
จำนวน = ปริมาณ
ราคาต่อหน่วย = ราคา
ยอดรวมคำสั่งซื้อ = ยอดรวม
`),
};
