import { defineLanguage } from '../language-data.ts';

export default defineLanguage({
  code: 'de',
  fold: [
    ['ae', 'a'],
    ['oe', 'o'],
    ['ue', 'u'],
  ],
  common:
    'info der die das ich ist nicht und mein meine sie mir wo wann wie bitte ein eine es zu für mit auf aber noch habe hab wurde bei den dem von kann können haben leider danke hallo vielen dank bestellung paket auch nur sehr guten tag keine kein immer wird war nach geld zurück',
  sets: {
    item: 'paket* *paket päckchen *sendung* lieferung* bestellung* ware artikel produkt* *teil gerät ding es sie ihn das pakete',
    parcel: 'paket* *paket päckchen *sendung lieferung bestellung* ware artikel produkt bestelltes päckle',
    not: 'nicht nichts nix kein keine keinen nie noch_nicht niemals ned net nirgends nirgendwo',
    come: 'angekommen ankommen kommt an_kommt erhalten bekommen da eingetroffen geliefert zugestellt gekommen ankam gekriegt',
    broken:
      'kaputt* defekt* beschädigt* zerbrochen* gebrochen* gerissen* zerkratzt* kratzer riss risse sprung zerdrückt* verbeult* delle undicht* gesprungen* zersplittert* abgebrochen* verbogen* schimmel* rostig* fleck* eingerissen* zerrissen* scherben geplatzt* eingedellt*',
    want: 'möchte will würde kann könnte bitte wollen möchten könnten gerne hätte können',
  },
  intents: {
    wismo: `
      wo .. <parcel>, wo bleibt|ist|steckt, wann .. <come>|geliefert|versendet|verschickt|kommt|lieferung|bekomme|ankommen|zugestellt|losgeschickt, sendungsverfolgung,
      sendungsnummer, tracking*, trackingnummer, lieferstatus|versandstatus, status .. <parcel>, liefertermin, lieferzeit*, lieferdatum, verspät*,
      noch <not> .. <come>|verschickt|versendet|versandt, immer noch <not> .. <come>:2.2, warte .. auf .. <parcel>, warte seit|schon, wie lange dauert|noch,
      schon verschickt|versendet|versandt|unterwegs|abgeschickt, unterwegs:1.2, <parcel> .. verspätet|hängt|steht|feststeckt|bewegt, tut sich nichts, stand der|meiner .. <parcel>,
      sollte .. <come>|ankommen|kommen|geliefert|sein, hängt .. fest, verzöger*, seit tagen|wochen .. nichts, noch nichts .. <come>, rauszuschicken|rausgeschickt,
      kommt .. noch an|rechtzeitig|pünktlich, lieferung dauert, paketnummer, wochen|tagen|monat .. warte|nichts|noch|immer:2, warte .. wochen|tagen|lange|noch:2,
      wann kann ich .. rechnen:2.4, kommt .. bis|zum|vor|rechtzeitig|noch .. an:2.2, was ist los:2, warum dauert:2.2, dauert .. lange|ewig:2, versanddatum:2,
      was ist mit .. <parcel>:2
    `,
    not_received: `
      laut|angeblich|steht .. zugestellt|geliefert|abgegeben .. <not>|aber|nachbar:3, zugestellt|geliefert|ausgeliefert .. aber|jedoch|obwohl .. <not>:3, als zugestellt,
      zugestellt .. <not>:2.6, <parcel> .. nie .. <come>:3, nie <come>:3, nie .. angekommen|erhalten|bekommen:3, <not> .. erhalten|bekommen:1.2, verloren gegangen|gegangenes:3,
      paket .. verloren|verschwunden|weg|gestohlen|geklaut:3, nachbar* .. <not>|auch_nichts|auch:2.4, nichts .. briefkasten, briefkasten .. leer, falsch* .. zugestellt|abgegeben,
      unterschrieben .. nicht|wer|habe, ablageort|abstellort|wunschort .. nicht|nichts|leer|weg, ablieferungsnachweis|zustellnachweis, angeblich zugestellt|geliefert:3,
      <not> angekommen:1.4, nachforschung*, -<not> .. geld|erstattung|rückerstattung|antwort|rechnung|gutschrift .. erhalten|bekommen:3,
      -<not> erhalten|bekommen .. geld|erstattung|antwort|rechnung:3, vor die|der tür .. nichts|nicht|aber:2.6, zusteller|bote|fahrer|postbote .. aber|behauptet|nichts|nie:2.4,
      kein paket .. da|bekommen|erhalten:2.2
    `,
    return_request: `
      zurückschick*|zurücksend*|retour*|rücksend*|retoure|rückgabe*|zurückgeb*|rückgeben:2.2, schick* .. zurück:2, geb* .. zurück:2, send* .. zurück:2, widerruf*:2.2,
      passt .. nicht|leider:1, passen .. nicht:1, zu klein|groß|eng|weit|kurz|lang:1, gefällt .. nicht:1.4, rücksendeetikett|retourenlabel|retourenschein|rücksendeschein:3,
      umtausch oder rückgabe, nicht meinen vorstellungen|erwartungen, -nicht zurückschicken|zurücksenden:2,
      -bereits|schon|habe .. zurückgeschickt|zurückgesendet|zurückgesandt .. geld|erstattung|rückerstattung:2
    `,
    refund_request: `
      *erstatt*:2.2, geld zurück:2.6, geld .. zurück|wieder|überwiesen|gutgeschrieben:2.4, <not> .. geld|erstattet|gutschrift:2.2, gutschrift:2, gutgeschrieben,
      wann|wo .. geld|erstattung|rückzahlung:3, rückzahlung:2.4, preisnachlass|teilerstattung|rabatt:2,
      zurückgeschickt|zurückgesendet|retoure .. geld|erstattung|erstattet|rückerstattung:3, preis .. gesunken|günstiger|differenz, entschädigung, -keine erstattung:2,
      -erstattung .. mehrwertsteuer|zoll:1
    `,
    exchange_replacement: `
      umtausch*|umzutauschen:2.6, tausch*:2.4, austausch*:2.4, ersatz:2.2, ersatzlieferung|ersatzgerät|neulieferung:3, ersatzprodukt|ersatzartikel:3,
      neues|neue|neuen .. schicken|senden|zuschicken|zusenden|liefern:2.2, nochmal|erneut|noch_einmal .. schicken|senden|zuschicken|liefern:2.4, andere* größe|farbe, in größe:1.8,
      größer*|kleiner* .. größe|umtausch*|tauschen:2, gegen .. größe|ein_neues|andere*, schick* .. neu*:2.2, neu* .. schicken:2.2
    `,
    cancel_order: `
      stornier*|storno*|stornieren:3, cancel*:2.6, bestellung .. rückgängig|zurückziehen|abbrechen|aufheben:3, nicht mehr .. haben|brauche|benötige|interess*:2.6,
      brauche .. nicht mehr:2.6, versehentlich .. bestellt:2.4, aus versehen:1.6, doppelt bestellt:2.2, falsch bestellt:1.8, nicht versenden|verschicken|losschicken,
      <want> .. nicht mehr:2.4, -nicht stornieren:3, vertrag .. kündigen
    `,
    change_order: `
      lieferadresse|adresse|anschrift|versandadresse|hausnummer|postleitzahl|plz|straße|straßenname .. änder*|geändert|falsch*|korrig*|anpass*|alt*|vergessen|ander*|fehler|aktualis*:3,
      änder*|falsch*|alt*|neue*|korrig*|ander* .. lieferadresse|adresse|anschrift|versandadresse|hausnummer|postleitzahl|plz:3, umgezogen:2.8,
      bestellung .. ändern|abändern|anpassen:3, größe|farbe .. ändern:2.4, statt .. schicken|liefern|senden:1.6, menge .. ändern|erhöhen, ändern:1.6, packstation:1.8, umleiten,
      an .. andere .. adresse|anschrift:3, vertippt .. adresse|bestellung:2.4, abstellgenehmigung|ablagevertrag
    `,
    damaged_defective: `
      <broken>:2.2, funktionier* .. nicht|nie|kaum|mehr:2.8, <not> .. funktioniert|funktionieren|funktionsfähig:2.8, funktioniert nicht:3, geht .. nicht .. an|mehr|auf|zu:2.6,
      geht nicht:2.6, lässt sich nicht .. einschalten|laden|öffnen|schließen|verbinden|aufladen:3, lädt .. nicht:2.6, leuchtet .. nicht:2.4, schaltet .. nicht|aus:2,
      springt nicht an:2.6, mangelhaft*|fehlerhaft*:2.6, mangel|mängel:2, ausgelaufen:2.6, läuft aus:2.2, schlechte qualität|verarbeitung:1.6, auseinander*:2.2,
      gibt .. geist .. auf:2.6, geht .. aus:1.6, gebraucht|benutzt|getragen|dreckig|schmutzig .. ware|artikel|angekommen|erhalten|zustand|war:1.8, loch:1.8, abgelaufen:2, wackelt,
      gab den geist, hält nicht:1.8, qualität .. schlecht|mies|schrott, schrott:2, klemmt|wackelig|hakt|quietscht:2.4,
      naht|reißverschluss|henkel|griff|knopf .. auf|offen|klemmt|ab|gerissen|lose|kaputt:2.4, kein ton|strom|bild|licht:2.4, ist hin:2.2, akku .. leer|hält|schnell|schwach:2.2,
      nur .. einer_seite|ein_ohr:1.8
    `,
    wrong_or_missing_item: `
      falsch* .. artikel|produkt|ware|größe|farbe|modell|teil|geliefert|geschickt|bekommen|erhalten|gesendet|lieferung|angekommen:2.8, falschlieferung:3, falsch geliefert|geschickt,
      fehlt|fehlen|fehlte|fehlten:2.4, unvollständig*:2.8, <not> .. dabei|enthalten|mitgeliefert|beigelegt|drin:2.2, statt .. bekommen|geliefert|erhalten|geschickt|kam:2.4,
      bestellt .. bekommen|geliefert|erhalten|geschickt|gekommen|kam|geliefert_wurde:2.4, ander* .. bekommen|erhalten|geliefert|geschickt|als_bestellt|artikel|farbe:2.2,
      nur .. bekommen|erhalten|geliefert|eine|einer|eins|zwei|drei .. statt|von|aber|obwohl|dabei:2.2, nur .. statt:2.4, entspricht nicht:2.4,
      nicht .. wie .. beschrieben|abgebildet|bestellt:2.4, nicht das bestellte|was_ich_bestellt:2.8, karton|paket|packung leer:2.8, leere* karton|paket|packung|umschlag:2.8,
      zu wenig:1.8, vergessen .. beizulegen|einzupacken|mitzuschicken, anders als|aus:1.6, jemand anders, -falsch* .. adresse:2, statt # .. nur|#:2.8,
      nur # .. statt|im_paket|dabei|drin|von|erhalten|bekommen|waren:2.5, # .. bestellt .. nur|#:2.6, kein* .. im_paket|in_der_packung|im_karton|beigelegt:2.4
    `,
    product_question: `
      passt .. auch|für|auf|in|zu|das|der|die|dieser:2, kompatibel:2.6, geeignet:2.2,
      wie groß|lang|breit|schwer|hoch|viel|viele|laut|funktioniert|benutze|verwende|reinige|wasche|lade|montiere|verbinde|stelle|bedient:1.8,
      welche größe|maße|farbe|material|version|spannung:2, maße:2, abmessung*:2, material:1.6, wasserdicht*:2, bedienungsanleitung|anleitung:1.8, gebrauchsanweisung,
      lieferbar|vorrätig|auf_lager:2.2, wann .. wieder .. lieferbar|verfügbar|da, unterschied .. zwischen, hat|ist|sind das|der|die|es .. auch|mit|aus:1.4,
      kann man|ich .. damit|auch|mit|das|in|waschen:1.6, größentabelle, frage zum|zu|zur .. produkt|artikel|gerät:2, für .. geeignet, spülmaschinen*, waschbar,
      ist .. aus .. leder|baumwolle|metall|holz|edelstahl, funktioniert .. mit:1.6, haltbar*, aus welchem:2.2, für kinder:1.4, ab welchem alter:2.2
    `,
    warranty_repair: `
      garantie*:3, gewährleistung*:3, reparier*|reparatur*:2.8, ersatzteil*:2.8, kundendienst|servicecenter:1.6, nach .. monaten|jahr|jahren:1.2, einschicken:1.6, garantieschein
    `,
    invoice_tax: `
      rechnung*:2.8, *rechnung:2.6, mehrwertsteuer|mwst|umsatzsteuer|ust|ust-id|steuer*:2.8, quittung|kaufbeleg|beleg:2.8, rechnungsadresse:3, buchhaltung|finanzamt:2,
      -auf rechnung .. zahlen|bezahlen:1.5
    `,
    customs_duty: `zoll:3, zoll*gebühr*|zollamt|zollkosten|zollabgaben|verzoll*:3.2, einfuhrumsatzsteuer|einfuhr*|importgebühr*|einfuhrabgaben:3.2, zoll*:2.4`,
    payment_issue: `
      doppelt|zweimal|zwei_mal|mehrfach|2x|zwei .. abgebucht|belastet|bezahlt|berechnet|gezahlt|eingezogen:3.2,
      abgebucht|belastet|eingezogen .. doppelt|zweimal|zwei_mal|zuviel|zu_viel|obwohl:3.2, abgebucht:2.2, abbuchung*:2.8, zahlung .. fehl*|nicht|abgelehnt|abgebrochen|klappt:3,
      kann nicht bezahlen|zahlen:3, bezahlen .. nicht|klappt|geht:2, karte .. abgelehnt|belastet|funktioniert_nicht:2.8, gutschein* .. nicht|einlösen|code|funktioniert:2.8,
      zu viel .. bezahlt|berechnet|abgebucht:3, zuviel .. bezahlt|berechnet, preis .. falsch|höher|stimmt:2.4, klarna|lastschrift|ratenzahlung:2.2, mahnung:2.6, rabattcode:2.6,
      unberechtigt*
    `,
    claim_threat: `
      a bis z, a z garantie|antrag, a to z, käuferschutz:2.4, chargeback, rückbuch*|rücklastschrift|zurückbuch*:2.6,
      paypal .. fall|konflikt|einschalt*|käuferschutz|melden|zurück:2.4, fall .. eröffnen|öffnen|melden, bank .. zurück*|einschalt*|wenden|kontakt*|melden|reklam*|sperr*:2.4,
      verbraucherzentrale|verbraucherschutz:3, anzeige:2.4, anzeigen .. polizei|betrug|werde|sie:2, melde* .. amazon|tiktok|shopify|plattform|bei|betrug:2,
      amazon|plattform .. melden|beschweren|einschalten|wenden, beschwerde .. bei|einreichen|amazon:2.2, betrug|betrüger .. melde*|anzeige|amazon:2, schlichtungsstelle,
      garantieantrag, antrag .. paypal|amazon|stellen:2.4
    `,
    review_threat: `
      schlechte*|negative*|entsprechende*|miese* .. bewertung*|rezension*|feedback|bewerten:2.8, negativ|schlecht bewerten:2.8, ein*|1|null .. stern*|sternchen:2.4, 1-stern*,
      bewertung* .. wenn|sonst|ändern|löschen|zurückziehen|entfernen|gegen:2.2, sonst|ansonsten .. bewert*|rezension:2.4, bewert* .. entsprechend|nicht_gut:2,
      5|fünf sterne .. wenn|für|gegen|gutschein|rabatt, öffentlich machen|posten, warnen|warne .. andere|alle|käufer:2
    `,
    authenticity: `
      *fälschung*|gefälscht*:2.8, fake*:2.8, plagiat*:2.8, <not> .. original*|echt*|authentisch:2.6, original|echt oder|und_keine:2, kein original*:3,
      imitat*|nachgemacht*|nachahmung|raubkopie|billigkopie|kopie:2.6, ist .. original|echt|originalware:1.8, echtheit*:2.4, seriennummer .. nicht|unbekannt|ungültig:2.2, logo .. anders|falsch|schief:2, hologramm .. fehlt|kein|ohne:2.2, originalware:1.8
    `,
    safety: `
      verbrann* .. hand|finger|haut|mich|mir|kind|tochter|sohn|arm:3, verbrannt:2, verbrennung*:2.8, verbrüht:2.8, feuer gefangen:3, fing|fängt .. feuer|an_zu_brennen:3, brand:2.2,
      brannte|brennt|gebrannt:2.2, brandgefahr|brandgeruch:3, rauch*:2.4, qualm*:2.8, explodier*|explosion:3, stromschlag|elektrischen_schlag|stromschläge:3, funken:2.6,
      verletz*:2.6, geschnitten:2.4, allergi*|ausschlag|hautausschlag:2.4, gefährlich*:2.4, lebensgefährlich:3, verschluck*|erstick*:2.8, giftig|vergiftung|vergiftet:2.6,
      blutet*|geblutet:2.6, krankenhaus .. nach|wegen|musste:2.4, schmort*|verschmort|geschmolzen|schmilzt|angeschmort:2.6, überhitz*:2, kurzschluss:2.6, notaufnahme
    `,
    personalization: `
      gravur*|gravier*|eingravier*:3, personalisier*:3, wunschtext|wunschname*|wunschmotiv:3,
      name* .. drauf|drucken|aufdruck*|sticken|stehen|geschrieben|schreiben|falsch_geschrieben|draufschreiben:2.8, aufdruck*:2.6, bestick*:2.8, initialen:2.8, bedruck*:2.6,
      eigenes foto|bild|logo, schriftart:2.6, geschenkverpack*|grußkarte|geschenknachricht:2.4, mit .. namen .. drauf|versehen
    `,
    wholesale_b2b: `
      großhandel*|großhändler*|großbestellung|großabnehmer:3, mengenrabatt|staffelpreis*|mengenpreis*:3, wiederverkäufer|wiederverkauf|weiterverkauf|händlerpreis*|händler:2.8,
      größere* menge*:3, stück .. preis|rabatt|angebot|kosten|bestellen|benötigen:2.4, angebot .. für|über .. stück:3,
      firma|unternehmen|laden|geschäft|restaurant|café|verein|schule .. bestellen|benötigen|brauchen|abnehmen|kaufen:2.4, geschäftskunde*:2.6, mindestbestellmenge:3
    `,
    privacy_request: `
      daten .. löschen|löscht|entfernen|auskunft|gespeichert:3.4, lösch* .. daten|konto|account|kundenkonto:3.4, dsgvo|datenschutz*:3,
      newsletter .. abmelden|abbestellen|keine|austragen:3, abmelden .. newsletter|verteiler:3, abbestellen .. newsletter|mails:3,
      keine .. werbung|werbemails|newsletter|mails .. mehr:2.8, auskunft .. daten, personenbezogen*:2.8, konto löschen:3
    `,
    positive_feedback: `
      alles .. super|bestens|gut|perfekt|prima|ok|angekommen|geklappt|toll|bestens_geklappt:2, sehr|super|echt|total|mega zufrieden|gut|schön|toll|schnell|nett:1.8, zufrieden:1.8,
      gefällt .. sehr|mir|uns|super:1.8, perfekt*:1.6, klasse:1.6, begeistert:2, top:1.4, gerne wieder:2, empfehl*:1.6, schnelle lieferung:1.6, angekommen .. danke|dank:1.6,
      funktioniert super|einwandfrei|jetzt|wieder|perfekt:1.8, hat sich erledigt:2, erledigt:1.4, vielen dank:1.2, gut angekommen:2, freu*:1.2, wunderbar|wunderschön:1.8,
      problem gelöst
    `,
    spam_phishing: `
      konto .. gesperrt|verifizieren|bestätigen|eingeschränkt|deaktiviert:2.8, bestätigen sie .. daten|konto|identität|zugangsdaten, klicken sie .. link|hier:2.8,
      verkäuferkonto|shop .. gesperrt|verifizieren|deaktiviert:3, umsatz .. steigern|erhöhen:3, steigern sie:2.6, seo:2.6, suchmaschinen*:2.4, agentur .. wir|bieten|hilft:2.2,
      kooperation*|zusammenarbeit|influencer:2.2, kredit .. angebot|günstig|sofort:2.4, gewonnen .. gewinn|preis|gutschein|haben:2.4, investition*|investieren|bitcoin|krypto*:2.6,
      sehr geehrter verkäufer:1.2, werbung schalten, bewertungen kaufen|verkaufen:3
    `,
  },
  flags: {
    legal_threat: `
      anwalt*|rechtsanwalt*|anwältin, rechtliche* schritte|konsequenzen|mittel, gericht*, klage*, verklag*, anzeige .. erstatten|polizei|betrug|mache|machen, polizei, mahnbescheid,
      verbraucherzentrale|verbraucherschutz, rechtsschutz*, juristisch*
    `,
    repeat_contact: `
      schon|bereits|mehrfach|mehrmals .. mal|geschrieben|kontaktiert|angeschrieben|gefragt|gemailt|nachgefragt|gemeldet, zum zweiten|dritten|vierten|fünften|wiederholten|x-ten mal,
      zweite|dritte|vierte mail|nachricht|anfrage|mal, keine antwort|rückmeldung|reaktion, <not> .. antwort|geantwortet|gemeldet|reagiert, ignorier*, erneut:1.6,
      nochmal* .. schreib*|frage|melde, warte noch|immer|seit|schon .. antwort|rückmeldung, letzte|meine .. mail|nachricht|e-mail .. nicht|unbeantwortet|keine,
      immer noch keine antwort|rückmeldung
    `,
    vulnerable_or_medical: `
      rollstuhl*, behinder*, schwanger*, krankenhaus, operation|op, krebs*, medikament*|medizin*, insulin|diabet*, sauerstoff*, pflegebedürftig*|pflegefall|pflege, senior*|rentner*,
      schwerkrank*|krank* .. mutter|vater|kind|frau|mann|tochter|sohn|oma|opa, jahre alt* mutter|vater|oma|opa, neugeboren*|frühchen, epilep*, asthma*, arzt|ärztlich,
      blind*|gehörlos*, demenz*, beerdigung|verstorben|trauerfall, rollator*
    `,
    off_platform_contact: `
      ruf*|rufen .. mich|mir|sie_mich|an:1.6, rufen sie mich, ruft mich an, schreib* .. mail|e-mail|an_meine|per:1.6,
      meine|ihre .. telefonnummer|handynummer|nummer|mailadresse|e-mail_adresse:2, per e-mail|mail an:2, telefonisch|telefon .. erreich*:2, direkt überweisen,
      außerhalb von amazon|der_plattform
    `,
  },
  thanks: `danke*, vielen dank, dankeschön, herzlichen dank, besten dank, merci, thx, dank`,
  greetings: `hallo, guten tag|morgen|abend, hi, hey, moin, servus, grüß gott, sehr geehrte*, liebe grüße, mit freundlichen grüßen, lg, mfg, liebes team, tag, grüezi`,
  urgent: `
      dringend*, eilt, eilig, schnellstmöglich, so schnell wie möglich, umgehend:2, sofort:2, asap, bis spätestens:2,
      bis|vor morgen|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|wochenende|weihnachten|heiligabend|heute|übermorgen,
      brauche .. bis|am|zum|für .. montag|freitag|samstag|sonntag|geburtstag|hochzeit|wochenende|urlaub|weihnachten, geburtstag*:1.8, geburtstagsgeschenk, hochzeit:1.8,
      noch rechtzeitig, rechtzeitig .. geburtstag|zum|zur|weihnachten|urlaub, frist, innerhalb .. stunden|24, urlaub .. fahre|fahren|morgen:2, letzte frist
    `,
  negations: `nicht, kein*, nichts, ohne, nie, niemand, weder, werde_nicht, will_nicht, brauche_kein*`,
});
