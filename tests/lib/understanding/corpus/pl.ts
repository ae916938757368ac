export default `
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
wismo | Gdzie jest moje zamówienie?
damaged_defective | Wazon dotarł w kawałkach
wrong_or_missing_item | Dostałem zły rozmiar
refund_request | Chcę zwrotu pieniędzy
product_question | Czy można prać w pralce?
exchange_replacement | Chciałabym wymienić na większy
claim_threat | Złożę reklamację w banku i cofnę płatność
safety | Bateria wybuchła
cancel_order | Proszę o anulowanie
review_threat | Wystawię wam jedną gwiazdkę
`;
