export default `
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
wismo | Wo ist meine Bestellung?
damaged_defective | Die Lampe kam komplett zerbrochen an
wrong_or_missing_item | Ihr habt mir die falsche Größe geschickt
refund_request | Ich möchte mein Geld zurück
customs_duty | Warum muss ich beim Zoll nachzahlen?
product_question | Kann man die Jacke in der Maschine waschen?
warranty_repair | Wie lange habe ich Garantie?
safety | Meine Tochter hat sich daran verbrannt
cancel_order | Bitte stornieren Sie meine Bestellung
claim_threat | Ich werde einen Antrag bei PayPal stellen
review_threat | Sonst schreibe ich eine schlechte Rezension
other | Ok, ich warte auf Ihre Antwort
`;
