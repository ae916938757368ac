/** Plain everyday wordings in all languages, first met unseen: `language intent [flags] | text`. */
export const PLAIN = `
en wismo | hey any idea when my stuff will get here
en damaged_defective | The mug arrived smashed to bits
en wrong_or_missing_item | you sent me the wrong charger, mine is usb c
en other | Ok I will wait for your reply then
en refund_request | I want my money back please
en claim_threat legal_threat | I'll see you in small claims court
en customs_duty | why do i have to pay import tax on this
en product_question | what size should I get if I'm 5'10?
en other | Good morning, hope you are well
en other | Thanks, I will send the photos tonight
en damaged_defective | is broken
en safety | my kid got an electric shock from the lamp
en positive_feedback | It's not broken after all, I just had it plugged in wrong. Thanks!
en cancel_order | please cancel
en wismo | I ordered 5 days ago and still nothing
de wismo | Wo ist meine Bestellung?
de damaged_defective | Die Lampe kam komplett zerbrochen an
de wrong_or_missing_item | Ihr habt mir die falsche Größe geschickt
de refund_request | Ich möchte mein Geld zurück
de customs_duty | Warum muss ich beim Zoll nachzahlen?
de product_question | Kann man die Jacke in der Maschine waschen?
de warranty_repair | Wie lange habe ich Garantie?
de safety | Meine Tochter hat sich daran verbrannt
de cancel_order | Bitte stornieren Sie meine Bestellung
de claim_threat | Ich werde einen Antrag bei PayPal stellen
de review_threat | Sonst schreibe ich eine schlechte Rezension
de other | Ok, ich warte auf Ihre Antwort
fr wismo | Où est ma commande ?
fr damaged_defective | Le vase est arrivé en mille morceaux
fr wrong_or_missing_item | Vous m'avez envoyé la mauvaise taille
fr refund_request | Je veux être remboursé
fr product_question | Peut-on le mettre au lave-vaisselle ?
fr change_order | Je voudrais changer la couleur de ma commande
fr customs_duty | Pourquoi dois-je payer la douane ?
fr claim_threat | Je vais ouvrir un litige
fr safety | Il a pris feu pendant la charge
fr cancel_order | Annulez svp
fr review_threat | Je vais laisser un avis négatif
fr positive_feedback | Merci beaucoup
es wismo | ¿Dónde está mi pedido?
es damaged_defective | El jarrón llegó hecho pedazos
es wrong_or_missing_item | Me mandaron la talla equivocada
es refund_request | Quiero que me devuelvan mi dinero
es product_question | ¿Se puede lavar en lavadora?
es warranty_repair | ¿Cuánto tiempo tiene de garantía?
es claim_threat legal_threat | Voy a llamar a mi abogado
es safety | Explotó la batería
es cancel_order | Por favor cancele mi pedido
es review_threat | Voy a dejar una mala reseña
es other | Vale, quedo a la espera
it wismo | Dov'è il mio pacco?
it damaged_defective | Il vaso è arrivato in frantumi
it wrong_or_missing_item | Mi è arrivata la taglia sbagliata
it refund_request | Rivoglio i miei soldi
it product_question | Si può lavare in lavatrice?
it exchange_replacement | Vorrei sostituirlo con uno più grande
it claim_threat | Aprirò una controversia su PayPal
it safety | Il caricabatterie ha preso fuoco
it cancel_order | Vorrei annullare
it review_threat | Lascerò una recensione negativa
nl wismo | Waar is mijn bestelling?
nl damaged_defective | De lamp is kapot aangekomen
nl wrong_or_missing_item | Jullie hebben de verkeerde maat gestuurd
nl refund_request | Ik wil mijn geld terug
nl product_question | Kan dit in de vaatwasser?
nl change_order | Kan de bezorging naar een ander adres?
nl claim_threat | Ik ga een klacht indienen bij Amazon
nl safety | De batterij is ontploft
nl cancel_order | Graag annuleren
nl review_threat | Ik ga een slechte review schrijven
pl wismo | Gdzie jest moje zamówienie?
pl damaged_defective | Wazon dotarł w kawałkach
pl wrong_or_missing_item | Dostałem zły rozmiar
pl refund_request | Chcę zwrotu pieniędzy
pl product_question | Czy można prać w pralce?
pl exchange_replacement | Chciałabym wymienić na większy
pl claim_threat | Złożę reklamację w banku i cofnę płatność
pl safety | Bateria wybuchła
pl cancel_order | Proszę o anulowanie
pl review_threat | Wystawię wam jedną gwiazdkę
sv wismo | Var är min order?
sv damaged_defective | Vasen kom fram i bitar
sv wrong_or_missing_item | Jag fick fel storlek
sv refund_request | Jag vill ha pengarna tillbaka
sv product_question | Kan man tvätta den i maskin?
sv exchange_replacement | Jag skulle vilja byta till en större
sv claim_threat legal_threat | Jag kommer anmäla er till Konsumentverket
sv safety | Batteriet exploderade
sv cancel_order | Jag vill avbeställa
pt wismo | Onde está o meu pedido?
pt damaged_defective | O vaso chegou em pedaços
pt wrong_or_missing_item | Recebi o tamanho errado
pt refund_request | Quero meu dinheiro de volta
pt product_question | Pode lavar na máquina?
pt safety | O carregador esquentou tanto que derreteu a tomada
pt claim_threat | Vou abrir reclamação no Reclame Aqui
pt safety | A bateria explodiu
pt review_threat | Vou dar uma estrela
ja wismo | 荷物はいつ届きますか
ja damaged_defective | カップが割れて届きました
ja wrong_or_missing_item | サイズを間違えて送られてきました
ja refund_request | 返金してほしいです
ja product_question | 洗濯機で洗えますか
ja damaged_defective | すぐに壊れました
ja claim_threat | カード会社に連絡して支払いを止めます
ja safety | バッテリーが爆発しました
ja review_threat | 低評価をつけます
ja authenticity | これは偽物です
ko wismo | 제 택배 언제 와요?
ko damaged_defective | 컵이 깨져서 왔어요
ko wrong_or_missing_item | 사이즈가 잘못 왔어요
ko refund_request | 환불 받고 싶어요
ko product_question | 세탁기에 돌려도 되나요
ko change_order | 옵션을 블랙으로 바꿔주세요
ko claim_threat legal_threat | 소비자보호원에 신고할게요
ko safety | 배터리가 폭발했어요
ko review_threat | 별 하나 줄 거예요
ko authenticity | 가짜 같아요
zh wismo | 我的包裹到哪里了
zh damaged_defective | 杯子收到的时候已经碎了
zh wrong_or_missing_item | 尺寸发错了
zh refund_request | 我要退款
zh product_question | 可以用洗衣机洗吗
zh other | 好的，我等你消息
zh claim_threat legal_threat | 我要找律师告你们
zh safety | 电池爆炸了
zh review_threat | 等着收差评吧
zh cancel_order | 取消訂單
zh wismo | 怎麼還沒寄出？
th wismo | พัสดุอยู่ไหนคะ
th damaged_defective | แก้วแตกมาเลยค่ะ
th wrong_or_missing_item | ได้ไซส์ผิดค่ะ
th refund_request | อยากได้เงินคืนค่ะ
th product_question | ซักเครื่องได้ไหมคะ
th exchange_replacement | ขอเปลี่ยนตัวใหม่ได้ไหมคะ
th claim_threat legal_threat | จะฟ้องร้านนะคะ
th safety | แบตระเบิดค่ะ
th review_threat | จะให้ 1 ดาว
th authenticity | เหมือนของปลอมเลย
vi wismo | Đơn hàng của tôi đang ở đâu?
vi damaged_defective | Hàng đến bị vỡ hết rồi
vi wrong_or_missing_item | Shop gửi sai size cho mình
vi refund_request | Tôi muốn được hoàn tiền
vi product_question | Giặt máy được không ạ
vi exchange_replacement | minh muon doi cai khac
vi claim_threat legal_threat | Tôi sẽ kiện shop
vi safety | Pin bị nổ
vi review_threat | Mình sẽ đánh giá xấu
vi authenticity | Hàng fake rồi
vi wismo | don hang cua toi dang o dau
vi refund_request | shop hoan tien cho minh di
tr wismo | Kargom nerede?
tr damaged_defective | Vazo kırılmış geldi
tr wrong_or_missing_item | Yanlış beden göndermişsiniz
tr refund_request | Paramı geri istiyorum
tr product_question | Makinede yıkanır mı?
tr not_received | Kargom kayboldu galiba
tr claim_threat legal_threat | Sizi tüketici mahkemesine vereceğim
tr safety | Batarya patladı
tr review_threat | Olumsuz yorum yapacağım
tr authenticity | Ürün çakma
ar wismo | أين طلبي؟
ar damaged_defective | وصلتني المزهرية مكسورة
ar wrong_or_missing_item | وصلني مقاس غلط
ar refund_request | أريد استرجاع فلوسي
ar product_question | هل يمكن غسله في الغسالة؟
ar safety | ابني انجرح من طرف اللعبة
ar claim_threat | سأقدم شكوى ضدكم
ar safety | البطارية انفجرت
ar review_threat | سأكتب تقييم سيء
ar cancel_order | إلغاء الطلب من فضلك
id wismo | Pesanan saya sudah sampai mana?
id damaged_defective | Vas nya pecah pas sampai
id wrong_or_missing_item | Ukuran yang datang salah
id refund_request | Saya mau uang saya kembali
id product_question | Bisa dicuci pakai mesin?
id not_received | Paketnya hilang kak kayanya
id claim_threat | Saya akan laporkan toko ini
id safety | Baterainya meledak
id review_threat | Saya kasih bintang 1 ya
id cancel_order | Tolong batalkan pesanan saya
id other | oke kak ditunggu
`;
