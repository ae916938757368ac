import type { Language } from '@/lib/domain/vocabulary.ts';

/** A second set, written after the cues of the first release and first met unseen: rarer wishes, longer stories. */
export const EASTERN_SECOND: readonly (readonly [Language, string])[] = [
  [
    'ja',
    `
wismo | 注文から10日経ちますが音沙汰がありません。どうなっていますか？
not_received | 置き配の写真がうちの玄関ではありません。商品が手元に来ていません
return_request | 思っていた色と違ったので返したいのですが
refund_request | 代金はいつ戻ってきますか
exchange_replacement | 新しいものを送っていただけますか？返金は不要です
cancel_order | もう必要なくなったので注文を取り消してください
damaged_defective | 片方だけ音が聞こえません
wrong_or_missing_item | 3個頼んだのに2個しか入っていませんでした
product_question | 子供でも使えますか？対象年齢を教えてください
invoice_tax | インボイス対応の請求書をお願いします
payment_issue | クーポンが適用されませんでした
claim_threat legal_threat | 警察に被害届を出します
safety | 使ったら肌が真っ赤になって痒いです
personalization | 「たろう」と名前を入れてもらえますか
wholesale_b2b | 会社で50個まとめて購入したいのですが割引はありますか
privacy_request | 登録した個人情報を消してください
positive_feedback | とても気に入りました！
wismo vulnerable_or_medical | 入院中の母に使うものです。発送日を教えてください
`,
  ],
  [
    'ko',
    `
wismo | 주문한 지 2주가 넘었는데 왜 안 오나요?
not_received | 문 앞에 뒀다는데 아무것도 없어요
return_request | 생각했던 거랑 달라서 돌려보내고 싶어요
refund_request | 환불금이 아직 안 들어왔어요
exchange_replacement | 새 걸로 다시 보내 주세요
cancel_order | 그냥 안 살게요, 결제 취소해 주세요
damaged_defective | 이어폰 한쪽이 안 들려요
wrong_or_missing_item | 세 개 시켰는데 두 개만 왔네요
product_question | 아이가 써도 되나요? 몇 살부터 가능한가요
invoice_tax | 현금영수증 해주세요
payment_issue | 쿠폰이 적용이 안 됐어요
claim_threat | 카드사에 이의제기 하겠습니다
authenticity | 정품 맞죠? 로고가 좀 이상해서요
safety | 바르고 나서 얼굴에 두드러기가 났어요
personalization | 컵에 '사랑해 엄마' 새겨주실 수 있나요
wholesale_b2b | 저희 카페에서 100개 대량 구매하려는데 단가가 어떻게 되나요
privacy_request | 제 계정이랑 정보 삭제해 주세요
positive_feedback | 배송도 빠르고 정말 만족합니다
`,
  ],
  [
    'zh',
    `
wismo | 都下单一个星期了怎么还不发货啊
not_received | 驿站说没有我的件，但是系统写的已签收
return_request | 不太喜欢这个颜色，可以退吗？
refund_request | 你们什么时候把钱退给我
exchange_replacement | 能不能给我重新寄一个好的
cancel_order | 我不想买了，帮我把单子退掉
damaged_defective | 左边耳机没声音了
wrong_or_missing_item | 我買了三件只收到兩件
product_question | 三岁小孩能用吗？
warranty_repair | 遥控器坏了能单独买一个吗
invoice_tax | 麻烦开一张增值税专用发票
payment_issue | 优惠券没有抵扣成功
claim_threat | 我要向银行申请退单了
review_threat | 你不解决就等着一星吧
safety | 用了这个面霜脸上全是红疹，又痒又痛
personalization | 杯子上可以印小朋友的名字吗
privacy_request | 请把我的个人资料删掉
positive_feedback | 质量很好，宝宝很喜欢
spam_phishing | 您的店铺存在异常，请点击链接完成验证，否则将被封店
`,
  ],
  [
    'th',
    `
wismo | สั่งไปสองอาทิตย์แล้วทำไมยังไม่มาคะ
not_received | พนักงานบอกวางไว้หน้าบ้าน แต่ไม่มีอะไรเลยค่ะ
return_request | ไม่ชอบสีนี้ ส่งคืนได้ไหมครับ
refund_request | เงินคืนยังไม่เข้าบัญชีเลย
exchange_replacement | ส่งอันใหม่มาให้หน่อยได้ไหม
cancel_order | ไม่อยากได้แล้วค่ะ ขอยกเลิก
damaged_defective | หูฟังดังข้างเดียว
wrong_or_missing_item | สั่ง 3 ชิ้น ได้มาแค่ 2
product_question | เด็ก 3 ขวบใช้ได้ไหมคะ
payment_issue | โค้ดส่วนลดใช้ไม่ได้ค่ะ
claim_threat legal_threat | จะแจ้งตำรวจแล้วนะ
safety | ชาร์จแล้วไฟลุกเลยค่ะ น่ากลัวมาก
personalization | สลักชื่อบนปากกาได้ไหมคะ
wholesale_b2b | ถ้าซื้อ 100 ชิ้น มีราคาส่งไหมครับ
privacy_request | ช่วยลบข้อมูลส่วนตัวของผมด้วย
positive_feedback | ของดีมาก ส่งไวสุดๆ
wismo repeat_contact | ทักไปหลายรอบแล้วไม่มีใครตอบเลย ของจะส่งเมื่อไหร่
`,
  ],
  [
    'vi',
    `
wismo | Hai tuần rồi sao hàng của mình vẫn chưa tới?
not_received | Shipper nói để trước cửa nhưng mình ra không thấy gì
return_request | Mình không thích màu này, trả lại được không shop
refund_request | Bao giờ mình nhận lại được tiền vậy
exchange_replacement | Shop gửi cho mình cái mới được không
cancel_order | Mình không muốn mua nữa
damaged_defective | Tai nghe bị mất tiếng một bên
wrong_or_missing_item | Mình đặt 3 cái mà chỉ có 2
product_question | Bé 3 tuổi dùng được không shop
payment_issue | Mã giảm giá không áp dụng được
claim_threat legal_threat | Mình sẽ báo công an
authenticity | hang nay co phai chinh hang khong shop
safety | Sạc xong bốc khói, cháy cả ổ điện
personalization | Khắc tên lên ly được không ạ
wholesale_b2b | Mình muốn lấy sỉ 100 cái, giá bao nhiêu
privacy_request | Xóa thông tin của tôi khỏi hệ thống
positive_feedback | Hàng đẹp giao nhanh, ủng hộ shop dài dài
`,
  ],
  [
    'tr',
    `
wismo | İki hafta oldu hâlâ gelmedi, ne oluyor?
not_received | Kurye kapıya bıraktım diyor ama kapıda bir şey yoktu
return_request | Rengini beğenmedim, nasıl geri gönderebilirim?
refund_request | Paramı ne zaman geri vereceksiniz?
exchange_replacement | Bana yenisini gönderir misiniz?
cancel_order | Almaktan vazgeçtim, siparişi iptal edin
damaged_defective | Kulaklığın bir tarafından ses gelmiyor
wrong_or_missing_item | Üç tane sipariş ettim iki tane geldi
product_question | Hangi malzemeden yapılmış?
payment_issue | İndirim kodu çalışmıyor
claim_threat | Bankaya harcama itirazı yapacağım
authenticity | Bu orijinal mi? Pek öyle durmuyor
safety | Kremi sürdükten sonra yüzüm kızardı ve kaşınıyor
personalization | Kupanın üstüne isim yazdırabilir miyim?
wholesale_b2b | Mağazam için 100 adet alacağım, toptan fiyat nedir?
privacy_request | Hesabımı ve bilgilerimi silin
positive_feedback | Ürün harika, hızlı kargo için teşekkürler
`,
  ],
  [
    'ar',
    `
wismo | مر أسبوعان ولم يصل الطلب، ماذا يحدث؟
not_received | المندوب يقول سلمه عند الباب وما لقيت شي
return_request | ما عجبني اللون، كيف أقدر أرجعه؟
refund_request | متى ترجعون لي فلوسي؟
exchange_replacement | ممكن ترسلون لي واحد جديد بداله
cancel_order | ما أبيه خلاص، ألغوا الطلب
damaged_defective | السماعة اليسار ما فيها صوت
wrong_or_missing_item | طلبت ثلاث حبات ووصلتني ثنتين بس
product_question | ما هي مقاسات الطاولة؟
invoice_tax | ممكن ترسلوا لي الفاتورة
payment_issue | كود الخصم ما يشتغل
claim_threat | بفتح نزاع مع البنك
review_threat | راح أعطيكم نجمة وحدة
safety | بعد استخدام الكريم طلع لي طفح جلدي وحكة
personalization | ممكن تكتبون اسم بنتي على الكوب؟
wholesale_b2b | كم سعر الجملة لو أخذت ١٠٠ حبة؟
privacy_request | احذفوا حسابي وبياناتي
positive_feedback | ما شاء الله المنتج ممتاز والتوصيل سريع
`,
  ],
  [
    'id',
    `
wismo | Sudah dua minggu kok belum nyampe juga ya?
not_received | Kata kurir ditaruh depan pintu tapi gak ada apa-apa
return_request | Saya gak suka warnanya, bisa dikembalikan?
refund_request | Kapan uang saya dikembalikan?
exchange_replacement | Tolong kirim yang baru dong kak
cancel_order | Gak jadi beli kak, cancel aja
damaged_defective | Headset nya mati sebelah
wrong_or_missing_item | Pesan 3 cuma dapat 2
product_question | Bahannya dari apa ya kak?
payment_issue | Voucher gak bisa dipakai
claim_threat | Saya mau ajukan komplain ke pihak TikTok
authenticity | Ini original apa palsu kak?
safety | Pas dicas keluar asap terus kebakar
personalization | Bisa ditambahin nama di gelasnya?
wholesale_b2b | Kalau beli 100 pcs harga grosirnya berapa?
privacy_request | Tolong hapus akun dan data saya
positive_feedback | Pengiriman cepat, barang sesuai, mantap
wismo repeat_contact | Sudah chat berkali-kali gak dibalas, paket saya mana?
`,
  ],
];
