export default `
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
wismo | Đơn hàng của tôi đang ở đâu?
damaged_defective | Hàng đến bị vỡ hết rồi
wrong_or_missing_item | Shop gửi sai size cho mình
refund_request | Tôi muốn được hoàn tiền
product_question | Giặt máy được không ạ
exchange_replacement | minh muon doi cai khac
claim_threat legal_threat | Tôi sẽ kiện shop
safety | Pin bị nổ
review_threat | Mình sẽ đánh giá xấu
authenticity | Hàng fake rồi
wismo | don hang cua toi dang o dau
refund_request | shop hoan tien cho minh di
`;
