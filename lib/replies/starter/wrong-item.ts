import { orderNumber, starter } from './frame.ts';

/** The wrong thing, or not all of it. */
export const wrongItem = starter({
  id: 'starter-wrong-item',
  name: 'Wrong or missing item',
  shortcut: 'wrong',
  intents: ['wrong_or_missing_item'],
  portals: [],
  fulfilments: [],
  texts: {
    en: `We apologise: your order${orderNumber(' ')} did not reach you as you placed it.

Could you please tell us here what arrived and what is missing, with a photo of the item and of its label? We will then send what is right, or refund the part that is missing, whichever you prefer.`,
    de: `wir bitten um Entschuldigung: Ihre Bestellung${orderNumber(' ')} ist nicht so angekommen, wie Sie sie aufgegeben haben.

Könnten Sie uns bitte hier mitteilen, was angekommen ist und was fehlt, mit einem Foto des Artikels und seines Etiketts? Wir senden Ihnen dann das Richtige zu oder erstatten den fehlenden Teil, ganz wie Sie möchten.`,
    fr: `Nous vous présentons nos excuses : votre commande${orderNumber(' ')} n'est pas arrivée telle que vous l'aviez passée.

Pourriez-vous nous dire ici ce que vous avez reçu et ce qui manque, avec une photo de l'article et de son étiquette ? Nous vous enverrons le bon article ou rembourserons la partie manquante, selon votre préférence.`,
    es: `Le pedimos disculpas: su pedido${orderNumber(' ')} no llegó tal como lo hizo.

¿Podría decirnos por aquí qué recibió y qué falta, con una foto del artículo y de su etiqueta? Le enviaremos lo correcto o le reembolsaremos la parte que falta, lo que usted prefiera.`,
    it: `Ci scusiamo: l'ordine${orderNumber(' ')} non è arrivato come lo aveva effettuato.

Potrebbe dirci qui che cosa ha ricevuto e che cosa manca, con una foto dell'articolo e della sua etichetta? Le invieremo l'articolo giusto o rimborseremo la parte mancante, come preferisce.`,
    ja: `ご注文${orderNumber(' ')}の内容がお届けしたものと異なっておりましたこと、深くお詫び申し上げます。

恐れ入りますが、届いた商品と不足しているものを、商品とラベルの写真を添えてこちらでお知らせください。正しい商品の発送、または不足分の返金を、ご希望に沿って手配いたします。`,
    zh: `非常抱歉，您收到的商品与订单${orderNumber(' ')}不一致。

请在这里告诉我们您收到了什么、缺少什么，并附上商品和标签的照片。我们会为您补发正确的商品，或退还缺少部分的款项，由您选择。`,
  },
});
