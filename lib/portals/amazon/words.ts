/** States, badges and writers in the languages Seller Central is shown in, spelled as `plain` leaves texts. */
import { within, words } from './patterns.ts';

/** Counters, badges and filters: a reply is expected. */
export const NEEDS_REPLY =
  words(`(?:responses?|reply|action) (?:is )?(?:needed|required)|needs? (?:a )?(?:response|reply)|awaiting (?:your )?(?:response|reply)|unanswered|(?:需要|待|需|未)(?:回复|回覆)|(?:antwort|beantwortung) (?:erforderlich|benotigt|notig|ausstehend)|unbeantwortet|[要未]返信|返信が必要(?:です)?|回答が必要
  reponse (?:requise|necessaire|attendue)|a repondre|(?:se )?(?:requiere|necesita) respuesta|respuesta (?:necesaria|requerida)|risposta (?:necessaria|richiesta)|(?:antwoord|reactie) (?:nodig|vereist)|wymagana odpowiedz|svar (?:kravs|behovs)|yanit gerekli|resposta necessaria`);
/** Badges and filters: somebody settled it. */
export const RESOLVED = words(
  `resolved(?: today| cases?| messages?)?(?: on .*)?|(?:今天)?已解决.*|(?:heute )?(?:gelost|erledigt|geklart)(?: am .*)?|(?:本日|今日)?解決(?:済み?|された).*|resolue?s?(?: le .*)?|resuelt[oa]s?(?: el .*)?|risolt[oi](?: il .*)?|opgelost.*|rozwiazan[eay].*|cozuldu.*|resolvid[oa]s?.*`,
);
export const UNRESOLVED = words(
  `(?:reported )?unresolved|已报告未解决|(?:als )?(?:ungelost|nicht gelost)(?: gemeldet)?|未解決.*`,
);
export const REPLIED = words(
  `replied|answered|responded|no response needed|sent|已回复|已答复|无需回复|beantwortet|keine antwort (?:erforderlich|notig)|返信済み|回答済み|返信不要|repondue?|respondid[oa]|risposto`,
);
export const NOTHING_HERE =
  within(`^(?:抱歉，?)?(?:您|你|当前|目前)?(?:还|尚)?(?:没有|暂无|无)|no (?:messages?|threads?|conversations?|orders?|returns?(?: requests?)?|claims?|feedback|results?|records?|data|cases?)(?: |$|\\.)|^no .{0,40}(?:yet|need a response|to display|found|match)|nothing (?:here|to show)|(?:you have|there are) no |^(?:sie haben |es gibt |es sind )?(?:noch |derzeit |aktuell )?keine? |(?:ありません|ございません|見つかりません(?:でした)?)。?$
  ^(?:vous n'avez )?aucune? |no hay |no tiene |ness?un[ao]? |^geen |^brak |^inga |^nenhum`);
export const FAILED = within(
  `something went wrong|an error (?:has )?occurred|experiencing|try again later|temporarily unavailable|(?:server|system) error|(?:unable|failed) to load|could(?: not|n't) (?:be )?load|出现(?:错误|问题)|发生(?:了)?错误|(?:加载失败|无法加载)|请稍后|出错了|fehler (?:ist )?aufgetreten|fehler beim|schief|nicht geladen|erneut (?:versuchen)?|(?:エラー|問題)が発生|読み込めません|しばらくしてから|une erreur|un error|un errore`,
);
export const LOADING_WORDS = words(
  `(?:loading|(?:正在)?加载中?|载入中|wird geladen|laden|ladt|読み込み中|ロード中|chargement|cargando|caricamento).{0,12}`,
);
export const SIGN_IN_WORDS = within(
  `^(?:(?:please )?(?:sign|log)[ -]in.{0,20}|请?登录.{0,10}|anmelden|einloggen|ログイン|サインイン|s'identifier|iniciar sesion|accedi)$|session (?:has )?expired`,
);

/** Who wrote a message. */
export const OURS = words(
  `you|me|seller|merchant|your (?:reply|response|message)|you replied|您|我们?|你|卖家|您的回复|sie|ich|verkaufer|ihre (?:antwort|nachricht)|あなた|出品者|自分|vous|vendeur|usted|tu|vendedor|voi|venditore|u|verkoper|sprzedawca|saljare|satici|voce`,
);
export const THEIRS = words(
  `(?:from )?(?:buyer|customer)|买家|客户|kaufer|kunde|kundin|購入者|お客様|acheteur|client|comprador|cliente|acquirente|koper|kupujacy|kopare|alici`,
);
export const AUTOMATIC = within(
  `auto(?:matic(?:ally)?)?[ -]?(?:reply|response|sent)|autoresponder|out of office|自动(?:回复|发送)|自動(?:返信|応答)|automatische? (?:antwort|nachricht|gesendet|generiert)|abwesenheits|(?:reponse|respuesta) automatique?|respuesta automatica|risposta automatica`,
);
/** Not a reply box for the buyer. */
export const NOT_A_REPLY = within(
  `feedback|search|filter|not[ei]z?|anmerkung|such|搜索|备注|反馈|笔记|検索|メモ|フィードバック|備考|cherch|remarque|busca|nota|cerca|zoek|opmerking|szukaj|sok|pesquis`,
);

export const BY_AMAZON = within(`amazon|亚马逊|アマゾン|\\bfba\\b|\\bafn\\b`);
export const BY_SELLER = within(
  `seller|merchant|\\bfbm\\b|\\bmfn\\b|卖家|自配送|自发货|verkaufer|handler|出品者|自社|vendeur|vendedor|venditore|verkoper|sprzedawc|saljare|satici`,
);

/** Order states; the first that matches wins, so that `unshipped` is not read as shipped. */
export const ORDER_WORDS = [
  ['cancelled', within(`cancel|取消|stornier|キャンセル|annul|anulowan|avbruten|iptal`)],
  ['refunded', within(`refunded|已退款|erstattet|返金済|rembours|reembolsad|rimborsat|zwrocon`)],
  ['pending', within(`pending|待处理|等待中|待付款|ausstehend|保留中|en attente|pendiente|in attesa|oczekuj`)],
  [
    'unshipped',
    within(
      `unshipped|not (?:yet )?(?:shipped|dispatched)|未发货|待发货|nicht (?:versandt|versendet|verschickt)|unversandt|未(?:出荷|発送)|出荷待ち|non (?:expedie|spedit)|(?:no|sin) envia|da spedire|niet verzonden|niewyslan|ej skickad`,
    ),
  ],
  [
    'delivered',
    within(
      `delivered|已(?:送达|妥投|签收)|zugestellt|geliefert|配達(?:済|完了)|livree?s?\\b|entregad|consegnat|bezorgd|dostarczon|levererad`,
    ),
  ],
  [
    'shipped',
    within(
      `shipped|dispatched|已(?:发货|配送)|versandt|versendet|verschickt|(?:出荷|発送)(?:済|完了)|expedie|enviad|spedit|verzonden|wyslan|skickad`,
    ),
  ],
] as const;

/** A claim or return that asks nothing of us any more. */
export const SETTLED = within(
  `closed|completed|granted|denied|withdrawn|resolved|refunded|decided|won|lost|approved|已(?:关闭|完成|批准|拒绝|撤[回销]|结束|退款|解决|授权)|geschlossen|genehmigt|abgelehnt|zuruckgezogen|erledigt|erstattet|bewilligt|完了|クローズ|終了|却下|取り下げ|(?:承認|解決|返金)済|clotur|ferme|accepte|refuse|approuv|cerrad|completad|aprobad|denegad|chius|completat|approvat|respint`,
);
/** How a claim was decided, as far as its state says so; `closed` says nothing. */
export const AGAINST_US = within(
  `granted|approved|\\blost\\b|refunded|已(?:批准|退款|授权)|genehmigt|erstattet|bewilligt|(?:承認|返金)済|accepte|approuv|rembours|aprobad|approvat`,
);
export const FOR_US = within(
  `denied|withdrawn|\\bwon\\b|已(?:拒绝|撤[回销])|abgelehnt|zuruckgezogen|却下|取り下げ|refuse|denegad|respint`,
);
/** A claim or return that waits for us. */
export const ACTION_NEEDED = within(
  `(?:action|response) (?:is )?(?:required|needed)|needs? |待(?:处理|批准|审批|授权|退款|回复)|需要|erforderlich|handlungsbedarf|未対応|対応が必要|要対応|requise|requerida|richiesta`,
);
/** One that waits for Amazon. */
export const UNDER_REVIEW = within(`under review|in review|审核中|in prufung|審査中|確認中`);
/** One that waits for somebody. */
export const UNSETTLED = within(
  `pending|awaiting|\\bopen\\b|\\bnew\\b|unapproved|等待|未批准|处理中|ausstehend|offen|in bearbeitung|承認待ち|保留|未承認|処理中|en attente|pendiente|in attesa`,
);
