import { defineLanguage } from '../language-data.ts';

export default defineLanguage({
  code: 'pl',
  common:
    'info nie jest i w na z do się że mi moje moja mam czy jak gdzie kiedy to co proszę dzień dobry witam dziękuję dzięki zamówienie zamówienia paczka paczki przesyłka od za już jeszcze ale po dla był była było ma chcę można produkt zwrot pieniądze tak ten ta o przez jestem bardzo mogę',
  sets: {
    parcel: 'paczk* przesyłk* zamówieni* towar* produkt* dostaw* zakup* artykuł*',
    not: 'nie nic nigdy brak żaden żadnej bez',
    come: 'dotar* doszł* doszed* dojdzie przyszł* przyszed* przyjdzie dostał* otrzymał* dostarcz* doręcz* dojść dotrze będzie odebrał*',
    broken:
      'uszkodz* zepsut* zepsuł* popsut* popsuł* pęknię* pękł* połaman* złaman* rozbit* stłuczon* potłuczon* porysowan* zarysowan* wadliw* wada wady pogniecion* zgniecion* podart* rozdart* dziura* dziurę wgniecen* wgniot* przeciek* cieknie rozerwan* poplamion* zardzewia* spleśnia* odpad* odkleił* wykrzywion* roztrzaskan* rozlan*',
    want: 'chcę chciałbym chciałabym proszę prosiłbym mogę można jak czy poproszę chcemy moglibyście',
    colour: 'kolor* rozmiar* produkt* towar model* artykuł* przedmiot* zamówienie wersj* rzecz numer',
  },
  intents: {
    wismo: `
      gdzie .. <parcel>, gdzie jest|utknęła, kiedy .. <come>|wysył*|wyśl*|dostaw*|nada*|wysłan*|będzie|dostan*|otrzymam,
      status .. <parcel>|nie|się, śledzen*|śledzić|śledzić_przesyłkę:2, numer .. śledzenia|przesyłki|listu|nadania:2.2, opóźni*:2.3,
      jeszcze nie .. <come>|wysłan*|wysłal*|nadan*, nadal|dalej|wciąż nie .. <come>|wysłan*|wysłal*|mam, nadal|dalej|wciąż .. czekam:2,
      czekam .. na .. <parcel>, czekam już|od|tydzień:1.8, ile .. trwa|czekać|czasu|dni, termin .. dostaw*|wysył*, czas .. dostaw*,
      czy .. wysłan*|wysłal*|nadan*|wyszł*|nadal*, miał*|powinn* .. <come>|być|dotrzeć|przyjść, stoi .. w_miejscu|od, nie rusza|ruszyła,
      co .. z_moją|z_moim .. <parcel>, co z .. <parcel>, utknę*:2.2, w drodze|tranzycie:1.6, <not> .. przyszł*|dotar*|doszł*:1.9,
      tygodni*|dni|miesiąc .. czekam|nie_ma|dalej|nadal|nic|minę*:2, co się .. dzieje|stało:2.1, dlaczego .. długo|trwa:2.1, tak długo:2,
      dalej|nadal nie ma:2.1, data wysyłki:2.2
    `,
    not_received: `
      doręczon*|dostarczon* .. <not>|ale|a:3, status|system*|pisze|oznaczon*|widnieje|niby|rzekomo .. doręczon*|dostarczon*|odebran*:3,
      nigdy .. <come>:3, nic .. dostał*|otrzymał*|przyszł*|doszł*:2.5, nie .. otrzymał*|dostał*:2,
      zaginę*|zagubi*|zgubi*|ukradzi*|ukradł*|skradzi*|zginę*:3, sąsiad* .. nie|też|nic:2.6, nie odebrał*:2, podpis* .. nie|kto:2.4,
      zostawi* .. pod|sąsiad|obcej|innym:2, inn* adres .. doręczon*|dostarczon*, potwierdzen* .. doręczen*|odbioru|dostarczen*:2.8,
      nie ma .. skrzynce|w_paczkomacie|paczkomacie, -nie .. otrzymał*|dostał* .. zwrotu|pieni*|odpowiedzi|faktury|środk*:3,
      kurier|listonosz .. twierdzi|mówi|zostawił|ale|nic:2.4, pod drzwiami .. nic|nie|ale|nie_było:2.4
    `,
    return_request: `
      zwróci*|zwrócę|zwracam:2.2, zwrot* .. towar*|produkt*|zamówien*|zakup*|przesyłk*|adres|formularz|etykiet*|jak:2.3, zwrot:1.8,
      odesłać|odesła*|odsyłam|odeślę:2.3, oddać:2, odstąpi*|odstępuj*:2.5, etykiet* .. zwrot*:3, za mał*|duż*|ciasn*|krótk*|dług*|luźn*:1.2,
      nie pasuje:1.4, nie podoba:1.5, zwrotu:1.4, -zwrot* .. pieni*|środk*|koszt*|kas*:2, -odesłał*|zwrócił* .. pieni*|zwrot|środk*:1.5
    `,
    refund_request: `
      zwrot* .. pieni*|środk*|koszt*|kas*|kwot*|płatn*|na_konto:2.9, pieniądze .. zwrot*|oddaj*|zwróc*|z_powrotem|wróci*:2.7,
      oddajcie .. pieniądze|kasę:2.7, zwróc* .. pieniądze|kasę|środki|kwot*:2.9, nie .. pieniędzy|zwrotu|środków:2.4, refund*:2.4,
      kiedy .. pieniądze|zwrot|przelew|środki:2.8, odesłał*|zwrócił* .. pieni*|zwrot|środk*:3, częściow* zwrot*,
      rekompensat*|odszkodowan*:2.4, rabat za|obniż* cen*:1.8, moje pieniądze:2.4
    `,
    exchange_replacement: `
      wymieni*|wymian*:2.6, zamieni* .. na|rozmiar|kolor:2.4, inny rozmiar|kolor .. wymian*|zamian*|na,
      na inn*|więks*|mniejs* .. rozmiar|kolor|model:2.2, na rozmiar:2,
      wyślijcie|przyślijcie|wysłać|wyślecie .. now*|inn*|właściw*|jeszcze_raz|ponownie:2.5, ponown* wysył*|wysłan*:2.5,
      nowy egzemplarz|produkt:2, -wymian* .. filtr*|bateri*:1.5, przys*|wyśl*|przesł* .. now*|nową_sztukę|inny_egzemplarz:2.4,
      nową sztukę|nowy_egzemplarz:2.4
    `,
    cancel_order: `
      anulow*|anuluj*|anulacj*:3, zrezygnow*|rezygnuj*|rezygnac*:2.8, odwoła* .. zamówien*:2.8, nie chcę .. już|tego|zamówienia:2.2,
      już nie .. potrzebuj*|chcę:2.5, pomyłk*|przez_pomyłkę|omyłkowo|przypadk* .. zamówi*|kupi*:2.4,
      zamówi* .. pomyłk*|dwa_razy|przypadk*|omyłk*:2.4, pomyliłem|pomyliłam:1.6, nie wysyła*:2.2, wycofa* .. zamówien*:2.8,
      -nie anulow*|anulujcie:3
    `,
    change_order: `
      adres*|numer_domu|kod_pocztowy|kodu_pocztowego .. zmien*|zmian*|popraw*|błęd*|zły|źle|pomyl*|stary|inn*|nieprawid*:3,
      zmien*|zmian*|popraw*|zły|złego|błędn*|inn*|źle|nowy|stary|pomyli* .. adres*|kod_pocztowy|numer_domu|paczkomat*|dane:3,
      przeprowadz*:2.8, zmien*|zmian* .. zamówien*|rozmiar*|kolor*|ilość|paczkomat:2.5, da się zmienić:1.8,
      dodać .. do_zamówienia|do|zamówien*:2, na inny adres|paczkomat:3, przekierow*:2.8
    `,
    damaged_defective: `
      <broken>:2.3, nie działa*:2.9, nie .. włącza*|włączy*|ładuj*|uruchamia*|odpala*|świeci*|łączy|grzeje|zamyka*|otwiera*:2.8,
      przesta* .. działać|ładować|świecić|grać|włączać|funkcjon*:3, w kawałkach:2.6, słaba|kiepska|fatalna|zła jakość:1.8,
      jakość .. słaba|kiepska|fatalna, rozpad*|rozlecia*|rozwali*|rozkleił*:2.6, wyłącza się:2.2, padł*:2.2, usterk*|awari*:2.6,
      używan*|brudn*|otwart* .. produkt|towar|przyszł*|był*:1.8, przetermin*:2.4, nie nadaje:2, szmelc|bubel|badziew*:2,
      zamek|szew|guzik|uchwyt .. zepsu*|rozpru*|pęk*|odpad*|urwa*:2.4, brak .. dźwięku|prądu|obrazu:2.6, nie słychać|gra:2.5,
      bateria .. trzyma|pada|rozładow*:2.3, jednej stron*|jedna_słuchawka:1.8
    `,
    wrong_or_missing_item: `
      brak*|brakuj* .. <not>:1, brakuje|brakowało|brakuj*:2.6,
      brak .. element*|części|śrub*|ładowark*|kabl*|instrukcj*|w_zestawie|w_paczce|jedn*:2.6,
      nie był*|ma .. w_paczce|w_zestawie|w_pudełku:2.6, niekompletn*:2.8, zły|złą|złe|inny|inną|inne|niewłaściw*|błędn* .. <colour>:2.4,
      <colour> .. niż|zły|inny|pomylon*|się_nie_zgadza:2.3,
      przysła*|wysła*|dosta*|otrzyma*|przysz* .. inn*|zły|złą|złe|niewłaściw*|zamiast|nie_ten|nie_to|tylko|pomylon*:2.7, zamiast:2,
      zamawia*|zamówi* .. dosta*|otrzyma*|przysz*|przysła*|a:2.3, nie to co|ten, niezgodn*:2.6,
      nie zgadza się .. z_opisem|ze_zdjęciem|ilość|zawartość:2.5, pust* pudełko|karton|paczka|koperta|opakowanie:2.8,
      tylko .. jedn*|dwie|dwa|1|2|3 .. zamiast|z, pomyli* .. zamówien*|towar|produkt|kolor|rozmiar:2, -zły|zła|błędny .. adres*:2,
      miał* być # .. #|tylko|jest|są:2.8, tylko # .. zamiast|sztuk*|przysz*|dosta*|z:2.5, zamówi* # .. #|tylko|dosta*:2.7,
      miał* być .. a .. jest|są|przysz*|dosta*:2.6
    `,
    product_question: `
      czy .. pasuje|pasują|nadaje|działa_z|kompatybiln*|wodoodporn*|wodoszczeln*|dostępn*|posiada|zawiera|jest_w_zestawie|obsługuje|można_prać:2.2,
      pasuje do|na:2, kompatybiln*:2.6, jaki*|jaka .. rozmiar*|wymiar*|materiał*|kolor*|długość|szerokość|waga|moc|pojemność|skład:2,
      wymiar*:2, jak .. używać|działa|zainstalować|zamontować|wyprać|czyścić|podłączyć|ustawić|obsługiwać|złożyć|naładować:2, instrukcj*:1.8,
      dostępn*|na_stanie|na_magazynie:2.2, z czego .. wykonan*|zrobion*|jest, nadaje się:2, tabela rozmiarów,
      pytanie .. o|dotycz*|odnośnie|produkt*:1.5, ile .. waży|ma|cm|mierzy|trzyma:1.8, różnica|różni .. między|się, w zestawie:1.5,
      wodoodporn*|wodoszczeln*:2.2, czy można|mogę .. prać|używać|myć|stosować:2, z jakiego materiału:2.2, dla dziecka|dzieci|od_ilu_lat:1.6
    `,
    warranty_repair: `
      gwaranc*:2.9, rękojm*:2.8, napraw*:2.7, serwis*:2.7, części zamienn*:2.8, reklamac* .. gwaranc*|po|sprzęt*:2,
      po .. miesiąc*|rok*|latach:1.2, reklamac*:1.6
    `,
    invoice_tax: `faktur*:2.9, vat:2.7, paragon*:2.8, rachunek:2.6, nip:2.8, dowód zakupu, księgow*:2.2`,
    customs_duty: `cło|cła|cłem|celn*|celnik*|celnic*|oclen*|oclić:3.2, urząd celny:3.2, opłat* .. import*|celn*:3.2, podatek .. import*:3`,
    payment_issue: `
      dwukrotn*|dwa_razy|podwójn*|2_razy|dwie .. pobr*|zapłac*|obciąż*|płatno*|ściągn*|opłat*:3.2,
      pobr*|zapłac*|obciąż*|ściągn* .. dwukrotn*|dwa_razy|podwójn*|2_razy|za_dużo|więcej|bez:3.2,
      płatnoś* .. nie|odrzuc*|błąd|problem|nieudan*|przeszła:3, nie .. mogę zapłacić:3, karta .. odrzuc*|obciąż*|nie:2.8,
      blik .. nie|pobr*|dwa:2.8, kod .. rabatow*|promocyjn*|nie_działa|zniżkow*:2.6, cena .. inna|wyższa|nie_zgadza|błędna:2.4, nadpłac*:3,
      przelew .. nie|zrobi*:1.8, nie mogę .. opłacić|zapłacić:3, opłacić .. nie|kart*:2.5, kod .. nie_działa|nie_działający:2.8
    `,
    claim_threat: `
      a to z, a do z|od_a_do_z|gwarancja_a_z, chargeback*|obciążenie_zwrotne:3, bank*:2.2, paypal .. spór|zgłosz*|reklamac*|zwrot:2.7,
      spór:2.7, zgłosz*|zgłoszę|zgłaszam .. amazon|allegro|tiktok|policj*|platform*|oszust*|sprawę|was|uokik|spór|sklep:2.5,
      rzecznik* .. konsument*|praw:3, uokik|uokiku:3, inspekcj* handlow*:3, federac* konsument*:3, skarg*:2.4, policj*|prokuratur*:2.7,
      wyłudz*|oszust* .. zgłosz*|policj*, otworz* .. spór|sprawę|roszczenie|reklamac*:2.4, roszczen*:2.4
    `,
    review_threat: `
      negatywn*|zł*|słab*|fataln* .. opini*|ocen*|komentarz*|recenzj*:2.6,
      opini*|ocen*|komentarz* .. negatywn*|zł*|jedną_gwiazd*|1_gwiazd*|odpowiedni*:2.6, jedn*|1|zero gwiazd*:2.5,
      wystawi*|wystawię|dam|napiszę .. opini*|ocen*|gwiazdk*|komentarz .. negatywn*|jeśli|zł*|1:2.5,
      inaczej|bo|jak_nie|jeśli .. negatyw*|opini*:2, pięć|5 gwiazd* .. jeśli|za|w_zamian|jak, usun*|zmien* .. opini*|ocen*,
      ostrzeg* .. innych|wszystkich|ludzi:2.4, opisz* .. w_internecie|na_facebooku|w_sieci
    `,
    authenticity: `
      podrób*|podrob*:2.8, fałszy*|falsyf*:2.8, fake:2.6, nieorygina*:2.8, nie .. oryginaln*|oryginał*|autentyczn*:2.7,
      kopia|kopię|replika|imitacja:2.4, czy .. oryginaln*|oryginał:1.9, autentyczn*|oryginalność:2.1,
      oryginał|oryginalny|oryginalne .. podejrz*|na_pewno:2, na pewno .. oryginał|oryginaln*:2.2, podejrzan*:1.2
    `,
    safety: `
      poparz*|oparz*:2.9, spali* .. rękę|skór*|się|mi|palec:2.6, zapali* się:2.8, się zapali*:2.9, pożar*:3, ogień|ognia|płomie*:2.6,
      wybuch*|eksplod*:3, dym*|dymi*:2.5, iskr*|iskrzy:2.6, porazi*|porażen*|kopnął_mnie_prąd|prąd_mnie:2.9, kopn* .. prąd:2.8,
      prąd* .. kopn*|porazi*, zwarci*:2.6, zrani*|skalecz*|przecią* .. się|rękę|palec|palca:2.4, skalecz*|zrani*:2.5, krew|krwaw*:2.4,
      uczul*|alergi*|wysypk*|swędz*:2.5, niebezpieczn*|zagraża|zagrożeni*:2.5, zadławi*|zakrztusi*|udusi*|dusi*:2.8, połkn*:2.7,
      trując*|zatru*|toksyczn*:2.6, szpital* .. przez|po|trafi*|wylądow*:2.5, przegrzewa*|przegrza*:2, stopi*|topi*:2.4, pogotowi*|sor:2.4
    `,
    personalization: `
      grawer*:2.9, personaliz*|spersonaliz*:3, imi* .. na|napis*|dodać|wygraw*|haft*|umieś*|nadruk*:2.6,
      napis* .. na|własn*|taki|treść|umieś*:2.2, nadruk*:2.6, haft*|wyhaft*:2.7, inicjał*:2.7, dedykacj*:2.7,
      własn* .. zdjęci*|tekst|projekt|logo|napis:2.6, pakowani* .. prezent*, kartk* .. z_życzeniami|prezent, czcionk*:2.6
    `,
    wholesale_b2b: `
      hurt*:3, odsprzedaż*|odsprzeda*:2.8, większ*|duż* .. ilość|ilości|zamówienie|partia:2.8, sztuk .. cen*|rabat*|wycen*|koszt*|oferta:2.5,
      cen*|rabat*|wycen* .. sztuk|ilość|ilości|hurt*|większ*:2.6, wycen*|ofert* .. na|dla:2.5, dystrybut*:2.6,
      nasza|nasz|moja|mój|prowadz* firm*|sklep*|restaurac*|szkoł* .. zamów*|kupi*|potrzeb*:2.4, współprac* .. handlow*|hurt*
    `,
    privacy_request: `
      usun*|usuń*|skasow* .. dane|danych|konto|konta:3.3, rodo:3, dane osobowe|danych_osobowych:2.8, wypis* .. newsletter*|listy|z:2.8,
      newsletter*:2.4, nie .. chcę .. otrzymywać|dostawać .. mail*|reklam*|wiadomości|newsletter*|sms*:2.8, prywatnoś*:2.4, jakie dane
    `,
    positive_feedback: `
      wszystko .. super|ok|dobrze|gra|w_porządku|świetnie|idealnie|dotarło:1.9,
      bardzo .. zadowolon*|ładn*|dobr*|fajn*|szybk*|polecam|dziękuję:1.7, jestem zadowolon*:1.9, zadowolon*:1.8, super:1.5, polecam:1.8,
      świetn*|rewelac*|idealn*|doskonał*|wspaniał*|cudown*|piękn*|ekstra|rewelka:1.7, szybka .. dostawa|wysyłka|przesyłka|realizacja:1.7,
      działa .. świetnie|dobrze|super|idealnie|bez_zarzutu:1.8, zgodn* z .. opis*:1.6, problem .. rozwiązan*|załatwion*:1.9,
      dotarł* .. dziękuję|cał*|bezpiecznie:1.6
    `,
    spam_phishing: `
      konto .. zablokowan*|zawieszon*|zweryfik*|ograniczon*:2.8, zweryfikuj*|potwierdź* .. konto|tożsamość|dane|hasło:2.7,
      klikn* .. link|tutaj|tu:2.8, zwiększ* .. sprzedaż|zasięg*|ruch:3, pozycjonowan*|seo:2.7, agencj* .. marketing*|oferuj*|reklam*:2.5,
      współprac*|influencer*:2.1, pożyczk*|kredyt*:2.6, wygra* .. nagrod*|bon|kart*:2.6, inwest*|bitcoin*|krypto*:2.5,
      oferujemy .. usług*:2.6, szanowny sprzedawco:1.2, sklep .. zablokowany|zawieszony|dezaktywowany:2.8
    `,
  },
  flags: {
    legal_threat: `
      prawnik*|adwokat*|radca_prawny, sąd|sądu|sądow*|sądzie, pozew|pozwę|pozwać|pozwem, kroki prawne, drog* prawn*|sądow*,
      policj*|prokuratur*, rzecznik* .. konsument*, uokik|uokiku, prawn* konsekwenc*
    `,
    repeat_contact: `
      już .. pisał*|kontaktow*|pytał*|wysłał*_wiadom*|zgłaszał*|mail*, po raz drugi|trzeci|czwarty|kolejny,
      drugi|trzeci|czwarty|kolejny raz|mail, druga|trzecia|kolejna wiadomość|próba, kilka|dwa|trzy|wiele razy .. pisał*|kontakt*,
      pisał* .. kilka|dwa|trzy|wiele|razy, brak odpowiedzi|reakcji|kontaktu, bez odpowiedzi, nie .. odpowiad*|odpisuj*|odpisał*|odpowiedzi*,
      ignor*, ponownie .. pisz*|pyt*:2, nikt .. odpowiad*|odpisuj*, ponawiam
    `,
    vulnerable_or_medical: `
      wózk* inwalidzk*, inwalid*|niepełnosprawn*, w ciąży|ciąż*, szpital*, operac*, rak|raka|nowotw*|chemi*,
      lek|leki|leków|lekarstw*|medyczn*|lekarz*, insulin*|cukrzyc*|diabet*, tlen*, starsz* osob*|starsza|emeryt*,
      chor* .. mama|matka|ojciec|dziecko|żona|mąż|córka|syn|babcia|dziadek, choruj*|chorob*, noworod*|wcześniak*, astm*|padaczk*|epilep*,
      recept*, niewidom*|głuch*, alzheimer*|demencj*, pogrzeb*|zmarł*
    `,
    off_platform_contact: `
      zadzwo*|dzwoni* .. do|na|numer|pod:1.8, mój|wasz|państwa numer|telefon|mail|e_mail|adres_e|email, numer telefonu:2,
      na maila|mail|e_maila|priv|email:1.8, telefonicznie|telefoniczny:1.8, poza amazon*|platformą|serwisem, bezpośrednio .. na_konto|poza
    `,
  },
  thanks: `dziękuj*, dzięki, dzieki, z góry dziękuję, thx, dziekuje, serdecznie dziękuję`,
  greetings: `dzień dobry, witam*, cześć, hej, dobry wieczór, pozdrawiam, z poważaniem, szanowni państwo, siema, halo, hello`,
  urgent: `
      piln*, jak najszybciej, natychmiast*:2, na już, asap,
      do|przed|na poniedziałku|wtorku|środy|czwartku|piątku|soboty|niedzieli|jutra|świąt|świętami|weekendu|piątek|sobotę|jutro|poniedziałek,
      potrzebuj* .. na|do .. jutr*|piąt*|sobot*|poniedział*|urodzin*|ślub*|święta, urodzin*:1.8, ślub*|wesel*|komuni*|chrzciny:1.8, na czas,
      ciągu 24|48 godzin, wyjeżdżam*|wyjazd* .. jutro|w|przed, ostateczn* termin, zdąż*
    `,
  negations: `nie, bez, brak, nic, żadn*, ani, nikt, nigdy, nie_trzeba, nie_chcę, nie_zamierzam`,
});
