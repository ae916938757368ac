/** A right in one short, polite sentence, in the buyer's language. Only what a card says without conditions. */
import type { LawCard, LawSentence } from '@/lib/domain/law.ts';
import type { Language } from '@/lib/domain/vocabulary.ts';

type Texts = Readonly<Partial<Record<Language, (count: number) => string>>>;

/** Calendar days from receipt. */
const WITHDRAWAL: Texts = {
  en: (days) =>
    `By law, you may withdraw from your order within ${days} days of receiving it, without giving a reason.`,
  de: (days) =>
    `Sie können Ihre Bestellung innerhalb von ${days} Tagen nach Erhalt ohne Angabe von Gründen widerrufen.`,
  fr: (days) =>
    `Vous disposez d'un délai légal de ${days} jours après réception pour vous rétracter, sans avoir à vous justifier.`,
  es: (days) =>
    `Por ley, puede desistir de su compra en los ${days} días siguientes a la recepción, sin indicar el motivo.`,
  it: (days) => `Per legge può recedere dall'acquisto entro ${days} giorni dal ricevimento, senza indicarne il motivo.`,
  nl: (days) => `U kunt uw bestelling wettelijk binnen ${days} dagen na ontvangst herroepen, zonder opgave van reden.`,
  pl: (days) =>
    `Zgodnie z prawem może Pan/Pani odstąpić od umowy w ciągu ${days} dni od otrzymania przesyłki, bez podania przyczyny.`,
  sv: (days) => `Enligt lag kan du ångra ditt köp inom ${days} dagar från mottagandet, utan att ange något skäl.`,
  pt: (days) => `Por lei, pode desistir da compra no prazo de ${days} dias após a receção, sem indicar o motivo.`,
  ko: (days) => `관련 법률에 따라 상품을 받으신 날부터 ${days}일 이내에 청약을 철회하실 수 있습니다.`,
  zh: (days) => `根据法律规定，您可在收到商品之日起 ${days} 日内退货，无需说明理由。`,
  tr: (days) =>
    `Yasa gereği, ürünü teslim aldıktan sonra ${days} gün içinde gerekçe göstermeden cayma hakkınız vardır.`,
};

/** Working days from receipt. */
const WITHDRAWAL_BUSINESS: Texts = {
  en: (days) => `By law, you may withdraw from your order within ${days} working days of receiving it.`,
  es: (days) => `Por ley, puede desistir de su compra dentro de los ${days} días hábiles siguientes a la entrega.`,
};

/** Years in which the seller is liable for faults. */
const GUARANTEE: Texts = {
  en: (years) => `Your purchase is covered by the legal guarantee of ${years} years.`,
  de: (years) => `Für Ihren Kauf gilt die gesetzliche Gewährleistung von ${years} Jahren.`,
  fr: (years) => `Votre achat bénéficie de la garantie légale de conformité de ${years} ans.`,
  es: (years) => `Su compra está cubierta por la garantía legal de ${years} años.`,
  it: (years) => `Il Suo acquisto è coperto dalla garanzia legale di conformità di ${years} anni.`,
  nl: (years) => `Voor uw aankoop geldt de wettelijke garantie van ${years} jaar.`,
  pl: (years) => `Zakup jest objęty ustawową odpowiedzialnością sprzedawcy przez ${years} lata.`,
  sv: (years) => `Ditt köp omfattas av reklamationsrätt i ${years} år enligt lag.`,
  pt: (years) => `A sua compra está coberta pela garantia legal de ${years} anos.`,
  tr: (years) => `Satın aldığınız ürün ${years} yıllık yasal sorumluluk kapsamındadır.`,
};

/** Brazil says some things in other words than Portugal. */
const BRAZIL: Texts = {
  pt: (days) =>
    `Por lei, você pode desistir da compra em até ${days} dias após o recebimento, sem precisar informar o motivo.`,
};

function withdrawalOf({ country, withdrawal }: LawCard): { texts: Texts; count: number } | undefined {
  if (withdrawal === 'none' || withdrawal === 'unknown' || withdrawal.conditional) return undefined;
  const texts = withdrawal.business
    ? WITHDRAWAL_BUSINESS
    : country === 'BR'
      ? { ...WITHDRAWAL, ...BRAZIL }
      : WITHDRAWAL;
  return { texts, count: withdrawal.days };
}

/** In the language asked for; none where there is no text in it. */
export function sentencesOf(card: LawCard, language: Language): readonly LawSentence[] {
  const withdrawal = withdrawalOf(card);
  const years = (card.guaranteeMonths ?? 0) / 12;
  const said = [
    { topic: 'withdrawal', text: withdrawal?.texts[language]?.(withdrawal.count) },
    { topic: 'guarantee', text: years > 1 && Number.isInteger(years) ? GUARANTEE[language]?.(years) : undefined },
  ] as const;
  return said.flatMap(({ topic, text }) => (text === undefined ? [] : [{ topic, language, text }]));
}
