/** Swedish buyers. */
import type { Sayings } from './sayings.ts';

export const sv: Sayings = {
  wismo: 'Hej, var är min beställning? {item} skulle komma i fredags och spårningen har stått still i fem dagar.',
  not_received: 'Enligt spårningen levererades paketet i går, men jag har inte fått något och grannarna inte heller.',
  damaged_defective: '{item} kom trasig, höljet har spruckit och den går inte att starta.',
  wrong_or_missing_item: 'Ni har skickat fel vara. Jag beställde {item} i blått, fick svart och en del saknas.',
  refund_request: 'Jag vill ha pengarna tillbaka för {item}. När kommer återbetalningen?',
  return_request: 'Jag vill returnera {item}, den är oöppnad. Hur får jag en returetikett?',
  cancel_order: 'Var snäll och avbryt beställningen, jag råkade beställa två gånger.',
  product_question: 'Innan jag öppnar: tål {item} maskindisk?',
  claim_threat:
    'Det här är mitt tredje meddelande. Om jag inte får svar i morgon öppnar jag ett A-till-Ö-ärende och kontaktar banken.',
  review_threat: 'Om det inte löser sig snart skriver jag en recension med en stjärna och bilder.',
  invoice_tax: 'Kan ni skicka en faktura med moms ställd till vårt företag?',
  positive_feedback: 'Tack så mycket, {item} är perfekt och kom en dag för tidigt!',
  reply: 'Tack för ditt meddelande. Jag har frågat fraktbolaget och hör av mig så snart jag får svar.',
  autoReply: 'Tack för att du kontaktar oss. Detta är ett automatiskt svar: vi svarar inom en arbetsdag.',
  given: ['Elsa', 'Viktor', 'Astrid', 'Linus', 'Moa', 'Henrik', 'Tove', 'Oskar'],
  family: ['Ahlgrensson', 'Björkvall', 'Granlöf', 'Lindmarker', 'Sjöhage', 'Tallberger'],
};
