import type { Language } from '@/lib/domain/vocabulary.ts';

/** Buyer messages in the languages of Asia, the Middle East and Turkey. */
export const EASTERN: readonly (readonly [Language, string])[] = [
  [
    'ja',
    `
wismo | 先週注文したのですが、まだ届きません。いつ頃になりますか？
wismo urgent_deadline | 金曜日までに必要なのですが、発送はされていますか？至急お願いします
not_received | 配達完了になっているのにポストにも玄関にもありません
return_request | サイズが合わないので返品したいです
refund_request | 返送してから2週間経ちますが、まだ返金されていません
exchange_replacement | Lサイズに交換してもらえますか
cancel_order | 間違えて注文してしまいました。キャンセルできますか
change_order | お届け先を変更したいのですが
damaged_defective | 箱を開けたら割れていました
damaged_defective | 電源が入らないのですが不良品でしょうか
wrong_or_missing_item | 注文したものと違う色が届きました
wrong_or_missing_item | ネジが足りません
product_question | この部品は2018年式のプリウスに使えますか？
warranty_repair | 半年で壊れました。保証期間内なので修理してください
invoice_tax | 領収書の宛名を会社名でお願いできますか
customs_duty | 受け取りの際に関税を請求されました
payment_issue | クレジットカードに二重請求されています
claim_threat | 返事がなければAmazonマーケットプレイス保証を申請します
claim_threat legal_threat | 消費者センターと弁護士に相談します
review_threat | 対応してくれないなら星1のレビューを書きます
authenticity | ロゴが本物と違います。偽物ですよね？
safety | 充電中に煙が出て火傷しました
positive_feedback | 無事に届きました。ありがとうございました！
`,
  ],
  [
    'ko',
    `
wismo | 주문한 지 열흘 됐는데 택배가 어디쯤 왔나요?
wismo | 언제 도착하나요
not_received | 배송완료라고 뜨는데 물건을 못 받았어요
return_request | 사이즈가 작아서 반품하고 싶어요
refund_request repeat_contact | 환불 언제 되나요? 벌써 세 번째 문의합니다
exchange_replacement | 다른 사이즈로 교환 가능할까요?
cancel_order | 실수로 주문했어요 취소해 주세요
change_order | 배송지 주소를 바꾸고 싶습니다
damaged_defective | 받아보니 화면이 깨져 있어요
damaged_defective | 전원이 안 켜져요
wrong_or_missing_item | 주문한 색상이 아니라 다른 게 왔어요
wrong_or_missing_item | 구성품 중에 케이블이 빠져 있습니다
product_question | 갤럭시 S22에도 맞나요?
warranty_repair | 보증기간이 남아 있는데 수리 받을 수 있나요
invoice_tax | 세금계산서 발행 부탁드려요
customs_duty | 관세를 내라고 하는데 제가 내야 하나요?
payment_issue | 카드 결제가 두 번 됐어요
claim_threat legal_threat | 계속 이러시면 소비자원에 신고하고 고소하겠습니다
review_threat | 환불 안 해주면 별점 1점 리뷰 남길 거예요
authenticity | 이거 짝퉁 아닌가요? 정품이 아닌 것 같아요
safety | 충전기에서 불이 나서 손에 화상을 입었어요
positive_feedback | 잘 받았습니다 감사합니다 너무 예뻐요
`,
  ],
  [
    'zh',
    `
wismo | 亲，我的快递怎么好几天都没动了，到哪了？
wismo | 請問什麼時候出貨？
not_received | 显示已签收，但是我根本没拿到东西
return_request | 尺码不合适，我想退货
refund_request | 退货都半个月了，钱怎么还没退给我
exchange_replacement | 可以帮我换成大一码的吗
cancel_order | 拍错了，麻烦取消一下
change_order | 地址填错了，能改一下收货地址吗
damaged_defective | 打开一看杯子已经碎了
damaged_defective | 充不进电，开不了机，质量太差
wrong_or_missing_item | 发错颜色了，我要的是黑色
wrong_or_missing_item | 少发了一个配件
product_question | 这款适合一米六的人穿吗？
warranty_repair | 用了三个月就坏了，还在保修期吧，怎么维修
invoice_tax | 可以开发票吗？抬头是公司
customs_duty | 快递让我交关税，这个谁出？
payment_issue | 我被扣了两次款
claim_threat | 再不处理我就去平台投诉，申请信用卡拒付
claim_threat legal_threat | 我会打12315，然后起诉你们
review_threat | 不给退款我就给差评
authenticity | 收到的感觉是假货，不是正品
safety | 充电宝冒烟起火了，把孩子烫伤了
wholesale_b2b | 我们公司想批发五百个，价格能优惠多少
other off_platform_contact | 加我微信聊 wxid_demo88
positive_feedback | 收到了，很满意，谢谢卖家
`,
  ],
  [
    'th',
    `
wismo | สั่งไปอาทิตย์นึงแล้วค่ะ ของถึงไหนแล้วคะ
wismo | เมื่อไหร่จะส่งของครับ
not_received | ในระบบขึ้นว่าจัดส่งสำเร็จแล้วแต่ยังไม่ได้รับของเลย
return_request | ใส่ไม่ได้ค่ะ เล็กไป อยากคืนสินค้า
refund_request | ส่งของคืนไปนานแล้ว เมื่อไหร่จะได้เงินคืนคะ
exchange_replacement | ขอเปลี่ยนเป็นไซส์ L ได้ไหมคะ
cancel_order | กดสั่งผิดค่ะ รบกวนยกเลิกให้หน่อย
change_order | ขอเปลี่ยนที่อยู่จัดส่งหน่อยครับ
damaged_defective | แกะกล่องมาแล้วแตกค่ะ
damaged_defective | เปิดไม่ติดเลยครับ เพิ่งได้มาเมื่อวาน
wrong_or_missing_item | ได้ของไม่ครบค่ะ ขาดไป 1 ชิ้น
wrong_or_missing_item | ส่งมาผิดสีค่ะ สั่งสีดำได้สีขาว
product_question | รุ่นนี้ใช้กับ iPhone 13 ได้ไหมคะ
warranty_repair | สินค้ามีประกันไหมครับ พังแล้วส่งซ่อมได้ที่ไหน
invoice_tax | ขอใบกำกับภาษีด้วยค่ะ
customs_duty | ขนส่งเรียกเก็บภาษีนำเข้า ใครต้องจ่ายคะ
payment_issue | โดนตัดเงินสองครั้งค่ะ
claim_threat legal_threat | ถ้าไม่คืนเงินจะแจ้ง สคบ. และดำเนินคดี
review_threat | ไม่รับผิดชอบจะรีวิว 1 ดาวเลยนะ
authenticity | ของปลอมแน่ๆ ไม่ใช่ของแท้
safety | ทาแล้วแพ้ค่ะ หน้าเป็นผื่นแดงทั้งหน้า
positive_feedback | ได้รับของแล้วค่ะ สวยมาก ขอบคุณนะคะ
`,
  ],
  [
    'vi',
    `
wismo | Shop ơi đơn của mình tới đâu rồi ạ, đặt cả tuần rồi
wismo | khi nao giao hang vay shop
not_received | Hệ thống báo giao thành công mà mình chưa nhận được hàng
return_request | Áo chật quá, mình muốn trả hàng
refund_request | Mình gửi trả hàng rồi sao chưa thấy hoàn tiền
exchange_replacement | Cho mình đổi sang size L được không
cancel_order | Mình đặt nhầm, shop hủy đơn giúp mình nhé
change_order | Mình muốn đổi địa chỉ nhận hàng
damaged_defective | Mở ra thì ly bị vỡ rồi
damaged_defective | Máy không lên nguồn shop ơi
wrong_or_missing_item | Shop giao sai màu rồi, mình đặt màu đen
wrong_or_missing_item | Giao thiếu 1 cái so với đơn
product_question | Cái này có dùng được cho Honda Vision không ạ
warranty_repair | Sản phẩm bảo hành bao lâu, hư rồi thì gửi sửa ở đâu
invoice_tax | Shop xuất hóa đơn đỏ cho công ty mình được không
customs_duty | Bên vận chuyển bắt đóng thuế nhập khẩu
payment_issue | Mình bị trừ tiền hai lần
claim_threat | Không giải quyết mình sẽ khiếu nại lên sàn
review_threat | Không hoàn tiền mình đánh giá 1 sao đó
authenticity | Hàng này là hàng giả, không phải chính hãng
safety | Dùng xong da mình bị dị ứng nổi mẩn đỏ
positive_feedback | Mình nhận được hàng rồi, đẹp lắm, cảm ơn shop
`,
  ],
  [
    'tr',
    `
wismo | Merhaba, kargom bir haftadır aynı yerde duruyor, nerede kaldı?
wismo | siparişim ne zaman gelir
not_received | Teslim edildi görünüyor ama elime hiçbir şey geçmedi
return_request | Beden küçük geldi, iade etmek istiyorum
refund_request | Ürünü geri gönderdim, param hâlâ yatmadı
exchange_replacement | Bunu L bedenle değiştirebilir miyiz?
cancel_order | Yanlışlıkla sipariş verdim, iptal eder misiniz
change_order | Teslimat adresimi değiştirmek istiyorum
damaged_defective | Kutuyu açtım, bardak kırık çıktı
damaged_defective | Cihaz açılmıyor, bozuk
wrong_or_missing_item | Yanlış renk göndermişsiniz
wrong_or_missing_item | Paketten bir parça eksik çıktı
product_question | Bu kılıf iPhone 11 ile uyumlu mu?
warranty_repair | Garantisi devam ediyor mu? tamir ettirmek istiyorum
invoice_tax | Şirket adına fatura kesebilir misiniz
customs_duty | Gümrük vergisi istiyorlar benden
payment_issue | Kartımdan iki kere para çekilmiş
claim_threat legal_threat | Tüketici hakem heyetine ve avukatıma başvuracağım
review_threat | Paramı vermezseniz bir yıldız verip kötü yorum yazacağım
authenticity | Bu ürün sahte, orijinal değil
safety | Şarj aleti patladı, elim yandı
positive_feedback | Çok teşekkürler, çok beğendim
`,
  ],
  [
    'ar',
    `
wismo | السلام عليكم، وين وصل طلبي؟ صار له أسبوع ما تحرك
wismo | متى يوصل الطلب
not_received | مكتوب تم التسليم وأنا ما استلمت شي
return_request | المقاس صغير وأبغى أرجع المنتج
refund_request repeat_contact | رجعت المنتج من شهر ولسه فلوسي ما رجعت، وهذه ثالث مرة أراسلكم
exchange_replacement | ممكن أبدله بمقاس أكبر؟
cancel_order | طلبت بالغلط، أرجو إلغاء الطلب
change_order | أريد تغيير عنوان التوصيل
damaged_defective | وصل المنتج مكسور
damaged_defective | الجهاز لا يعمل أبدا
wrong_or_missing_item | أرسلتم لي لون غير اللي طلبته
wrong_or_missing_item | في قطعة ناقصة من الطلب
product_question | هل يناسب سيارة كامري 2020؟
warranty_repair | هل الضمان ساري؟ أحتاج صيانة للجهاز
invoice_tax | أحتاج فاتورة ضريبية باسم الشركة
customs_duty | طلبوا مني رسوم جمارك عند الاستلام
payment_issue | تم خصم المبلغ مرتين من بطاقتي
claim_threat legal_threat | سأرفع شكوى لحماية المستهلك وأوكل محامي
review_threat | إذا ما رجعتوا فلوسي بكتب تقييم نجمة واحدة
authenticity | المنتج تقليد مو أصلي
safety | الشاحن احترق وسبب لي حروق في يدي
positive_feedback | شكرا جزيلا، المنتج رائع
`,
  ],
  [
    'id',
    `
wismo | Kak paket saya kok belum bergerak dari kemarin, sudah sampai mana ya?
wismo | kapan dikirim kak
not_received | Di aplikasi statusnya terkirim tapi barangnya belum saya terima
return_request | Kekecilan kak, saya mau retur
refund_request | Barang sudah saya kembalikan tapi uang saya belum balik
exchange_replacement | Bisa tukar ukuran XL nggak?
cancel_order | Salah pesan, tolong batalin ya
change_order | Mau ganti alamat pengiriman, bisa?
damaged_defective | Pas dibuka gelasnya pecah
damaged_defective | Barangnya gak nyala sama sekali
wrong_or_missing_item | Warna yang dikirim salah, saya pesan hitam
wrong_or_missing_item | Isi paketnya kurang satu
product_question | Ini muat buat motor Beat 2021 gak?
warranty_repair | Garansinya berapa lama? rusak mau klaim servis ke mana
invoice_tax | Minta faktur pajak atas nama PT dong
customs_duty | Saya disuruh bayar bea cukai
payment_issue | Saldo saya kepotong dua kali
claim_threat legal_threat | Kalau tidak dibalas saya lapor YLKI dan polisi
review_threat | Kalau gak refund saya kasih bintang satu
authenticity | Ini barang KW ya? bukan ori
safety | Kulit saya gatal dan melepuh setelah pakai krim ini
positive_feedback | Makasih kak, barangnya bagus banget
`,
  ],
];
