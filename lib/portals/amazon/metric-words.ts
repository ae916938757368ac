/** Names of the account health metrics in the languages Seller Central is shown in. */
import { within } from './patterns.ts';

/** Account metrics by the words of their label. */
export const METRICS: readonly (readonly [string, RegExp])[] = [
  [
    'odr',
    within(
      `order defect rate|订单缺陷率|rate (?:an|der|von) (?:bestell)?mangel|bestellmangel|注文不良率|taux de (?:commandes )?defectueu|taux de defauts?|tasa de (?:defectos|pedidos defectuosos)|tasso di (?:difetti|ordini difettosi)|percentuale ordini difettosi|defecte bestellingen|wskaznik wadliwych|orderdefekt|taxa de defeitos|kusurlu siparis`,
    ),
  ],
  [
    'negativeFeedback',
    within(
      `negative feedback|负面反馈|差评|negative(?:s|n)? (?:verkaufer)?(?:feedback|bewertung)|低い?評価|購入者からの低評価|評価の低さ|evaluations? negatives?|(?:valoraciones|comentarios) negativ[oa]s|feedback negativ|negatieve feedback|negatywn|negativ feedback|olumsuz`,
    ),
  ],
  [
    'atozClaims',
    within(
      `a-?(?:to|bis)?-?z\\b|亚马逊商城交易保障|amazon-garantie|マーケットプレイス保証|garantie a|garantia (?:de la )?a|garanzia dalla a`,
    ),
  ],
  [
    'chargebacks',
    within(
      `chargeback|credit card claim|信用卡拒付|拒付|ruckbuchung|kreditkarten|チャージバック|retrofacturation|impay|devolucion(?:es)? de cargo|contestazion|riaddebit|terugboeking|obciazen|aterbuchung|ters ibraz|estorno`,
    ),
  ],
  [
    'lateShipmentRate',
    within(
      `late (?:shipment|dispatch)|迟发率|延迟发货|rate (?:an |der )?(?:verspatet|verspatung)|verspatete(?:r|n)? (?:lieferung|versand)|versandverzug|出荷遅延率|出荷遅延|expedition(?:s)? (?:tardive|en retard)|retard d'expedition|envios? (?:tardio|con retraso)|spedizion[ei] (?:in ritardo|tardiv)|late verzending|te laat verzonden|opoznion|sen(?:a)? (?:leverans|forsandelse)|gec gonderim|envio atrasado`,
    ),
  ],
  [
    'cancelRate',
    within(
      `cancell?ation rate|pre-fulfil?l?ment cancel|配送前取消率|取消率|stornierungsrate|stornorate|stornierung|出荷前キャンセル率|キャンセル率|taux d'annulation|tasa de cancelacion|tasso di cancellazione|annuleringspercentage|wskaznik anulowan|avbestallning|iptal orani|taxa de cancelamento`,
    ),
  ],
  [
    'validTracking',
    within(
      `valid tracking|有效追踪率|有效跟踪|追踪率|gultige(?:r|n)? (?:sendungs|tracking)|sendungsverfolgung|(?:有効)?追跡(?:可能)?率|有効な(?:追跡|お問い合わせ)|suivi valide|(?:numeros?|tasa) de seguimiento valid|seguimiento valido|tracciament[oi] valid|geldige tracking|prawidlow.* sledz|giltig sparning|gecerli takip|rastreamento valido`,
    ),
  ],
  [
    'onTimeDelivery',
    within(
      `on-?time delivery|准时(?:交货|送达|配送)|按时(?:交货|送达|配送)|punktliche|rechtzeitige(?:r|n)? (?:zustell|liefer)|期[日限]内(?:配送|配達)|納期遵守|定時配達|livraison(?:s)? (?:a temps|dans les delais)|entrega(?:s)? a tiempo|puntualidad|consegn[ae] puntual|tijdige|terminow|leverans i tid|zamaninda teslim|entrega no prazo`,
    ),
  ],
  [
    'accountHealthRating',
    within(
      `account health rating|账户状况评级|账号状况评级|账户健康评级|kontozustands?(?:bewertung|rating|$)|bewertung des kontostatus|verkaufskontostatus|アカウント健全性(?:の)?(?:評価|スコア)|健全性評価|etat de sante du compte|estado de la cuenta|stato dell'account|accountstatus|kondycj|kontohalsa|hesap sagligi|saude da conta`,
    ),
  ],
];
