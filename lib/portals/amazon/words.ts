/** States, badges and writers in the languages Seller Central is shown in. */
import { within, words } from './patterns.ts';

/** Counters, badges and filters: a reply is expected. */
export const NEEDS_REPLY =
  words(`response needed|responses? (?:is )?required|needs? (?:a )?(?:response|reply)|reply needed|awaiting (?:your )?(?:response|reply)|unanswered|需要回复|需要回覆|待回复|需回复|未回复|antwort (?:erforderlich|benotigt|notig|ausstehend)|beantwortung erforderlich|unbeantwortet|(?:要|未)返信|返信が必要(?:です)?|要返答|回答が必要
  reponse (?:requise|necessaire|attendue)|a repondre|(?:se )?(?:requiere|necesita) respuesta|respuesta (?:necesaria|requerida)|risposta (?:necessaria|richiesta)|(?:antwoord|reactie|respons) (?:nodig|vereist)|(?:wymagana odpowiedz|wymaga odpowiedzi)|svar (?:kravs|behovs)|yanit (?:gerekli|bekleniyor)|resposta (?:necessaria|obrigatoria)`);
/** Badges and filters: somebody settled it. */
export const RESOLVED = words(
  `resolved(?: today| cases?| messages?)?(?: on .*)?|(?:今天)?已解决(?:的问题)?(?: ?.*)?|(?:heute )?(?:gelost|erledigt|geklart)(?: am .*)?|(?:本日)?解決済み?(?:.*)?|(?:今日)?解決(?:された)?(?:メッセージ)?|(?:probleme )?resolue?s?(?: le .*)?|resuelt[oa]s?(?: (?:el|hoy).*)?|risolt[oi](?: il .*)?|opgelost(?: op .*)?|rozwiazan[eay](?: .*)?|lost(?: den .*)?|cozuldu.*|resolvid[oa]s?(?: em .*)?`,
);
export const UNRESOLVED = words(
  `reported unresolved|已报告未解决|unresolved|als ungelost gemeldet|ungelost|nicht gelost|未解決(?:として報告)?(?:済み)?`,
);
export const REPLIED = words(
  `replied|answered|responded|no response needed|sent|已回复|已答复|无需回复|beantwortet|geantwortet|keine antwort (?:erforderlich|notig)|返信済み|回答済み|返信不要|repondue?|respondid[oa]|rispost[oa]|beantwoord|odpowiedziano|besvarad`,
);
export const NOTHING_HERE =
  within(`^(?:抱歉，?)?(?:您|你|当前|目前)?(?:还|尚)?(?:没有|暂无|无)|no (?:messages?|threads?|conversations?|orders?|returns?(?: requests?)?|claims?|feedback|results?|records?|data|cases?)(?: |$|\\.)|^no .{0,40}(?:yet|need a response|to display|found|match)|nothing (?:here|to show)|(?:you have|there are) no |you('re| are) all caught up|^(?:sie haben |es gibt |es sind )?(?:noch |derzeit |aktuell )?keine? |(?:ありません|ございません|見つかりません(?:でした)?)。?$
    ^(?:vous n'avez )?aucune? |no hay |no tiene |no se encontr|ness?un[ao]? |^geen |^brak |^inga |bulunamadi|^nenhum`);
export const FAILED = within(
  `something went wrong|an error (?:has )?occurred|(?:we|we're|we are) (?:having|experiencing) (?:trouble|a problem|technical)|try again later|temporarily unavailable|internal (?:server )?error|unable to load|could not (?:be )?load|couldn't load|failed to load|出现(?:错误|问题)|发生(?:了)?错误|加载失败|无法加载|请稍后(?:再试|重试)|系统错误|出错了|ein fehler ist aufgetreten|fehler (?:beim laden|aufgetreten)|etwas ist schief|konnte[n]? nicht geladen|spater (?:noch einmal|erneut)|エラーが発生|問題が発生|読み込めません|しばらくしてから|une erreur (?:s'est|est)|ha ocurrido un error|se ha producido un error|si e verificato un errore|er is (?:een fout|iets)|wystapil blad|nagot gick fel|bir hata olustu|ocorreu um erro`,
);
export const LOADING_WORDS = words(
  `loading(?:\\.{3}|…)?.{0,20}|(?:正在)?加载中?(?:\\.{3}|…)?|载入中.{0,3}|wird geladen(?:\\.{3}|…)?|laden(?:\\.{3}|…)?|ladt(?:\\.{3}|…)?|読み込み中.{0,5}|ロード中.{0,5}|chargement.{0,5}|cargando.{0,5}|caricamento.{0,5}|ladowanie.{0,5}|laddar.{0,5}|yukleniyor.{0,5}|carregando.{0,5}`,
);
export const SIGN_IN_WORDS = within(
  `^(?:sign in|sign-in|log in|please sign in.*|登录|请登录.*|anmelden|einloggen|bitte melden sie sich an.*|ログイン|サインイン|s'identifier|identifiez-vous|connexion|iniciar sesion|identificarse|accedi|inloggen|zaloguj sie|logga in|giris yap|fazer login)$|session (?:has )?expired|会话已过期|sitzung ist abgelaufen|セッションの有効期限`,
);

/** Who wrote a message. */
export const OURS = words(
  `you|me|seller|your (?:reply|response|message)|sent by you|you replied|merchant|您|我|你|卖家|我们|您的回复|sie|ich|verkaufer|ihre (?:antwort|nachricht)|handler|あなた|出品者|自分|貴社|vous|vendeur|usted|tu|vendedor|voi|venditore|u|jij|verkoper|sprzedawca|ty|du|saljare|siz|satici|voce`,
);
export const THEIRS = words(
  `buyer|customer|from buyer|buyer message|买家|客户|买家消息|買家|kaufer|kunde|kundin|購入者|お客様|acheteur|client|comprador|cliente|acquirente|koper|klant|kupujacy|klient|kopare|kund|alici|musteri`,
);
export const AUTOMATIC = within(
  `automatic(?:ally)?(?: |-)?(?:reply|response|sent)?|auto(?:-| )?(?:reply|response)|autoresponder|out of office|自动回复|自動返信|自動応答|自动发送|automatische (?:antwort|nachricht)|automatisch (?:gesendet|generiert)|reponse automatique|respuesta automatica|risposta automatica|abwesenheits`,
);
/** Not a reply box for the buyer. */
export const NOT_A_REPLY = within(
  `feedback|search|note|suche|notiz|anmerkung|搜索|备注|反馈|笔记|检索|検索|メモ|フィードバック|備考|recherch|cherch|remarque|buscar|busca|nota|opinion|cerca|zoek|notit|opmerking|szukaj|notat|sok|ara(?:ma)?\\b|not(?:lar)?\\b|pesquis|filter`,
);

export const BY_AMAZON = within(`amazon|亚马逊|アマゾン|\\bfba\\b|\\bafn\\b`);
export const BY_SELLER = within(
  `seller|merchant|\\bfbm\\b|\\bmfn\\b|卖家|自配送|自发货|商家|verkaufer|handler|selbstversand|出品者|自社|マーケットプレイス|vendeur|vendedor|venditore|verkoper|sprzedawc|saljare|satici`,
);

/** Order states; the first that matches wins, so that `unshipped` is not read as shipped. */
export const ORDER_WORDS = [
  [
    'cancelled',
    within(
      `cancel|已取消|取消|stornier|キャンセル|annul|cancelad|annullat|geannuleerd|anulowan|avbruten|avbokad|iptal`,
    ),
  ],
  [
    'refunded',
    within(
      `refunded|已退款|退款(?:已完成|完成)|erstattet|返金済|rembours|reembolsad|rimborsat|terugbetaald|zwrocon|aterbetald|iade edildi`,
    ),
  ],
  [
    'pending',
    within(
      `pending|待处理|等待中|待付款|ausstehend|保留中|en attente|pendiente|in attesa|in behandeling|oczekuj|vantande|beklemede|pendente`,
    ),
  ],
  [
    'unshipped',
    within(
      `unshipped|not (?:yet )?(?:shipped|dispatched)|to (?:be )?ship|未发货|待发货|未配送|(?:noch )?nicht (?:versandt|versendet|verschickt)|unversandt|未出荷|未発送|出荷待ち|non (?:expedie|spedit)|no enviad|sin enviar|da spedire|niet verzonden|niewyslan|ej skickad|gonderilmedi|nao enviado`,
    ),
  ],
  [
    'delivered',
    within(
      `delivered|已送达|已妥投|已签收|zugestellt|geliefert|配達済|配達完了|livre(?:e|s)?\\b|entregad|consegnat|bezorgd|dostarczon|levererad|teslim edildi|entregue`,
    ),
  ],
  [
    'shipped',
    within(
      `shipped|dispatched|已发货|已配送|versandt|versendet|verschickt|出荷済|発送済|出荷完了|expedie|enviad|spedit|verzonden|wyslan|skickad|gonderildi|kargoya verildi`,
    ),
  ],
] as const;

/** A claim or return that asks nothing of us any more. */
export const SETTLED = within(
  `closed|completed|granted|denied|withdrawn|resolved|refunded|decided|won|lost|approved|已关闭|已完成|已批准|已拒绝|已撤(?:回|销)|已结束|已退款|已解决|已授权|geschlossen|abgeschlossen|genehmigt|abgelehnt|zuruckgezogen|erledigt|erstattet|bewilligt|完了|クローズ|終了|承認済|却下|取り下げ|解決済|返金済|clotur|ferme|accepte|refuse|approuv|cerrad|completad|aprobad|denegad|resuelt|chius|completat|approvat|respint|gesloten|voltooid|zamkniet|zakonczon|stangd|slutford|kapatildi|tamamlandi`,
);
/** A claim or return that waits for us. */
export const UNSETTLED = within(
  `action (?:is )?(?:required|needed)|(?:response|seller action) (?:needed|required)|pending|awaiting|under review|open|new|in review|unapproved|needs? (?:action|approval|your)|待处理|待(?:批准|审批|授权|退款|回复)|需要(?:操作|采取|处理|您)|等待|审核中|未批准|处理中|新申请|ausstehend|offen|aktion erforderlich|handlungsbedarf|massnahme erforderlich|in bearbeitung|in prufung|antwort erforderlich|未対応|対応が必要|要対応|承認待ち|保留|審査中|確認中|未承認|処理中|en attente|action requise|pendiente|accion (?:requerida|necesaria)|in attesa|azione richiesta|in afwachting|actie vereist|oczekuj|vantar|atgard kravs|beklemede|pendente`,
);
