/** Names of the account health metrics in the languages Seller Central is shown in. */
import { within } from './patterns.ts';

export const METRICS: readonly (readonly [string, RegExp])[] = [
  [
    'odr',
    within(
      `order defect rate|订单缺陷率|bestellmangel|注文不良率|defectueu|taux de defaut|pedidos defectuosos|ordini difettosi`,
    ),
  ],
  [
    'negativeFeedback',
    within(
      `negative feedback|负面反馈|差评|negative[sn]? (?:verkaufer)?(?:feedback|bewertung)|低い?評価|evaluations? negative|(?:valoraciones|comentarios) negativ|feedback negativ`,
    ),
  ],
  ['atozClaims', within(`a-?(?:to|bis)?-?z\\b|亚马逊商城交易保障|amazon-garantie|マーケットプレイス保証`)],
  [
    'chargebacks',
    within(
      `chargeback|credit card claim|拒付|ruckbuchung|kreditkarten|チャージバック|impay|devolucion(?:es)? de cargo|riaddebit`,
    ),
  ],
  [
    'lateShipmentRate',
    within(
      `late (?:shipment|dispatch)|迟发率|延迟发货|verspatete|verspatung|versandverzug|出荷遅延|expeditions? (?:tardive|en retard)|envios? (?:tardio|con retraso)|spedizion[ei] (?:in ritardo|tardiv)`,
    ),
  ],
  [
    'cancelRate',
    within(
      `cancell?ation rate|pre-fulfil?l?ment cancel|取消率|storn(?:ierungs|o)rate|キャンセル率|taux d'annulation|tasa de cancelacion|tasso di cancellazione`,
    ),
  ],
  [
    'validTracking',
    within(
      `valid tracking|有效追踪|有效跟踪|追踪率|gultige|(?:有効)?追跡(?:可能)?率|suivi valide|seguimiento valid|tracciament`,
    ),
  ],
  [
    'onTimeDelivery',
    within(
      `on-?time delivery|(?:准时|按时)(?:交货|送达|配送)|punktliche|rechtzeitige|期[日限]内(?:配送|配達)|livraisons? (?:a temps|dans les delais)|entregas? a tiempo|consegn[ae] puntual`,
    ),
  ],
  [
    'accountHealthRating',
    within(
      `account health rating|(?:账[户号]状况|账户健康)评级|konto(?:zustand|status).{0,12}$|健全性(?:の)?(?:評価|スコア)|etat de sante du compte|estado de la cuenta|stato dell'account`,
    ),
  ],
];
