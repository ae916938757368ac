import { orderNumber, starter } from './frame.ts';

/** The buyer wants to cancel. Never asks them to: on Amazon that is forbidden. */
export const cancellation = starter({
  id: 'starter-cancellation',
  name: 'Cancellation',
  shortcut: 'cancel',
  intents: ['cancel_order', 'change_order'],
  portals: [],
  fulfilments: [],
  texts: {
    en: `Thank you for letting us know. We are checking at once whether your order${orderNumber(' ')} has already left our warehouse.

If it has not, we will do as you ask and confirm it here. If it is already on its way, you can simply return it after delivery; we will help you with that.`,
    de: `vielen Dank für Ihre Nachricht. Wir prüfen sofort, ob Ihre Bestellung${orderNumber(' ')} unser Lager schon verlassen hat.

Falls nicht, setzen wir Ihren Wunsch um und bestätigen es hier. Ist sie bereits unterwegs, können Sie sie nach der Zustellung einfach zurücksenden; dabei helfen wir Ihnen.`,
    fr: `Merci de nous avoir prévenus. Nous vérifions tout de suite si votre commande${orderNumber(' ')} a déjà quitté notre entrepôt.

Si ce n'est pas le cas, nous ferons le nécessaire et vous le confirmerons ici. Si elle est déjà en route, vous pourrez la retourner après la livraison ; nous vous y aiderons.`,
    es: `Gracias por avisarnos. Comprobamos ahora mismo si su pedido${orderNumber(' ')} ya ha salido de nuestro almacén.

Si no ha salido, haremos lo que nos pide y se lo confirmaremos por aquí. Si ya está en camino, podrá devolverlo después de la entrega; le ayudaremos con ello.`,
    it: `La ringraziamo per averci avvisato. Verifichiamo subito se l'ordine${orderNumber(' ')} ha già lasciato il nostro magazzino.

Se non è partito, faremo quanto richiesto e glielo confermeremo qui. Se è già in viaggio, potrà restituirlo dopo la consegna; La aiuteremo noi.`,
    ja: `ご連絡ありがとうございます。ご注文${orderNumber(' ')}がすでに出荷済みかどうか、ただちに確認いたします。

出荷前であれば、ご希望どおりに手配し、こちらでお知らせいたします。すでに出荷済みの場合は、お届け後に返品を承りますので、その際もお手伝いいたします。`,
    zh: `感谢您告知。我们马上核实订单${orderNumber(' ')}是否已经出库。

如果尚未出库，我们会按您的要求处理并在这里确认。如果已经在途，您可以在收到后办理退货，我们会协助您完成。`,
  },
});
