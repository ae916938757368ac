import { orderNumber, starter } from './frame.ts';

/** An invoice is wanted. */
export const invoice = starter({
  id: 'starter-invoice',
  name: 'Invoice',
  shortcut: 'invoice',
  intents: ['invoice_tax'],
  portals: [],
  fulfilments: [],
  texts: {
    en: `Thank you for your message. We are preparing the invoice for your order${orderNumber(' ')} and will provide it in this conversation or under your orders.

If it should carry a company name or a VAT number, please write both here exactly as they should appear.`,
    de: `vielen Dank für Ihre Nachricht. Wir erstellen die Rechnung zu Ihrer Bestellung${orderNumber(' ')} und stellen sie Ihnen in dieser Unterhaltung oder in Ihren Bestellungen bereit.

Falls ein Firmenname oder eine Umsatzsteuer-Identifikationsnummer darauf stehen soll, schreiben Sie uns bitte beides hier genau so, wie es erscheinen soll.`,
    fr: `Merci pour votre message. Nous préparons la facture de votre commande${orderNumber(' ')} et la mettrons à disposition dans cette conversation ou dans vos commandes.

Si un nom de société ou un numéro de TVA doit y figurer, indiquez-nous les deux ici, exactement comme ils doivent apparaître.`,
    es: `Gracias por su mensaje. Estamos preparando la factura de su pedido${orderNumber(' ')} y la tendrá en esta conversación o en sus pedidos.

Si debe llevar un nombre de empresa o un NIF, escríbanos ambos por aquí tal como deben aparecer.`,
    it: `La ringraziamo per il messaggio. Stiamo preparando la fattura dell'ordine${orderNumber(' ')} e la renderemo disponibile in questa conversazione o nei Suoi ordini.

Se deve riportare una ragione sociale o una partita IVA, ci scriva qui entrambe esattamente come devono comparire.`,
    ja: `ご注文${orderNumber(' ')}の請求書（領収書）を準備しております。ご用意ができ次第、このメッセージまたは注文履歴にてお渡しいたします。

宛名や登録番号の記載をご希望の場合は、表記どおりにこちらへご記入ください。`,
    zh: `感谢您的来信。我们正在为订单${orderNumber(' ')}准备发票，完成后会在本对话或您的订单中提供。

如需注明公司名称或税号，请按需要显示的内容原样写在这里。`,
  },
});
