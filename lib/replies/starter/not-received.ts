import { orderNumber, starter, tracking } from './frame.ts';

/** Marked as delivered, but not there. Asks for what a carrier's inquiry needs and promises a next step, no refund. */
export const notReceived = starter({
  id: 'starter-not-received',
  name: 'Delivered but not received',
  shortcut: 'lost',
  intents: ['not_received'],
  portals: [],
  fulfilments: [],
  texts: {
    en: `We are sorry that you do not have your order${orderNumber(' ')} in your hands.${tracking(' We are opening an inquiry with the carrier for parcel ', '.')}

Could you please check whether a neighbour, a family member or a parcel shop took it in, and tell us here? We will come back to you within two days with the result and settle the matter with you.`,
    de: `es tut uns leid, dass Ihre Bestellung${orderNumber(' ')} nicht bei Ihnen ist.${tracking(' Wir stellen beim Versanddienst einen Nachforschungsantrag für die Sendung ', '.')}

Könnten Sie bitte nachsehen, ob sie bei Nachbarn, Angehörigen oder in einem Paketshop angenommen wurde, und uns hier Bescheid geben? Wir melden uns innerhalb von zwei Tagen mit dem Ergebnis und finden eine Lösung mit Ihnen.`,
    fr: `Nous sommes désolés que votre commande${orderNumber(' ')} ne soit pas entre vos mains.${tracking(' Nous ouvrons une enquête auprès du transporteur pour le colis ', '.')}

Pourriez-vous vérifier si un voisin, un proche ou un point relais l'a reçue, et nous le dire ici ? Nous reviendrons vers vous sous deux jours avec le résultat et réglerons la question avec vous.`,
    es: `Lamentamos que no tenga en sus manos el pedido${orderNumber(' ')}.${tracking(' Abrimos una investigación con el transportista para el paquete ', '.')}

¿Podría comprobar si lo recogió un vecino, un familiar o un punto de entrega y decírnoslo por aquí? Le responderemos en dos días con el resultado y lo resolveremos con usted.`,
    it: `Ci dispiace che l'ordine${orderNumber(' ')} non sia nelle Sue mani.${tracking(" Apriamo un'indagine con il corriere per il pacco ", '.')}

Potrebbe verificare se lo ha ritirato un vicino, un familiare o un punto di ritiro e dircelo qui? Torneremo da Lei entro due giorni con il risultato e risolveremo insieme.`,
    ja: `ご注文${orderNumber(' ')}がお手元に届いていないとのこと、誠に申し訳ございません。${tracking('配送会社にお荷物（', '）の調査を依頼いたします。')}

恐れ入りますが、ご家族やご近所の方、宅配ボックスなどに届いていないかご確認のうえ、こちらでお知らせいただけますでしょうか。二日以内に調査結果をご報告し、解決までご対応いたします。`,
    zh: `很抱歉您没有收到订单${orderNumber(' ')}。${tracking('我们正在就包裹 ', ' 向承运商发起查询。')}

麻烦您先确认一下是否由邻居、家人或代收点代为签收，并在这里告诉我们。我们会在两天内把查询结果告诉您，并与您一起妥善解决。`,
  },
});
