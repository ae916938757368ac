export default `
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
wismo | Kargom nerede?
damaged_defective | Vazo kırılmış geldi
wrong_or_missing_item | Yanlış beden göndermişsiniz
refund_request | Paramı geri istiyorum
product_question | Makinede yıkanır mı?
not_received | Kargom kayboldu galiba
claim_threat legal_threat | Sizi tüketici mahkemesine vereceğim
safety | Batarya patladı
review_threat | Olumsuz yorum yapacağım
authenticity | Ürün çakma
`;
