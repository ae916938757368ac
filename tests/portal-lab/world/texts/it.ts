/** Italian buyers. */
import type { Sayings } from './sayings.ts';

export const it: Sayings = {
  wismo: "Buongiorno, dov'è il mio ordine? {item} doveva arrivare venerdì e il tracciamento è fermo da cinque giorni.",
  not_received:
    'Il tracciamento dice che il pacco è stato consegnato ieri, ma non ho ricevuto nulla e nemmeno i vicini.',
  damaged_defective: '{item} è arrivato rotto, la scocca è crepata e non si accende.',
  wrong_or_missing_item:
    "Mi avete mandato l'articolo sbagliato. Avevo ordinato {item} blu, è arrivato nero e manca un pezzo.",
  refund_request: 'Vorrei il rimborso per {item}. Quando riceverò i soldi?',
  return_request: "Vorrei restituire {item}, ancora chiuso. Come ottengo l'etichetta di reso?",
  cancel_order: "Per favore annullate l'ordine, l'ho fatto due volte per sbaglio.",
  product_question: 'Prima di aprirlo: {item} può andare in lavastoviglie?',
  claim_threat:
    'È il terzo messaggio che scrivo. Se non rispondete entro domani apro un reclamo Garanzia dalla A alla Z e chiamo la banca.',
  review_threat: 'Se non risolvete subito lascerò una recensione a una stella con le foto.',
  invoice_tax: 'Potete inviarmi la fattura con IVA intestata alla nostra azienda?',
  positive_feedback: 'Grazie mille, {item} è perfetto ed è arrivato con un giorno di anticipo!',
  reply: 'Grazie per il messaggio. Ho chiesto al corriere e le scrivo appena ho una risposta.',
  autoReply: 'Grazie per averci contattato. Questa è una risposta automatica: risponderemo entro un giorno lavorativo.',
  given: ['Ginevra', 'Lorenzo', 'Chiara', 'Matteo', 'Ilaria', 'Davide', 'Serena', 'Pietro'],
  family: ['Bellandi', 'Castagneri', 'Fiorentelli', 'Marchesan', 'Ottolini', 'Ravasio'],
};
