import { starter } from './frame.ts';

/** The matter is settled. Says so, and nothing about reviews. */
export const closing = starter({
  id: 'starter-closing',
  name: 'Thank you and closing',
  shortcut: 'thanks',
  intents: ['positive_feedback'],
  portals: [],
  fulfilments: [],
  texts: {
    en: `Thank you for your kind message. We are glad that everything is settled. If anything else comes up with your order, just write to us in this conversation and we will help.`,
    de: `vielen Dank für Ihre freundliche Nachricht. Es freut uns, dass alles geklärt ist. Sollte mit Ihrer Bestellung noch etwas sein, schreiben Sie uns einfach in dieser Unterhaltung; wir helfen gern.`,
    fr: `Merci pour votre gentil message. Nous sommes heureux que tout soit réglé. Si vous avez encore une question sur votre commande, écrivez-nous dans cette conversation et nous vous aiderons.`,
    es: `Gracias por su amable mensaje. Nos alegra que todo esté resuelto. Si surge algo más con su pedido, escríbanos en esta conversación y le ayudaremos.`,
    it: `La ringraziamo per il gentile messaggio. Siamo lieti che tutto sia risolto. Se dovesse esserci altro riguardo all'ordine, ci scriva in questa conversazione e La aiuteremo.`,
    ja: `ご丁寧なメッセージをいただき、重ねてお礼申し上げます。無事に解決し、安心いたしました。ご注文について他にお困りのことがございましたら、いつでもこのメッセージにご返信ください。`,
    zh: `感谢您的来信，很高兴问题已经解决。如果订单还有其他需要，请随时在本对话中联系我们，我们会尽力协助。`,
  },
});
