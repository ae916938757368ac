import { defineLanguage } from '../language-data.ts';

export default defineLanguage({
  code: 'vi',
  tones: true,
  common:
    'của tôi mình em anh chị shop không ko k được chưa cho là và có này đơn hàng giao nhận khi nào bao giờ vậy ạ nhé ơi rồi đã bị với thì mà sao gì muốn trả tiền sản phẩm cảm ơn xin chào cái nha giúp đặt cua toi minh khong duoc chua hang don nhan bao gio vay nhe roi bi muon san pham cam on chao giup dat ship đâu dau thế lắm rất',
  sets: {
    parcel: 'hàng đơn đơn_hàng kiện_hàng gói_hàng bưu_kiện sản_phẩm kiện đồ ship',
    not: 'chưa không ko k hok chẳng kg khong đâu_có hông',
    get: 'nhận nhận_được nhận_hàng thấy tới đến về giao có',
    broken:
      'vỡ bể hỏng hư nứt gãy rách móp trầy xước lỗi méo thủng rỉ_sét mốc bong rò_rỉ tróc dơ bẩn mẻ cong đứt chảy_nước hư_hỏng',
  },
  intents: {
    wismo: `
      khi nào|bao_giờ|lúc_nào|chừng_nào|mấy_ngày|bao_lâu .. giao|tới|đến|nhận|gửi|ship|có_hàng|về:2.1,
      bao giờ|lâu .. giao|tới|đến|nhận|gửi|ship|có|về:2.1, giao|tới|đến|nhận|gửi|ship|về .. khi_nào|bao_giờ|chừng_nào|chưa:1.9,
      <parcel> .. đâu_rồi|tới_đâu|đến_đâu|ở_đâu|đi_đâu|đâu:2.3, tới đâu|đến_đâu|ở_đâu_rồi .. rồi:1.8, mã vận_đơn|vận_đơn|tracking:2.1,
      tra cứu .. đơn|vận:2, theo dõi đơn:2, chưa .. giao|gửi|ship|đi|cập_nhật|tới|đến|về|xuất_kho|thấy_giao:2,
      trễ|chậm .. giao|đơn|hàng|quá|:1.9, giao chậm|trễ|lâu:2.3, chậm trễ, lâu quá|thế|vậy:1.6, trạng thái|tình_trạng .. đơn|giao|hàng|vẫn:2,
      đứng yên|im:2.1, không .. cập_nhật|di_chuyển|nhúc_nhích:2, gửi chưa|hàng_chưa|đi_chưa|ship_chưa:2.2, gửi hàng chưa, giao hàng chưa,
      đang ở đâu:2.1, dự kiến .. giao|nhận|tới:2, hối|giục .. giao|đơn|ship|hàng:2, chờ|đợi .. tuần|lâu|ngày|mãi .. :1.7, kịp không|ko:1.6,
      tuần|ngày|tháng rồi .. chưa|vẫn|không|mà:2, sao .. vẫn chưa:2.2, vẫn chưa .. tới|đến|nhận|giao|thấy:2, sao .. lâu:2,
      ngày gửi|giao .. nào:1.8
    `,
    not_received: `
      báo|ghi|hiện|hiển_thị|cập_nhật|hệ_thống|app .. giao_thành_công|đã_giao|đã_nhận|thành_công|giao_rồi .. <not>|mà|nhưng:3,
      giao_thành_công|đã_giao|giao_hàng_thành_công|giao_rồi .. mà|nhưng|<not>:3, giao thành công .. <not>:3,
      <not> nhận được .. <parcel>|gì|:2.2, <not> nhận được:2, không .. nhận_được|thấy .. hàng|gì|đơn:1.6, chưa .. nhận_được:2,
      <parcel> .. mất|thất_lạc|bị_mất|lạc:2.9, mất hàng|đơn:2.9, thất lạc:2.9, mất cắp|trộm|bị_trộm|lấy_mất:2.7,
      giao nhầm nhà|địa_chỉ|người:2.8, ai|người_khác .. nhận|ký|ký_nhận:2.5, không có ai .. gọi|giao, bằng chứng giao,
      shipper .. không|chưa|tự .. gọi|giao|bấm:2.3, -<not> nhận được .. tiền|hoàn|phản_hồi|hóa_đơn|trả_lời:3,
      shipper|bưu_tá .. nói|bảo|để .. không|nhưng|mà:2.5, trước cửa .. không|nhưng|mà:2.5
    `,
    return_request: `
      trả hàng|lại|đồ|sản_phẩm:2.3, trả .. hàng|lại:1.8, hoàn hàng|trả:2.3, hoàn trả:2.2, gửi trả|lại .. hàng|shop|:2, đổi trả:2.2,
      chật|rộng|nhỏ|to|ngắn|dài quá:1.2, không vừa|hợp|ưng|thích:1.4, trả .. được_không|ko|thế_nào|như_thế:1.5,
      -trả hàng|gửi_trả .. tiền:1.6, -trả lời:3, -trả tiền:2, -gửi trả .. rồi:1
    `,
    refund_request: `
      hoàn tiền|lại_tiền:2.6, trả .. tiền:2.3, hoàn .. tiền:2.5, trả lại tiền:2.8, lấy lại tiền:2.8,
      tiền .. chưa|bao_giờ|khi_nào .. về|hoàn|trả|nhận:2.5, refund:2.5, đền|bồi_thường|đền_bù:2.2, bồi thường:2.3, chênh lệch:2,
      <not> .. hoàn|nhận .. tiền:2.5, <not> thấy .. tiền|hoàn:2.6, trả hàng|gửi_trả .. tiền|hoàn:2.9, -không cần hoàn_tiền|hoàn:3,
      -trả tiền .. hai|2|rồi:1.5, lại được tiền:2.6, nhận lại .. tiền:2.8, bao giờ|khi_nào .. tiền:2.6, tiền về:2.4
    `,
    exchange_replacement: `
      đổi .. size|hàng|cái|màu|sang|lấy|mới|khác|mẫu|sản_phẩm:2.4, đổi hàng|size|màu:2.5, cho .. đổi:2, đổi cái khác|mới:2.5, muốn đổi:2.3,
      đổi lại:2.2, gửi .. cái_mới|lại_cái|bù|khác|mới|lại:2.1, gửi bù:2.5, giao lại|bù:2.3, thay .. cái|mới|thế:1.8, lớn|to|nhỏ hơn:1.6,
      -đổi .. địa_chỉ|số_điện_thoại|sđt|đánh_giá:2.5, -đổi trả:2, -đổi ý:2.4, -thay pin:2
    `,
    cancel_order: `
      hủy|huỷ:2.7, hủy|huỷ .. đơn|hàng:2.9, bỏ đơn:2.5, không .. mua|lấy|cần|muốn|đặt nữa:2.6, đặt nhầm|trùng|lộn|sai:2.1,
      lỡ .. đặt|bấm|mua:2.2, bấm nhầm:2.1, đừng gửi|giao|ship:2.3, khoan|dừng gửi|giao|ship:2.2, đổi ý:2, cancel:2.7,
      -đừng|không|chưa hủy|huỷ:3, -hủy đăng_ký:2, không muốn|cần|thích mua|lấy|nữa:2.4, không .. mua nữa:2.7
    `,
    change_order: `
      địa_chỉ|địa chỉ .. sai|đổi|nhầm|sửa|khác|cũ|mới|thay:2.9, địa chỉ .. sai|đổi|nhầm|sửa|khác|cũ|mới|thay|ghi:2.9,
      đổi|sửa|thay_đổi|cập_nhật|nhầm|sai|ghi_sai .. địa_chỉ|địa|số_điện_thoại|sđt|người_nhận|thông_tin:3, chuyển nhà|chỗ|trọ:2.8,
      đổi|sửa|thay .. đơn:2.3, số điện thoại .. sai|nhầm|đổi:2.9, sđt .. sai|nhầm|đổi:2.9, thêm .. vào_đơn|vào:2.1,
      đặt nhầm .. màu|size|đổi:1.8, gộp đơn:2.4, đổi màu|size .. trước|trong_đơn|giúp:2.3, giao .. chỗ_khác|địa_chỉ_khác|nơi_khác:2.6,
      chọn nhầm|sai:2.2
    `,
    damaged_defective: `
      <broken>:2.3, không .. hoạt_động|lên|sạc|mở|chạy|bật|dùng_được|xài_được|sử_dụng_được|kết_nối|nóng|lạnh|sáng|kêu:2.4,
      không lên nguồn|hình|đèn|màn:2.9, không hoạt động|chạy|sạc|sử_dụng_được|xài:2.8, ko lên|sạc|chạy|dùng|xài|hoạt_động:2.7,
      sạc không|ko .. vào|được|lên:2.8, chất lượng .. kém|tệ|dở|quá:1.9, kém chất lượng:2.1, tắt nguồn:2.4, tự tắt:2.5,
      hàng cũ|đã_qua|second:2.1, hết hạn|date:2.3, bị lỗi|hư|hỏng|đơ:2.7, dùng|xài .. ngày|hôm|tuần|lần .. hư|hỏng|là:2.7,
      bung|sứt|tuột .. chỉ|keo|ra:2, dở tệ:1.5, không dùng được:2.7, mất tiếng|nguồn|hình:2.6, không nghe|có_tiếng|kêu|ra_tiếng:2.4,
      một bên:1.8, dây kéo|khóa_kéo|nút|đường_chỉ .. hư|bung|đứt|sút:2.4, pin .. nhanh|tụt|chai|yếu|mau:2.3, bị mất tiếng
    `,
    wrong_or_missing_item: `
      giao|gửi|nhận|ship .. sai|nhầm|thiếu|lộn:2.6, sai|nhầm|lộn .. màu|size|hàng|mẫu|sản_phẩm|loại|cái:2.5,
      thiếu .. hàng|cái|món|phụ_kiện|ốc|sạc|một|1|2|linh_kiện|đồ|quà:2.5, giao thiếu|sai|nhầm:2.8, thiếu:2,
      không giống|đúng .. hình|mô_tả|ảnh|đơn|mẫu|màu|như|quảng_cáo:2.6, khác .. hình|mô_tả|ảnh|với|mẫu:2.2,
      đặt .. giao|nhận|gửi|ship|lại|mà .. màu|size|lại|cái|đen|trắng|xanh|đỏ|mỗi|khác:2.3, không phải .. đặt|mua|mình:2.2,
      hộp rỗng|trống|không:2.8, chỉ .. có|nhận|giao|được .. một|1|2|cái|hai|mỗi:2.2,
      không có .. phụ_kiện|sạc|hướng_dẫn|trong_hộp|quà|dây|remote:2.4, quên .. gửi|bỏ|để:2.3, -sai|nhầm .. địa_chỉ|sđt|số:2.4, -nhầm nhà:1,
      đặt # .. chỉ|có|#|mà:2.7, chỉ có|nhận|giao #:2.6, mua # .. chỉ|#:2.7
    `,
    product_question: `
      dùng|xài|lắp|sử_dụng|hợp|gắn|mặc .. được_không|cho|với|không|được:1.9,
      có .. dùng_được|tương_thích|chống_nước|vừa|hợp|phù_hợp|lắp_được|giặt_máy|kèm|bảo_hành|màu|size|bền .. không|ko|cho:2, tương thích:2.5,
      giặt .. được_không|máy|không|ko|tay:2, cách .. dùng|sử_dụng|lắp|cài|giặt|sạc|kết_nối|vệ_sinh:2.1,
      dùng|sử_dụng|lắp|cài .. thế_nào|như_thế_nào|sao|làm_sao:2.1, kích thước|cỡ|chất_liệu|cân_nặng|dung_tích|công_suất:2, chất liệu:2.1,
      bao nhiêu .. kg|cm|gram|ml|w|lít|size:1.9, còn hàng:2.4, còn .. hàng|màu|size .. không|ko:2.3, hết hàng:1.8, chống nước:2.2,
      hướng dẫn sử_dụng:2, khác nhau:2.2, tư vấn:2.2, bảng size:2.3, cao .. nặng:2.2, mặc size|được_không|vừa:2.2, cho hỏi:1.5,
      làm bằng .. gì:2, xuất xứ|hạn_sử_dụng|thành_phần:2, có kèm:1.8, màu gì|nào:1.6, bao nhiêu tiền:1.8, bé|trẻ .. tuổi .. dùng|được:2
    `,
    warranty_repair: `
      bảo hành:2.9, sửa chữa:2.8, sửa .. ở_đâu|máy|được_không|giúp:2.2, gửi sửa:2.7, trung tâm bảo_hành|sửa|dịch_vụ:2.8,
      linh kiện .. thay|mua|bán:2.4, phụ tùng:2.6
    `,
    invoice_tax: `hóa đơn|hoá_đơn:2.9, hoá đơn:2.9, vat:2.9, mã số thuế:3, mst:2.8, hóa_đơn_đỏ:3, chứng từ:2.6, biên lai:2.8`,
    customs_duty: `hải quan:3.2, thuế .. nhập_khẩu|nhập:3.3, thuế nhập khẩu:3.3, nhập khẩu:2.8, thông quan:3.2, đóng thuế:3`,
    payment_issue: `
      trừ .. hai|2|tiền_hai|nhiều .. lần:3.3, trừ tiền:2.8, bị trừ:2.8,
      thanh toán .. hai|2|lỗi|không|thất_bại|chưa|rồi|nhưng|không_được|bị:2.9, hai|2 lần .. trừ|thanh_toán|tiền|chuyển:3,
      chuyển khoản|tiền .. rồi|hai|2|nhầm .. mà|lần|chưa:2.7, mã giảm giá|giảm|freeship|voucher:2.3,
      voucher|mã .. không|ko .. được|áp_dụng|dùng:2.9, thẻ .. từ_chối|không|lỗi|bị:2.5, tính .. sai|dư|thừa|nhầm|cao .. tiền|giá|:2.7,
      giá .. khác|sai|cao_hơn:2.2, thu .. dư|thừa|sai|hơn|lố:2.8, trả góp:1.9, trả tiền .. hai|2 .. lần:3.2
    `,
    claim_threat: `
      khiếu nại:2.7, khiếu_nại:2.7, báo cáo|report .. shop|sàn|tiktok|amazon|gian_hàng|bạn:2.6, báo .. sàn|tiktok|công_an|amazon|shopee:2.5,
      tố cáo:2.8, kiện .. shop|ra|bạn|lên|tòa:2.8, công an:2.8, bảo vệ người tiêu_dùng|tiêu:3, hội bảo vệ:2.8, quản lý thị trường:3,
      ngân hàng .. báo|khiếu|tra|hoàn|đòi:2.6, tra soát:2.8, tranh chấp:2.8, lừa đảo .. báo|tố|công_an|report|kiện:2.6, chargeback, a to z,
      mở khiếu_nại|tranh_chấp, luật sư:2.7, tòa án:2.8
    `,
    review_threat: `
      đánh giá .. 1|một|xấu|tệ|thấp|0|kém:2.7, 1|một sao:2.5, đánh 1|một sao:2.8, bóc phốt|phốt:2.8,
      đăng .. facebook|mạng|lên|group|face|tiktok:2.3, review xấu|tệ|1|không_tốt:2.7, cho .. 1|một|0 sao:2.7, vote .. 1|xấu|thấp:2.6,
      xóa|sửa|gỡ|đổi .. đánh_giá|review|đánh:2.6, 5|năm sao .. nếu|đổi|tặng|hoàn|giảm:2.5, nói .. mọi_người|ai_cũng .. biết:2.3,
      cảnh báo .. mọi_người|người_khác:2.4
    `,
    authenticity: `
      hàng giả|nhái|fake|rởm|dởm:2.9, giả|nhái:2.3, fake:2.7, không .. chính_hãng|thật|auth|real|hàng_thật:2.6,
      không phải .. chính_hãng|hàng_thật|auth|real|chính_hiệu:2.9, chính hãng .. không|ko|hay|chưa|à:2,
      có .. chính_hãng|auth|hàng_thật .. không|ko|k:2, hàng .. thật|auth|real .. hay|không:1.9, kém chất_lượng_giả, super fake,
      tem .. giả|không_có|chống_giả, chính_hãng:1.4
    `,
    safety: `
      bỏng|phỏng:2.8, cháy:2.6, bốc cháy|khói|lửa:3, nổ:2.7, phát nổ:3, khói:2.4, giật .. điện:2.9, điện giật:3, bị giật:2.7,
      chập điện|cháy|mạch:2.9, chập:2.3, rò điện|rỉ_điện:2.8, tia lửa:2.8, bị thương:2.8, đứt tay|chân:2.7, cắt .. vào_tay|tay|trúng:2.4,
      chảy máu:2.7, dị ứng:2.8, nổi .. mẩn|mụn|đỏ|ngứa:2.6, mẩn đỏ|ngứa:2.6, ngứa|sưng|rát|kích_ứng|phát_ban:2.4, kích ứng:2.6,
      nguy hiểm:2.6, hóc|nghẹt_thở|sặc|nuốt:2.7, ngộ độc:2.9, độc hại:2.6, bệnh viện .. đi|vào|nhập|phải|cấp:2.3,
      nhập|đi|vào|cấp viện|cứu|bệnh_viện:2.2, cấp cứu:2.6, chảy nhựa:2.5, khét:2.6, nóng .. ran|quá|bất_thường|chảy|dữ:2
    `,
    personalization: `
      khắc .. tên|chữ|hình|lên:2.9, in .. tên|chữ|logo|hình|ảnh|theo_yêu_cầu|lên:2.7, thêu .. tên|chữ|logo|:2.7, thêm tên|chữ:2.7,
      tên .. in|khắc|lên|thêu|sai_chính_tả:2.5, theo yêu cầu:2.4, thiết kế riêng|theo:2.6, thiệp:2.5, gói quà:2.6, lời chúc:2.6,
      ghi .. lời_chúc|thiệp|chữ .. lên:2.4, làm riêng:2.4, font chữ:2.5
    `,
    wholesale_b2b: `
      giá sỉ|buôn:3, sỉ|buôn:2.5, mua sỉ|buôn:3, số lượng lớn|nhiều|lớn:3, nhập .. hàng|sỉ|về_bán:2.5, đại lý:2.8,
      ctv|cộng_tác_viên|dropship:2.7, báo giá:2.8, chiết khấu:2.6,
      công ty|quán|cửa_hàng|trường|nhà_hàng .. đặt|mua|cần|lấy .. số_lượng|cái|nhiều|100|200|500|sỉ:2.5,
      100|200|300|500|1000|trăm|nghìn cái|chiếc|bộ|hộp:2.4, lấy .. nhiều .. giá|giảm|bớt:2.5
    `,
    privacy_request: `
      xóa|xoá|gỡ .. thông_tin|dữ_liệu|tài_khoản|dữ|thông:3.2, thông tin cá nhân:2.8, dữ liệu cá nhân:3, hủy đăng ký|nhận|theo_dõi:3.2,
      ngừng|đừng|dừng|không .. gửi|nhắn .. tin_nhắn|quảng_cáo|email|mail|tin|sms:2.9, bảo mật:2.2, riêng tư:2.4, lộ thông tin:2.9
    `,
    positive_feedback: `
      cảm ơn .. shop|nhiều|nhé|ạ|bạn:1.2, rất|quá|lắm đẹp|tốt|thích|ưng|hài_lòng|ok|xinh:1.8, đẹp|tốt|thích|ưng|xinh lắm|quá|ghê|nha|xỉu:1.8,
      hài lòng:1.9, chất lượng tốt|ok|ổn:1.9, giao .. nhanh:1.8, đóng gói .. kỹ|cẩn_thận|đẹp:1.8, tuyệt vời:1.8, tuyệt:1.6,
      ủng hộ .. shop|tiếp|dài|lần:1.7, nhận được hàng rồi .. đẹp|cảm_ơn|ok|tốt|ưng:2, đã nhận .. hàng|được .. cảm_ơn|cám_ơn|đẹp|ok|tốt:1.9,
      ổn rồi|áp:1.6, dùng .. tốt|ngon|ok|thích:1.7, shop .. nhiệt_tình|dễ_thương|uy_tín|tư_vấn_nhiệt:1.7, xịn:1.6, ok rồi:1.5,
      giải quyết xong:1.8, sẽ mua lại|ủng_hộ:1.8
    `,
    spam_phishing: `
      tài khoản|shop|gian_hàng .. bị_khóa|khóa|đình_chỉ|xác_minh|hạn_chế:2.8, xác minh|nhận|thực .. tài_khoản|danh_tính|thông_tin|tài:2.7,
      nhấn|bấm|click|truy_cập .. link|vào_đây|đường_dẫn|liên_kết:2.8, tăng .. doanh_số|doanh_thu|follow|tương_tác|lượt|đơn:2.9,
      chạy quảng_cáo|ads:2.8, dịch vụ .. marketing|seo|quảng_cáo|tăng|bên_em:2.6, việc làm|nhẹ|online:2.5, tuyển .. ctv|cộng_tác|nhân:2.6,
      vay .. tiền|vốn|nhanh|tín:2.7, đầu tư|tư_tài_chính .. lợi_nhuận|bitcoin|coin|sàn|:2.6, trúng thưởng:2.9,
      chúc mừng .. bạn .. trúng|nhận|được:2.7, hợp tác .. kol|quảng_bá|review|booking:2.4, bên em chuyên|cung_cấp:2.6
    `,
  },
  flags: {
    legal_threat: `
      luật sư, kiện .. shop|ra|bạn|lên|tòa, khởi kiện, tòa án, ra tòa, pháp luật|lý, pháp lý, công an, bảo vệ người tiêu, quản lý thị trường,
      tố cáo
    `,
    repeat_contact: `
      nhắn .. nhiều|mấy|bao_nhiêu|hai|ba|2|3 .. lần|tin:2, nhắn tin .. không|hoài|mãi|ko|mà|chẳng, không .. trả_lời|phản_hồi|rep|reply,
      không ai .. trả_lời|rep|phản_hồi|trả, không trả lời:2, không phản hồi:2, không rep|thấy_rep, chưa .. trả_lời|phản_hồi|rep:2,
      lần thứ hai|ba|tư|2|3|4, lần 2|3|4 .. rồi|nhắn|hỏi, đã .. nhắn|hỏi|liên_hệ|gọi|báo .. rồi|mà|nhiều|lần|nhưng,
      hỏi .. hoài|mãi|mấy_lần|nhiều_lần|lại, nhắn lại:1.8, lơ|bơ .. khách|mình|tin, im lặng|re:2, gọi hoài, nhiều lần
    `,
    vulnerable_or_medical: `
      xe lăn, khuyết tật, mang thai|bầu, bà bầu, có bầu, phẫu thuật|mổ, nằm viện|nhập_viện|bệnh_viện, ung thư|hóa_trị,
      thuốc .. bác_sĩ|điều_trị|uống|mẹ|bố, y tế, bác sĩ, insulin|tiểu_đường, tiểu đường, oxy, người già|cao_tuổi|lớn_tuổi|bệnh|ốm,
      mẹ|ba|bố|con|bà|ông .. bệnh|ốm|đang_bệnh|nằm_viện, sơ sinh, sinh non, hen suyễn, động kinh, khiếm thị|thính,
      tang|đám_tang|đám_ma|qua_đời
    `,
    off_platform_contact: `
      gọi .. mình|em|tôi|cho_mình|số|qua_số:1.8, gọi điện .. cho|mình|số:2.1, số điện thoại .. của|mình|em|là|shop:2,
      sđt .. của|mình|em|là|:2, liên hệ .. qua|số|trực_tiếp|facebook|fb:2, add|kết_bạn|nhắn .. zalo|facebook|fb|face,
      qua zalo|fb|facebook|email|mail, giao dịch ngoài|riêng, chuyển khoản riêng|trực_tiếp, email .. của|mình|là
    `,
  },
  thanks: `cảm ơn, cám ơn, cảm_ơn, thank*, tks, thanks, camon, cam on`,
  greetings: `xin chào, chào shop|bạn|anh|chị|em|ad, chào, alo, hello, hi shop, hi, shop ơi, ad ơi, dạ`,
  urgent: `
      gấp, cần gấp, khẩn, sớm nhất, càng sớm càng, ngay lập tức, ngay hôm_nay|bây_giờ, trước thứ|ngày|chủ_nhật|tết|noel|cuối_tuần|t6|t7,
      trong hôm_nay|ngày_mai|24h|48h|24_giờ, mai .. cần|phải|dùng|đi, cần .. trước|ngày_mai|cuối_tuần|thứ|hôm_nay, sinh nhật:1.9,
      đám cưới:1.9, kịp .. không|tết|sinh_nhật|ngày|thứ|ko, nhanh giùm|giúp|lên|dùm:2, hạn chót, đi .. mai|công_tác .. rồi
    `,
  negations: `không, ko, chưa, chẳng, chả, không_bị, không bị, k`,
});
