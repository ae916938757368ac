import { defineLanguage } from '../language-data.ts';

export default defineLanguage({
  code: 'it',
  elision: true,
  common:
    'info il lo la gli le un una di che è e non mi ho per con sono ma del della ordine pacco quando dove come ciao salve buongiorno grazie ancora mio mia questo questa vorrei posso potete avete ricevuto arrivato ha al alla anche più molto nel ci si da tutto buonasera prodotto',
  sets: {
    parcel: 'ordine pacco spedizione consegna prodotto articolo merce acquisto pacchetto collo oggetto',
    not: 'non niente nulla mai nessun nessuna né senza',
    come: 'arrivato arrivata arriva arriverà arrivare arrivano ricevuto ricevuta ricevere ricevo consegnato consegnata consegnate consegnano consegnare',
    broken:
      'rott* dannegg* difettos* guast* spezzat* crepat* scheggiat* graffiat* ammaccat* schiacciat* strappat* bucat* difetto rovinat* incrinat* piegat* macchiat* ammuffit* arrugginit* frantum* scollat* scucit* deformat*',
    want: 'voglio vorrei posso potrei potete possibile desidero chiedo come serve gradirei',
    colour: 'colore taglia prodotto articolo modello misura oggetto numero ordine versione',
  },
  intents: {
    wismo: `
      dove .. <parcel>|è|si_trova|sta, dov è, dov è finito, quando .. <come>|sped*|consegn*|parte|arriv*, a che punto,
      tracking|tracciamento|tracciare|rintracciare:2, numero di spedizione|tracciamento|tracking, stato .. <parcel>, ritardo|ritarda:2.2,
      non .. ancora .. <come>|spedito|partito, ancora non .. <come>|spedito, non .. arriv*:1.8,
      doveva|dovevo|dovrebbe|sarebbe_dovuto .. arrivare|ricevere|consegn*|essere, notizie|aggiornament* .. <parcel>|sul|sulla|del:2,
      aspett* .. <parcel>|da|ancora:1.8, fermo|bloccat* .. da|<parcel>:2, <parcel> .. fermo|bloccat*|ritardo, data .. consegna, tempi .. consegna|spedizione,
      quanto .. ci_vuole|ci_mette|tempo, è stato spedito, avete spedito, spedito quando|o, in transito, previst* .. consegna|arrivo,
      ancora nulla|niente .. <parcel>|ricevuto, settimane|giorni|mese .. aspett*|niente|nulla|passat*|ordinato:2, che fine ha|hanno:2.3,
      perché .. tanto|tempo|impiega:2, cosa succede:2, data di spedizione:2.2
    `,
    not_received: `
      risulta|dice|segnato|indicato|scritto|dato .. consegnat* .. <not>|ma:3, risulta .. consegnat*:2.6, consegnat* .. ma|però|invece .. <not>:3, mai <come>:3,
      mai .. arrivato|ricevuto|consegnato:3, non ho .. ricevuto .. niente|nulla|alcun*|il|ancora:2.2, non ho ricevuto:2.2,
      perso|smarrit*|sparito|rubat* .. <parcel>:3, <parcel> .. perso|smarrit*|sparito|rubat*:3, mi hanno rubato,
      consegnat* .. vicino|altro|altra|persona|indirizzo_sbagliato:2.6, firm* .. non .. io|mia:2.8, non c è .. pacco|niente|nella|cassetta:2.2,
      prova di consegna, vicini .. non|niente, nessun* .. consegn*:2, -non .. ricevuto .. rimborso|soldi|risposta|fattura|accredito:3,
      corriere|postino|fattorino .. dice|ma|consegnat*|lasciat*:2.4, pacco non c è:2.6, lasciato davanti|fuori|porta:2.2
    `,
    return_request: `
      reso:2.2, fare|effettuare .. reso:2.6, resi:1.8, restitui*:2.2, rimand* .. indietro:2.4, rimandarl*|rispedi*:2.2, recesso:2.4,
      etichetta .. reso|restituzione:3, troppo grande|piccol*|strett*|larg*|cort*|lung*:1.2, mi va|sta .. grande|piccol*|stretto|largo|bene:1.2,
      non mi piace|piacciono|convince:1.4, mandare|mandarlo|spedire|inviarlo indietro:2.4, ripensamento, ritiro .. reso,
      -reso .. fatto|effettuato|ricevuto|rimborso:1.5, -restituito|reso .. rimborso:1.5
    `,
    refund_request: `
      rimbors*:2.4, soldi indietro:2.6, indietro .. soldi:2.6, miei soldi:2.4, riavere .. soldi|denaro:2.6, accredit*|riaccredit*:2.2,
      restitui* .. soldi|denaro|importo:2.8, quando .. rimborso:3, aspett* .. rimborso:3, risarc*:2.4, sconto per|sul:1.4, prezzo .. sceso|calato|abbassato,
      -non voglio .. rimborso:3, ridate|ridarmi|ridatemi|ridare|restituite .. soldi:2.7, quando .. soldi:2.6, soldi:1.6
    `,
    exchange_replacement: `
      cambi* .. taglia|con|colore|misura|numero|altro|modello:2.5, cambiarl*:2.3, scambi*:2.3, sostitu*:2.6, rimpiazz*:2.6,
      mandar*|inviar*|spedir*|rimandat*|inviate|mandate .. altro|altra|nuovo|nuova|uno_nuovo|quello_giusto:2.5,
      taglia|misura|numero .. più|diversa|maggiore|superiore:2, un altro colore|modello:1.8, -cambi* .. indirizzo:2.5,
      spedirmene|mandarmene|inviarmene|mandatemene|speditemene:2.7, mandatemi|inviatemi|speditemi .. altro|nuovo|uno:2.6
    `,
    cancel_order: `
      annull*:3, cancell* .. ordine|acquisto|spedizione:3, cancellare:2, disdi*:2.8, non .. più .. voglio|serve|interessa|mi:2.4, non lo|la voglio più:2.6,
      non .. sped* .. più:2.2, ordinato|comprato|acquistato .. per_sbaglio|errore|due_volte|sbagliando:2.5, per sbaglio|errore:1.4,
      ho sbagliato .. ordine|ordinare|acquisto|modello|articolo:2, ho cambiato idea:2, bloccare .. ordine|spedizione:2.4, -non annull*:3
    `,
    change_order: `
      indirizzo|cap|numero_civico|civico|via .. sbagliat*|errat*|cambi*|modific*|corregg*|errore|vecchio|incomplet*|diverso:3,
      cambi*|modific*|corregg*|sbagliat*|nuovo|altro|errore|vecchio .. indirizzo|cap|civico:3, trasferit*|trasloc*:2.8,
      modific* .. ordine|quantità|taglia|colore:2.8, cambiare .. ordine|quantità:2.6, aggiungere .. ordine|un|articolo|altro:2.2,
      spedire|inviare|consegnare .. altro_indirizzo|lavoro|ufficio|punto:2.4
    `,
    damaged_defective: `
      <broken>:2.3, non .. funziona*|accende|carica|parte|va|chiude|collega|scalda:2.6, non si accende|carica|apre|chiude|collega|connette:2.9,
      non funziona*:2.9, smesso di funzionare|andare|caricare:3, si spegne:2.3, in pezzi|mille_pezzi:2.6, a pezzi, pessima|scarsa|cattiva qualità:1.8,
      qualità .. pessima|scarsa|scadente, si è .. rotto|staccat*|scoll*|aperto:2.4, perde|perdita .. acqua|olio|liquido|da:2, difetti:2,
      usato|sporco|aperto|già_usato .. prodotto|arrivato|articolo|era:1.8, scadut*:2.2, inutilizzabile:2.6, buco|buchi:1.8, malfunzionament*:2.8,
      cerniera|bottone|manico|cucitura .. rott*|staccat*|bloccat*|aperta:2.4, non si sente|sente_niente:2.5, nessun suono|audio:2.4,
      batteria .. dura|scarica|tiene:2.3, da un lato|solo_lato:1.8
    `,
    wrong_or_missing_item: `
      sbagliat* .. <colour>:2.4, <colour> .. sbagliat*|errat*|divers*:2.5, errat* .. <colour>,
      mandato|inviato|spedito|ricevuto|arrivato|arrivata .. sbagliat*|divers*|altro|altra|errat*|invece|solo|al_posto:2.6,
      ordinato .. ricevuto|arrivato|mandato|ma|invece|arrivata:2.6, manca|mancano|mancava|mancavano|mancante|mancanti:2.4, incomplet*:2.8, al posto:1.8,
      invece di:1.8, non è quello|quella|ciò che .. ordinato|ho|comprato:2.8, non corrispond*:2.6, non conforme:2.6, non come .. descri*|foto|immagine,
      diverso .. descri*|foto|da_quello, scatola|pacco|busta .. vuot*:2.8, solo .. ricevuto|arrivato|uno|una|due .. su|invece|di:2.2,
      dimenticato .. mettere|inserire|di:2, senza .. caricatore|cavo|viti|istruzioni|telecomando:1.8, -sbagliat* .. indirizzo:2,
      ordinat* # .. solo|ma|arrivat*|ricevut*|#:2.7, solo # .. arrivat*|ricevut*|su|nel|invece:2.6, # .. ma .. solo|#:2.2, in inglese invece:2.4
    `,
    product_question: `
      compatibil*:2.6, va bene .. per|con|su:2, si adatta|adatto|adatta:2, adatt* .. per|a:2, che misur*|dimensioni|taglia|materiale|colore|voltaggio|altezza:2,
      quali .. dimensioni|misure|colori|taglie:2, misure|dimensioni:1.8, quanto .. è|misura|pesa|lungo|largo|grande|dura:1.9,
      come .. si_usa|funziona|monta|installa|lava|pulisce|carica|collega|configura|si_monta:2, istruzioni:1.7, manuale:1.8, disponibil*:2.2, in magazzino|stock,
      impermeabile:2.2, si può .. usare|lavare|mettere|utilizzare:1.9, posso .. usarlo|usarla|lavarlo|metterlo|utilizzarlo:1.8,
      include|incluso|inclusa|comprende:1.7, domanda .. sul|su|prodotto|riguardo:1.8, informazion* .. sul|prodotto|su|riguardo:1.6, di che materiale|colore,
      tabella|guida taglie, differenza tra, scheda tecnica, funziona .. con|anche:1.8, che taglia:2, avete .. taglia|altri|colore:1.8,
      di che|quale .. materiale|tessuto|età:2.1, fatto di:1.6
    `,
    warranty_repair: `
      garanzia:2.9, ripar*:2.7, assistenza tecnica:2.8, centro assistenza:3, ricambi*|pezz*_di_ricambio:2.8, aggiustar*:2.5, dopo .. mesi|anni|anno:1.2,
      -garanzia a z|dalla_a|a_alla_z:3
    `,
    invoice_tax: `
      fattura*:2.9, partita iva:3, p iva:3, iva:2.6, ricevuta fiscale|d_acquisto:2.8, ricevuta:2.2, scontrino:2.8, codice fiscale|sdi|univoco:2.8,
      prova d acquisto:2.8, commercialista|contabilità:2, documento fiscale, -ricevuta .. non:1, codice univoco
    `,
    customs_duty: `dogan*:3.2, dazi*:3.2, sdogan*:3.2, oneri doganali, tasse .. importazione|dogan*:3.2`,
    payment_issue: `
      addebit* .. due|doppio|volte|più|senza|volta:3.2, addebit*:2.3, doppio addebito|pagamento:3.2, pagato due volte|doppio:3,
      prelevat*|scalat* .. due|soldi|carta|volte:2.8, pagamento .. rifiut*|fallit*|non|errore|problema|va|sospeso|bloccato:3, non riesco .. pagare|pagamento:3,
      carta .. rifiut*|addebit*|non_passa|non_funziona:2.8, codice sconto|promo:2.6, coupon|buono .. non|funziona:2.6,
      prezzo .. diverso|sbagliato|più_alto|errato:2.4, pagato .. di_più|in_più|troppo:2.6, rate|klarna:1.8, non autorizzat*:2.8
    `,
    claim_threat: `
      a to z, a alla z|dalla_a_alla_z|garanzia_a_z, dalla a alla z, garanzia a z, contestazione|contestare|contesto|contesterò:2.6, chargeback|storno:2.7,
      banca:2.2, paypal .. controversia|reclamo|segnal*|contestazione|apro:2.7, reclamo .. apr*|amazon|fare|farò|paypal|formale|presentare|a_z:2.5,
      apr* .. reclamo|controversia|contestazione|caso|disputa:2.7, segnal* .. amazon|tiktok|piattaforma|voi|vi|truffa|venditore|polizia|negozio:2.5,
      denunci*|denuncia:2.6, associazione .. consumatori:3, altroconsumo|codacons|federconsumatori|adiconsum|antitrust|agcm:3, controversia:2.7,
      contatt* amazon|la_banca:2, truff* .. denunc*|segnal*
    `,
    review_threat: `
      recension* .. negativ*|pessim*|brutt*|una_stella|1_stella|cattiv*|tremend*:2.6,
      lasci*|scriv*|met*|fac*|farò .. recension* .. negativ*|pessim*|brutt*|se:2.6, negativ*|pessim*|brutta|cattiva .. recension*|feedback|valutazion*:2.6,
      una|1|zero stell*:2.4, feedback negativ*:2.8, 5|cinque stelle .. se|in_cambio|per, togliere|rimuovere|cancellare|modificare .. recensione|feedback,
      altrimenti .. recension*|feedback|stella, social .. scriv*|pubblic*|post*, dirò|faccio_sapere .. a_tutti, valut* .. negativ*|1|una
    `,
    authenticity: `
      fals*:2.5, contraff*:2.8, tarocc*:2.8, imitazion*:2.7, copia:2.2, replica:2.4, non .. original*|autentic*|vero|veri:2.7, è original*:1.9,
      sono originali:1.9, numero_di_serie .. non|inesistente:2.2, logo .. diverso|storto:2, ologramma .. manca|non|senza:2.2, autentic*:2.1, original* o, patacca:2.6, fake:2.6, finto|finta:1.8
    `,
    safety: `
      bruciat* .. mano|dito|dita|pelle|mi|me|figlio|figlia|viso:2.8, ustion*:2.9, preso fuoco:3, prende fuoco:3, fuoco:2.4, incendi*:2.8,
      esplos*|esploso|scoppiat*:2.9, fumo:2.4, scintill*:2.6, scossa:2.7, folgorat*:3, cortocircuito|corto_circuito:2.6, ferit*|ferito:2.5,
      tagliat* .. dito|mano|mi|con:2.4, sangu*|sanguin*:2.4, allergi*:2.5, eruzione|sfogo|irritazione|prurito|orticaria:2.4, pericolos*|pericolo:2.5,
      soffoc*:2.8, ingerit*|ingoiat*:2.6, tossic*|intossic*|avvelen*:2.6, ospedale .. dopo|per|finit*|causa:2.4, pronto soccorso:2.6, surriscald*:2,
      fus* .. presa|cavo|plastica|caricatore:2.5, puzza di bruciato
    `,
    personalization: `
      incis*|incision*|incidere:2.8, personalizz*:3, nome .. sopra|scritto|stampa*|ricam*|scrivere|sulla|sul|mettere:2.6, ricam*:2.7,
      scrivere|stampare|mettere|aggiungere .. nome|testo|frase|iniziali|foto|logo|data:2.7, iniziali:2.6, dedica:2.6, biglietto .. auguri|regalo,
      confezione|pacchetto regalo:2.2, scritta:2
    `,
    wholesale_b2b: `
      ingrosso:3, grossist*:3, rivend*|rivenditore*:2.8, grandi quantità|quantitativ*:3, grosso quantitativo, prezzo|sconto .. pezzi|quantità|unità:2.6,
      pezzi|unità .. prezzo|sconto|preventivo|costo:2.5, preventivo:2.6, distributor*:2.4,
      nostra|mia|una|nostro|mio azienda|ditta|negozio|ristorante|attività|società .. acquist*|ordin*|bisogno|comprare|vorremmo:2.4, fornitore|fornitura:2.4,
      ordine .. grande|massivo|aziendale:2
    `,
    privacy_request: `
      cancell*|elimin*|rimuov* .. dati|account|informazioni|profilo:3.3, gdpr:3, dati personali:2.8, privacy:2.4, disiscri*|disiscrizione:3,
      non .. più .. email|newsletter|mail|pubblicità|messaggi|sms:2.5, newsletter:2.2, quali dati, smettete .. mandar*|inviar*:2.4
    `,
    positive_feedback: `
      tutto .. ok|bene|perfetto|apposto|a_posto|ottimo|benissimo:1.9, molto|super|veramente|davvero content*|soddisfatt*|bell*|buon*|bene|veloc*|felice:1.8,
      soddisfatt*:1.8, perfett*:1.7, ottim*:1.8, eccellente|fantastic*|bellissim*|meraviglios*|splendid*|eccezionale:1.8, consigli*:1.4,
      arrivato .. perfetto|tutto_bene|integro|in_anticipo|puntuale:1.8, veloc*|velocissim*:1.5, grazie mille|tante:1.3, mi piace .. molto|tantissimo:1.8,
      adoro:1.8, risolto:1.8, funziona .. perfett*|bene|benissimo:1.8, come .. descritto|descrizione:1.5, bravi|bravissimi|complimenti:1.8
    `,
    spam_phishing: `
      account .. sospes*|bloccat*|verific*|disattiv*|limitat*:2.8, verific*|conferm* .. account|identità|dati|password:2.7, clicc* .. link|qui:2.8,
      negozio .. sospeso|bloccato|disattivato:2.8, aument*|increment* .. vendite|fatturato|traffico|follower:3, seo|posizionamento:2.6,
      agenzia .. marketing|offr*|siamo:2.4, collaborazion*|influencer:2.2, prestit*:2.6, vinto .. premio|buono|lotteria:2.6, investi*|bitcoin|cripto*:2.5,
      gentile venditore:1.2, offriamo .. servizi*|soluzion*:2.6, vend* recensioni:3
    `,
  },
  flags: {
    legal_threat: `
      avvocat*, legale|legali, vie legali, denunc*, tribunale, causa .. farò|fare|legale, querel*, carabinieri|polizia|finanza, associazione .. consumatori,
      giudice di pace, altroconsumo|codacons, diffida
    `,
    repeat_contact: `
      già .. scritto|contattat*|mandato|inviato_un|chiesto|segnalato, più|due|tre|quattro|varie|diverse volte .. scri*|contatt*|chie*,
      scritto|contattat*|chiesto .. volte|più|due|tre|già, seconda|terza|quarta|ennesima volta|mail|email|richiesta|messaggio,
      secondo|terzo|quarto|ennesimo messaggio, nessuna risposta, non .. rispond*|risposto|risposta, senza risposta, ignor*, ancora una volta .. scriv*,
      risollecit*|sollecit*:2, di nuovo .. scriv*
    `,
    vulnerable_or_medical: `
      sedia a rotelle|carrozzina, disabil*|invalid*, incinta|gravidanza, ospedal*, operazione|operat*|intervento|chirurg*, cancro|tumore|chemio*,
      farmac*|medicin*|medico|medica*, insulina|diabet*, ossigeno, anzian*, malat*, neonat*|prematuro, asma*|epiless*, ricetta, cieco|cieca|sordo|sorda,
      alzheimer|demenza, funerale|lutto|morto|morta|deceduto
    `,
    off_platform_contact: `
      chiam* .. al|mi|numero:1.6, chiamatemi|chiamami|telefonatemi:2.2, mio|vostro|tuo numero .. telefono|cellulare|è:2, mio|vostro numero:2,
      mia|vostra mail|email|e_mail:2, numero di telefono|cellulare:2, scriv* .. mail|email|numero:1.8, via mail|email, fuori da amazon|piattaforma
    `,
  },
  thanks: `grazie, grazie mille, ringrazi*, grz, vi ringrazio, molte grazie`,
  greetings: `
      ciao, salve, buongiorno, buonasera, buon giorno, buona sera|giornata|serata, gentil* venditore|signori|team, cordiali saluti, saluti, buon pomeriggio,
      distinti saluti, hello
    `,
  urgent: `
      urgen*, al più presto, il prima possibile, prima possibile, immediat*:2, subito:1.4,
      entro lunedì|martedì|mercoledì|giovedì|venerdì|sabato|domenica|domani|oggi|natale|il|fine|24|48,
      per lunedì|martedì|mercoledì|giovedì|venerdì|sabato|domenica|domani|natale|il_compleanno, prima di natale|venerdì|sabato|lunedì, compleanno:1.8,
      matrimonio|battesimo|comunione|laurea:1.8, serve .. per|entro .. domani|sabato|venerdì|compleanno|matrimonio, in tempo, parto .. domani|per|lunedì|sabato,
      24|48 ore, scadenza
    `,
  negations: `non, senza, niente, nessun, nessuna, mai, nulla, né, non_serve, non_voglio, non_ho_intenzione_di`,
});
