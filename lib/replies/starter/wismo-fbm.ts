import { deliverBy, orderNumber, starter, tracking } from './frame.ts';

/** Where is my order, shipped by ourselves. */
export const wismoFbm = starter({
  id: 'starter-wismo-fbm',
  name: 'Where is my order (shipped by us)',
  shortcut: 'wismo',
  intents: ['wismo'],
  portals: [],
  fulfilments: ['fbm', 'merchant'],
  texts: {
    en: `Thank you for your message about order${orderNumber(' ')}.${tracking(' Your parcel is on its way; the tracking number is ', '.')}${deliverBy(' We expect it to reach you by about ', '.')}

We have asked the carrier for the latest position and will tell you here as soon as we have it. If anything about your address needs checking, please let us know in this conversation.`,
    de: `vielen Dank für Ihre Nachricht zu Ihrer Bestellung${orderNumber(' ')}.${tracking(' Ihr Paket ist unterwegs; die Sendungsnummer lautet ', '.')}${deliverBy(' Wir rechnen mit der Zustellung bis etwa ', '.')}

Wir haben beim Versanddienst nach dem aktuellen Stand gefragt und melden uns hier, sobald wir ihn haben. Falls an der Anschrift etwas zu prüfen ist, sagen Sie es uns bitte in dieser Unterhaltung.`,
    fr: `Merci pour votre message concernant la commande${orderNumber(' ')}.${tracking(' Votre colis est en route ; le numéro de suivi est ', '.')}${deliverBy(' Nous prévoyons la livraison vers le ', '.')}

Nous avons demandé au transporteur la dernière position du colis et vous répondrons ici dès que nous l'aurons. Si un point de votre adresse est à vérifier, dites-le-nous dans cette conversation.`,
    es: `Gracias por su mensaje sobre el pedido${orderNumber(' ')}.${tracking(' Su paquete está en camino; el número de seguimiento es ', '.')}${deliverBy(' Prevemos la entrega hacia el ', '.')}

Hemos pedido al transportista la última situación y le informaremos por aquí en cuanto la tengamos. Si hay algo que comprobar en su dirección, díganoslo en esta conversación.`,
    it: `La ringraziamo per il messaggio sull'ordine${orderNumber(' ')}.${tracking(' Il pacco è in viaggio; il numero di tracciamento è ', '.')}${deliverBy(' Prevediamo la consegna intorno al ', '.')}

Abbiamo chiesto al corriere la posizione aggiornata e La informeremo qui appena la riceviamo. Se c'è qualcosa da verificare nell'indirizzo, ce lo indichi in questa conversazione.`,
    ja: `ご注文${orderNumber(' ')}についてご案内いたします。${tracking('お荷物は配送中で、お問い合わせ番号は ', ' です。')}${deliverBy('お届けは', '頃を予定しております。')}

現在の状況を配送会社に確認しております。分かり次第、こちらでお知らせいたします。お届け先に確認が必要な点がございましたら、このメッセージにご返信ください。`,
    zh: `感谢您就订单${orderNumber(' ')}与我们联系。${tracking('您的包裹正在运输途中，运单号：', '。')}${deliverBy('预计', '前后送达。')}

我们已向承运商查询最新位置，一有结果会在这里告诉您。如果收货地址需要核对，请直接在本对话中回复我们。`,
  },
});
