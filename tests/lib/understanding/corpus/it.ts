export default `
wismo | Salve, il mio ordine doveva arrivare lunedì, dov'è finito?
wismo urgent_deadline | È urgente, mi serve entro venerdì per un matrimonio, quando consegnate?
not_received | Risulta consegnato ma io non ho ricevuto niente
return_request | Vorrei fare il reso, non mi piace il tessuto
refund_request | Sto ancora aspettando il rimborso dopo tre settimane
exchange_replacement | Posso cambiarlo con una taglia più grande?
cancel_order | Ho sbagliato, potete annullare l'ordine prima che parta?
change_order | Posso modificare l'indirizzo di spedizione?
damaged_defective | È arrivato tutto rotto, il vetro è in mille pezzi
damaged_defective | Da ieri non si accende più
wrong_or_missing_item | Nel pacco mancano due viti
wrong_or_missing_item | Mi avete mandato il modello sbagliato
product_question | È compatibile con la Vespa del 2015?
warranty_repair | È ancora in garanzia? Dove lo porto a riparare?
invoice_tax | Mi serve la fattura con partita IVA
customs_duty | Il corriere mi chiede di pagare la dogana
payment_issue | Mi è stato addebitato due volte l'importo
claim_threat legal_threat urgent_deadline | Se non mi rispondete entro domani mi rivolgo al mio avvocato
review_threat | Se non mi rimborsate lascio una recensione pessima
authenticity | Secondo me è un falso, non è originale
safety | La batteria è esplosa e ha preso fuoco il tavolo
positive_feedback | Tutto ok, grazie mille siete stati velocissimi
wismo | Sono passate due settimane, che fine ha fatto il pacco?
not_received | Il corriere dice di aver consegnato ma a casa non c'era nessuno e il pacco non c'è
return_request | Le scarpe mi vanno strette, come faccio a rimandarle?
refund_request | Quando mi ridate i soldi?
exchange_replacement | Potete spedirmene un altro?
cancel_order | Non mi serve più, si può annullare?
change_order | Ho cambiato casa, spedite al nuovo indirizzo per favore
damaged_defective | La cerniera si è rotta subito
wrong_or_missing_item | Ho ricevuto il libro in inglese invece che in italiano
product_question | Quanto è lungo il cavo?
invoice_tax | Mi potete mandare lo scontrino?
payment_issue | La carta viene rifiutata al momento del pagamento
claim_threat | Apro una contestazione con PayPal
review_threat | Vi lascio una stella se non risolvete
safety | Mio figlio ha preso la scossa toccando la lampada
wholesale_b2b | Siamo una ditta e vorremmo un preventivo per 50 pezzi
privacy_request | Cancellate i miei dati personali
positive_feedback | Bellissimo prodotto, consigliato
wismo | Dov'è il mio pacco?
damaged_defective | Il vaso è arrivato in frantumi
wrong_or_missing_item | Mi è arrivata la taglia sbagliata
refund_request | Rivoglio i miei soldi
product_question | Si può lavare in lavatrice?
exchange_replacement | Vorrei sostituirlo con uno più grande
claim_threat | Aprirò una controversia su PayPal
safety | Il caricabatterie ha preso fuoco
cancel_order | Vorrei annullare
review_threat | Lascerò una recensione negativa
`;
