/** Vietnamese buyers. */
import type { Sayings } from './sayings.ts';

export const vi: Sayings = {
  wismo: 'Chào shop, đơn hàng {item} của mình đến đâu rồi? Lẽ ra thứ Sáu phải tới mà năm ngày nay không thấy cập nhật.',
  not_received: 'Hệ thống báo đã giao hôm qua nhưng mình chưa nhận được gì, hàng xóm cũng không nhận hộ.',
  damaged_defective: '{item} nhận được bị vỡ, vỏ nứt và không bật lên được.',
  wrong_or_missing_item: 'Shop gửi nhầm hàng rồi. Mình đặt {item} màu xanh mà nhận màu đen, lại thiếu một phụ kiện.',
  refund_request: 'Mình muốn hoàn tiền cho {item}. Bao giờ mình nhận lại được tiền?',
  return_request: 'Mình muốn trả lại {item}, chưa mở hộp. Làm sao để lấy nhãn trả hàng?',
  cancel_order: 'Nhờ shop hủy đơn này giúp, mình lỡ đặt hai lần.',
  product_question: 'Trước khi mở cho mình hỏi {item} có rửa được bằng máy rửa chén không?',
  claim_threat: 'Đây là lần thứ ba mình nhắn. Hôm nay không trả lời mình sẽ khiếu nại lên sàn và báo ngân hàng.',
  review_threat: 'Nếu không giải quyết mình sẽ đánh giá một sao kèm hình ảnh.',
  invoice_tax: 'Shop xuất hóa đơn VAT cho công ty mình được không?',
  positive_feedback: 'Cảm ơn shop nhiều, {item} rất tốt và giao sớm hơn một ngày!',
  reply: 'Cảm ơn bạn đã nhắn tin. Mình đã hỏi đơn vị vận chuyển và sẽ báo bạn ngay khi có trả lời.',
  autoReply: 'Cảm ơn bạn đã liên hệ. Đây là tin nhắn tự động, chúng tôi sẽ trả lời trong một ngày làm việc.',
  given: ['Ngọc', 'Minh', 'Thảo', 'Quân', 'Hương', 'Khánh', 'Diệp', 'Tuấn'],
  family: ['Lưu', 'Phùng', 'Tạ', 'Đoàn', 'Trịnh', 'Vương'],
};
