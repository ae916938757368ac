/**
 * What TikTok's Seller Center calls things, in English, Simplified Chinese, Indonesian and Thai (the state words also
 * in Vietnamese). Written 2026-11-24; extend when a page says otherwise.
 */
import type { OrderState } from '@/lib/domain/reading.ts';

/** State of an order, strongest meaning first. Anchored: "To ship" is also a tab, a heading and a part of sentences. */
export const ORDER_STATES_SAID: readonly (readonly [OrderState, RegExp])[] = [
  ['cancelled', /^(cancell?ed|已取消|dibatalkan|ยกเลิกแล้ว|ยกเลิก|คำสั่งซื้อถูกยกเลิก|đã hủy)$/iu],
  ['refunded', /^(refunded|已退款|dana (?:telah )?dikembalikan|คืนเงินแล้ว|đã hoàn tiền)$/iu],
  [
    'delivered',
    /^(delivered|completed|已送达|已签收|已完成|terkirim|telah (?:sampai|terkirim)|diterima|selesai|ส่งแล้ว|จัดส่งสำเร็จ(?:แล้ว)?|ส่งสำเร็จ(?:แล้ว)?|ได้รับสินค้าแล้ว|เสร็จสมบูรณ์|สำเร็จ(?:แล้ว)?|đã giao|đã hoàn tất)$/iu,
  ],
  [
    'shipped',
    /^(shipped|in transit|已发货|运输中|配送中|dikirim|telah dikirim|sedang dikirim|dalam (?:perjalanan|pengiriman)|จัดส่งแล้ว|อยู่ระหว่าง(?:การ)?(?:จัดส่ง|ขนส่ง)|กำลังจัดส่ง|ระหว่าง(?:การ)?ขนส่ง|đang vận chuyển|đã gửi)$/iu,
  ],
  [
    'unshipped',
    /^(to ship|(?:awaiting|pending|ready for) (?:shipment|shipping|collection|pickup)|partially shipp(?:ed|ing)|待发货|待揽收|待揽件|部分发货|perlu dikirim|menunggu (?:pengiriman|pengambilan|diambil|penjemputan|dikirim)|siap dikirim|ที่ต้องจัดส่ง|รอ(?:การ)?(?:จัดส่ง|เข้ารับ(?:พัสดุ)?|รับพัสดุ)|เตรียมจัดส่ง|chờ vận chuyển|chờ lấy hàng)$/iu,
  ],
  [
    'pending',
    /^(unpaid|on hold|pending|processing|awaiting payment|待付款|未付款|处理中|暂挂|belum (?:di)?bayar|menunggu pembayaran|ditahan|diproses|ยังไม่(?:ได้)?ชำระ(?:เงิน)?|รอ(?:การ)?ชำระเงิน|รอดำเนินการ|พักไว้|chưa thanh toán|tạm giữ)$/iu,
  ],
];

/** Labels and column heads. */
export const LABELS = {
  product: /^(products?|items?|商品(?:信息|名称)?|产品|produk|barang|สินค้า|sản phẩm)$/iu,
  quantity: /^(quantity|qty\.?|数量|jumlah|kuantitas|จำนวน|số lượng)$/iu,
  price: /^((?:unit |sale |item )?price|单价|价格|harga(?: satuan)?|ราคา(?:ต่อหน่วย)?|đơn giá)$/iu,
  comment:
    /^((?:buyer|customer)(?:'s)? (?:comments?|notes?|description)|买家(?:留言|备注|说明)|(?:komentar|catatan) pembeli|(?:ความคิดเห็น|หมายเหตุ)(?:ของ|จาก)ผู้ซื้อ)$/iu,
  address:
    /^((?:shipping|delivery) address|收货地址|(?:配送|收件)地址|alamat (?:pengiriman|pembeli)|ที่อยู่(?:ใน)?(?:การ)?จัดส่ง|địa chỉ[^:：]*)$/iu,
  orderId:
    /^(order (?:id|no\.?|number)|订单(?:号|编号|id)|(?:id|no\.?|nomor) pesanan|(?:หมายเลข|รหัส|เลขที่)คำสั่งซื้อ|mã đơn hàng)$/iu,
  returnId:
    /^((?:return|refund|after-?sales?|request|reverse|case)(?: (?:order|request|\/ ?refund))? (?:id|no\.?|number)|(?:退货|退款|售后|退货退款|申请)(?:单)?(?:号|编号|id|单号)|(?:id|no\.?|nomor) (?:pengembalian|retur|refund|permintaan)(?: [^:：]*)?|(?:หมายเลข|รหัส|เลขที่)(?:การ)?(?:คืน|คำขอ)[^:：]*|mã (?:trả hàng|hoàn tiền|yêu cầu)[^:：]*)$/iu,
  state:
    /^((?:order|return|refund|request|case)? ?status|(?:订单|售后|退货|退款|申请)?状态|status(?: [^:：]*)?|สถานะ[^:：]*|trạng thái[^:：]*)$/iu,
  placed:
    /^((?:order )?(?:time )?(?:placed|created|create time|creation time|ordered)(?: (?:on|at|time))?|time (?:placed|created)|order (?:date|time)|(?:下单|创建)(?:时间|日期)|订单创建时间|waktu (?:pemesanan|pembuatan|pesanan)(?: [^:：]*)?|(?:tanggal|waktu) (?:dibuat|dipesan|pesanan dibuat)|pesanan dibuat|dibuat pada|(?:เวลา|วันที่)(?:ที่)?(?:สั่งซื้อ|สร้าง|ทำรายการ)[^:：]*|สั่งซื้อเมื่อ)$/iu,
  shipBy:
    /^((?:to )?ship (?:by|before)(?: (?:date|time))?|shipping deadline|(?:最晚|最迟)?发货(?:截止)?(?:时间|日期|期限|截止)|请在此时间前发货|(?:kirim|dikirim) (?:sebelum|paling lambat)|batas (?:waktu )?(?:pengiriman|kirim)|จัดส่ง(?:ภายใน|ก่อน)|กำหนด(?:การ)?จัดส่ง)$/iu,
  deliverBy:
    /^((?:estimated|expected) (?:delivery|arrival)(?: (?:date|time|by))?|deliver(?:y)? by|预计(?:送达|到达)(?:时间|日期)?|(?:estimasi|perkiraan) (?:pengiriman|tiba|sampai|waktu tiba)(?: [^:：]*)?|(?:คาดว่าจะ|วันที่คาดว่าจะ|กำหนด)(?:จัดส่งถึง|ได้รับ|ส่งถึง|ถึง)[^:：]*)$/iu,
  buyer:
    /^(buyer|customer|(?:buyer|customer)(?:'s)? (?:name|username|nickname)|username|(?:买家|客户)(?:名称|昵称|姓名|用户名)?|用户名|(?:nama )?(?:pembeli|pelanggan)|nama pengguna(?: [^:：]*)?|(?:ชื่อ)?(?:ผู้ซื้อ|ลูกค้า)|ชื่อผู้ใช้[^:：]*|người mua)$/iu,
  fulfilment:
    /^(fulfil?lment(?: (?:type|method|by|service))?|(?:delivery|shipping) (?:type|option|method|service)|(?:fulfilled|shipped) by|(?:履约|发货|配送|物流)(?:方式|类型|方)|(?:jenis |metode |opsi )?(?:pemenuhan|pengiriman)(?: oleh)?|(?:วิธี|ประเภท|ตัวเลือก)(?:การ)?(?:จัดการคำสั่งซื้อ|จัดส่ง|ดำเนินการ)[^:：]*)$/iu,
  total:
    /^((?:grand |order )?total(?: (?:amount|price|paid))?|order amount|amount paid|(?:订单)?(?:总额|总价|总计|总金额|合计)|实付(?:金额|款)?|订单金额|total (?:pesanan|pembayaran|harga)|ยอด(?:รวม|ชำระ)(?:ทั้งหมด|คำสั่งซื้อ|สุทธิ)?|รวมทั้งหมด|ทั้งหมด|tổng (?:cộng|tiền)[^:：]*)$/iu,
  tracking:
    /^(tracking (?:id|no\.?|number)|(?:物流|快递|运)单号|(?:追踪|跟踪)号码?|(?:nomor|no\.?|id) (?:resi|pelacakan)|(?:หมายเลข|เลข)(?:พัสดุ|ติดตาม)[^:：]*|mã vận đơn)$/iu,
  carrier:
    /^((?:shipping )?(?:carrier|provider)|logistics(?: provider)?|(?:承运商|物流(?:商|公司|服务商)|快递(?:公司|商))|(?:jasa |penyedia )(?:kirim|pengiriman|logistik)|kurir|(?:ผู้ให้บริการ|บริษัท)(?:ขนส่ง|จัดส่ง|โลจิสติกส์)[^:：]*)$/iu,
  country: /^(country(?:\/region)?|国家(?:\/地区)?|negara|ประเทศ)$/iu,
  sku: /^((?:seller )?sku(?: id)?|(?:商家|卖家) ?sku|sku ?(?:编码|id)|sku penjual|sku ?(?:ของ)?ผู้ขาย)$/iu,
  reason:
    /^((?:return |refund |dispute |request )?reason(?: for [^:：]*)?|(?:退货|退款|售后|申请|争议)?(?:原因|理由)|alasan(?: [^:：]*)?|(?:เหตุผล|สาเหตุ)[^:：]*|lý do[^:：]*)$/iu,
  amount:
    /^((?:refund|return|disputed?|claim) (?:amount|total)|(?:退款|争议|赔付)金额|(?:jumlah|nominal|total) (?:pengembalian(?: dana)?|refund|dana|sengketa)(?: [^:：]*)?|(?:จำนวนเงิน|ยอดเงิน|ยอด)(?:ที่)?(?:คืน|พิพาท|โต้แย้ง)[^:：]*)$/iu,
  requested:
    /^((?:request(?:ed)?|appl(?:y|ied|ication)|created?|opened|return|start)(?: (?:time|date|on|at))?|time requested|(?:申请|创建|发起|开始)(?:时间|日期)|(?:waktu|tanggal) (?:permintaan|pengajuan|diajukan|dibuat|mulai)(?: [^:：]*)?|diajukan(?: pada)?|(?:เวลา|วันที่)(?:ที่)?(?:ขอ|ยื่น|ร้องขอ|ส่งคำขอ|เปิด|เริ่ม)[^:：]*|(?:ส่งคำขอ|ขอ|ยื่น(?:คำขอ)?|ร้องขอ)เมื่อ)$/iu,
  due: /^((?:respond|reply|response|review|process|handle|action|appeal|submit(?: evidence)?)(?: (?:needed|required|due))? (?:by|before|due|deadline)|(?:response )?deadline|due(?: (?:date|by))?|time (?:left|remaining)|(?:respond|reply) within|(?:处理|回复|响应|申诉|举证|审核)?(?:截止|期限)(?:时间|日期)?|剩余时间|请在此时间前(?:处理|回复)|(?:tanggapi|respons|balas|proses|tinjau) (?:sebelum|paling lambat|dalam)|batas (?:waktu|akhir)(?: [^:：]*)?|tenggat(?: [^:：]*)?|sisa waktu|(?:ตอบกลับ|ดำเนินการ|ตอบสนอง|ตรวจสอบ)(?:ภายใน|ก่อน)|กำหนด(?:เวลา|ส่ง|ตอบ)[^:：]*|เวลา(?:ที่)?เหลือ|ครบกำหนด)$/iu,
} as const;

/** The same due words where they open a sentence: "Respond by 11/25/2026 14:23". */
export const DUE_SENTENCE =
  /请(?:在|于).{4,30}(?:前|内)|(?:kirim|ajukan) (?:bukti|banding) sebelum|(?:ส่งหลักฐาน|อุทธรณ์)ก่อน|(?:respond|reply|response|review|process|handle|appeal|act|submit(?: evidence)?)(?: (?:needed|required|due))? (?:by|before|due)|(?:截止|期限)(?:时间|日期)?|(?:tanggapi|respons|balas|proses|tinjau) (?:sebelum|paling lambat)|batas waktu|tenggat|(?:ตอบกลับ|ดำเนินการ|ตรวจสอบ)(?:ภายใน|ก่อน)|ครบกำหนด/iu;

/** State of a return or arbitration, read from its state cell; the first that fits decides. */
export const RETURN_STATES: readonly (readonly ['open' | 'resolved', RegExp])[] = [
  [
    'resolved',
    /complet|closed|cancell?ed|reject|refunded|resolved|withdrawn|(?:已|被)(?:完成|关闭|取消|拒绝|退款|解决|结束|撤销|驳回)|selesai|ditutup|dibatalkan|ditolak|telah dikembalikan|เสร็จ(?:สิ้น|สมบูรณ์)|ปิดแล้ว|ยกเลิกแล้ว|ปฏิเสธ|คืนเงินแล้ว|(?:แก้ไข|สิ้นสุด)แล้ว|đã (?:hoàn tất|đóng|hủy|từ chối)/iu,
  ],
  [
    'open',
    /pending|awaiting|waiting|to (?:be )?(?:process|respond|review)|review|request|in (?:progress|transit)|processing|approved|respond|open|待|中$|已(?:同意|批准|申请)|申请|menunggu|perlu|diproses|ditinjau|disetujui|diajukan|terbuka|รอ|กำลัง|อนุมัติ|คำขอ|อยู่ระหว่าง|chờ|đang/iu,
  ],
];

/** Of an open return: the seller still has to decide. */
export const RETURN_TO_DECIDE =
  /pending (?:seller|your|response|review|approval)|awaiting (?:seller|your|response|review|approval)|(?:to|please) (?:respond|review|process)|seller(?:'s)? (?:response|review|action)|respond|requested|待(?:商家|卖家|处理|审核|您|响应|回复)|menunggu (?:tanggapan|respons|persetujuan|tinjauan|penjual)|(?:perlu|menunggu|untuk) (?:ditanggapi|ditinjau|diproses|disetujui)|รอ(?:การ)?(?:ตอบ|อนุมัติ|ตรวจสอบ|ผู้ขาย|ดำเนินการ)/iu;

/** A countdown: what is left, not until when. */
export const TIME_LEFT = /left|remaining|剩余|还剩|sisa|tersisa|เหลือ|còn lại/iu;

/** Words of an arbitration: such a row is a claim, not a return. */
export const ARBITRATION =
  /arbitrat|disput|appeal|platform (?:review|intervention|mediation)|escalat|仲裁|争议|纠纷|申诉|平台(?:介入|审核)|sengketa|banding|arbitrase|mediasi|ข้อพิพาท|อุทธรณ์|พิพาท|โต้แย้ง|อนุญาโตตุลาการ|khiếu nại|tranh chấp/iu;

/** Shipped from a TikTok warehouse. */
export const BY_TIKTOK =
  /fulfil?led by (?:tiktok|tts)|\bFBT\b|ship(?:ped)? by tiktok fulfil|tiktok.{0,12}(?:仓|履约|代发)|由 ?tiktok.{0,8}(?:配送|发货|履约)|(?:dipenuhi|diproses) (?:oleh )?tiktok|(?:จัดการ|ดำเนินการ|จัดส่ง)(?:คำสั่งซื้อ)?โดย ?tiktok/iu;
/** Shipped by the seller, if need be with a label of TikTok's. */
export const BY_SELLER =
  /(?:fulfil?led|shipped|ship|delivered) (?:by|via) (?:seller|merchant|platform|tiktok shipping)|seller (?:shipping|fulfil)|tiktok (?:shop )?shipping|\bFBS\b|商家(?:自?发货|履约|配送|自配送)|卖家(?:自?发货|配送|履约)|平台物流|tiktok ?物流|(?:dikirim|dipenuhi|diproses|pengiriman) (?:oleh )?(?:penjual|toko)|(?:จัดส่ง|จัดการ|ดำเนินการ)(?:คำสั่งซื้อ)?โดย ?(?:ผู้ขาย|ร้านค้า)/iu;

/** The dialog of an expired chat session, and sign-in pages. */
export const SIGNED_OUT =
  /log ?in has expired|session (?:has )?expired|please (?:log|sign) in|登录(?:已|状态)?(?:过期|失效)|请(?:重新)?登录|(?:sesi|login)(?: anda)? (?:telah )?(?:berakhir|kedaluwarsa|kadaluarsa|habis)|silakan (?:masuk|login)|(?:เซสชัน|การเข้าสู่ระบบ).{0,20}หมดอายุ|โปรดเข้าสู่ระบบ|กรุณาเข้าสู่ระบบ|đăng nhập.{0,20}hết hạn/iu;

/** Marks of messages that no person wrote. */
export const AUTOMATIC =
  /auto(?:matic|mated)?[- ]?(?:reply|response|message)|sent automatically|chatbot|自动(?:回复|发送)|机器人|balas(?:an)? otomatis|pesan otomatis|ตอบกลับอัตโนมัติ|ข้อความอัตโนมัติ/iu;

/** Authors on our side that are no person. */
export const BOT = /\bbot\b|chatbot|assistant|机器人|助手|asisten|ผู้ช่วย|บอต|trợ lý/iu;

/** Boxes beside the reply box. */
export const NOT_A_REPLY = /search|note|remark|搜索|备注|cari|catatan|ค้นหา|หมายเหตุ/iu;
