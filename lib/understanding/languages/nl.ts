import { defineLanguage } from '../language-data.ts';

export default defineLanguage({
  code: 'nl',
  common:
    'info de het een ik is niet en mijn van dat op te met voor maar heb er aan nog waar wanneer hoe kan kunt u jullie bij zijn naar wel ook deze dit hij wil graag goed hallo bedankt dank bestelling pakket pakje ontvangen hebben wordt word geen als geld terug al dag beste moet nu om uit wat',
  sets: {
    parcel: 'pakket* pakje pakketje bestelling* zending* levering product artikel* order spullen doos bezorging',
    not: 'niet niks niets geen nooit nog_niet zonder nergens',
    come: 'aangekomen ontvangen gekregen binnen bezorgd geleverd komt komen aankomen krijg krijgen binnengekomen arriveert verstuurd verzonden',
    broken:
      'kapot* stuk beschadig* gebroken defect* gescheurd* kras* deuk* gedeukt* lek* lekt barst* gebarsten scheur* schade verbogen scherven vlek* schimmel* roest* geknapt ingedeukt gekraakt afgebroken gebutst',
    want: 'wil graag kan kunnen mag hoe zou willen wens graag mogelijk kunt',
    colour: 'kleur maat product artikel model bestelling pakket ding onderdeel versie exemplaar',
  },
  intents: {
    wismo: `
      waar .. <parcel>, waar blijft|is|zit, wanneer .. <come>|komt|geleverd|bezorgd|verzonden|verstuurd|levering|krijg, track en trace, tracking*,
      trackingnummer|volgnummer:2, tracktrace|track_trace, status .. <parcel>, vertraagd|vertraging:2.2, nog <not> .. <come>,
      nog steeds <not> .. <come>|hier|iets:2, nog altijd niet, wacht .. op .. <parcel>, wacht al:1.8, levertijd|leverdatum|bezorgdatum:2.2,
      hoe lang .. duurt|nog|duren, al verzonden|verstuurd, is .. al .. verzonden|verstuurd|onderweg|verstuurt, onderweg:1.6, staat .. stil|dagen,
      had .. al .. moeten, zou .. vandaag|gisteren|maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|worden|komen .. <come>|zijn|komen, te laat:1.8,
      update .. <parcel>, hoe .. staat .. met, komt .. nog .. aan|op_tijd|voor, <parcel> .. blijft|hangt|vast,
      weken|dagen|maand .. besteld|wacht*|nog|niets|geleden:2, waarom .. lang|duurt:2.2, duurt .. lang:2.2,
      wat is er .. bestelling|pakket|aan_de_hand:2, verzenddatum:2.2
    `,
    not_received: `
      volgens|staat|zegt|zou .. bezorgd|geleverd|afgeleverd .. <not>|maar:3, bezorgd|geleverd|afgeleverd .. maar|terwijl|echter .. <not>|leeg:3,
      nooit .. <come>:3, niets|niks .. ontvangen|gekregen:2.4, niet .. ontvangen:2, kwijt .. <parcel>,
      <parcel> .. kwijt|zoek|verdwenen|gestolen|weg|kwijtgeraakt|verloren:3, kwijtgeraakt:2.8, gestolen:2.6,
      buren|buurman|buurvrouw .. niets|niks|ook_niet|ook|geen|niet:2.6, bezorgd bij .. buren|verkeerd*|ander*|iemand:2.6,
      verkeerd adres .. bezorgd|afgeleverd, brievenbus .. niets|niks|leeg, bewijs .. aflevering|bezorging, getekend .. niet|wie, vermist*:2.8,
      -niet|geen|nog .. geld|antwort|antwoord|reactie|factuur|terugbetaling .. ontvangen|gekregen:3,
      -niet ontvangen .. geld|antwoord|factuur|terugbetaling:3, bezorger|koerier|postbode .. zegt|maar|niets|niks|buren:2.4,
      bij de buren .. maar|niks|niets|niet:2.6, voor de deur .. niets|niks|maar|niet:2.6
    `,
    return_request: `
      retour*:2.2, terugstur*|terugzend*|terug_sturen|terug_zenden:2.3, stuur*|zend* .. terug:2.3, teruggeven|terugbrengen:2.2,
      retourlabel|retourformulier|verzendlabel:3, te klein|groot|krap|strak|lang|kort|wijd:1.2, past .. niet:1.3, passen niet:1.3, valt .. tegen:1.4,
      herroep*:2.2, bevalt .. niet:1.4, niet mijn smaak, bedenktijd, -teruggestuurd|geretourneerd .. geld|terugbetal*:2, -terugstur* .. nieuwe:1
    `,
    refund_request: `
      terugbetal*:2.5, geld .. terug:2.7, geld terug:2.7, teruggestort|terugstort*:2.6, refund:2.5, restitutie:2.6, terugkrijgen:1.8,
      wanneer .. geld|terugbetal*:3, compensatie|vergoed*|tegemoetkoming:2.2, teruggestuurd|geretourneerd .. geld|terugbetal*:3,
      gecrediteerd|creditering:2.2, prijs .. gezakt|gedaald|verlaagd, korting voor:1.4, -geen geld terug|terugbetaling .. maar:2.5
    `,
    exchange_replacement: `
      ruil*|omruil*:2.5, vervang*:2.5, nieuwe|nieuw|ander* .. sturen|opsturen|toesturen|opgestuurd|stuur:2.5, andere maat|kleur:2,
      grotere|kleinere .. maat:2.2, maat groter|kleiner:2.2, opnieuw .. sturen|verzenden|opsturen|leveren:2.5, in maat:1.4, voor maat:1.6,
      nieuwe opsturen|sturen|toesturen:2.6
    `,
    cancel_order: `
      annuler*|annulering|geannuleerd:3, cancel*:2.8, afbestel*|afzeggen:2.8, niet meer nodig|hebben|willen:2.5, hoef* .. niet meer:2.6,
      per ongeluk .. besteld|dubbel|twee:2.6, per ongeluk:1.4, dubbel besteld:2.2, verkeerd besteld:2, niet .. versturen|verzenden:1.8,
      -niet annuleren:3, bestelling stop*, niet meer .. bestelling:2.5, bestelling .. niet meer|stopzetten|intrekken:2.5, wil .. niet meer:2
    `,
    change_order: `
      adres|huisnummer|postcode|afleveradres|bezorgadres|straat .. wijzig*|verander*|aanpas*|aangepast|fout*|verkeerd*|oud*|ander*|gewijzigd|onjuist|vergeten:3,
      wijzig*|verander*|aanpas*|verkeerd*|fout*|oude|nieuw*|ander*|onjuist .. adres|huisnummer|postcode|afleveradres|bezorgadres:3, verhuisd:2.8,
      bestelling .. wijzigen|aanpassen|veranderen:2.8, maat|kleur .. wijzigen|veranderen|aanpassen:2.4, toevoegen .. bestelling|aan:2.2,
      ergens anders .. bezorg*|lever*:2.4, aantal .. wijzig*|aanpas*|verhog*:2.4, -verkeerd* .. kleur|maat|product|artikel .. ontvangen|gekregen:1
    `,
    damaged_defective: `
      <broken>:2.3, werkt .. niet|niet_meer|slecht:2.8, doet .. niet|niets|niks:2.7, niet .. werkend|werken:2.4, gaat niet aan|open|dicht:2.8,
      laadt .. niet|op:2.4, start .. niet|op:2.4, valt .. uit|uit_elkaar:2.3, in stukken:2.6, uit elkaar:2.2, slechte kwaliteit:1.8,
      kwaliteit .. slecht|waardeloos, ondeugdelijk:2.6, mankement*|gebrek*:2.2, begeven:2.4, niet aan te krijgen:2.8,
      gebruikt|vies|geopend|gedragen .. product|ontvangen|aangekomen|artikel:1.8, over datum|houdbaarheidsdatum:2.2, storing:2.2, gat .. in:2,
      werkte .. na|maar:1.4, opgehouden|gestopt .. werken:2.8, geen geluid|stroom|beeld|licht:2.4,
      rits|naad|knop|handvat .. stuk|los|kapot|open|vast:2.4, batterij|accu .. leeg|snel|gaat|houdt:2.2, één kant|oor:1.8
    `,
    wrong_or_missing_item: `
      verkeerd* .. <colour>:2.5, fout* .. <colour>:2.5, verkeerd* .. gestuurd|ontvangen|geleverd|gekregen|bezorgd|opgestuurd:2.8,
      <colour> .. verkeerd|klopt_niet|niet_juist:2.2, ontbreek*|ontbrek*|ontbrak*:2.7, mis .. nog|een|onderdeel|schroef*|het|de:2,
      incompleet|onvolledig:2.8, in plaats van:2, besteld .. gekregen|ontvangen|maar|kreeg|kwam|gestuurd:2.5,
      ander* .. gekregen|ontvangen|gestuurd|dan_besteld|kleur:2.2, niet wat|degene .. besteld:2.8,
      niet .. bijgeleverd|meegeleverd|erbij|inbegrepen|in_de_doos:2.3, zit|zat|zaten .. niet .. bij|in:2.3, te weinig:2,
      slechts|maar een|één|1|twee|2|drie .. ontvangen|gekregen|in|van:2.3, lege|leeg doos|pakket|envelop:2.8, doos|pakket .. leeg:2.8,
      komt niet overeen:2.6, niet zoals .. beschreven|omschreven|foto|afgebeeld:2.6, vergeten .. mee|bij|in_te_pakken:2,
      -verkeerd* .. adres|huisnummer:2, maar # .. in|terwijl|van|ontvangen|gekregen|zaten:2.6, # .. besteld|betaald .. maar|#|gekregen:2.4,
      zaten er .. maar:2.4, in plaats van #:2.6, geen .. in_de_doos|bij|bijgeleverd:1.8
    `,
    product_question: `
      past .. op|bij|in|dit|deze|het:2.1, compatibel|compatible:2.6, geschikt .. voor:2.4, geschikt:2,
      hoe .. groot|lang|breed|zwaar|hoog|werkt|gebruik|installeer|was|maak|laad|monteer|stel|sluit:1.8,
      welke .. maat|kleur|afmeting*|materiaal|versie:2, afmeting*|maten:2, wat .. afmeting*|maat|formaat|gewicht, materiaal:1.7,
      waterdicht|waterproof:2.3, handleiding|gebruiksaanwijzing:2, op voorraad|leverbaar:2.3, weer .. leverbaar|voorraad|beschikbaar:2.4,
      verschil tussen, kan .. ook .. in|met|worden|gebruikt:1.6, kan ik .. gebruiken|wassen|mee:1.6, zit|zitten er .. bij|in .. ?:1.4, maattabel,
      vraag over .. product|artikel|dit|de|het:1.8, van welk materiaal, werkt .. met|op:1.7, is .. inclusief|vaatwasser*|wasbaar, inclusief:1.5,
      batterijen .. inbegrepen|bij, hoe .. hoog|breed|lang .. precies|is:2, van welk|wat_voor .. materiaal|stof:2.1, welke leeftijd:2.1
    `,
    warranty_repair: `
      garantie*:2.9, repar*|gerepareerd|repareren:2.7, maken .. laten|laten_maken:1.6, onderdelen .. bestellen|los|kopen:2.4,
      reserveonderdeel|reserveonderdelen|los_onderdeel:2.8, servicecentrum|klantenservice_van:2, na .. maanden|maand|jaar:1.2
    `,
    invoice_tax: `factuur*|facturen:2.9, btw:2.8, bon|bonnetje|kassabon:2.6, aankoopbewijs:2.8, boekhoud*:2.2, belasting .. factuur|aftrek`,
    customs_duty: `douane*:3.2, invoer*:3, inklaring*:3.2, importheffing|importkosten|invoerrechten|importbelasting:3.2`,
    payment_issue: `
      dubbel|twee_keer|2x|tweemaal|2_keer .. afgeschreven|betaald|afgeboekt|gerekend|in_rekening:3.2,
      afgeschreven .. dubbel|twee|terwijl|zonder|2x:3.2, afgeschreven:2.4, betaling .. mislukt|lukt|niet|geweigerd|fout|probleem|gefaald:3,
      kan niet betalen|afrekenen:3, betalen .. lukt|niet|gaat:2, te veel betaald|gerekend|afgeschreven:3, kaart .. geweigerd|werkt:2.8,
      kortingscode|couponcode|cadeaubon .. niet|werkt:2.7, kortingscode:2.4, prijs .. klopt|hoger|anders|verkeerd:2.4,
      klarna|incasso|ideal .. niet|mislukt|afgeschreven|probleem:2.4, herinnering .. betaald:2.6, onterecht .. afgeschreven,
      foutmelding .. betal*|afreken*:2.8, betal*|afreken* .. foutmelding|lukt_niet:2.8, ideal|creditcard .. foutmelding|geweigerd|werkt:2.8
    `,
    claim_threat: `
      a tot z|a_to_z|az_garantie, a tot z, a to z, geschil*:2.6, chargeback|terugboek*|storneer*|storneren|terug_boeken:2.7, bank:2.2,
      paypal .. geschil|zaak|melden|claim|klacht:2.7, klacht .. indienen|amazon|bij|dien:2.4, claim .. indienen|openen|dien|in:2.6,
      melden .. amazon|bij|tiktok|platform|politie:2, meld .. amazon|bij|jullie:2,
      consumentenbond|acm|consuwijzer|geschillencommissie|consumentenautoriteit:3, aangifte:2.7, escal*:2.4, oplicht* .. meld*|aangifte
    `,
    review_threat: `
      slechte|negatieve|vernietigende .. review*|beoordel*|recensie|feedback:2.7, review*|beoordel* .. slecht*|negatie*|1_ster|één_ster:2.6,
      1|één|een|nul ster*:2.3, anders .. review|beoordel*|recensie, review|beoordeling .. verwijder*|aanpas*|wijzig*|als,
      5|vijf sterren .. als|voor|in_ruil, social media:2.2, iedereen .. vertellen|laten_weten|waarschuw*, waarschuw* .. anderen|iedereen|mensen
    `,
    authenticity: `
      namaak*:2.8, nep*:2.5, vals* .. product|merk|artikel|is:2, vervals*:2.8, replica:2.5, kopie:2.2, niet .. echt*|origine*|authentiek:2.6,
      geen .. echte|originele|origineel:2.6, is .. origineel|echt:1.9, echt of|origineel_of, authentiek*|echtheid:2.2, fake:2.6, imitatie:2.7
    `,
    safety: `
      brand* .. hand|vinger*|huid|me|mij|kind|dochter|zoon|mijn:2.8, verbrand*:2.6, brandwond*:3, in brand:3, vlam .. gevat, brandgevaar*:3,
      brandlucht:3, vuur:2.2, ontploft|ontploffing|geëxplodeerd|explod*|explosie:3, rook .. uit|kwam|komt:2.6, rookt|roken|rookte:2.2, vonk*:2.6,
      schok .. gekregen|kreeg|elektrische|kreeg_een:2.7, elektrische schok, kortsluiting:2.6, geëlektrocuteerd, gewond*|verwond*:2.6, gesneden:2.5,
      bloed*|bloedde:2.4, allergi*:2.5, uitslag|huiduitslag|jeuk:2.4, gevaarlijk*|gevaar:2.5, stik* .. kind|baby|bijna|zoon|dochter:2.6,
      verstikking*|gestikt|stikte:2.8, ingeslikt|doorgeslikt:2.7, giftig|vergiftig*:2.6, ziekenhuis .. door|na|beland:2.4,
      spoedeisende|eerste_hulp:2.6, oververhit*:2.2, gesmolten|smelt:2.4
    `,
    personalization: `
      grav*|gegraveerd:2.8, personalis*|gepersonaliseerd:3, naam .. erop|op_de|op_het|laten|printen|borduren|zetten|drukken|verkeerd_gespeld:2.6,
      borduur*|geborduurd:2.7, bedrukt|bedrukken|bedrukking:2.7, tekst .. erop|op|zetten|laten:2.5, eigen .. foto|tekst|logo|ontwerp:2.6,
      initialen:2.7, lettertype:2.6, cadeauverpakking|kaartje|inpakken .. cadeau:2
    `,
    wholesale_b2b: `
      groothandel*:3, wederverko*|doorverko*:2.8, grote .. aantal*|hoeveelhe*|oplage:3, stuks .. prijs|korting|kosten|offerte:2.5,
      prijs|korting .. stuks|aantallen|groot:2.6, offerte:2.7, staffel*|bulk*:2.9,
      ons|mijn|onze bedrijf|winkel|restaurant|vereniging|school|zaak .. bestellen|kopen|nodig|afnemen:2.4,
      zakelijk* .. bestel*|klant|account|afnemen:2.4, inkoop*:2
    `,
    privacy_request: `
      verwijder*|wis*|wissen .. gegevens|account|data:3.3, gegevens .. verwijder*|wissen|bewaard|opgeslagen:3.3, avg|gdpr:3,
      persoonsgegevens|privacy:2.7, afmelden|uitschrijven:2.5, nieuwsbrief:2.4, geen .. mails|reclame|nieuwsbrief|berichten .. meer|ontvangen:2.6,
      account verwijder*:3.3
    `,
    positive_feedback: `
      helemaal|alles|super|erg|heel|zeer|echt .. top|goed|blij|tevreden|mooi|snel|perfect|fijn|netjes|leuk:1.8, tevreden:1.8, top:1.5, perfect:1.6,
      blij met:1.8, aanrader:1.8, snelle levering:1.6, netjes .. ontvangen|verpakt|geleverd:1.7, goed ontvangen|aangekomen:1.7,
      werkt .. goed|perfect|prima|weer|super:1.8, prima:1.5, geweldig|fantastisch|prachtig|uitstekend:1.8, opgelost:1.8,
      bedankt voor .. hulp|service|snelle|levering:1.5, veel plezier
    `,
    spam_phishing: `
      account .. geblokkeerd|opgeschort|verifi*|geschorst:2.8, verifi*|bevestig .. account|gegevens|identiteit|wachtwoord:2.7, klik .. link|hier:2.8,
      winkel .. geblokkeerd|gedeactiveerd|geschorst, omzet|verkoop .. verhogen|vergroten|verhoog:3, verhoog .. omzet|verkoop:3, seo|zoekmachine*:2.6,
      marketingbureau|bureau:2, samenwerking|influencer:2.2, lening:2.6, gewonnen .. prijs|cadeaubon:2.6, invester*|bitcoin|crypto*:2.5,
      beste verkoper:1, wij bieden .. diensten|aan|service:2.6
    `,
  },
  flags: {
    legal_threat: `
      advoca*, juridisch*, rechter|rechtbank|rechtszaak, aangifte, politie, aanklagen|aanklacht, dagvaard*, rechtsbijstand, deurwaarder|incassobureau,
      consumentenbond|geschillencommissie, gerechtelijke stappen
    `,
    repeat_contact: `
      al .. gemaild|gestuurd|geschreven|contact|gevraagd|bericht|keer, eerder .. gemaild|bericht|gevraagd|contact|gestuurd,
      tweede|derde|vierde|zoveelste keer|mail|bericht|poging,
      twee|drie|vier|meerdere|paar keer|mails|berichten .. gemaild|gestuurd|contact|gevraagd|geschreven:2, geen .. antwoord|reactie|gehoor,
      <not> .. gereageerd|geantwoord|beantwoord|gehoord, nogmaals:2, opnieuw .. mail|bericht|vraag:1.8, negeer*|genegeerd, weer .. mail|bericht:1.6,
      wacht nog|al|steeds .. antwoord|reactie
    `,
    vulnerable_or_medical: `
      rolstoel*, gehandicapt*|handicap|beperking, zwanger*, ziekenhuis*, operatie|geopereerd, kanker|chemo*, medicijn*|medisch*|medicatie,
      insuline|diabet*, zuurstof, bejaard*|ouderen|oude moeder|vader, zieke*|ziek, pasgeboren|prematuur, astma|epilep*, arts|dokter|recept, blind|doof,
      dement*|alzheimer, begrafenis|uitvaart|overleden, rollator
    `,
    off_platform_contact: `
      bel* .. mij|me|op:2, bel mij|me, mijn|uw|jullie telefoonnummer|nummer|mobiel|06|mailadres|e_mailadres|emailadres|email:2, telefoonnummer:1.6,
      mail* .. mij|me|naar:1.8, via mail|e_mail|telefoon:1.8, buiten amazon|het_platform
    `,
  },
  thanks: `bedankt, dank u|je|jullie, dankjewel|dankuwel, hartelijk dank, alvast bedankt, dank, thanks, thx, tnx, bedankt*`,
  greetings: `
      hallo, hoi, goedemorgen|goedemiddag|goedenavond|goedendag, goede morgen|middag|avond|dag, beste, dag, geachte, hey, hi, met vriendelijke groet*,
      groet*, mvg, gr
    `,
  urgent: `
      dringend*|spoed*|urgent*, zo snel mogelijk, zsm|asap, met spoed, onmiddellijk:2, direct:1.4,
      voor|uiterlijk|vóór maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag|morgen|kerst|het_weekend|sinterklaas,
      nodig .. voor|op|morgen|uiterlijk .. maandag|vrijdag|zaterdag|zondag|verjaardag|bruiloft|weekend|morgen, verjaardag*:1.8, bruiloft|trouwerij:1.8,
      op tijd, binnen 24|48 uur, vakantie .. vertrek*|morgen|gaan, haast
    `,
  negations: `niet, geen, niets, niks, zonder, nooit, niemand, niet_nodig, wil_geen`,
});
