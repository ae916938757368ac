import { defineLanguage } from '../language-data.ts';

export default defineLanguage({
  code: 'sv',
  common:
    'info och att det är en ett jag inte på som för med har av till den min mitt mina var när hur kan ni vi men om från hej tack beställning paket fått ska vill så får de er där något någon aldrig mycket också skulle pengar tillbaka order varför måste bara nu måndag eller bra snälla fel köp köpte',
  sets: {
    parcel: 'paket* beställning* order* leverans* vara varan varor försändelse* produkt* sändning* köp',
    not: 'inte inget ingenting aldrig ingen ej utan inga',
    come: 'kommit kommer kom anlänt fått levererat levererats levererad levereras framme mottagit dykt_upp komma får hem skickats',
    broken:
      'trasig* sönder skada* skadat krossa* krossad* spruck* spricka defekt* repa* repig* repad* buckl* läck* trasigt avbruten bruten böjd* fläck* mögl* rostig* hål knäckt* söndrig* tilltufsad*',
    want: 'vill kan skulle önskar får hur går möjligt gärna snälla',
    colour:
      'färg storlek vara produkt modell artikel sak beställning variant produkten varan färgen storleken modellen',
  },
  intents: {
    wismo: `
      var .. <parcel>, var är|befinner, när .. <come>|levereras|skickas|skickar|leverans|får|kommer|anländer, spårning*|spåra*|spårningsnummer:2,
      kollinummer|paketnummer:2, status .. <parcel>, försena*|försening:2.3, inte .. <come> .. än|ännu:2.2, fortfarande inte .. <come>|skickat*,
      ännu inte .. <come>, väntar .. på .. <parcel>, väntat .. i|länge|på:1.8, leveranstid*|leveransdatum*:2.2, hur lång tid|länge,
      är .. skicka*|på_väg, har .. skickat|skickats|ni_skickat:1.6, skulle .. kommit|komma|levererats|varit|ha:2, på väg:1.6, stått still|står_still,
      inte rört sig, uppdatering .. <parcel>, hinner .. fram|komma|innan|i_tid:2, hänt .. <parcel>, <parcel> .. fastnat,
      veckor|dagar|månad .. väntat|gått|inget|beställde|sedan:2, vad händer .. med|order*|beställning*:2.2, varför .. tid|dröjer|lång:2.1, dröjer:2.1,
      utskick|leveransbesked|skickdatum:2
    `,
    not_received: `
      står|enligt|säger|markera*|visar|påstås .. levererad*|levererats|utlämnad*|levererat .. <not>|men:3,
      levererad*|levererat|levererats|utlämnat .. men .. <not>:3, aldrig .. <come>|fick:3, inte fått .. något|någon|min|mitt|varan|paketet:2.2,
      inte .. fått:1.8, fick aldrig:2.8, försvunn*|tappat_bort|borttappa*|kommit_bort|bortkommit|stul*:3, inget i .. brevlådan|postlådan,
      grann* .. inte|heller|inget:2.6, hämtat .. någon_annan|inte_jag|av_någon, leveransbevis|kvittens:2.8, lämnat* .. fel|hos .. adress|granne,
      kvitterat .. inte|vem, -inte .. fått|mottagit .. pengar*|återbetal*|svar|faktura|kvitto:3,
      bud*|chauffören|brevbäraren .. säger|men|lagt|inget:2.4, utanför dörren .. inget|men|inte:2.4, ligger hos .. grannen:2.4
    `,
    return_request: `
      retur*:2.3, returner*:2.3, skicka* .. tillbaka:2.4, lämna tillbaka|igen:2.3, ångerrätt*|öppet_köp:2.5, retursedel|returfraktsedel|returetikett:3,
      för liten|stor|litet|stort|små|stora|trång|kort|lång:1.2, passar inte:1.4, passade inte:1.4, gillar .. inte:1.4, ångra .. köp*|mig:1.8,
      -skickade|skickat|returnerat .. tillbaka .. pengar*|återbetal*:2, -returnerat|returnerade .. pengar*|återbetal*:2
    `,
    refund_request: `
      återbetal*:2.5, pengar* .. tillbaka:2.8, pengarna tillbaka:2.8, kompens*|ersättning:2.2, återbetalning:2.6, när .. pengar*|återbetal*:3,
      returnerat|returnerade|skickade_tillbaka|skickat_tillbaka .. pengar*|återbetal*:3, prisavdrag|rabatt för:2, kreditera*:2.2,
      priset .. sänkt*|billigare, -inte .. pengarna tillbaka .. utan:2.5
    `,
    exchange_replacement: `
      byta .. till|mot|storlek|färg|den|ut|dem:2.5, byte:2, utbyt*|bytas:2.4, byt* till|mot:2.4, ersättningsprodukt|ersätta|ersättningsvara:2.5,
      skicka* .. ny|nytt|nya|en_ny|rätt|annan:2.5, annan|större|mindre storlek:2.2, en ny:1.8, ny leverans, -byta .. adress:2.5,
      skicka .. en ny|nytt:2.6, ny istället:2.4, en ny .. istället:2.4
    `,
    cancel_order: `
      avbestäl*:3, avboka*:3, annuller*:3, cancel*|kansell*:2.8, makulera*:2.8, ångra* .. mig|köp*|beställning*|order*:2,
      vill inte ha .. längre|den|beställning*:2.3, behöver .. inte .. längre|den:2.2, av misstag|misstag:1.8, råkade .. beställa|köpa|dubbel*|två:2.4,
      beställt|beställde .. fel|två|dubbelt|misstag:1.8, inte skicka* .. den|det:1.6, stoppa .. order*|beställning*|leverans*:2.6,
      -inte avbeställa|annullera:3
    `,
    change_order: `
      adress*|postnummer|gatunummer|leveransadress* .. ändra*|fel|byta|gammal*|gamla|ny|uppdater*|annan|rätta:3,
      ändra*|fel|byta|gamla|ny|annan|uppdater*|rätta .. adress*|leveransadress*|postnummer|ombud:3, flyttat:2.8,
      ändra .. beställning*|order*|storlek|färg|antal:2.8, lägga till .. beställning*|order*|en:2.2, skicka* .. annan|jobbet .. adress|istället:2.6,
      till en annan adress:3, -fel .. färg|storlek|vara|produkt .. skick*|fått|fick:1
    `,
    damaged_defective: `
      <broken>:2.3, fungerar .. inte|dåligt:2.9, funkar .. inte:2.9, slut* .. fungera|funka|ladda:3, slutade fungera|funka:3,
      går inte .. att .. starta|ladda|slå|stänga|öppna|sätta|få:2.6, startar .. inte:2.8, laddar .. inte:2.6, tänds|lyser .. inte:2.4, gått sönder:2.8,
      gick sönder:2.8, i bitar|tusen_bitar:2.6, dålig kvalitet|kvalité:1.8, kvaliteten .. dålig|usel, fel på:1.8, stänger av sig:2.2,
      lossnat|lossnade|fallit_av|ramlat_av:2.2, använd|begagnad|smutsig .. vara|produkt|kom|fick|var:1.8, utgång*:2, dött|dog:2, skräp:1.8,
      ur funktion, dragkedja*|sömmen|knappen|handtaget .. sönder|trasig|fast|loss|av:2.4, inget ljud|ström|bild:2.4,
      batteri* .. håller|laddas_ur|dör|slut:2.3, ena sidan|örat:1.8
    `,
    wrong_or_missing_item: `
      fel .. <colour>:2.6, fel .. skicka*|fick|fått|levererat|kom:2.7, skicka*|fick|fått|kom|levererat .. fel|annan|annat|istället|bara|endast:2.5,
      saknas|saknades|saknar:2.6, fattas|fattades:2.6, inte komplett|ofullständig*:2.8, istället för:2, i stället för:2,
      beställde|beställt .. men|fick|fått|kom|och:2.2, inte .. det|den .. beställde|beställt|jag:2.4, fanns|låg|medföljde inte .. med|i:2.5,
      följde inte med:2.6, tom .. låda|kartong|kuvert|förpackning:2.8, lådan|paketet|kartongen .. tom*:2.8, stämmer inte .. överens|med:2.6,
      inte som .. beskriv*|bild*|annons*|på:2.5, bara|endast .. en|ett|två|tre|1|2|3 .. av|i|istället|fick|kom:2,
      glömt|glömde .. skicka|packa|lägga:2.4, utan .. laddare|skruvar|kabel|manual:1.8, -fel adress*:2, beställde # .. fick|men|bara|#:2.7,
      bara # .. av|fick|kom|i:2.6, beställde två|tre|fyra .. fick|men|bara:2.7
    `,
    product_question: `
      passar .. till|på|den|det|denna|i:2.1, kompatib*:2.6, lämplig*|fungerar .. med|till|ihop|den_med:2,
      hur .. stor|lång|bred|tung|hög|fungerar|använd*|installer*|tvätt*|montera*|ladda*|kopplar|rengör|mycket_väger:1.9,
      vilken|vilka .. storlek*|mått|färg*|material|modell:2, mått|måtten:2, material:1.7, vattentät*:2.3, bruksanvisning|manual|instruktion*:1.8,
      i lager|på_lager:2.3, åter i lager|finns_i, skillnad* mellan, storleksguide|storlekstabell:2,
      går det .. att_använda|att_tvätta|tvätta|använda|bra_att:1.8, kan man|jag .. använda|tvätta|ha|diska:1.8,
      fråga om|angående .. produkt*|varan|denna:1.8, ingår:1.8, vad .. är_det_för|är_den_gjord|väger, gjord av, tål:1.9, finns .. storlek|färg|i:1.4,
      vad .. material|gjord:1.8, åldern|ålder:1.8
    `,
    warranty_repair: `
      garanti*:2.9, reklam*:2, repar*|laga|lagad|lagas|lagning:2.6, reservdel*:2.8, service:1.4, verkstad:2.4, efter .. månader|månad|år:1.2
    `,
    invoice_tax: `faktura*|fakturor:2.8, kvitto*:2.8, moms*:2.8, organisationsnummer|orgnummer:2.6, bokföring*:2.2, underlag:1.6, -faktura .. två:1`,
    customs_duty: `tull*:3.2, förtull*:3.2, importavgift*|importmoms|importskatt:3.2`,
    payment_issue: `
      dragit|debiterad|dragits|debiterat|betalat|dragen .. två|dubbelt|2|flera|för_mycket|extra:3.2,
      dubbel* .. debitera*|betal*|dragning|dragit|dragits:3.2, två gånger .. dragit|debitera*|betal*|kort*:3.2,
      betalning* .. misslyck*|gick|fungerar|nekad*|inte|fel|problem|går:2.9, kan|går inte .. betala:3,
      kort* .. nekad*|nekas|fungerar|funkar|medges|debitera*:2.8, rabattkod*|presentkort .. fungerar|inte|funkar:2.7, rabattkod*:2.4,
      priset .. fel|högre|stämmer|annat:2.4, klarna .. faktura|betal*|påminnelse|fel:2.4, påminnelse* .. betal*:2.6, swish .. inte|dragit|betal*:2.6,
      för mycket betalt:2.8
    `,
    claim_threat: `
      a till z|a_to_z|az_garanti|a_ö_garanti, a till z, a to z, chargeback|återkrav|återkallar_betalningen:2.7, banken|min_bank|bank:2.3,
      reklamera .. bank*|kort*:2.6, paypal .. tvist|anmäl*|ärende|köparskydd:2.7, tvist:2.7,
      anmäl* .. er|amazon|arn|konsumentverket|polis*|bedrägeri|tiktok|till|butik*:2.5, polisanmäl*:3, arn:2.6, allmänna reklamationsnämnden:3,
      konsumentverket|konsumentombudsmannen|konsumenttvist*|konsumentrådgiv*:3, öppna* .. ärende|tvist|claim:2.4, klagomål .. amazon|lämna|till:2.2,
      kontaktar amazon|banken|plattformen, bedrägeri .. anmäl*
    `,
    review_threat: `
      dåligt|dålig|negativt|negativ|dåliga .. omdöme*|recension*|betyg|betyget|feedback|review:2.7,
      omdöme*|recension*|betyg .. dålig*|negativ*|en_stjärna|därefter:2.6, en|1|noll stjärn*:2.4, annars .. omdöme|recension|betyg|stjärna,
      skriv* .. dålig*|negativ* .. omdöme|recension|om_er, 5|fem stjärnor .. om|mot|för, ta bort|ändra .. omdöme*|recension*|betyg*,
      sociala medier:2.2, varna .. andra|alla|folk:2.3, berätta .. för_alla
    `,
    authenticity: `
      kopia|kopior:2.5, piratkop*|pirat*:2.7, förfalsk*:2.8, falsk*:2.5, fejk*|fake:2.7, inte .. äkta|original*|genuin*:2.7, oäkta:2.7,
      är .. äkta|original:1.9, äkta eller, äkthet*:2.2, replika|imitation:2.5, ej äkta|original:2.7
    `,
    safety: `
      bränt|brände|bränd* .. hand*|finger|fingrar*|mig|huden|sig|barn*|min|dotter|son:2.8, brännskad*|brännsår:3,
      börjat|började|börja .. brinna|ryka|brann:3, brann|brinna|brand|eldsvåda:2.7, tog eld|fattade_eld:3, brandfar*|brandrisk:3,
      explod*|explosion|exploderade|smällde:2.9, rök*|ryker|rykte .. kom|ur|det|från|laddar*:2.3, rykte:1.6, gnist*:2.6, stöt:2.6,
      elchock|elstöt*|ström_genom:2.9, kortslut*:2.6, skadat|skadade .. sig|mig:2.6, skar mig|sig, skurit .. mig|sig:2.6, blöd*|blod:2.4, allergi*:2.5,
      utslag|klåda:2.4, farlig*|livsfarlig*|fara:2.5, kväv*|sätta_i_halsen|satte_i_halsen:2.8, svalde|svalt|sväljt:2.7, giftig*|förgift*:2.6,
      sjukhus* .. efter|på_grund|hamnade|akuten:2.5, akuten:2.4, överhett*:2.2, smält* .. kontakt*|laddar*|plast*|kabel*:2.6
    `,
    personalization: `
      graver*|ingraver*:2.9, personlig text|gravyr|tryck:2.8, namn* .. på|tryck*|broder*|stavat|skriv*|stå:2.4, broder*:2.7,
      tryck* .. namn|text|logo*|bild:2.6, egen .. text|bild|logga|design:2.6, initialer:2.7, typsnitt:2.6, presentinslag*|slå_in .. present|kort:2,
      gratulationskort|presentkort .. hälsning, personalis*:3, text .. ska_stå|på_muggen|på:2
    `,
    wholesale_b2b: `
      grossist*|grosshandel*|engros:3, återförsälj*:2.8, större .. antal|mängd*|order|beställning|kvantitet*:2.9, stora mängder,
      stycken|st .. pris*|rabatt|offert:2.4, pris|rabatt .. stycken|st|antal|volym:2.5, offert*:2.7, mängdrabatt|volymrabatt|kvantitetsrabatt:3,
      vårt|mitt|vår företag|butik|restaurang|förening|skola .. beställa|köpa|behöver:2.4, företagskund*|företagskonto:2.6
    `,
    privacy_request: `
      radera*|ta_bort .. uppgifter*|konto*|data|personuppgifter*|information:3.3, gdpr:3, personuppgift*:2.9, avregistrera*|avprenumerera*:2.9,
      nyhetsbrev*:2.5, inte .. mail|reklam|sms|utskick|nyhetsbrev .. mer|längre:2.6, sluta skicka*:2.5, integritet*:2.3, vilka uppgifter
    `,
    positive_feedback: `
      jätte* .. nöjd|bra|fin|glad:1.9, jättenöjd*|jättebra|jättefin*|supernöjd|jätteglad*|superbra:2,
      mycket|väldigt|så|super nöjd*|bra|fin*|glad*|snabb*:1.8, nöjd*:1.8, perfekt:1.7, allt .. bra|perfekt|ok|toppen|som_det_ska:1.9,
      toppen|kanon|utmärkt|fantastisk*|underbar*|suverän*|grymt:1.7, rekommender*:1.6, snabb leverans|frakt|service:1.7, älskar:1.8,
      fungerar .. bra|perfekt|utmärkt|nu:1.8, löst sig|löste_sig:1.9, kommit fram .. tack|idag|helt:1.6, bra .. produkt|service|kvalitet|köp:1.7,
      precis som:1.5
    `,
    spam_phishing: `
      konto .. spärra*|avstäng*|verifier*|begränsa*|stängas:2.8, verifiera*|bekräfta* .. konto|identitet|uppgifter|lösenord:2.7,
      klicka* .. länk*|här:2.8, öka .. försäljning*|trafik*|omsättning*:3, sökmotor*|seo:2.7, byrå|reklambyrå .. erbjud*|hjälper:2.4,
      samarbete|influencer*:2.2, lån .. erbjud*|ränta|snabbt:2.6, vunnit .. pris|presentkort:2.6, invester*|bitcoin|krypto*:2.5,
      kära säljare|bäste_säljare:1.4, vi erbjuder .. tjänst*|er:2.5, butik .. stängas|spärras|avaktiv*
    `,
  },
  flags: {
    legal_threat: `
      advokat*|jurist*|juridisk*, rättslig*, domstol*|tingsrätt*, stämma|stämning|stämmer_er, polisanmäl*|polis*, kronofogden|inkasso, arn,
      konsumentverket, rättegång*, allmänna reklamationsnämnden
    `,
    repeat_contact: `
      redan .. skrivit|mailat|mejlat|kontaktat|frågat|skickat_ett, flera|många|två|tre|fyra gånger .. skrivit|mailat|mejlat|kontaktat|frågat,
      skrivit|mailat|mejlat|kontaktat|hört .. flera|två|tre|gånger|tidigare|förut, andra|tredje|fjärde gången|mailet|mejlet|meddelandet,
      inget svar|inte_svarat|svarar_inte|inte_svarar, inte fått .. svar, inte .. svara*, ignorer*, igen .. skriver|frågar:1.8, skriver igen, utan svar,
      väntar fortfarande|ännu .. svar, påminner|påminnelse:1.6
    `,
    vulnerable_or_medical: `
      rullstol*, funktionsned*|funktionshind*|handikapp*, gravid*, sjukhus*, operation*|operera*, cancer*|cellgift*, medicin*|läkemedel*|medicinsk*,
      insulin|diabet*, syrgas, äldre|gamla mamma|pappa|mor|far|dam, sjuk* .. mamma|pappa|barn|fru|man|dotter|son, nyfödd*|prematur*, astma*|epilep*,
      läkare*|recept, blind*|döv*, demens*|alzheimer*, begravning*|avliden|gått_bort, rullator*
    `,
    off_platform_contact: `
      ring* .. mig|på|oss:2, mitt|ert|din nummer|telefonnummer|mobilnummer|mejl|mail|mailadress|mejladress:2, telefonnummer:1.6,
      mail*|mejl* .. mig|till_mig|på:1.8, sms* .. mig:2, via mail|mejl|telefon:1.8, utanför amazon|plattformen
    `,
  },
  thanks: `tack*, tack så mycket, tusen tack, stort tack, tackar, thx, tack på förhand`,
  greetings: `hej, hejsan, god morgon|dag|kväll|middag, hallå, tjena, tja, med vänliga hälsningar, vänliga hälsningar, mvh, hälsningar, bästa, hello`,
  urgent: `
      bråttom|brådskande|akut|bråds*, så snart som möjligt, så fort som möjligt, snarast*, omedelbart|omgående:2, asap,
      innan|före|till|senast måndag|tisdag|onsdag|torsdag|fredag|lördag|söndag|imorgon|jul|helgen|julafton|i_morgon|den,
      behöver .. innan|till|före|senast .. fredag|lördag|söndag|måndag|imorgon|helgen|bröllop|födelsedag*|jul, födelsedag*:1.8,
      bröllop*|student*|dop*:1.8, i tid:2, inom 24|48 timmar, reser|åker .. imorgon|på|bort, sista chansen
    `,
  negations: `inte, ej, inget, ingen, utan, aldrig, ingenting, behöver_inte, vill_inte, tänker_inte`,
});
