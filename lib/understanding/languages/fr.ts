import { defineLanguage } from '../language-data.ts';

export default defineLanguage({
  code: 'fr',
  elision: true,
  common:
    'info le la les un une des je vous est pas ne mon ma mes pour que qui et bonjour merci du de dans ce cette il elle au avec sur toujours plus ai avez été reçu colis commande quand où comment svp suis puis pouvez voudrais bonsoir très tout mais aucune',
  sets: {
    parcel: 'colis paquet commande commandes livraison article articles produit produits achat envoi marchandise objet',
    not: 'pas rien jamais aucun aucune ni non toujours_pas',
    come: 'reçu reçue recu recue reçus arrivé arrivée livré livrée arrive arriver parvenu recevoir',
    broken:
      'cassé* casse brisé* abîmé* endommagé* défectueu* fissuré* fêlé* rayé* déchiré* troué* tordu* écrasé* défaut* défaillant* fuite fuit percé* moisi* rouillé* taché* ébréché* éclaté* miettes décousu* décollé*',
    want: 'veux voudrais souhaite souhaiterais aimerais peux puis possible pouvez comment faire désire demande pourrais pourriez',
    colour: 'article* produit* taille* couleur* modèle* colis commande référence pointure version coloris',
  },
  intents: {
    wismo: `
      où .. <parcel>|livraison|en_est|est|se_trouve, quand .. <come>|livr*|expédi*|arriv*|recev*|partir|envoy*, arriv* quand, suivi .. colis|commande|pas|bouge|numéro|mis_à_jour:2,
      numéro de suivi, nouvelle* .. <parcel>, aucune nouvelle, pas de nouvelle*, état .. <parcel>, statut, retard*, en cours de livraison|acheminement,
      pas encore .. <come>|expédié*|parti*|envoyé*, toujours pas .. <come>|expédié*|envoyé*|eu, toujours rien, attend* .. <parcel>|depuis, délai* .. livraison|long,
      date de livraison, bloqué* .. colis|depuis|à, <parcel> .. bloqué*|retard|bouge|perdu*:2, expédi* .. quand|ou_pas|date,
      devait|devais|aurait_dû|doit .. arriver|livré*|recevoir|être, suivre .. <parcel>, combien de temps, a t il été|elle_été expédi*|envoy*, <not> reçu .. <parcel>:1.4, en transit,
      bouge* plus|pas, semaines|jours|mois .. attends|attend|rien|toujours|commandé:2, attends .. semaines|jours|longtemps|toujours:2, pourquoi .. long|autant|temps:2,
      que se passe .. il|<parcel>:2, très long:1.8, date d expédition|envoi:2.2
    `,
    not_received: `
      livré*|remis|distribué* .. mais|alors|or|cependant|pourtant .. <not>:3, indiqu*|marqu*|noté*|statut|suivi|site .. livré*|distribué*|remis .. <not>|mais|alors:3,
      livré .. rien|jamais:3, jamais .. reçu*|arrivé*|livré*|eu:3, rien .. boîte, <not> .. reçu*:1.4, colis .. perdu|volé|disparu|égaré:3, perdu|égaré .. colis|paquet:3,
      n ai rien reçu:2.6, rien reçu:2.6, voisin* .. rien|pas|non_plus|aucun:2.4, livré* .. voisin|autre_adresse|mauvaise_adresse|quelqu:3, signé .. pas|signature:2.4,
      preuve de livraison|dépôt, soi-disant livré*, soit disant livré*:3, non reçu*:3, enquête, -pas|jamais|rien .. reçu .. remboursement|argent|réponse|facture:3,
      livreur|facteur|transporteur .. mais|dit|rien|jamais:2.4, devant|sur .. porte|palier .. rien|mais|pas:2.4
    `,
    return_request: `
      retour*:2.2, retourner:2.2, renvoyer|renvoie|renvoi|renvoyez:2.2, rétract*:2.2, rendre:1.8, restituer, étiquette .. retour, trop petit*|grand*|serré*|large*|court*|long*:1,
      me va pas:1.4, pas à ma taille:1.4, convient pas:1.4, plaît pas:1.4, bon de retour:3, reprendre .. article|produit:2, -retourné|renvoyé|retour .. rembours*:2,
      -pas .. renvoyer|retourner:1.5, -me|m_en renvoyer .. un|une|autre:1.5
    `,
    refund_request: `
      rembours*:2.3, rendre .. argent:2.6, récupérer .. argent:2.6, rends|rendez .. argent:2.6, argent:1.8, avoir .. remboursement, quand .. rembours*:3,
      toujours pas .. rembours*:3, attend* .. rembours*:3, retourné|renvoyé .. rembours*:3, dédommag*|compensation|indemni*|geste_commercial:2.2,
      baisse de prix|prix_a_baissé|différence_de_prix, -pas .. rembours* .. mais|plutôt:2, -remboursement .. tva:1.5, rien .. sur|sur_mon .. compte:2.5,
      virement .. rien|toujours|pas|attends:2.4, quand .. argent:2.6
    `,
    exchange_replacement: `
      échang*:2.6, remplac*:2.5, rempla*:2.2, autre taille|couleur|modèle|pointure:2, taille au-dessus|dessus|supérieure|dessous|inférieure, taille en dessous:2,
      envoyer|renvoyer .. nouveau|autre|nouvelle|un_neuf|bon|bonne:2.4, contre .. une_taille|un_autre|taille|un_neuf, à la place:1.2, renvoyer un|une|le_bon,
      plus grand*|petite* taille:2, pièce de rechange:1, -pas .. échang*:2
    `,
    cancel_order: `
      annul*:3, ne veux plus|désire_plus|souhaite_plus:2.4, veux plus .. commande|article|cet|le|la:2.6, commandé par erreur, par erreur:1.6,
      trompé .. commande|commandant|modèle|article:1.8, me suis trompé:1.6, commandé deux fois|en_double:2.2, stopper .. commande|envoi, n expédiez pas, n envoyez pas:2.6,
      plus besoin:2.2, -pas annuler:3, erreur de commande, n en veux plus:2.6, en veux plus:2.6, finalement:1
    `,
    change_order: `
      adresse .. erreur|faux|fausse|mauvaise|incorrect*|chang*|modifi*|corrig*|erroné*|ancienne|trompé*|incomplète:3,
      erreur|mauvaise|nouvelle|ancienne|trompé*|autre .. adresse|numéro_de_rue|code_postal:2.8,
      chang*|modifi*|corrig* .. adresse|commande|numéro_de_rue|code_postal|nom|quantité|taille|couleur:2.8, déménag*:2.8, modifier .. commande:3,
      code postal .. faux|erreur|mauvais:3, livrer|envoyer .. ailleurs|autre_adresse|point_relais|au_travail:2.6, ajouter .. à|commande|article:2,
      point relais .. changer|autre|fermé:2.6, complément d adresse, -mauvaise|mauvais .. taille|couleur|article|modèle .. reçu*:1
    `,
    damaged_defective: `
      <broken>:2.3, fonctionne* .. pas|plus|mal|jamais:2.8, marche* .. pas|plus|mal:2.8, ne .. fonctionne|marche:2.4, allume* .. plus|pas:2.8, charge* .. plus|pas:2.6,
      démarre* .. plus|pas:2.8, s éteint:2, en panne:2.6, panne:2.2, hors service|hs:2.6, arrêté de fonctionner|marcher:3, tombé* en|en_panne:1.6, en morceaux:2.6,
      mille morceaux:2.6, morceaux|miettes:2.2, mauvais état|qualité:2, mauvaise qualité:1.8, malfaçon, vice caché, ferme* pas:2, tient* pas|plus:1.8, coule|coulé|renversé:2,
      périmé*:2.4, sale|usagé|déjà_utilisé|déjà_ouvert|d_occasion|déjà_porté:2.2, trou:2, camelote:2, inutilisable:2.6, ne sert à rien:1.6, abimé*:2.4,
      carton .. éventré|ouvert|écrasé, aucun son:2.4, pas de son:2.4, fermeture .. cassée|bloquée|coincée:2.4, batterie .. tient|vide|charge|morte:2.2,
      bloqué*|coincé* fermeture|bouton:2, d un côté|seul_côté:1.8
    `,
    wrong_or_missing_item: `
      manqu*|manquant*:2.4, incompl*:2.8, mauvais*|pas_le_bon|pas_la_bonne .. <colour>:2.6, pas le bon|la_bonne .. <colour>:2.8,
      erreur .. <colour>|colis|livraison|envoi|préparation:2.2, reçu .. mauvais|mauvaise|autre|différent|au_lieu|à_la_place|pas_le_bon|que|seulement:2.4,
      commandé .. reçu|mais|envoyé:2.6, au lieu .. de|du|d:2, à la place .. de|du:1.8, envoyé .. mauvais|mauvaise|autre|au_lieu:2.6, ne correspond* pas:2.6,
      pas conforme|conformes:2.6, non conforme*:2.6, pas ce que|celui|celle .. commandé*|j_ai:2.8, boîte|carton|colis|paquet vide:2.8, il n y a|avait que:2.2,
      oubli* .. de_mettre|mettre|pièce|accessoire|article:2.2, sans .. chargeur|notice|vis|câble|accessoire|télécommande:1.8, pas comme .. photo|description|annonce,
      différent .. photo|description|commandé|celui, n est pas|n_était_pas dans .. colis|carton|boîte, absent*:1.8, -mauvaise|erreur .. adresse:2,
      reçu qu un|une|une_seule|deux|#:2.6, reçu que #|deux|trois|un|une:2.6, # .. mais|et .. # .. reçu*|seulement:2.4, seulement|que # .. au_lieu|sur|reçu*:2.6,
      commandé # .. reçu*:2.6, au lieu de #:2.6
    `,
    product_question: `
      compatible*:2.6, convient .. à|pour|au|aux:2, est ce que .. produit|article|cette|ce|cela|ça|il|la|le|vous_avez:1.8,
      est il|elle|ce_que .. possible|compatible|livré_avec|étanche|adapté*:1.8,
      quelle* .. taille|dimension*|matière|couleur*|hauteur|longueur|poids|puissance|composition|est_la:1.8, dimension*:2, mesure*:1.4,
      comment .. utilis*|install*|mont*|fonctionne|nettoy*|lav*|régl*|branch*|marche:1.9, mode d emploi:2, notice:1.8, en stock|rupture:2.2, disponible*:2, va avec|sur:1.6,
      peut on|on_peut|puis_je .. utiliser|laver|mettre|brancher|l_utiliser:1.8, imperméable|étanche:1.8, guide des tailles, adapté*|adaptable:2, s adapte,
      question .. produit|article|sur, différence entre, fiche technique, caractéristique*, en quelle matière, taille grand|petit, marche avec:1.8, renseignement*
    `,
    warranty_repair: `
      garantie*:2.8, sous garantie:3.2, sav:2.6, service après vente:3, répar*:2.8, pièce* détachée*|de_rechange:2.8, après .. mois|ans .. utilisation|usage:1.4,
      -garantie a à z|a_a_z|a_z:3
    `,
    invoice_tax: `
      factur*:2.8, tva:2.8, reçu fiscal|de_paiement:2.8, justificatif:2.4, ticket de caisse:2.8, preuve d achat:2.8, note de frais:2.6, comptab*:2.2, hors taxe*:2.4,
      -factur* .. deux_fois|deux:1
    `,
    customs_duty: `douan*:3.2, droits .. importation|entrée:3, taxe* .. importation|import:3.2, frais .. importation|dédouanement:3.2, dédouan*:3.2`,
    payment_issue: `
      débité* .. deux|2|double|fois|trop|alors|sans:3.2, prélev* .. deux|2|double|fois|trop|alors|sans:3.2, factur* .. deux|2 .. fois:3.2, débité*:2.4,
      double prélèvement|débit|paiement|facturation:3.2, prélèvement*:2.4, payé deux fois|2_fois|en_double:3.2,
      paiement .. refus*|échou*|passe|erreur|problème|bloqué|impossible|fonctionne|rejeté:3, impossible .. payer|régler|paiement:3, carte .. refusé*|passe_pas|débitée:2.8,
      code promo|réduction|promotionnel:2.6, bon de réduction:2.4, prix .. différent|faux|incorrect|plus_élevé:2.4, trop payé|facturé|perçu:3, payer en|plusieurs_fois .. fois:1.8,
      arrive pas à payer:3
    `,
    claim_threat: `
      a à z, a a z, a to z, garantie a z, litige*:2.6, chargeback, opposition:2.4, rétrofacturation, banque:2.2,
      paypal .. litige|réclamation|ouvr*|plainte|signal*|contact*|dossier:2.6, réclamation .. ouvr*|dépos*|faire|auprès|amazon|paypal:2.4,
      ouvr* .. réclamation|dossier|litige|plainte:2.6, dgccrf|60_millions|que_choisir|signalconso|signal_conso:3, association .. consommateurs, répression des fraudes:3,
      signal* .. amazon|tiktok|shopify|plateforme|vous|votre|boutique|arnaque:2.4, plainte:2.4, contact* amazon|banque|plateforme:2, arnaque .. signal*|dénonc*|plainte,
      médiateur|conciliateur:2.6
    `,
    review_threat: `
      mauvais*|négatif|négative*|1|une|zéro|sale .. avis|commentaire*|évaluation*|note|étoile*:2.4,
      avis|commentaire|évaluation .. négati*|en_conséquence|mauvais|désastreux|salé|1_étoile:2.6,
      mets|mettrai|laisse*|donne|donnerai|poster* .. étoile*|avis .. négatif|si|mauvais|une|1|sinon:2.4, une étoile, 1 étoile, zéro étoile, réseaux sociaux:2.2,
      5|cinq étoiles .. si|contre|pour|en_échange, retirer|supprimer|modifier|changer .. avis|commentaire|évaluation, sinon .. avis|commentaire|étoile*|note,
      faire savoir|de_la_pub|mauvaise_publicité:1.8
    `,
    authenticity: `
      contrefa*|contrefaçon*:3, faux .. produit|article|logo|c|original|pas:2, un|du|de_la|c_est faux:2.2, c est un|du faux, fausse .. marque|montre|copie:2.2, imitation*:2.6,
      copie*:2.2, numéro_de_série .. inconnu|pas|invalide:2.2, logo .. différent|travers:2, hologramme .. pas|manque|sans:2.2, pas .. authentique*|original*|un_vrai|officiel*|vrai:2.6, authenti*:2, original ou, est ce .. original|vrai|authentique:1.8, réplique*:2.4, vrai ou faux, fake:2.6
    `,
    safety: `
      brûl* .. main|mains|doigt*|peau|fille|fils|enfant|bébé|moi|visage|me|m:3, brûlé*|brûlure*:2.4, prit|pris|prend|début_d .. feu|incendie:2.8, incendie:2.8, feu:2,
      explos*|explosé*:3, fumée|fume|fumer|fumait:2.6, électrocut*:3, décharge électrique:3, choc électrique, court circuit:2.6, étincelle*:2.6, bless*:2.6,
      coupé* .. doigt|main|me|suis|m|s:2.2, saign*:2.6, allergi*:2.4, urticaire|éruption|plaques|boutons|démangeaison*:2.4, danger*:2.4, étouff*|étrangl*:2.8, avalé*|ingéré*:2.6,
      toxique*|intoxi*:2.6, hôpital .. après|cause|fini|urgences:2.4, urgences:2.4, surchauff*:2, fondu* .. prise|chargeur|câble|plastique:2.6, odeur de brûlé
    `,
    personalization: `
      grav*:2.8, personnalis*:3, broder|brodé*|broderie:2.8, prénom .. sur|écrire|inscri*|mettre|broder|graver|faute|imprim*:2.8, inscri* .. prénom|texte|nom|sur:2.6, initiales:2.8,
      texte .. personnalisé|sur|écrire|imprimer:2.4, imprimer .. photo|logo|texte|prénom:2.6, mettre|écrire .. prénom|nom|message|texte:2.6, message cadeau, emballage cadeau,
      -grave:2.8, -gravement:2.8
    `,
    wholesale_b2b: `
      en gros:2.8, grossiste*:3, revend*|revente:2.8, grande* quantité*:3, tarif* .. dégressif*|professionnel*|pro|quantité|gros|unités:2.8, devis:2.8, professionnel*:1.8,
      pièces|unités|exemplaires .. prix|tarif|remise:2.4, prix|tarif|remise .. pièces|unités|exemplaires|quantité|volume:2.6,
      notre|ma|mon boutique|magasin|entreprise|restaurant|société|association .. command*|achet*|acquérir|besoin:2.4, distributeur*:2.4, commande* .. volume|groupée|importante:2.4,
      centaine|dizaine*|cinquantaine .. tarif|prix|commander|quel:2.6, commander .. centaine|cinquantaine|milliers:2.6,
      tenons|gérons|tiens boutique|une_boutique|magasin|un_magasin:2.4
    `,
    privacy_request: `
      supprim*|effac* .. données|compte|informations|coordonnées:3.4, rgpd:3, données personnelles|perso:3, désabonn*|désinscri*:3,
      ne plus .. recevoir .. mails|newsletter|publicité*|pubs|emails|sms:3, droit .. oubli|accès:2.8, newsletter:2.2, confidentialité:2.2, données .. conserv*|stock*|détenez:2.8,
      me retirer .. liste:2.8, plus recevoir .. mails|mail|pub*|sms|offres|newsletter*:3.4, veux plus .. mails|pub*|sms|newsletter*:3.4
    `,
    positive_feedback: `
      parfait*:1.7, très|super|trop|vraiment content*|satisfait*|bien|beau|belle|joli*|bon|bonne|rapide|contente:1.8, ravi*:2, satisfait*:1.8, bien reçu*|arrivé*:1.8,
      merci beaucoup|infiniment:1.4, j adore:2, je recommande:2, recommand*:1.4, impeccable|nickel|génial|excellent*|top|magnifique|super:1.6,
      conforme .. description|attentes|attente|commande:1.8, rapide* .. livraison|envoi|merci:1.6, livraison rapide:1.6, problème .. résolu|réglé:2,
      fonctionne .. parfaitement|bien|très_bien:1.8, tout est|va .. bien|parfait|ok|bon:1.8, bravo:1.6
    `,
    spam_phishing: `
      compte .. suspendu|bloqué|désactivé|vérifi*|limité:2.8, vérifi*|confirm* .. compte|identité|identifiants|coordonnées_bancaires:2.8, cliqu* .. lien|ici:2.6,
      boutique .. suspendue|fermée|désactivée:2.8, augment*|boost* .. ventes|chiffre|trafic|visibilité:3, référencement|seo:2.6, agence .. marketing|nous|propos*:2.4,
      partenariat|collaboration|influenc*:2.2, prêt .. argent|personnel|crédit|entre:2.6, gagn* .. prix|lot|carte_cadeau|tirage:2.6, investi*|bitcoin|crypto*:2.4, cher vendeur:1.2,
      acheter|vendre .. avis:2.6, nous proposons|offrons .. services|service|solution*:2.4
    `,
  },
  flags: {
    legal_threat: `
      avocat*, tribunal*|tribunaux, porter plainte, porterai plainte, plainte .. police|gendarmerie|contre|dépos*, déposer plainte, justice, poursui* .. judiciaire*|justice|vous,
      huissier*, police|gendarmerie, mise en demeure, dgccrf|répression_des_fraudes, action judiciaire|en_justice, voie juridique, juridique*
    `,
    repeat_contact: `
      déjà .. écrit|contacté*|envoyé_un|demandé|envoyé_plusieurs|signalé|relancé, plusieurs fois|mails|messages|relances|reprises .. :1, plusieurs messages|mails|relances|reprises,
      deux|trois|quatre|2|3|4 fois .. écri*|contact*|demand*|relanc*, fait .. deux|trois|quatre|2|3|4 fois .. écri*|contact*|demand*,
      deuxième|troisième|quatrième|2ème|3ème|4ème|2e|3e|4e message|mail|fois|relance|demande, sans réponse:2, aucune|pas|jamais|toujours .. réponse|répond*|retour_de_votre_part,
      relance*:2, vous ne répondez|répondez_pas, ignor*, encore une fois|je_vous_écris:1.6, répète, malgré mes
    `,
    vulnerable_or_medical: `
      fauteuil roulant, handicap*, enceinte, hôpital|hospitalis*, opér*|opération|chirurgi*, cancer|chimio*, médica*|médicament*, insuline|diabét*, oxygène,
      âgé* .. personne|mère|père|grand-mère, personne* âgée*, malade*, nouveau né, prématuré*, asthm*|épilep*, médecin|ordonnance, aveugle|malvoyant*|sourd*, alzheimer,
      décès|obsèques|enterrement|décédé*, mère|père|grand_mère de 8|ans:1.8
    `,
    off_platform_contact: `
      appel* moi|moi_au|nous:2, me joindre|contacter .. au|par_mail|par_téléphone|sur:2, mon|votre numéro .. téléphone|portable|est, mon|votre numéro:2,
      par mail|email|téléphone:1.8, mon adresse mail|e-mail|email, votre adresse mail|e-mail|email:2, écri* .. à .. mail|adresse_mail|gmail:2,
      en dehors d amazon|de_la_plateforme|du_site, directement .. virement|sans_passer
    `,
  },
  thanks: `merci*, mille mercis, je vous remercie, remercie*, thx, cimer, merci bcp`,
  greetings: `bonjour, bonsoir, salut, coucou, hello, cordialement, bien à vous, bonne journée|soirée, madame|monsieur, madame monsieur, cdt, slt, bjr`,
  urgent: `
      urgent*|urgence|urgemment, au plus vite|tôt, dès que possible, rapidement:1.8, asap,
      avant|pour|d_ici lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|demain|noël|ce_soir|le_week|la_fin|ce_week,
      besoin .. avant|pour|d_ici .. lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|le|anniversaire|mariage|demain, anniversaire:1.8, mariage|baptême:1.8,
      cadeau .. pour .. demain|samedi|anniversaire, à temps, sous 24|48 h|heures, immédiatement, pars|partons .. demain|en_vacances|vacances|lundi|samedi, dernier délai,
      demain dernier, très pressé*, pressé*
    `,
  negations: `pas, aucun*, jamais, sans, rien, ni, non, n, pas_besoin_de, ne_veux_pas`,
});
