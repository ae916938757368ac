import { deliverBy, orderNumber, starter, tracking } from './frame.ts';

/** Where is my order, shipped by Amazon. States facts and the next step; blames nobody. */
export const wismoFba = starter({
  id: 'starter-wismo-fba',
  name: 'Where is my order (FBA)',
  shortcut: 'wismo-fba',
  intents: ['wismo'],
  portals: ['amazon'],
  fulfilments: ['fba'],
  texts: {
    en: `Thank you for asking about your order${orderNumber(' ')}. It is delivered by Amazon.${deliverBy(' The latest estimated delivery date is ', '.')}${tracking(' The tracking number is ', '.')}

You can follow every step under "Your Orders". If it has not arrived by the estimated date, please write to us again here and we will look into it with you right away.`,
    de: `vielen Dank für Ihre Frage zu Ihrer Bestellung${orderNumber(' ')}. Sie wird von Amazon zugestellt.${deliverBy(' Das späteste voraussichtliche Lieferdatum ist der ', '.')}${tracking(' Die Sendungsnummer lautet ', '.')}

Unter „Meine Bestellungen“ sehen Sie jeden Schritt. Sollte die Sendung bis zum genannten Datum nicht da sein, schreiben Sie uns bitte hier noch einmal; wir kümmern uns dann sofort darum.`,
    fr: `Merci pour votre question au sujet de votre commande${orderNumber(' ')}. Elle est livrée par Amazon.${deliverBy(' La date de livraison estimée au plus tard est le ', '.')}${tracking(' Le numéro de suivi est ', '.')}

Vous pouvez suivre chaque étape dans « Vos commandes ». Si le colis n'est pas arrivé à cette date, écrivez-nous à nouveau ici et nous nous en occuperons aussitôt.`,
    es: `Gracias por preguntar por su pedido${orderNumber(' ')}. Amazon se encarga de la entrega.${deliverBy(' La fecha de entrega estimada más tardía es el ', '.')}${tracking(' El número de seguimiento es ', '.')}

Puede seguir cada paso en «Mis pedidos». Si no ha llegado en la fecha estimada, escríbanos de nuevo por aquí y lo revisaremos con usted enseguida.`,
    it: `La ringraziamo per la domanda sul Suo ordine${orderNumber(' ')}. La consegna è effettuata da Amazon.${deliverBy(' La data di consegna stimata più tardi è il ', '.')}${tracking(' Il numero di tracciamento è ', '.')}

Può seguire ogni passaggio in «I miei ordini». Se il pacco non arriva entro la data stimata, ci scriva di nuovo qui e ce ne occuperemo subito.`,
    ja: `ご注文${orderNumber(' ')}の配送状況についてご案内いたします。本商品はAmazonが配送しております。${deliverBy('お届け予定日は遅くとも', 'でございます。')}${tracking('お問い合わせ番号は ', ' です。')}

「注文履歴」から最新の状況をご確認いただけます。予定日を過ぎても届かない場合は、お手数ですがこちらへご連絡ください。すぐに確認いたします。`,
    zh: `感谢您询问订单${orderNumber(' ')}的物流情况。该订单由亚马逊配送。${deliverBy('最晚预计送达日期为', '。')}${tracking('运单号：', '。')}

您可以在“我的订单”中查看最新进度。如果到了预计日期仍未收到，请在这里再次联系我们，我们会立即为您核实。`,
  },
});
