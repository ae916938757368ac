/** Dutch buyers. */
import type { Sayings } from './sayings.ts';

export const nl: Sayings = {
  wismo: 'Hallo, waar blijft mijn bestelling? {item} zou vrijdag komen en de track-and-trace staat al vijf dagen stil.',
  not_received:
    'Volgens de track-and-trace is het pakket gisteren bezorgd, maar ik heb niets ontvangen en de buren ook niet.',
  damaged_defective: '{item} is kapot aangekomen, de behuizing is gebarsten en hij gaat niet aan.',
  wrong_or_missing_item:
    'Jullie hebben het verkeerde artikel gestuurd. Ik bestelde {item} in het blauw, kreeg zwart en er ontbreekt een onderdeel.',
  refund_request: 'Ik wil mijn geld terug voor {item}. Wanneer krijg ik de terugbetaling?',
  return_request: 'Ik wil {item} terugsturen, ongeopend. Hoe krijg ik een retourlabel?',
  cancel_order: 'Graag deze bestelling annuleren, ik heb per ongeluk twee keer besteld.',
  product_question: 'Voordat ik het openmaak: kan {item} in de vaatwasser?',
  claim_threat:
    'Dit is mijn derde bericht. Als ik morgen niets hoor, dien ik een A-tot-Z-claim in en bel ik mijn bank.',
  review_threat: "Als dit niet snel wordt opgelost, laat ik een slechte review met foto's achter.",
  invoice_tax: 'Kunnen jullie een factuur met btw op naam van ons bedrijf sturen?',
  positive_feedback: 'Heel erg bedankt, {item} is perfect en kwam een dag eerder aan!',
  reply: 'Bedankt voor uw bericht. Ik heb de vervoerder gevraagd en laat het u weten zodra ik antwoord heb.',
  autoReply: 'Bedankt voor uw bericht. Dit is een automatisch antwoord: we reageren binnen één werkdag.',
  given: ['Sanne', 'Bram', 'Lotte', 'Jeroen', 'Fenna', 'Maarten', 'Yara', 'Pieter'],
  family: ['Hoogendam', 'Kraaijenbrink', 'Molenschot', 'Steenwijker', 'Terpstraat', 'Zandhuis'],
};
