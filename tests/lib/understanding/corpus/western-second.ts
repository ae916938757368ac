import type { Language } from '@/lib/domain/vocabulary.ts';

/** A second set, written after the cues of the first release and first met unseen: rarer wishes, longer stories. */
export const WESTERN_SECOND: readonly (readonly [Language, string])[] = [
  [
    'en',
    `
wismo | It's been over two weeks and nothing has shown up. Can somebody tell me what's going on?
wismo | Has my parcel left the warehouse?
not_received | The driver took a photo of a door that isn't mine, I never got my stuff
return_request | Bought two to compare, which address do I post the one I don't want to?
refund_request | When will the money be back on my card?
exchange_replacement | Could you just send me a fresh one? I don't want a refund
cancel_order | Pls dont send it, I found it cheaper elsewhere
damaged_defective | left earbud has no sound anymore
wrong_or_missing_item | There's no remote in the box
product_question | Is the inner lining leather or synthetic?
warranty_repair | Do you sell replacement gaskets for this model?
payment_issue | Checkout keeps declining my visa
claim_threat | I have already opened a case with PayPal
review_threat | 1 star coming your way if I dont get my money
safety | my toddler nearly choked on a button that came off the teddy
personalization | Can you engrave "To Dad, 1962-2022" on the back?
wholesale_b2b | What's your MOQ and unit price for 300 pieces shipped to Canada?
privacy_request | please take me off your mailing list
positive_feedback | No worries, it turned up this morning. Cheers!
`,
  ],
  [
    'de',
    `
wismo | Hallo, ich warte nun schon seit 2 Wochen, wann kann ich mit der Ware rechnen?
not_received | Der Zusteller behauptet, er habe es vor die Tür gelegt, da lag aber nichts
return_request | Das Kleid steht mir nicht, ich würde es gerne zurückgeben
refund_request repeat_contact | Ich habe Ihnen jetzt schon dreimal geschrieben. Wann überweisen Sie mir das Geld zurück?
exchange_replacement | Bitte schicken Sie mir ein neues Ladekabel, das alte ist hin
cancel_order | Kann man die Bestellung noch rückgängig machen?
damaged_defective | Der Reißverschluss klemmt und eine Naht ist aufgegangen
wrong_or_missing_item | Statt 3 Flaschen waren nur 2 im Paket
product_question | Aus welchem Material ist der Bezug?
invoice_tax | Wo finde ich die Rechnung zu meiner Bestellung?
payment_issue | Warum wurde mir mehr abgebucht als im Angebot stand?
review_threat | Dann gibt es eben nur einen Stern
safety | Beim Laden wurde der Akku so heiß, dass er geplatzt ist, das ist lebensgefährlich!
personalization | Können Sie bitte "Für Oma Erna" eingravieren?
wholesale_b2b | Wir sind ein Kindergarten und brauchen 60 Stück, gibt es Rabatt?
privacy_request | Bitte löschen Sie mein Kundenkonto und alle meine Daten
other off_platform_contact | Rufen Sie mich bitte an: +49 170 5550123
positive_feedback | Super schnelle Lieferung, bin begeistert
`,
  ],
  [
    'fr',
    `
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
`,
  ],
  [
    'es',
    `
wismo | Llevo tres semanas esperando y nadie me dice nada, ¿qué pasa con mi compra?
not_received | El repartidor dice que lo dejó en la puerta pero no había nada
return_request | No es lo que esperaba, ¿cómo lo devuelvo?
refund_request | ¿Para cuándo me ingresan el dinero?
exchange_replacement | Mándenme otro por favor, este salió malo
cancel_order | Hice el pedido dos veces sin querer, cancelen uno
change_order | Quiero que lo entreguen en mi trabajo y no en casa
damaged_defective | La batería no dura ni una hora
wrong_or_missing_item | Pedí dos y solo vino uno
product_question | ¿De qué tela es el vestido?
warranty_repair | ¿Dónde puedo conseguir un repuesto de la tapa?
payment_issue | El código de descuento no me deja usarlo
authenticity | ¿Cómo sé que las zapatillas son originales?
safety | Se prendió fuego el cargador mientras dormíamos
privacy_request | Borren mis datos de su sistema
spam_phishing | Estimado vendedor, aumente sus ventas un 300% con nuestra agencia
wismo repeat_contact | Les he escrito varias veces y no contestan, ¿cuándo sale mi pedido?
positive_feedback | Me encantó, llegó antes de lo previsto
`,
  ],
  [
    'it',
    `
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
`,
  ],
  [
    'nl',
    `
wismo | Ik heb twee weken geleden besteld, waarom duurt het zo lang?
not_received | De bezorger zegt dat het bij de buren ligt maar die weten van niks
return_request | Het jasje staat me niet, hoe kan ik het retourneren?
refund_request | Wanneer krijg ik mijn geld terug?
exchange_replacement | Kunt u een nieuwe opsturen? Ik wil geen geld terug
cancel_order | Ik wil de bestelling niet meer
damaged_defective | De rits is na een week al stuk gegaan
wrong_or_missing_item | Er zaten er maar 3 in terwijl ik er 4 heb betaald
product_question | Hoe hoog is de tafel precies?
invoice_tax | Ik heb een btw-bon nodig voor mijn werk
payment_issue | iDEAL geeft steeds een foutmelding bij het betalen
claim_threat | Dan laat ik het bedrag terugboeken door mijn creditcardmaatschappij
safety | De oplader begon te roken en er was een vlam
personalization | Kan er een naam op geborduurd worden?
privacy_request | Graag al mijn gegevens wissen
positive_feedback | Netjes verpakt en snel geleverd, top verkoper
`,
  ],
  [
    'pl',
    `
wismo | Minęły dwa tygodnie a zamówienia dalej nie ma, co się dzieje?
not_received | Kurier twierdzi że zostawił pod drzwiami ale nic tam nie było
return_request | Buty są za ciasne, jak mogę je odesłać?
refund_request | Kiedy oddacie mi pieniądze?
exchange_replacement | Proszę przysłać nową sztukę
cancel_order | Jednak rezygnuję z zakupu
damaged_defective | Zamek się zepsuł po jednym dniu
wrong_or_missing_item | Miały być 4 sztuki a są tylko 3
product_question | Z jakiego materiału jest wykonana?
invoice_tax | Czy mogę prosić o paragon? 
payment_issue | Nie mogę opłacić zamówienia kartą
claim_threat | Zgłaszam sprawę do PayPala i banku
authenticity | Na pewno to oryginał? Wygląda podejrzanie
safety | Po użyciu kremu dostałam wysypki na twarzy
wholesale_b2b | Prowadzę sklep, jaka cena hurtowa przy 200 sztukach?
positive_feedback | Przesyłka dotarła, polecam sprzedawcę
`,
  ],
  [
    'sv',
    `
wismo | Det har gått två veckor nu, vad händer med min order?
not_received | Budet säger att det ligger hos grannen men ingen har sett det
return_request | Skorna är för trånga, hur returnerar jag?
refund_request | När kommer pengarna in på kontot?
exchange_replacement | Kan ni skicka en ny istället?
cancel_order | Jag behöver den inte längre, går det att avboka?
damaged_defective | Dragkedjan gick sönder direkt
wrong_or_missing_item | Jag beställde två men fick bara en
product_question | Vilket material är den gjord av?
payment_issue | Mitt kort nekas när jag ska betala
claim_threat | Jag gör en reklamation hos banken om ni inte svarar
review_threat | Det blir en stjärna från mig
safety | Min dotter skar sig på den vassa kanten
wholesale_b2b | Vi är ett företag som vill köpa 100 stycken, kan vi få en offert?
privacy_request | Ta bort mina uppgifter tack
positive_feedback | Snabb leverans och fin produkt
`,
  ],
  [
    'pt',
    `
wismo | Faz duas semanas que comprei e nada, o que está acontecendo?
not_received | O carteiro disse que deixou na portaria mas o porteiro não tem nada
return_request | Não gostei do tecido, como faço a devolução?
refund_request | Quando vão devolver o meu dinheiro?
exchange_replacement | Podem mandar outro? Não quero o dinheiro de volta
cancel_order | Desisti da compra
damaged_defective | O zíper estragou no primeiro dia
wrong_or_missing_item | Eram 3 camisetas e só vieram 2
product_question | De que material é a bolsa?
invoice_tax | Preciso do recibo com o meu NIF
payment_issue | O pagamento foi recusado mas o valor saiu da conta
claim_threat | Vou abrir uma disputa no banco
review_threat | Vou deixar uma avaliação péssima
authenticity | Parece réplica, a etiqueta está errada
wholesale_b2b | Tenho uma loja e queria 100 unidades, fazem desconto?
privacy_request | Apaguem o meu cadastro
positive_feedback | Chegou direitinho, recomendo!
`,
  ],
];
