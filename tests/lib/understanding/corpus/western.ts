import type { Language } from '@/lib/domain/vocabulary.ts';

/** Buyer messages in the languages of Europe and the Americas. */
export const WESTERN: readonly (readonly [Language, string])[] = [
  [
    'en',
    `
wismo | Hi, any update on my parcel? Tracking hasn't moved since last Tuesday.
wismo urgent_deadline | Hello, when will it get here? I need it before Friday for my son's birthday party
not_received | The app says it was dropped at my door yesterday but there is nothing here and the neighbours don't have it either
return_request | these are way too tight on me, how can i send them back?
refund_request repeat_contact | I sent the shoes back three weeks ago and I still haven't got my money. This is the third time I'm writing to you.
exchange_replacement | Could I swap these for a size 9 please?
cancel_order | I ordered this by mistake, can you stop it before it ships
change_order | Moved house last week, please send it to 14 Example Street instead of the old place
damaged_defective | Opened the box and the lid is cracked down the middle
damaged_defective | The kettle worked twice and now it won't switch on at all
wrong_or_missing_item | I paid for the 6 pack and there were only 4 in the bag
wrong_or_missing_item | I got a pink one, I chose navy
product_question | Would this fit a 2019 Ford Focus estate?
warranty_repair | it died after 14 months, is there any guarantee left and where do I get it fixed
invoice_tax | my accountant needs a proper VAT receipt for this purchase
customs_duty | The courier wants £32 import charges from me before he hands it over. Shouldn't you have covered that?
payment_issue | You took the money out of my account two times for one lamp
claim_threat urgent_deadline | If I don't hear back by tomorrow I'm disputing the charge with my bank and filing an A-to-z
claim_threat legal_threat | My solicitor will be in touch if this is not sorted
review_threat | Give me half back or I'll leave one star and tell everybody
authenticity | The stitching is off and the logo is misspelled, this is obviously a knock-off
safety | charger got so hot it melted the socket and burned my daughters hand
personalization | Please put "Nana Rose" on the mug instead of just Rose
wholesale_b2b | We run three cafes and would need about 400 units, what price could you do?
privacy_request | Please delete my account details and everything you store about me
positive_feedback | Got it today, absolutely love it, thanks so much!
spam_phishing off_platform_contact | Dear seller, your shop will be deactivated, confirm your login at http://seller-check.example.com
other off_platform_contact | Can you text me on WhatsApp? my number is +1 202 555 0143
other card_number_exposed | Here are my details again: 4242 4242 4242 4242 exp 04/29
wismo vulnerable_or_medical | My mum is in a wheelchair and relies on this, has it been dispatched yet?
other | Thanks, I will check with my wife and tell you
`,
  ],
  [
    'de',
    `
wismo | Guten Tag, seit einer Woche tut sich nichts bei der Sendungsverfolgung, wo steckt mein Paket?
wismo urgent_deadline | Kommt das noch bis Samstag an? Ist ein Geburtstagsgeschenk und ich brauche es dringend.
not_received | Laut DHL wurde es gestern zugestellt, bei mir ist aber nichts angekommen und der Nachbar hat auch nichts
return_request | Die Hose passt leider nicht, wie kann ich sie zurückschicken?
refund_request | Hab die Ware vor 3 Wochen zurückgeschickt und immer noch kein Geld bekommen
exchange_replacement | Kann ich die Schuhe in Größe 43 umtauschen?
cancel_order | Ich habe aus Versehen doppelt bestellt, bitte eine davon stornieren
change_order | Ich bin umgezogen, können Sie die Lieferadresse noch ändern?
damaged_defective | Der Karton war völlig zerdrückt und das Glas hat einen Sprung
damaged_defective | Nach zwei Tagen geht das Gerät nicht mehr an
wrong_or_missing_item | Es fehlen die Schrauben und die Anleitung
wrong_or_missing_item | Ich hatte schwarz bestellt und ihr habt mir weiß geschickt
product_question | Passt der Akku auch in das ältere Modell?
warranty_repair | Das Teil ist jetzt 10 Monate alt und kaputt, greift da noch die Gewährleistung?
invoice_tax | Könnten Sie mir bitte eine Rechnung mit ausgewiesener Mehrwertsteuer schicken
customs_duty | Der Zoll verlangt 24 Euro von mir, warum?
payment_issue | Es wurde zweimal von meiner Kreditkarte abgebucht
claim_threat legal_threat urgent_deadline | Wenn bis Montag nichts passiert, übergebe ich das meinem Anwalt
claim_threat | Sonst mache ich einen A-bis-z Antrag auf oder hole mir das Geld über PayPal Käuferschutz zurück
review_threat | Entweder Sie erstatten mir 20 Euro oder es gibt eine negative Bewertung
authenticity | Das ist doch niemals ein Original, das ist eine billige Fälschung
safety | Das Netzteil hat angefangen zu qualmen und ich habe einen Stromschlag bekommen
positive_feedback | Alles super angekommen, vielen Dank!
`,
  ],
  [
    'fr',
    `
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
`,
  ],
  [
    'es',
    `
wismo | Hola buenas, ¿me pueden decir por dónde va mi pedido? Lleva días sin moverse
wismo | cuando me llega el paquete??
not_received | Pone entregado pero aquí no ha llegado nada
return_request | Me queda grande la chaqueta, quiero devolverla
refund_request | Devolví el producto hace un mes y sigo sin el reembolso
exchange_replacement | ¿Me lo pueden cambiar por una talla L?
cancel_order | Ya no lo quiero, anulen la compra por favor
change_order | Puse mal el número de mi calle, ¿se puede corregir la dirección?
damaged_defective | Llegó con la pantalla rota y la caja aplastada
damaged_defective | No enciende, lo he cargado toda la noche y nada
wrong_or_missing_item | Me enviaron otro color distinto al que pedí
wrong_or_missing_item | Falta el cable en la caja
product_question | ¿Sirve para un iPhone 12 mini?
warranty_repair | ¿Cómo hago para usar la garantía? dejó de funcionar a los 8 meses
invoice_tax | Necesito factura a nombre de mi empresa con el IVA desglosado
customs_duty | El transportista me pide pagar aduanas, ¿no estaba incluido?
payment_issue | Me cobraron dos veces en la tarjeta
claim_threat | Si no me responden hoy abro una disputa con mi banco
claim_threat legal_threat | Voy a poner una denuncia en consumo
review_threat | Os voy a poner una estrella si no me devolvéis el dinero
authenticity | Esto no es original, es una imitación barata
safety | La crema me ha dado una reacción alérgica horrible en la cara
wholesale_b2b | Tenemos una tienda y queremos comprar 200 unidades, ¿hacen precio por mayor?
positive_feedback | Muchas gracias, todo perfecto, muy contenta
`,
  ],
  [
    'it',
    `
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
`,
  ],
  [
    'nl',
    `
wismo | Hallo, waar blijft mijn pakketje? De track en trace staat al dagen stil
wismo | Wanneer wordt het bezorgd?
not_received | Volgens PostNL is het afgeleverd maar ik heb niks gekregen
return_request | De broek is te klein, ik wil hem graag terugsturen
refund_request | Ik wacht nog steeds op mijn geld terug
exchange_replacement | Kan ik deze ruilen voor maat 42?
cancel_order | Per ongeluk besteld, kunt u de bestelling annuleren?
change_order | Ik heb het verkeerde huisnummer ingevuld, kan dat nog aangepast worden?
damaged_defective | De vaas kwam in stukken aan
damaged_defective | Hij doet het niet meer na één dag
wrong_or_missing_item | Er ontbreekt een onderdeel
wrong_or_missing_item | Ik heb een verkeerde kleur ontvangen
product_question | Past deze hoes op een Samsung A52?
warranty_repair | Valt dit nog onder de garantie? hij is na een half jaar stuk
invoice_tax | Kunt u mij een factuur met btw sturen?
customs_duty | Ik moet invoerkosten betalen bij de douane, klopt dat?
payment_issue | Er is dubbel afgeschreven van mijn rekening
claim_threat legal_threat | Als ik niets hoor schakel ik een advocaat in
review_threat | Geen oplossing? Dan volgt een slechte beoordeling
authenticity | Volgens mij is dit namaak
safety | Mijn zoontje heeft zich gesneden aan een scherpe rand en bloedde
positive_feedback | Dankjewel, helemaal top!
`,
  ],
  [
    'pl',
    `
wismo | Dzień dobry, gdzie jest moja paczka? Status nie zmienił się od tygodnia
wismo | kiedy dojdzie przesyłka?
not_received | W systemie jest doręczona, a ja nic nie dostałam
return_request | Bluza jest za duża, chciałbym ją odesłać
refund_request | Nadal nie mam zwrotu pieniędzy na koncie
exchange_replacement | Czy mogę wymienić na rozmiar L?
cancel_order | Proszę anulować zamówienie, pomyliłem się
change_order | Podałam zły adres dostawy, da się zmienić?
damaged_defective | Kubek przyszedł potłuczony
damaged_defective | Urządzenie się nie włącza
wrong_or_missing_item | W paczce brakuje ładowarki
wrong_or_missing_item | Przysłaliście mi inny kolor niż zamówiłem
product_question | Czy to pasuje do Xiaomi Mi 10?
warranty_repair | Chcę zgłosić reklamację z gwarancji, sprzęt padł po roku
invoice_tax | Poproszę o fakturę VAT na firmę
customs_duty | Celnicy każą mi zapłacić cło
payment_issue | Pieniądze pobrało mi z karty dwukrotnie
claim_threat legal_threat | Sprawę zgłoszę do rzecznika konsumentów i prawnika
review_threat | Jak nie oddacie kasy to wystawię negatywną opinię
authenticity | To jest podróbka a nie oryginał
safety | Ładowarka się zapaliła i poparzyłem rękę
positive_feedback | Dziękuję bardzo, wszystko super
`,
  ],
  [
    'sv',
    `
wismo | Hej! Var är mitt paket? Det skulle kommit i måndags
wismo | När levereras min beställning?
not_received | Det står att den är levererad men jag har inte fått något
return_request | Jag vill skicka tillbaka jackan, den är för liten
refund_request | Jag har fortfarande inte fått pengarna tillbaka
exchange_replacement | Kan jag byta till storlek M?
cancel_order | Jag ångrar mig, kan ni avbeställa?
change_order | Jag har skrivit fel adress, kan ni ändra den?
damaged_defective | Glaset var krossat när jag öppnade lådan
damaged_defective | Den slutade fungera efter två dagar
wrong_or_missing_item | Det saknas skruvar i förpackningen
wrong_or_missing_item | Ni skickade fel färg
product_question | Passar den till en Volvo V60 2018?
warranty_repair | Gäller garantin fortfarande? Den behöver lagas
invoice_tax | Kan jag få ett kvitto med moms?
customs_duty | Tullen vill ha 300 kr av mig, varför då?
payment_issue | Ni har dragit pengar två gånger från mitt kort
claim_threat legal_threat | Annars anmäler jag er till ARN och kontaktar en advokat
review_threat | Får jag inte pengarna tillbaka skriver jag ett dåligt omdöme
authenticity | Det här är en kopia, inte äkta
safety | Laddaren började brinna och jag fick en stöt
positive_feedback | Tack så mycket, jättenöjd!
`,
  ],
  [
    'pt',
    `
wismo | Boa tarde, cadê meu pedido? O rastreio tá parado faz dias
wismo | Quando é que chega a encomenda?
not_received | Consta como entregue mas não recebi nada
return_request | Ficou pequeno, quero devolver
refund_request | Já devolvi e até agora não recebi o reembolso
exchange_replacement | Posso trocar por um tamanho maior?
cancel_order | Comprei errado, quero cancelar a compra
change_order | Coloquei o endereço errado, dá pra mudar?
damaged_defective | Chegou tudo quebrado, a caixa toda amassada
damaged_defective | O fone parou de funcionar de um lado
wrong_or_missing_item | Veio faltando uma peça
wrong_or_missing_item | Mandaram a cor errada
product_question | Serve no Galaxy S21?
warranty_repair | Ainda está na garantia? preciso mandar consertar
invoice_tax | Preciso da nota fiscal com CNPJ
customs_duty | Fui taxado na alfândega, vocês pagam?
payment_issue | Fui cobrado duas vezes no cartão
claim_threat legal_threat | Vou no Procon e vou entrar com processo
review_threat | Se não devolver meu dinheiro vou avaliar com uma estrela
authenticity | Isso é falsificado, não é original
safety | Meu filho levou um choque quando ligou na tomada
positive_feedback | Obrigada, amei, chegou rapidinho!
`,
  ],
];
