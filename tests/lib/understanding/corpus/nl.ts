export default `
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
wismo | Waar is mijn bestelling?
damaged_defective | De lamp is kapot aangekomen
wrong_or_missing_item | Jullie hebben de verkeerde maat gestuurd
refund_request | Ik wil mijn geld terug
product_question | Kan dit in de vaatwasser?
change_order | Kan de bezorging naar een ander adres?
claim_threat | Ik ga een klacht indienen bij Amazon
safety | De batterij is ontploft
cancel_order | Graag annuleren
review_threat | Ik ga een slechte review schrijven
`;
