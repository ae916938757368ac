/** Turkish buyers. */
import type { Sayings } from './sayings.ts';

export const tr: Sayings = {
  wismo: 'Merhaba, siparişim nerede? {item} cuma günü gelecekti, kargo takibi beş gündür değişmedi.',
  not_received: 'Kargo takibinde dün teslim edildi yazıyor ama bana hiçbir şey gelmedi, komşular da almamış.',
  damaged_defective: '{item} kırık geldi, kasası çatlak ve açılmıyor.',
  wrong_or_missing_item: 'Yanlış ürün göndermişsiniz. Mavi {item} sipariş ettim, siyah geldi ve bir parçası eksik.',
  refund_request: '{item} için paramı geri istiyorum. İade ne zaman yatar?',
  return_request: '{item} ürününü iade etmek istiyorum, açılmadı. İade etiketini nasıl alırım?',
  cancel_order: 'Lütfen bu siparişi iptal edin, yanlışlıkla iki kez verdim.',
  product_question: 'Açmadan önce sormak istedim, {item} bulaşık makinesinde yıkanır mı?',
  claim_threat:
    "Bu üçüncü mesajım. Bugün cevap gelmezse A'dan Z'ye garanti talebi açacağım ve tüketici hakem heyetine başvuracağım.",
  review_threat: 'Çözmezseniz fotoğraflarla birlikte tek yıldızlı yorum yazacağım.',
  invoice_tax: "Şirketimiz adına KDV'li fatura gönderebilir misiniz?",
  positive_feedback: 'Çok teşekkürler, {item} harika ve bir gün erken geldi!',
  reply: 'Mesajınız için teşekkürler. Kargo firmasına sordum, cevap alır almaz size yazacağım.',
  autoReply: 'Bize ulaştığınız için teşekkürler. Bu otomatik bir yanıttır, bir iş günü içinde döneceğiz.',
  given: ['Elif', 'Kerem', 'Zeynep', 'Barış', 'Defne', 'Onur', 'Melis', 'Cem'],
  family: ['Akarsu', 'Bozdağlı', 'Çınaroğlu', 'Gündoğan', 'Karaağaç', 'Yıldıran'],
};
