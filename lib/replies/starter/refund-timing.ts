import { orderNumber, starter } from './frame.ts';

/** When does the money come. */
export const refundTiming = starter({
  id: 'starter-refund-timing',
  name: 'When the refund arrives',
  shortcut: 'refund',
  intents: ['refund_request', 'payment_issue'],
  portals: [],
  fulfilments: [],
  texts: {
    en: `Thank you for asking about the refund for order${orderNumber(' ')}. Once it has been issued it goes back to the payment method you used, and your bank usually shows it within 5 to 10 working days.

We are checking its current state now and will confirm it to you here.`,
    de: `vielen Dank für Ihre Frage zur Erstattung Ihrer Bestellung${orderNumber(' ')}. Nach der Anweisung geht sie an das von Ihnen genutzte Zahlungsmittel zurück; Ihre Bank zeigt sie meist innerhalb von 5 bis 10 Werktagen an.

Wir prüfen gerade den aktuellen Stand und bestätigen ihn Ihnen hier.`,
    fr: `Merci pour votre question sur le remboursement de la commande${orderNumber(' ')}. Une fois émis, il revient sur le moyen de paiement utilisé et votre banque l'affiche en général sous 5 à 10 jours ouvrés.

Nous vérifions son état actuel et vous le confirmerons ici.`,
    es: `Gracias por preguntar por el reembolso del pedido${orderNumber(' ')}. Una vez emitido, vuelve al medio de pago que utilizó y su banco suele mostrarlo en un plazo de 5 a 10 días laborables.

Estamos comprobando su estado actual y se lo confirmaremos por aquí.`,
    it: `La ringraziamo per la domanda sul rimborso dell'ordine${orderNumber(' ')}. Una volta emesso, torna sul metodo di pagamento utilizzato e la banca di solito lo mostra entro 5-10 giorni lavorativi.

Stiamo verificando lo stato attuale e glielo confermeremo qui.`,
    ja: `ご注文${orderNumber(' ')}の返金についてご案内いたします。返金は手続き完了後、ご利用のお支払い方法へ行われ、通常5～10営業日ほどでご確認いただけます。

現在の状況を確認しておりますので、こちらで改めてご連絡いたします。`,
    zh: `感谢您询问订单${orderNumber(' ')}的退款。退款发出后会原路退回您付款的账户，银行通常在5至10个工作日内显示。

我们正在核实目前的进度，稍后会在这里答复您。`,
  },
});
