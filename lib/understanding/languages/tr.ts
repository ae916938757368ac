import { defineLanguage } from '../language-data.ts';

export default defineLanguage({
  code: 'tr',
  common:
    'bir bu ve için ne zaman nerede mi mı mu mü değil var yok ben bana benim çok ama daha merhaba teşekkürler teşekkür ederim sipariş siparişim kargo ürün ürünü iade istiyorum lütfen nasıl hala henüz geldi gelmedi gün tarihinde ile olarak para param acaba bunu size siz kadar sonra elime selam iyi günler',
  sets: {
    parcel: 'kargo* sipariş* paket* ürün* koli* gönderi* teslimat* eşya* mal*',
    nocome:
      'gelmedi* gelmemiş* ulaşmadı* ulaşmamış* almadım* alamadım* geçmedi* gelmiyor* yok teslim_edilmedi* teslim_almadım* teslim_edilmemiş* ulaşmıyor* alamadık* bulamadım*',
    broken:
      'kırık* kırıl* kırıldı* bozuk* bozul* hasarlı* hasar* çatla* çatlak* arızalı* arıza* defolu* defo* yırtık* yırtıl* çizik* çizil* ezik* ezilmiş* delik* delin* akıt* sızdır* patlak* paramparça* kusurlu* kopmuş* koptu* kopuk* lekeli* leke* küflü* paslı* eğri* parçalan* soyul*',
    want: 'istiyorum ister* isterim edebilir* yapabilir* lütfen rica nasıl mümkün alabilir* olur',
  },
  intents: {
    wismo: `
      ne zaman .. gel*|ulaş*|teslim*|gönder*|kargo*|çık*|elim*|yola:2.2, nerede .. <parcel>|kaldı:2.1, <parcel> .. nerede|nerde|ne_zaman|nerelerde|kaldı:2.2,
      nerde .. <parcel>|kaldı:2.1, takip .. numara*|no|kod*|et*|edem*|görün*:2,
      hala|henüz|daha .. gelmedi*|gönderilmedi*|çıkmadı*|ulaşmadı*|kargolanmadı*|kargoya|teslim_edilmedi*|yola|yok:2.2,
      kargoya .. veril*|verdi*|verme*|vermediniz|ne_zaman:2.1, kargom|siparişim .. durum*|gecik*|bekli*|hareket*|ilerle*|görün*:2, gecik*|geciken|rötar:2.1,
      durumu .. nedir|ne|hakkında:1.7, kaç gün*:1.9, bekliyorum:1.7, teslimat .. ne_zaman|tarih*|gün*|süre*|gecik*:2.1, hareket .. yok|etmiyor|etmedi:2,
      aynı .. yer*|durum*:1.7, gelecek mi|gelir_mi|yetişir_mi:2.1, gelir|gelecek|ulaşır ne_zaman:2, gelmesi gerek*|lazım*:2.1, hala gelmedi*:2.2, gelmedi*:1.6,
      güncellen* .. mi|me*:1.8, yolda mı:2, dağıtım*:1.6, hafta|gün|ay oldu .. hala|gelmedi|daha:2.1, hafta|gündür|haftadır .. bekli*|yok|gelmedi|hala:2, ne oluyor:1.9,
      neden .. gecik*|uzun|gelmedi|bu_kadar:2, kargoya verilme:2
    `,
    not_received: `
      teslim .. edildi|edilmiş|edilen|yapıldı|alındı .. <nocome>|ama|fakat|ancak|hiçbir:3, teslim edildi .. görün*|yaz*|diyor|olarak:2.7,
      teslim edilmiş .. görün*|yaz*|diyor|ama:2.7, elime .. geçmedi*|ulaşmadı*|gelmedi*:2.5, hiç gelmedi*|ulaşmadı*|almadım|teslim_almadım:2.7,
      teslim almadım|alamadım|edilmedi:2.4, almadım:1.8, <parcel> .. kayıp|kaybol*|çalın*|kaybett*:2.9, kayboldu*|kaybolmuş:2.7, çalındı*|çalınmış:2.7,
      komşu* .. yok|almamış|da|değil|bırak*|vermiş:2.5, başka* .. birine|adrese|kişiye .. teslim*|veril*|bırak*:2.7, yanlış .. adrese|kişiye .. teslim*|bırak*|veril*:2.9,
      imza .. benim|değil|kim*|atmadım:2.6, teslimat kanıtı|belgesi|fotoğrafı:2.6, -almadım|alamadım|gelmedi* .. param*|iade*|cevap*|yanıt*|fatura*:2,
      -para*|iade*|ücret*|cevap|yanıt|fatura* .. gelmedi*|almadım|alamadım|ulaşmadı*:2.6, kurye .. diyor|demiş|bırak*|ama|yoktu|yok:2.4,
      kapıya .. bırak* .. yok*|ama|diyor:2.6, kapıda .. yok*|bulamadım:2.6
    `,
    return_request: `
      iade .. etmek|etme*|edece*|edebil*|talep*|istiyorum|işlem*|süre*|kod*|nasıl|adres*|koşul*|ede*|olur|başlat*:2.4, iade:1.9, iadesi|iadesini|iadeyi:1.9,
      geri .. gönder*|yolla*|iade*|almanız:2.2, geri göndermek|yollamak|vermek:2.4, cayma:2.5, küçük|büyük|dar|bol|kısa|uzun .. geldi|oldu:1.3,
      olmadı .. beden*|üzerime:1.3, beğenmedim:1.5, vazgeçtim:1.8, -para* iade*:2.4, -iade .. para*|ücret*|bedel* :1.2,
      -iade .. ettim|gönderdim|yaptım .. para*|yatmadı:1.6, -iade değil|etmeyeceğim:2, -ücret* iade*:2.4
    `,
    refund_request: `
      para* .. iade*|geri|yatmadı|yatır*|ne_zaman|gelmedi*|nerede|istiyorum:2.6, param|paramı|paramın|parayı:2.1, ücret* iade*:2.9,
      iade .. ücret*|bedel*|tutar*|para* .. yat*|ne_zaman|hala|gel*|almadım|istiyorum:2.8, geri ödeme*:2.9,
      iade .. ettim|gönderdim|yaptım|gönderdik .. para*|ücret*|hala|yatmadı|iadesi:3, para iadesi*:3, iadem .. yat*|hala|ne_zaman|gel*|yap*:2.8,
      geri .. ödenmedi|ödeyin|yatmadı|ödenecek:2.6, tazminat|telafi|zararım*:2.3, kısmi iade:2.8, fiyat .. düş*|indi*:1.9, indirim .. yap*:1.4,
      -para* iade* istemiyorum|istemem:3
    `,
    exchange_replacement: `
      değişim:2.6, değiştir*:2.4, değiştirmek .. istiyorum|istiyoruz:2.2, yenisi*|yenisini|yenisiyle:2.5, yeni .. ürün*|bir_tane .. gönder*|yolla*:2.5,
      başka|farklı|bir_büyük|bir_küçük|büyük|küçük|büyüğü|küçüğü beden*|numara*|renk*:2.1, tekrar|yeniden .. gönder*|yolla*:2.4, beden* .. değiş*:2.7,
      yerine .. gönder*|yeni*:1.8, -değiştir* .. adres*|telefon*|yorum*|numarası:2.6, -adres* .. değiştir*:3, -teslimat .. değiştir*:2
    `,
    cancel_order: `
      iptal*:2.9, vazgeçtim .. sipariş*|almak*|istemiyorum:2.5, istemiyorum .. artık|sipariş*|ürün*:2.3, artık istemiyorum:2.5,
      yanlışlıkla .. sipariş*|aldım|verdim|bastım|iki:2.4, yanlışlıkla:1.5, iki kere|kez|defa sipariş:2.4, göndermeyin*|kargolamayın|yollamayın:2.5, kargoya vermeyin:2.6,
      -iptal etmeyin|etmeyiniz|istemiyorum:3.2
    `,
    change_order: `
      adres* .. değiş*|yanlış|güncelle*|düzelt*|hatalı|eski|yeni|eksik|taşın*|farklı:3,
      yanlış|değiş*|güncelle*|düzelt*|eski|yeni|hatalı|farklı .. adres*|telefon*|daire*|kapı:2.9, taşındım|taşındık|taşınd*:2.7,
      sipariş* .. değiştir*|düzenle*|güncelle*|ekle*:2.7, beden*|renk*|rengi*|adet* .. değiştir* .. sipariş*|kargolan*|önce:2.8, başka .. adrese|adrese_gönder*|yere:2.4,
      telefon .. numara* .. değiş*|yanlış|hatalı:2.8, siparişime .. ekle*:2.6, posta kodu*:2.5, alıcı .. ad*|isim .. yanlış|değiş*:2.6,
      renk|beden .. yanlış_seç*|yanlış_verdim:2.5
    `,
    damaged_defective: `
      <broken>:2.3, çalışmıyor*|çalışmadı*|çalışmaz*:2.8,
      açılmıyor*|açılmadı*|şarj_olmuyor|şarj_etmiyor|şarj_almıyor|yanmıyor*|ısıtmıyor*|dönmüyor*|bağlanmıyor*|kapanmıyor*|tutmuyor*|çekmiyor*:2.7,
      şarj .. olmuyor*|etmiyor*|almıyor*|tutmuyor*:2.9, kapanıyor .. kendi*|sürekli:2.4, kendi kendine kapan*:2.6, kalitesiz*|kalitesi .. kötü|berbat|rezalet:1.9,
      kalite .. kötü|berbat|düşük:1.9, kullanılmış*|ikinci_el|kirli|açılmış .. ürün*|geldi|gönder*|kutu*:2.2, ikinci el:2.2, tarihi geçmiş*|geçti:2.4,
      son kullanma .. geç*:2.6, dağıldı*|söküldü*|sökük*|yapışmıyor:2.3, çöp:1.7, durdu|çalışmayı_bıraktı|bozuldu:2.4, çalışmayı bıraktı|kesti:2.9,
      ses .. gelmiyor*|yok:2.2, ekran .. siyah|gitti|gelmiyor*:2.3, fermuar*|dikiş*|düğme*|sapı .. bozul*|kop*|sökül*|takıl*|patla*:2.4,
      pil*|batarya* .. bit*|dayan*|çabuk:2.3, tek .. taraf* .. ses|çalış*:2
    `,
    wrong_or_missing_item: `
      yanlış .. ürün*|renk*|beden*|model*|gönder*|geldi*|yolla*|sipariş|numara|parça*:2.5, yanlış .. gelmiş|gelen|göndermişsiniz|gönderilmiş|geldi:2.8,
      farklı .. ürün*|renk*|model*|gel*|gönder*|beden:2.5, başka .. ürün*|renk*|model*|bir_şey .. gel*|gönder*|çık*:2.6, eksik*:2.6,
      eksik .. parça*|ürün*|geldi*|gönder*|çık*|var:2.8, sipariş|istedim|istemiştim|almıştım|verdim|ettim|söyledim .. geldi|gelmiş|gönder*|çıktı|gelen:2.2,
      istediğim|sipariş_ettiğim|aldığım .. değil|gelmedi|farklı|gibi_değil:2.4, içinde .. yok|eksik|çıkmadı|bulunmuyor|değil:2.2, kutu*|paket* .. boş:2.8,
      boş .. kutu*|paket*|geldi:2.8, çıkmadı .. kutudan|içinden|paketten:2.4, kutudan|içinden|paketten .. çıkmadı*|çıktı|eksik:2.3,
      yerine .. geldi|gelmiş|göndermiş*|gönderilmiş|çıktı:2.6, sadece .. geldi|gönder*|çıktı|bir_tane|1|2|iki|bir:2.2,
      görsel*|resim*|fotoğraf*|açıklama*|ilan* .. farklı|aynı_değil|uymuyor|gibi_değil|alakası|aynısı_değil:2.6, unut* .. koy*|gönder*:2.3,
      hediye* .. gelmedi*|çıkmadı*|yok:2.3, -yanlış adres*:2, # .. sipariş|aldım .. #|geldi|sadece:2.5, iki|üç|dört|beş .. sipariş* .. geldi|gelmiş|çıktı:2.4,
      sadece # .. geldi|çıktı|var:2.6
    `,
    product_question: `
      uyumlu .. mu|mudur|değil|olur:2.4, uyumlu*:2.2, uyar mı:2.2, olur mu:1.7, kullanılır|kullanabilir|çalışır|takılır|sığar|yıkanır mı|mıyım|miyim|mıyız:2.2,
      nasıl .. kullan*|kur*|tak*|yıka*|çalış*|bağla*|şarj*|monte*|temizle*|ayarla*|açıl*:2, ölçü*|boyut*|ebat*|kaç_cm|kaç_kilo|kaç_litre|kaç_watt|ağırlığı:2,
      kumaş*|malzeme* .. ne*|mi|hangi:1.9, stok*:2.1, stokta|mevcut .. mu|var|ne_zaman:2.2, su geçirmez|geçirir:2.2, kılavuz*|kullanım_kılavuzu:1.9,
      fark* .. ne*|nedir|arasında:1.9, hangi .. beden*|numara*|renk*|model*:1.9, beden tablosu:2.2, içinde .. var_mı|geliyor_mu:2, var mı:1.3, dahil mi|dahil_mi:2.1,
      pil* .. dahil|var|içinde:1.9, makinede|bulaşık:2, soru* .. ürün*|sormak|vardı:1.6, kaç .. beden|cm|ay|metre|kg|saat:1.8, özellik*:1.7,
      kalıbı|kalıp .. dar|bol|nasıl:2, menşei|yerli_mi, malzeme* .. yapılmış|nedir|üretil*:2.1, kaç yaş*:2.1, çocuk* .. kullan*|uygun:1.9
    `,
    warranty_repair: `garanti*:2.9, tamir*:2.8, servis*:2.7, onarım*|onarıl*:2.7, yedek parça*:2.9, -a_z garanti*:2`,
    invoice_tax: `fatura*:2.9, e fatura:3, vergi .. no|numara*|dairesi|levha*:2.8, kdv:2.8, fiş*:2.5, makbuz*:2.7, muhasebe*:2.2`,
    customs_duty: `gümrük*:3.2, vergi .. öde*|istiyor*|gümrük* .. kargo*|paket*|kurye*:3, ithalat .. vergi*|ücret*:3.2`,
    payment_issue: `
      iki|2 kere|kez|defa .. çek*|ödeme*|tahsil*|kesil*|alın*|para*:3.2, çift .. çekim|ödeme|tahsilat|çekil*:3.2, para* .. çek* .. iki|fazla|2|ama|rağmen:3.2,
      karttan|kartımdan|kart* .. iki|2|fazla|çekil*|çekti*|çekilmiş|çekildi|geçmedi|reddedil*|red:2.8,
      ödeme .. yapam*|alınam*|başarısız|hata*|geçm*|red*|onaylan*|sorun*|olmuyor|gerçekleş*:3, ödeyemiyorum|ödeme_yapamıyorum:3,
      fazla .. para|ücret|tutar .. çek*|alın*|tahsil*:3.2, kupon*|indirim_kodu|promosyon* .. çalışm*|geçer*|kullan*|olm*|kabul*:2.9, indirim kodu:2.6,
      fiyat* .. farklı|yanlış|yüksek|fazla:2.4, taksit*:2, havale*|eft .. yaptım|gönderdim|ama:2.2, bilgim dışında:2.8
    `,
    claim_threat: `
      a dan z|a_z_garanti|a_to_z, a to z, a z garanti*, şikayet .. ed*|amazon*|tiktok|hakem|platform*|sizi|edeceğim|var:2.5, şikayetvar:3, şikayet edece*:2.8, şikayet:2.1,
      tüketici .. hak*|hakem*|mahkeme*|heyet*|dernek*|mahkemesi:3, hakem heyet*:3, bankam*|banka* .. itiraz*|ters|harcama|ara*|başvur*|iade*|iptal:2.6, harcama itiraz*:3,
      ters ibraz*:3, chargeback, itiraz .. harcama|banka*|kart*|et*|ödeme:2.5, anlaşmazlık|ihtilaf|uyuşmazlık:2.6, dolandır* .. şikayet*|savcı*|polis|suç:2.6,
      savcılı*|polis*|suç_duyurusu:2.7, bildireceğim|bildiririm|rapor .. amazon*|tiktok*|platform*:2.4, amazon* .. bildir*|şikayet*|ilet*|yaz*:2.3, cimer*:3,
      talep .. açacağım|açarım:2.2, paypal .. itiraz|şikayet|anlaşmazlık|dava:2.7
    `,
    review_threat: `
      kötü|olumsuz|negatif|berbat .. yorum*|değerlendirme*|puan*:2.7, yorum* .. kötü|olumsuz|yazaca*|yazarım|yapaca*|negatif|bırakaca*:2.4, bir|1|tek|sıfır yıldız*:2.6,
      yıldız* .. ver* .. :2.1, düşük puan*:2.6, değerlendirme* .. olumsuz|kötü|düşük:2.6, sosyal medya*:2.4, herkese .. anlat*|duyur*|söyle*|yay*:2.4, ifşa*:2.5,
      yorumumu .. sil*|değiştir*|kaldır*:2.7, yorumu .. sil*|değiştir*|kaldır*:2.4, 5|beş yıldız .. verirsem|karşılığ*|için|indirim:2.5,
      ekşi*|twitter* .. yaz*|paylaş*:2.4
    `,
    authenticity: `
      sahte*:2.8, taklit*:2.7, çakma*:2.7, orijinal|orjinal .. değil|mi|mı|midir|olduğ*|olmadığ*:2.1, orijinal|orjinal değil:2.9, replika*:2.6, imitasyon*:2.7, kopya:2.3,
      gerçek .. değil|mi .. ürün*|marka*:2, korsan:2.5, hakiki .. değil|mi:2.2, fake:2.6, yan sanayi:2.3
    `,
    safety: `
      yandı .. elim*|parmağ*|cildim*|yüzüm*|kolum*|ev*|kızım*|oğlum*|priz*:2.9, elim|parmağım|cildim|yüzüm|kolum .. yandı|yanık|kesildi|kanadı:2.9,
      yanık* .. oldu|oluştu|var:2.5, yaktı .. elim*|cild*|beni|yüz*:2.8, alev*|alev_aldı|tutuştu|yangın*:2.9, patladı*|patlama*|infilak:2.8, duman*:2.7, kıvılcım*:2.7,
      çarptı .. elektrik|beni|çocuğ*:2.8, elektrik .. çarp*:3, kısa devre:2.8, yaraland*|yaralanma*|yaraladı:2.7, kesti|kesildi .. elim*|parmağ*|parmak:2.7,
      kanadı|kanama|kan:2.4, alerji*|alerjik:2.7, kızarıklık|kaşıntı|döküntü|kabarcık|tahriş:2.5, tehlike*:2.6, boğul*|boğazına|nefes_alamadı:2.8, yuttu|yutmuş:2.7,
      zehir*:2.7, toksik:2.5, hastane* .. kaldır*|gitti*|gittim|gitmek|düş*|götür*:2.4, acil .. gitti*|kaldır*|servis*:2.3, aşırı ısın*:2.4, eridi*|erimiş:2.5,
      yanık kokusu:2.8, kaşın*|kızar*|şişti|şiş:2.5, yüzüm .. kızar*|kaşın*|yan*|şiş*:2.7
    `,
    personalization: `
      isim .. yaz*|işle*|baskı*|kazı*|yanlış|olsun|ekle*:2.6, isme özel|yazılı:2.9, kişiselleştir*|kişiye_özel:3, kişiye özel:3, gravür*|lazer_yazı:2.8,
      yazı* .. yazdır*|ekle*|bas*|kazı*|olsun:2.5, üzerine .. yaz*|isim|bas*|işle*:2.7, baskı* .. yap*|isim|logo|foto*|özel:2.5, nakış*|işleme:2.4, baş harf*:2.6,
      hediye .. paket*|not*|kart*:2.5, özel .. tasarım|sipariş|üretim:2.3, logo* .. bas*|ekle*:2.4, yazı tipi|font*:2.4
    `,
    wholesale_b2b: `
      toptan*:3, toplu .. sipariş*|alım*|fiyat*:2.9, bayi*|bayilik:2.8, adet .. fiyat*|indirim*|teklif*|sipariş|almak|lazım:2.4, fiyat teklif*:2.9,
      teklif .. al*|ver*|isti*:2.5, yüksek adet*|çok_sayıda|fazla_adet:2.6, distribütör*:2.7, yeniden sat*|satmak .. istiyorum|için:2.4,
      firma*|şirket*|mağaza*|restoran*|okul*|kafe*|dükkan* .. almak|sipariş_ver*|adet|alım|ihtiyac*|toplu:2.4, kurumsal:2.6, dropship*|stoksuz:2.7
    `,
    privacy_request: `
      kişisel veri*|bilgi*:2.8, verilerim*|bilgilerim*|hesabım* .. sil*|kaldır*|yok:3.3, kvkk:3, sil* .. hesab*|veri*|bilgi*:3, abonelik* .. iptal*|çık*|ayrıl*:3.3,
      mail*|mesaj*|sms*|e-posta* .. istemiyorum|almak_istemiyorum|göndermeyin|atmayın:3, reklam* .. istemiyorum|göndermeyin|almak:3, gizlilik:2.4, bülten*:2.6,
      hesap silme*:3
    `,
    positive_feedback: `
      çok .. beğen*|güzel|memnun*|iyi|sevdim|kaliteli|hızlı|teşekkür*|mutlu*|şık:1.8, memnun* .. kaldım|kaldık|oldum:1.9, memnunum:1.9,
      bayıldım*|bayıldık|harika*|mükemmel*|süper*|muhteşem|kusursuz|efsane:1.8, tavsiye ederim|ediyorum:1.8, hızlı .. kargo*|teslimat*|gönder*|geldi:1.7,
      sorunsuz*|sağlam .. geldi|ulaştı|teslim*:1.8, elime ulaştı .. teşekkür*|sağlam|güzel|sorunsuz:1.9, ulaştı|geldi .. teşekkür*|sağ_olun:1.6,
      sorun .. çözüldü|halloldu|kalmadı:1.9, emeğinize|elinize sağlık:1.9, iyi ki:1.5, tam .. beklediğim|istediğim .. gibi:1.7, beğendim|beğendik:1.7,
      teşekkür* .. ilgi*|hız*|için|her_şey:1.4, açıklandığı gibi:1.6
    `,
    spam_phishing: `
      hesabınız* .. askıya|kapat*|doğrula*|kısıtla*|engellen*|donduruldu:3, doğrula* .. hesab*|kimlik*|bilgi*|şifre*:2.8, mağazanız* .. kapat*|askıya|engellen*:3,
      tıklayın*|tıklayarak|linke_tık*:2.7, link* .. tık*|gir*:2.6, satışlarınız* .. art*|yüksel*|katla*:3, takipçi .. sat*|art*|kazan*:2.9, seo:2.7,
      ajans* .. olarak|biz|hizmet:2.4, hizmet* .. sunuyoruz|veriyoruz:2.6, iş birliği|işbirliği|influencer:2.2, kredi .. fırsat*|hemen|düşük|faiz*:2.7,
      yatırım*|bitcoin|kripto*:2.6, kazandınız|ödül .. tebrik*|hediye|çekiliş:2.6, tebrikler:1.8, sayın satıcı:1.4
    `,
  },
  flags: {
    legal_threat: `
      avukat*, dava .. aç*|ed*|yol*, mahkeme*, hukuki*|yasal, yasal yol*|işlem*|hak*, savcılı*|suç_duyurusu, polis*|emniyet*, tüketici hakem|mahkeme*|hakları,
      hakem heyet*, ihtarname*, icra*
    `,
    repeat_contact: `
      daha önce .. yaz*|mesaj|mail|sor*|ilet*|belirt*, kaç kere|kez|defa .. yaz*|mesaj|mail|sor*|ara*, defalarca|kaçıncı|birkaç_kez|birkaç_kere|birçok_kez,
      ikinci|üçüncü|dördüncü|2|3|4 kez|kere|defa|mesaj* .. yaz*|mesaj*|sor*|ara*|ulaş*|:2, ikinci|üçüncü|dördüncü|beşinci mesaj*|mail*|kez|defa|yazış*|sefer,
      iki|üç|dört|beş|2|3|4|5 kez|kere|defa|kezdir|keredir|defadır yaz*|mesaj*|sor*|ara*, cevap .. ver*|yok|alam*|vermiyor*|vermediniz|gelmedi|bekli*,
      yanıt .. ver*|yok|alam*|vermiyor*|vermediniz|gelmedi|bekli*, dönüş .. yap*|yok|alam*|olmadı, tekrar .. yaz*|sor*|mesaj|soruyorum, hala .. cevap|yanıt|dönüş,
      görmezden, kimse .. cevap*|dönmü*|ilgilen*, geri dönüş .. yap*|ol*|al*
    `,
    vulnerable_or_medical: `
      tekerlekli sandalye*, engelli*, hamile*|gebe*, hastane*, ameliyat*, kanser*|kemoterapi, ilaç*|ilac*|medikal|tıbbi, insülin|şeker_hastası|diyabet*, oksijen, yaşlı*,
      hasta annem|babam|eşim|çocuğum|kızım|oğlum, annem|babam|eşim|oğlum|kızım hasta, yatalak|hastam|hastamız, yenidoğan|yeni_doğan|prematüre, astım*|epilepsi*|sara,
      doktor*|reçete*, görme|işitme_engel*, alzheimer*|demans, cenaze*|vefat*, otizm*
    `,
    off_platform_contact: `
      arayın|arar_mısınız|arayabilir .. beni|numara*|lütfen|telefon*|:2, beni ara*:2.2, numaram*|telefonum*|telefon_numaram|cep .. :2,
      numaranız*|telefonunuz*|telefon_numaranız:2, telefon numara*:1.8, e-posta* .. adres*|gönder*|yaz*:1.8, mail* .. adres*|at*|gönder*|yaz*:1.8,
      amazon* dışı*|platform_dışı, elden .. öde*|havale|teslim:1.6, iban*:2
    `,
  },
  thanks: `teşekkür*, teşekkürler, sağ olun, sağol*, sağolun, tşk*, eyvallah, çok teşekkürler, minnettar*`,
  greetings: `merhaba*, selam*, iyi günler|akşamlar|çalışmalar|geceler|haftalar, günaydın, kolay gelsin, saygılar*, slm, mrb, selamlar, sayın, hayırlı işler|günler`,
  urgent: `
      acil|acilen|aciliyet*, ivedi*, bir an önce, en kısa süre*|zaman*, hemen:1.8, derhal,
      pazartesiye|salıya|çarşambaya|perşembeye|cumaya|cumartesiye|pazara|yarına|haftaya|bayrama|yılbaşına|hafta_sonuna|doğum_gününe .. kadar|yetiş*|lazım|:2,
      yarın .. lazım|gerek*|son|kadar:2, kadar .. lazım|gelmesi|yetiş*|ihtiyac*|gerek*:1.9, yetiş* .. mi|lazım|mesi|sin:2, doğum gün*:1.9,
      düğün*|nişan|bayram* .. için|var|önce|kadar|yetiş*:2, 24|48 saat .. içinde:2, tatile|seyahate|yurt_dışına .. çık*|gid*:1.9, vaktim yok
    `,
  negations: `hiç, yok, değil`,
  negationsAfter: `değil, değildi, yok, olmadı`,
});
