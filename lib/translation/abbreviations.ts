import type { Language } from '@/lib/domain/vocabulary.ts';

/** Words whose full stop ends no sentence, lower case without it; the browser's rules know none of them. */
export const ABBREVIATIONS: Readonly<Record<Language, string>> = {
  en: 'mr mrs ms dr prof st no nos vs etc approx dept ref ext incl est inc ltd co jan feb mar apr jun jul aug sep sept oct nov dec e.g i.e a.m p.m u.s u.k',
  de: 'nr bzw ca dr str hr fr evtl ggf inkl exkl zzgl usw vgl tel art best mfg abs bspw max min st mo di mi do jan feb apr aug sept okt nov dez z.b d.h u.a o.ä i.d.r',
  fr: 'm mm mme mlle dr st ste no réf tél env art max min av bd janv févr avr juil sept oct nov déc p.ex c.-à-d',
  es: 'sr sra srta dr dra ud uds núm nº no pág av avda c tel ref aprox art máx mín ej p.ej ene feb abr jul ago sept oct nov dic ee.uu',
  it: 'sig sig.ra dott dr prof n nr tel rif ca art pag es max min p.es gen feb mar apr mag giu lug ago set ott nov dic',
  nl: 'dhr mevr mw dr nr ca bijv evt incl excl tel art bv o.a d.w.z a.u.b s.v.p m.b.t i.v.m jan feb mrt apr jun jul aug sept okt nov dec',
  pl: 'p pan dr inż mgr nr ul al tel np itd itp tzw ok godz zł gr wg art m.in t.j j.w',
  sv: 'hr fr dr nr ca tel ev inkl exkl art bl.a t.ex d.v.s o.s.v m.m f.n kl jan feb apr aug sept okt nov dec',
  pt: 'sr sra dr dra nº no n núm pág av tel ref aprox art máx mín ex p.ex jan fev mar abr mai jun jul ago set out nov dez',
  ja: 'no vs',
  ko: 'no vs',
  zh: 'no vs',
  th: 'ด.ร น.ส พ.ศ ค.ศ น ม.ค ก.พ มี.ค เม.ย พ.ค มิ.ย ก.ค ส.ค ก.ย ต.ค พ.ย ธ.ค',
  vi: 'tp q p ths ts tr vd v.v',
  tr: 'sn dr prof no nr vb vs cad sok mah tel bkz örn yakl',
  ar: 'د أ م ص.ب',
  id: 'bpk bp ibu sdr sdri dr no tel jl dll dsb dst tgl spt a.n u.p',
};

/** Where a number with a full stop is an ordinal ("am 3. Mai"). */
export const ORDINAL_STOP: ReadonlySet<Language> = new Set(['de', 'pl', 'tr']);
