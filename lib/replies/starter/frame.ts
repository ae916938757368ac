/** The first and last line of every starter template, in each language they come in. */
import type { Template } from '@/lib/domain/template.ts';

export const STARTER_LANGUAGES = ['en', 'de', 'fr', 'es', 'it', 'ja', 'zh'] as const;
type StarterLanguage = (typeof STARTER_LANGUAGES)[number];
type Texts = Readonly<Record<StarterLanguage, string>>;

const named = (before: string, after: string, variable = 'buyer.first_name') =>
  `${before}{% if ${variable} %} {{ ${variable} }}{% endif %}${after}`;

const HELLO: Texts = {
  en: named('Hello', ','),
  de: named('Guten Tag', ',', 'buyer.name'),
  fr: named('Bonjour', ','),
  es: named('Hola', ':'),
  it: named('Buongiorno', ','),
  ja: '{% if buyer.name %}{{ buyer.name }}様\n\n{% endif %}お問い合わせいただき、ありがとうございます。',
  zh: '{% if buyer.name %}{{ buyer.name }}，{% endif %}您好！',
};

const signed = (words: string) => `${words}{% if agent.name %}\n{{ agent.name }}{% endif %}`;

const GOODBYE: Texts = {
  en: signed('Kind regards'),
  de: signed('Mit freundlichen Grüßen'),
  fr: signed('Bien cordialement'),
  es: signed('Un cordial saludo'),
  it: signed('Cordiali saluti'),
  ja: signed('何卒よろしくお願いいたします。'),
  zh: signed('祝您生活愉快！'),
};

type Starter = Omit<Template, 'bodies' | 'changedAt'> & { readonly texts: Texts };

/** A template made of its text in each language, between hello and goodbye. */
export function starter({ texts, ...template }: Starter): Template {
  const body = (language: StarterLanguage) => [
    language,
    `${HELLO[language]}\n\n${texts[language]}\n\n${GOODBYE[language]}`,
  ];
  return { ...template, bodies: Object.fromEntries(STARTER_LANGUAGES.map(body)), changedAt: 0 };
}

/** The order's number in a sentence, where it is known. */
export const orderNumber = (before: string) => `{% if order.number %}${before}{{ order.number }}{% endif %}`;

/** The tracking number in a sentence, where it is known. */
export const tracking = (before: string, after: string) =>
  `{% if tracking.number %}${before}{{ tracking.number }}{% if tracking.carrier %} ({{ tracking.carrier }}){% endif %}${after}{% endif %}`;

/** The latest estimated delivery in a sentence, where it is known. */
export const deliverBy = (before: string, after: string) =>
  `{% if order.deliver_by %}${before}{{ order.deliver_by }}${after}{% endif %}`;
