/** German buyers. */
import type { Sayings } from './sayings.ts';

export const de: Sayings = {
  wismo:
    'Guten Tag, wo bleibt meine Bestellung? {item} sollte am Freitag ankommen, die Sendungsverfolgung steht seit fünf Tagen still.',
  not_received:
    'Laut Sendungsverfolgung wurde das Paket gestern zugestellt, ich habe aber nichts erhalten. Auch die Nachbarn haben nichts angenommen.',
  damaged_defective:
    '{item} ist beschädigt angekommen, das Gehäuse hat einen Riss und es lässt sich nicht einschalten.',
  wrong_or_missing_item:
    'Sie haben mir den falschen Artikel geschickt. Bestellt war {item} in Blau, gekommen ist Schwarz, und eine Schraube fehlt auch.',
  refund_request: 'Ich möchte mein Geld zurück. Wann wird mir der Betrag für {item} erstattet?',
  return_request: 'Ich möchte {item} zurücksenden, ungeöffnet. Wie bekomme ich ein Rücksendeetikett?',
  cancel_order: 'Bitte stornieren Sie die Bestellung, ich habe aus Versehen zweimal bestellt.',
  product_question: 'Eine Frage vor dem Auspacken: Ist {item} spülmaschinengeeignet?',
  claim_threat:
    'Ich warte seit zwei Wochen auf eine Antwort. Wenn bis morgen nichts passiert, stelle ich einen A-bis-Z-Garantieantrag und schalte einen Anwalt ein.',
  review_threat: 'Wenn das nicht sofort geklärt wird, bekommen Sie von mir eine Ein-Sterne-Bewertung.',
  invoice_tax: 'Bitte senden Sie mir eine Rechnung mit ausgewiesener Mehrwertsteuer auf unsere Firma.',
  positive_feedback: 'Vielen Dank, {item} ist super und kam sogar einen Tag früher an!',
  reply:
    'Vielen Dank für Ihre Nachricht. Ich habe beim Paketdienst nachgefragt und melde mich, sobald ich Antwort habe.',
  autoReply:
    'Vielen Dank für Ihre Anfrage. Dies ist eine automatische Antwort, wir melden uns innerhalb eines Werktags.',
  given: ['Annika', 'Jonas', 'Leonie', 'Matthias', 'Sabine', 'Ferdinand', 'Birte', 'Emre'],
  family: ['Holzapfel', 'Brandner', 'Kesselring', 'Vogelsang', 'Lindacker', 'Petrasch'],
};
