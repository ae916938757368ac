export default `
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
wismo | Var är min order?
damaged_defective | Vasen kom fram i bitar
wrong_or_missing_item | Jag fick fel storlek
refund_request | Jag vill ha pengarna tillbaka
product_question | Kan man tvätta den i maskin?
exchange_replacement | Jag skulle vilja byta till en större
claim_threat legal_threat | Jag kommer anmäla er till Konsumentverket
safety | Batteriet exploderade
cancel_order | Jag vill avbeställa
`;
