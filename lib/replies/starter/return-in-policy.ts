import { orderNumber, starter } from './frame.ts';

/** A return within the rules: how it goes. */
export const returnInPolicy = starter({
  id: 'starter-return',
  name: 'Return within the return period',
  shortcut: 'return',
  intents: ['return_request', 'exchange_replacement'],
  portals: [],
  fulfilments: [],
  texts: {
    en: `Of course you can return your order${orderNumber(' ')}. Please start the return under your orders and choose the reason; you will then see the return label and the address.

Please pack the item with everything that came with it. As soon as it is back and checked we will confirm the refund to you here. Would an exchange help you more? Then just tell us what you would like.`,
    de: `selbstverständlich können Sie Ihre Bestellung${orderNumber(' ')} zurückgeben. Bitte starten Sie die Rücksendung in Ihren Bestellungen und wählen Sie den Grund; danach sehen Sie Etikett und Anschrift.

Bitte legen Sie alles bei, was zum Artikel gehört. Sobald er bei uns ist und geprüft wurde, bestätigen wir Ihnen hier die Erstattung. Wäre Ihnen mit einem Umtausch mehr geholfen? Dann sagen Sie uns einfach, was Sie möchten.`,
    fr: `Vous pouvez bien sûr retourner votre commande${orderNumber(' ')}. Lancez le retour depuis vos commandes et choisissez le motif ; l'étiquette et l'adresse s'afficheront ensuite.

Merci d'emballer l'article avec tous ses accessoires. Dès qu'il sera revenu et contrôlé, nous vous confirmerons le remboursement ici. Un échange vous conviendrait-il mieux ? Dites-nous simplement ce que vous souhaitez.`,
    es: `Por supuesto puede devolver su pedido${orderNumber(' ')}. Inicie la devolución en sus pedidos y elija el motivo; después verá la etiqueta y la dirección.

Embale el artículo con todo lo que traía. En cuanto lo recibamos y lo revisemos, le confirmaremos el reembolso por aquí. ¿Le vendría mejor un cambio? Díganos qué prefiere.`,
    it: `Può certamente restituire l'ordine${orderNumber(' ')}. Avvii il reso dai Suoi ordini e scelga il motivo; vedrà poi l'etichetta e l'indirizzo.

La preghiamo di imballare l'articolo con tutto ciò che conteneva. Appena sarà rientrato e controllato, Le confermeremo qui il rimborso. Preferisce un cambio? Ci dica semplicemente che cosa desidera.`,
    ja: `ご注文${orderNumber(' ')}は返品を承ります。注文履歴から返品の手続きを開始し、理由をお選びください。その後、返送用ラベルと返送先が表示されます。

付属品もすべて一緒にお送りください。商品が到着し確認が済み次第、返金についてこちらでご連絡いたします。交換をご希望の場合は、その旨お知らせください。`,
    zh: `您的订单${orderNumber(' ')}可以退货。请在您的订单中发起退货并选择原因，随后会显示退货标签和地址。

请把商品连同所有配件一并寄回。我们收到并检查后，会在这里告知您退款情况。如果您更希望换货，直接告诉我们您的想法即可。`,
  },
});
