import { orderNumber, starter } from './frame.ts';

/** Damaged or defective: asks for photos, offers a choice. */
export const damaged = starter({
  id: 'starter-damaged',
  name: 'Damaged or defective: ask for photos',
  shortcut: 'damaged',
  intents: ['damaged_defective', 'warranty_repair'],
  portals: [],
  fulfilments: [],
  texts: {
    en: `We are sorry that the item from your order${orderNumber(' ')} is not as it should be.

Could you please send us in this conversation one or two photos of the damage, one of the packaging, and a sentence about what does not work? We will then propose a replacement or a refund straight away, whichever you prefer.`,
    de: `es tut uns leid, dass der Artikel aus Ihrer Bestellung${orderNumber(' ')} nicht in Ordnung ist.

Könnten Sie uns bitte in dieser Unterhaltung ein bis zwei Fotos vom Schaden, eines von der Verpackung und einen Satz dazu senden, was nicht funktioniert? Wir schlagen Ihnen dann umgehend einen Ersatz oder eine Erstattung vor, ganz wie Sie möchten.`,
    fr: `Nous sommes désolés que l'article de votre commande${orderNumber(' ')} ne soit pas en bon état.

Pourriez-vous nous envoyer dans cette conversation une ou deux photos du dommage, une de l'emballage, et une phrase sur ce qui ne fonctionne pas ? Nous vous proposerons aussitôt un remplacement ou un remboursement, selon votre préférence.`,
    es: `Lamentamos que el artículo de su pedido${orderNumber(' ')} no esté como debería.

¿Podría enviarnos en esta conversación una o dos fotos del daño, una del embalaje y una frase sobre lo que no funciona? Le propondremos enseguida un reemplazo o un reembolso, lo que usted prefiera.`,
    it: `Ci dispiace che l'articolo dell'ordine${orderNumber(' ')} non sia come dovrebbe.

Potrebbe inviarci in questa conversazione una o due foto del danno, una dell'imballaggio e una frase su che cosa non funziona? Le proporremo subito una sostituzione o un rimborso, come preferisce.`,
    ja: `ご注文${orderNumber(' ')}の商品に不具合がございましたこと、誠に申し訳ございません。

お手数ですが、破損や不具合の箇所が分かる写真を一、二枚、梱包の写真を一枚、そして症状を一言、このメッセージにてお送りいただけますでしょうか。確認後すぐに、交換または返金のご希望に沿ってご案内いたします。`,
    zh: `很抱歉您订单${orderNumber(' ')}中的商品出现了问题。

麻烦您在本对话中发送一两张能看清损坏处的照片、一张包装照片，并简单说明哪里无法正常使用。我们会马上为您提出补发或退款的方案，由您选择。`,
  },
});
