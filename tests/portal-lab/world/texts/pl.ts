/** Polish buyers. */
import type { Sayings } from './sayings.ts';

export const pl: Sayings = {
  wismo: 'Dzień dobry, gdzie jest moje zamówienie? {item} miał dotrzeć w piątek, a śledzenie stoi od pięciu dni.',
  not_received: 'Według śledzenia paczka została wczoraj doręczona, ale nic nie dostałam i sąsiedzi też nie.',
  damaged_defective: '{item} dotarł uszkodzony, obudowa jest pęknięta i nie da się go włączyć.',
  wrong_or_missing_item:
    'Przysłali Państwo zły produkt. Zamówiłam {item} w kolorze niebieskim, przyszedł czarny i brakuje jednej części.',
  refund_request: 'Chcę zwrot pieniędzy za {item}. Kiedy dostanę zwrot?',
  return_request: 'Chciałabym odesłać {item}, nieotwarty. Skąd wziąć etykietę zwrotną?',
  cancel_order: 'Proszę anulować zamówienie, złożyłam je dwa razy przez pomyłkę.',
  product_question: 'Zanim otworzę: czy {item} można myć w zmywarce?',
  claim_threat:
    'To już trzecia wiadomość. Jeśli jutro nie będzie odpowiedzi, złożę reklamację z gwarancji A-Z i zgłoszę sprawę do banku.',
  review_threat: 'Jeśli tego nie rozwiążecie, wystawię opinię z jedną gwiazdką i dodam zdjęcia.',
  invoice_tax: 'Czy mogę prosić o fakturę VAT na naszą firmę?',
  positive_feedback: 'Bardzo dziękuję, {item} jest świetny i przyszedł dzień wcześniej!',
  reply: 'Dziękuję za wiadomość. Zapytałam przewoźnika i napiszę, gdy tylko dostanę odpowiedź.',
  autoReply: 'Dziękujemy za kontakt. To jest odpowiedź automatyczna: odpowiemy w ciągu jednego dnia roboczego.',
  given: ['Zuzanna', 'Bartosz', 'Kinga', 'Szymon', 'Oliwia', 'Radosław', 'Hanna', 'Wojciech'],
  family: ['Brzezicka', 'Dąbrowiecka', 'Grabowiecka', 'Jaworowicz', 'Olszewicz', 'Sokolnicka'],
};
