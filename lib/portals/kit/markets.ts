/** What a country implies for a seller portal: the zone its times are written in, its language and its currency. */
export interface Market {
  /** IANA; the portal's own zone, not the seller's. */
  readonly timeZone: string;
  /** BCP 47. */
  readonly locale: string;
  /** ISO 4217. */
  readonly currency: string;
}

// market: zone, locale, currency
const TABLE = `US America/Los_Angeles en-US USD
CA America/Los_Angeles en-CA CAD
MX America/Mexico_City es-MX MXN
BR America/Sao_Paulo pt-BR BRL
GB Europe/London en-GB GBP
IE Europe/Dublin en-IE EUR
DE Europe/Berlin de-DE EUR
FR Europe/Paris fr-FR EUR
IT Europe/Rome it-IT EUR
ES Europe/Madrid es-ES EUR
NL Europe/Amsterdam nl-NL EUR
BE Europe/Brussels fr-BE EUR
SE Europe/Stockholm sv-SE SEK
PL Europe/Warsaw pl-PL PLN
TR Europe/Istanbul tr-TR TRY
AE Asia/Dubai en-AE AED
SA Asia/Riyadh ar-SA SAR
EG Africa/Cairo ar-EG EGP
ZA Africa/Johannesburg en-ZA ZAR
IN Asia/Kolkata en-IN INR
JP Asia/Tokyo ja-JP JPY
AU Australia/Sydney en-AU AUD
SG Asia/Singapore en-SG SGD
CN Asia/Shanghai zh-CN CNY
HK Asia/Hong_Kong zh-HK HKD
TW Asia/Taipei zh-TW TWD
VN Asia/Ho_Chi_Minh vi-VN VND
TH Asia/Bangkok th-TH THB
MY Asia/Kuala_Lumpur en-MY MYR
PH Asia/Manila en-PH PHP
ID Asia/Jakarta id-ID IDR
KR Asia/Seoul ko-KR KRW`;

/** By ISO 3166-1 alpha-2. */
export const MARKETS: ReadonlyMap<string, Market> = new Map(
  TABLE.split('\n').map((line) => {
    const [country = '', timeZone = '', locale = '', currency = ''] = line.split(' ');
    return [country, { timeZone, locale, currency }];
  }),
);
