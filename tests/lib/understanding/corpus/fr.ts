export default `
wismo | Bonjour, je n'ai aucune nouvelle de mon colis depuis 10 jours, où en est la livraison ?
wismo | ma commande arrive quand svp
not_received | Le suivi indique livré mais je n'ai rien dans ma boîte aux lettres
return_request | La robe est trop petite, comment faire pour vous la renvoyer ?
refund_request repeat_contact | Ça fait deux fois que je vous écris, j'attends toujours d'être remboursée
exchange_replacement | Est-il possible de l'échanger contre une taille M ?
cancel_order | Je me suis trompé de modèle, merci d'annuler ma commande
change_order | J'ai fait une erreur dans l'adresse de livraison, pouvez-vous la corriger ?
damaged_defective | L'écran est fissuré à l'ouverture du carton
damaged_defective | L'appareil ne s'allume plus depuis hier
wrong_or_missing_item | Il manque une pièce dans le colis
wrong_or_missing_item | J'avais commandé du bleu et j'ai reçu du rouge
product_question | Est-ce que cette housse convient à un canapé 3 places ?
warranty_repair | Ma montre est tombée en panne, est-elle encore sous garantie ?
invoice_tax | Pourriez-vous m'envoyer la facture avec la TVA au nom de ma société
customs_duty | La poste me réclame 18 € de frais de douane, est-ce normal ?
payment_issue | J'ai été débité deux fois pour le même achat
claim_threat | Sans réponse de votre part demain j'ouvre une réclamation garantie A à Z
claim_threat legal_threat | Je vais saisir la DGCCRF et porter plainte
review_threat | Remboursez-moi la moitié sinon je mets une étoile
authenticity | C'est une contrefaçon, le logo n'est pas le bon
safety | Mon bébé a failli s'étouffer avec une petite pièce qui s'est détachée
positive_feedback | Parfait, bien reçu, merci beaucoup !
wismo | Bonjour, cela fait trois semaines que j'attends, c'est quand même très long
not_received | Mon colis a été volé dans le hall, que dois-je faire ?
return_request | Je souhaite me rétracter, merci de m'envoyer l'étiquette
refund_request | Vous m'aviez promis un virement et je n'ai toujours rien sur mon compte
exchange_replacement | Pourriez-vous m'en renvoyer un neuf ?
cancel_order | Finalement je n'en veux plus
damaged_defective | La fermeture est cassée au bout de deux jours
wrong_or_missing_item | Je n'ai reçu qu'une chaussure sur deux
product_question | Quelle est la puissance de l'appareil ?
invoice_tax | j'ai besoin d'un justificatif d'achat pour mon assurance
payment_issue | Mon paiement par carte ne passe pas
claim_threat | Je vais faire opposition auprès de ma banque
authenticity | Ce parfum ne sent rien, je pense que c'est du faux
personalization | Est-ce possible de graver un prénom au dos ?
wholesale_b2b | Nous tenons une boutique et voudrions en commander une centaine, quel tarif ?
privacy_request | Je ne veux plus recevoir vos mails publicitaires
wismo vulnerable_or_medical | C'est pour ma mère handicapée qui en a besoin, le colis est bloqué depuis lundi
positive_feedback | Je suis ravie de mon achat !
wismo | Où est ma commande ?
damaged_defective | Le vase est arrivé en mille morceaux
wrong_or_missing_item | Vous m'avez envoyé la mauvaise taille
refund_request | Je veux être remboursé
product_question | Peut-on le mettre au lave-vaisselle ?
change_order | Je voudrais changer la couleur de ma commande
customs_duty | Pourquoi dois-je payer la douane ?
claim_threat | Je vais ouvrir un litige
safety | Il a pris feu pendant la charge
cancel_order | Annulez svp
review_threat | Je vais laisser un avis négatif
positive_feedback | Merci beaucoup
`;
