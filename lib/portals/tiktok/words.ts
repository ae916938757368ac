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
    /^(delivered|completed|已(?:送达|签收|完成)|(?:telah )?(?:sampai|terkirim)|diterima|selesai|ส่งแล้ว|(?:จัด)?(?:ส่ง)?สำเร็จ(?:แล้ว)?|ได้รับสินค้าแล้ว|เสร็จสมบูรณ์|đã (?:giao|hoàn tất))$/iu,
  ],
  [
    'shipped',
    /^(shipped|in transit|已发货|运输中|配送中|(?:telah |sedang )?dikirim|dalam pe(?:rjalanan|ngiriman)|จัดส่งแล้ว|(?:อยู่)?ระหว่าง(?:การ)?(?:จัด|ขน)ส่ง|กำลังจัดส่ง|đang vận chuyển|đã gửi)$/iu,
  ],
  [
    'unshipped',
    /^(to ship|(?:awaiting|pending|ready for) (?:shipment|shipping|collection|pickup)|partially shipp(?:ed|ing)|待(?:发货|揽[收件])|部分发货|(?:perlu|siap) dikirim|menunggu (?:pen|di)(?:giriman|gambilan|jemputan|ambil|kirim)|ที่ต้องจัดส่ง|รอ(?:การ)?(?:จัดส่ง|เข้ารับ(?:พัสดุ)?|รับพัสดุ)|เตรียมจัดส่ง|chờ (?:vận chuyển|lấy hàng))$/iu,
  ],
  [
    'pending',
    /^(unpaid|on hold|pending|processing|awaiting payment|待付款|未付款|处理中|暂挂|belum (?:di)?bayar|menunggu pembayaran|ditahan|diproses|ยังไม่(?:ได้)?ชำระ(?:เงิน)?|รอ(?:การ)?ชำระเงิน|รอดำเนินการ|พักไว้|chưa thanh toán|tạm giữ)$/iu,
  ],
];

/** Words before a deadline, in a label as in a sentence. */
const DUE =
  '(?:respond|reply|response|review|process|handle|action|appeal|submit(?: evidence)?)(?: (?:needed|required|due))? (?:by|before|due|deadline)|.{0,2}(?:截止|期限)(?:时间|日期)?|(?:tanggapi|respons|balas|proses|tinjau) (?:sebelum|paling lambat|dalam)|(?:kirim|ajukan) (?:bukti|banding) sebelum|batas (?:waktu|akhir)|tenggat|(?:ตอบกลับ|ดำเนินการ|ตอบสนอง|ตรวจสอบ)(?:ภายใน|ก่อน)|(?:ส่งหลักฐาน|อุทธรณ์)ก่อน|กำหนด(?:เวลา|ส่ง|ตอบ).*|ครบกำหนด';

/** Labels and column heads. */
export const LABELS = {
  product: /^(products?|items?|商品(?:信息|名称)?|产品|produk|barang|สินค้า|sản phẩm)$/iu,
  quantity: /^(quantity|qty\.?|数量|jumlah|kuantitas|จำนวน|số lượng)$/iu,
  price: /^((?:unit |sale |item )?price|单价|价格|harga(?: satuan)?|ราคา(?:ต่อหน่วย)?|đơn giá)$/iu,
  comment:
    /^((?:buyer|customer)(?:'s)? (?:comment|note|descr).*|买家(?:留言|备注|说明)|(?:komentar|catatan) pembeli|(?:ความคิดเห็น|หมายเหตุ)(?:ของ|จาก)ผู้ซื้อ)$/iu,
  address: /^((?:shipping|delivery) address|[收配].{0,2}地址|alamat pe.*|ที่อยู่.*จัดส่ง|địa chỉ.*)$/iu,
  orderId:
    /^(order (?:id|no\.?|number)|订单(?:编?号|id)|(?:id|no\.?|nomor) pesanan|(?:หมายเลข|รหัส|เลขที่)คำสั่งซื้อ|mã đơn hàng)$/iu,
  returnId:
    /^((?:return|refund|after|request|reverse|case)[ /a-z-]* (?:id|no\.?|number)|(?:退|售后|申请)[^:：]{0,4}(?:号|id)|(?:id|no\.?|nomor) (?:pengembalian|re|permintaan).*|(?:หมายเลข|รหัส|เลขที่)(?:การ)?ค(?:ืน|ำขอ).*|mã (?:trả|hoàn|yêu).*)$/iu,
  state:
    /^((?:(?:order|return|refund|request|case) )?status|[订售退申]?[单后货款请]?状态|status .*|สถานะ.*|trạng thái.*)$/iu,
  placed:
    /^((?:order |time )*(?:placed|created?|creation|ordered)(?: (?:on|at|time))?|order (?:date|time)|(?:订单)?(?:下单|创建)(?:时间|日期)|(?:tanggal|waktu) (?:pem|pesan|di(?:buat|pesan)).*|(?:pesanan )?dibuat(?: pada)?|(?:เวลา|วันที่)(?:ที่)?(?:สั่ง|สร้าง|ทำ).*|สั่งซื้อเมื่อ)$/iu,
  shipBy:
    /^((?:to )?ship (?:by|before)(?: date| time)?|shipping deadline|(?:最[晚迟])?发货(?:截止|期限|时间|日期)+|请在此时间前发货|(?:di)?kirim (?:sebelum|paling lambat)|batas (?:waktu )?(?:pengi|ki)ri.*|จัดส่ง(?:ภายใน|ก่อน)|กำหนด(?:การ)?จัดส่ง)$/iu,
  deliverBy:
    /^((?:estimated|expected) (?:delivery|arrival)(?: (?:date|time|by))?|deliver(?:y)? by|预计[送到]达.*|(?:estimasi|perkiraan) .*|(?:วันที่)?คาดว่าจะ.*|กำหนด(?:จัดส่งถึง|ได้รับ|ส่งถึง|ถึง).*)$/iu,
  buyer:
    /^((?:buyer|customer)(?:(?:'s)? (?:user|nick)?name)?|username|(?:买家|客户)(?:名称|昵称|姓名|用户名)?|用户名|(?:nama )?pe(?:mbeli|langgan)|nama pengguna.*|(?:ชื่อ)?(?:ผู้ซื้อ|ลูกค้า)|ชื่อผู้ใช้.*|người mua)$/iu,
  fulfilment:
    /^(fulfil?lment(?: (?:type|method|by|service))?|(?:delivery|shipping) (?:type|option|method|service)|(?:fulfilled|shipped) by|(?:履约|发货|配送|物流)(?:方式?|类型)|(?:jenis |metode |opsi )?pe(?:menuhan|ngiriman)(?: oleh)?|(?:วิธี|ประเภท|ตัวเลือก)(?:การ)?(?:จัด|ดำเนิน).*)$/iu,
  total:
    /^((?:grand |order )?total(?: (?:amount|price|paid))?|order amount|amount paid|(?:订单)?[总合](?:额|价|计|金额)|订单金额|实付(?:金额|款)?|total (?:pe.*|harga)|ยอด(?:รวม|ชำระ)(?:ทั้งหมด|คำสั่งซื้อ|สุทธิ)?|(?:รวม)?ทั้งหมด|tổng .*)$/iu,
  tracking:
    /^(tracking (?:id|no\.?|number)|(?:物流|快递|运)单号|[追跟]踪号码?|(?:nomor|no\.?|id) (?:resi|pelacakan)|(?:หมายเลข|เลข)(?:พัสดุ|ติดตาม).*|mã vận đơn)$/iu,
  carrier:
    /^((?:shipping )?(?:carrier|provider)|logistics(?: provider)?|承运商|(?:物流|快递)(?:商|公司|服务商)|(?:jasa|penyedia) .*|kurir|(?:ผู้ให้บริการ|บริษัท).*)$/iu,
  country: /^(country(?:\/region)?|国家(?:\/地区)?|negara|ประเทศ)$/iu,
  sku: /^((?:seller )?sku(?: id)?|[商卖]家 ?sku|sku ?(?:编码|id|penjual|(?:ของ)?ผู้ขาย))$/iu,
  reason:
    /^((?:(?:return|refund|dispute|request) )?reason(?: for .*)?|[^:：]{0,2}[原理][因由]|alasan.*|(?:เหตุผล|สาเหตุ).*|lý do.*)$/iu,
  amount:
    /^((?:refund|return|disputed?|claim) (?:amount|total)|(?:退款|争议|赔付)金额|(?:jumlah|nominal|total) (?:pengembalian|refund|dana|sengketa).*|(?:จำนวนเงิน|ยอด(?:เงิน)?)(?:ที่)?(?:คืน|พิพาท|โต้แย้ง).*)$/iu,
  requested:
    /^((?:request(?:ed)?|appl(?:y|ied|ication)|created?|opened|return|start)(?: (?:time|date|on|at))?|time requested|(?:申请|创建|发起|开始)(?:时间|日期)|(?:waktu|tanggal) (?:pe|di|mulai).*|diajukan(?: pada)?|(?:เวลา|วันที่)(?:ที่)?(?:ขอ|ยื่น|ร้องขอ|ส่งคำขอ|เปิด|เริ่ม).*|(?:ส่งคำขอ|ขอ|ยื่น(?:คำขอ)?|ร้องขอ)เมื่อ)$/iu,
  due: new RegExp(
    `^(?:${DUE}|(?:response )?deadline|due(?: date| by)?|time (?:left|remaining)|(?:respond|reply) within|剩余时间|请在此时间前(?:处理|回复)|sisa waktu.*|เวลา(?:ที่)?เหลือ)(?: [^:：]*)?$`,
    'iu',
  ),
} as const;

/** The same due words where they open a sentence: "Respond by 11/25/2026 14:23". */
export const DUE_SENTENCE = new RegExp(`请[在于].{4,30}[前内]|act (?:by|before)|${DUE}`, 'iu');

/** State of a return or arbitration, read from its state cell; the first that fits decides. */
export const RETURN_STATES: readonly (readonly ['open' | 'resolved', RegExp])[] = [
  [
    'resolved',
    /complet|closed|cancel|reject|refunded|resolved|withdrawn|[已被](?:完成|关闭|取消|拒绝|退款|解决|结束|撤销|驳回)|selesai|ditutup|dibatalkan|ditolak|telah dikembalikan|เสร็จ|ปฏิเสธ|(?:ปิด|ยกเลิก|คืนเงิน|แก้ไข|สิ้นสุด)แล้ว|đã (?:hoàn|đóng|hủy|từ)/iu,
  ],
  [
    'open',
    /pending|waiting|process|review|request|in (?:progress|transit)|approved|respond|open|待|中$|申请|已(?:同意|批准)|menunggu|perlu|diproses|ditinjau|disetujui|diajukan|terbuka|รอ|กำลัง|อนุมัติ|คำขอ|ระหว่าง|chờ|đang/iu,
  ],
];

/** Of an open return: the seller still has to decide. */
export const RETURN_TO_DECIDE =
  /(?:pend|await)ing (?:seller|your|response|review|approval)|(?:to|please) (?:respond|review|process)|seller(?:'s)? (?:response|review|action)|respond|requested|待(?:商家|卖家|处理|审核|您|响应|回复)|menunggu (?:tanggapan|respons|persetujuan|tinjauan|penjual)|(?:perlu|menunggu|untuk) (?:ditanggapi|ditinjau|diproses|disetujui)|รอ(?:การ)?(?:ตอบ|อนุมัติ|ตรวจสอบ|ผู้ขาย|ดำเนินการ)/iu;

/** A countdown: what is left, not until when. */
export const TIME_LEFT = /left|remaining|剩|sisa|เหลือ|còn lại/iu;

/** Words of an arbitration: such a row is a claim, not a return. */
export const ARBITRATION =
  /arbitrat|disput|appeal|platform (?:review|intervention|mediation)|escalat|仲裁|争议|纠纷|申诉|平台(?:介入|审核)|sengketa|banding|arbitra|mediasi|อุทธรณ์|พิพาท|โต้แย้ง|อนุญาโตตุลาการ|khiếu nại|tranh chấp/iu;

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
export const BOT = /bot\b|assistant|机器人|助手|asisten|ผู้ช่วย|บอต|trợ lý/iu;

/** Boxes beside the reply box. */
export const NOT_A_REPLY = /search|note|remark|搜索|备注|cari|catatan|ค้นหา|หมายเหตุ/iu;
