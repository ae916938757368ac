/** French buyers. */
import type { Sayings } from './sayings.ts';

export const fr: Sayings = {
  wismo: 'Bonjour, où en est ma commande ? {item} devait arriver vendredi et le suivi ne bouge plus depuis cinq jours.',
  not_received: "Le suivi indique que le colis a été livré hier mais je n'ai rien reçu, et mes voisins non plus.",
  damaged_defective: "{item} est arrivé cassé : le boîtier est fendu et l'appareil ne s'allume pas.",
  wrong_or_missing_item:
    "Vous m'avez envoyé le mauvais article. J'avais commandé {item} en bleu, j'ai reçu du noir et il manque une pièce.",
  refund_request: "Je souhaite être remboursé pour {item}. Quand vais-je recevoir l'argent ?",
  return_request: "Je voudrais retourner {item}, non ouvert. Comment obtenir l'étiquette de retour ?",
  cancel_order: "Merci d'annuler cette commande, je l'ai passée deux fois par erreur.",
  product_question: "Avant de l'ouvrir : est-ce que {item} passe au lave-vaisselle ?",
  claim_threat:
    "C'est mon troisième message sans réponse. Sans solution demain, j'ouvre une réclamation garantie A à Z et je préviens ma banque.",
  review_threat: "Si ce n'est pas réglé rapidement, je laisserai un avis négatif avec les photos.",
  invoice_tax: "Pourriez-vous m'envoyer une facture avec la TVA au nom de notre société ?",
  positive_feedback: 'Merci beaucoup, {item} est parfait et la livraison a été très rapide !',
  reply: "Merci pour votre message. J'ai contacté le transporteur et je reviens vers vous dès que j'ai sa réponse.",
  autoReply:
    'Merci de nous avoir contactés. Ceci est une réponse automatique : nous vous répondrons sous un jour ouvré.',
  given: ['Camille', 'Bastien', 'Élodie', 'Rémi', 'Solène', 'Youssef', 'Maëlle', 'Thibault'],
  family: ['Charbonnel', 'Delaunoy', 'Fauvergne', 'Montclair', 'Rousselin', 'Tavernier'],
};
