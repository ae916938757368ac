/** The platform rules (lib/triage/policies) in Chinese, by their id; the English stands in the policy. */
interface Said {
  readonly text: string;
  /** Where the source is no document with a name of its own. */
  readonly source?: string;
}

export const policies: Readonly<Record<string, Said>> = {
  'amazon-reply-24h': { text: '亚马逊：买家消息须在 24 小时内回复，周末和节假日照算，自动回复不算。' },
  'amazon-delivery-complaint-48h': {
    text: '亚马逊：未收到货的投诉自首条消息起 48 小时未回复，可能直接判 A-to-z 索赔成立。',
  },
  'amazon-claim-72h-us': { text: '亚马逊美国站：A-to-z 索赔要求补充信息时，须在 72 小时内回复。' },
  'amazon-claim-48h-au': { text: '亚马逊澳大利亚站：A-to-z 索赔要求补充信息时，须在 48 小时内回复。' },
  'amazon-claim-48h': {
    text: '亚马逊：A-to-z 索赔要求补充信息时，须在 48 小时内回复（澳大利亚站有明文规定，美国站为 72 小时）。',
    source: 'Seller Central 帮助 G1781，沿用到其他站点',
  },
  'amazon-return-48h': { text: '亚马逊：退货申请须在 48 小时内批准或答复（建议 24 小时内）。' },
  'amazon-ship-by': {
    text: '亚马逊：须在最晚发货日之前确认发货，迟发率（LSR）应低于 4%。',
    source: 'Seller Central 账户状况，迟发率',
  },
  'amazon-notice': { text: '亚马逊：政策或绩效通知须在其显示的截止时间前答复。', source: '通知页面' },
  'tiktok-reply-12h': {
    text: 'TikTok Shop：聊天须在 12 小时内回复（12 小时回复率不低于 85%），问候语和机器人回复不算。',
  },
  'tiktok-reply-24h-us': {
    text: 'TikTok Shop 美国站：聊天须在 24 小时内回复（24 小时回复率不低于 90%），只计人工回复。',
  },
  'tiktok-weekend-us': { text: 'TikTok Shop 美国站：周末的聊天须在当地周一 12:00 前回复（已开启聊天机器人时）。' },
  'tiktok-return-24h': { text: 'TikTok Shop：退货或退款申请须在 24 小时内处理，否则自动批准。' },
  'tiktok-claim-48h': {
    text: 'TikTok Shop：售后仲裁须在 48 小时内提交证据，页面另有截止时间的以页面为准。',
    source: '行业惯例',
  },
  'tiktok-ship-by': { text: 'TikTok Shop：须在最晚发货时间前交运，因卖家原因的退款率应低于 1.5%。' },
  'shopify-dispute-7d': {
    text: 'Shopify Payments：须在页面显示的日期前提交争议证据；未显示日期的按 7 天（各银行为 7 到 21 天）。',
    source: 'Shopify Payments 争议的 evidenceDueBy；行业惯例',
  },
  'shopify-ship-by': { text: '自有店铺：须在向买家承诺的日期前发货。', source: '订单' },
  'own-follow-up': { text: '有人在此工单上设置的提醒。' },
  'own-target': { text: '自有店铺的服务时限，可在设置中修改。', source: 'Portside 设置' },
  'amazon-claim-appeal-30d': { text: '亚马逊：对 A-to-z 裁定的申诉须在 30 个自然日内提交。' },
  'amazon-claim-after-3d': { text: '亚马逊：最晚预计送达日过后 3 天，买家可提交 A-to-z 索赔。' },
  'amazon-chargeback-7d': { text: '亚马逊：信用卡拒付须在 7 个自然日内答复。', source: '行业惯例' },
  'amazon-safet-information-7d': { text: '亚马逊：就 SAFE-T 索赔的询问须在 7 天内答复。', source: '行业惯例' },
  'amazon-safet-appeal-30d': { text: '亚马逊：对 SAFE-T 裁定的申诉须在 30 天内提交。', source: '行业惯例' },
  'amazon-return-best-24h': { text: '亚马逊：需人工审批的退货申请须在 24 小时内处理。' },
  'amazon-return-label-2d-us': {
    text: '亚马逊美国站：退货地址在境外的，须在 2 天内提供预付标签、境内地址或免退货退款。',
  },
  'amazon-return-label-2d': {
    text: '亚马逊：退货地址在境外的，须在 2 天内提供预付标签、当地地址或免退货退款（美国站有明文规定）。',
    source: 'Seller Central 帮助 G200708210，沿用到其他站点',
  },
  'amazon-refund-2bd': { text: '亚马逊：收到退货后须在 2 个工作日内退款。' },
  'amazon-refund-auto-grant-5d': { text: '亚马逊：使用预付标签的退货 5 天未退款，可能直接判 A-to-z 索赔成立。' },
  'amazon-feedback-90d': { text: '亚马逊：差评须在其日期后 90 天内公开回复或申请移除。', source: '行业惯例' },
  'amazon-odr-1': {
    text: '亚马逊：订单缺陷率（ODR）应低于 1%（A-to-z 索赔、信用卡拒付、1 星或 2 星反馈；同一订单只计一次）。',
    source: '账户状况报告结构定义，目标值 0.01',
  },
  'amazon-defect-window-60d': { text: '亚马逊：订单缺陷率（ODR）统计 60 天内的订单。', source: '账户状况报告结构定义' },
  'amazon-late-shipment-4': { text: '亚马逊：迟发率（LSR）应低于 4%。', source: '账户状况报告结构定义' },
  'amazon-late-shipment-window-30d': {
    text: '亚马逊：迟发率（LSR）统计 30 天（页面同时显示 10 天）。',
    source: '账户状况报告结构定义；行业惯例',
  },
  'amazon-cancel-2-5': { text: '亚马逊：配送前取消率应低于 2.5%。', source: '行业惯例' },
  'amazon-cancel-window-7d': { text: '亚马逊：配送前取消率统计 7 天。', source: '行业惯例' },
  'amazon-valid-tracking-95': { text: '亚马逊：有效追踪率（VTR）不低于 95%。', source: '行业惯例' },
  'amazon-on-time-90': {
    text: '亚马逊：准时送达率（OTDR）不低于 90%。',
    source: '账户状况报告结构定义，商品级 0.90',
  },
  'amazon-invoice-defect-5': { text: '亚马逊：发票缺陷率应低于 5%。', source: '账户状况报告结构定义' },
  'amazon-rating-200': { text: '亚马逊：账户状况评级（AHR）不低于 200（满分 1000）。', source: '行业惯例' },
  'amazon-reply-rate-90': { text: '亚马逊：至少 90% 的消息在 24 小时内回复。', source: '旧版绩效通知' },
  'tiktok-reply-24h-br': {
    text: 'TikTok Shop 巴西站：聊天数据仍显示 24 小时回复率。',
    source: 'seller-br.tiktok.com 聊天数据，2026-09',
  },
  'tiktok-refund-2bd': { text: 'TikTok Shop：退货包裹须在 2 个工作日内验收并退款，否则自动退款。', source: '行业惯例' },
  'tiktok-notice': { text: 'TikTok Shop：违规通知须在其显示的截止时间前答复。', source: '通知页面' },
  'tiktok-notice-appeal-30d': {
    text: 'TikTok Shop：违规申诉须在 30 天内提交，通知另有截止时间的以通知为准。',
    source: '行业惯例',
  },
  'tiktok-response-12h-85': { text: 'TikTok Shop：12 小时回复率不低于 85%。' },
  'tiktok-response-24h-90-us': { text: 'TikTok Shop 美国站：24 小时回复率不低于 90%。' },
  'tiktok-response-floor-85-us': { text: 'TikTok Shop 美国站：回复率低于 85% 时处罚加重。' },
  'tiktok-response-floor-75': { text: 'TikTok Shop：回复率低于 75% 时扣账户健康分。' },
  'tiktok-first-response-30min': { text: 'TikTok Shop：首次回复在 0.5 小时内，仅供参考。' },
  'tiktok-chat-satisfaction-70': { text: 'TikTok Shop：聊天满意度不低于 70%，仅供参考。' },
  'tiktok-handling-20h-vn': { text: 'TikTok Shop 越南站：60 天内售后平均处理时长低于 20 小时。' },
  'tiktok-handling-26h-us': {
    text: 'TikTok Shop 美国站：售后处理时长按浮动基准考核，最近一次为 26.5 小时。',
    source: '店铺表现分，美国站页面；另一页面为 29.7',
  },
  'tiktok-negative-rate-0-5': { text: 'TikTok Shop：因卖家、服务、商品的差评率均应低于 0.5%。' },
  'tiktok-seller-fault-1-5': { text: 'TikTok Shop：因卖家原因的退款率应低于 1.5%。' },
  'tiktok-shop-score-2-5': { text: 'TikTok Shop：店铺表现分（SPS）不低于 2.5（满分 5）。', source: '行业惯例' },
  'tiktok-rating-200': {
    text: 'TikTok Shop：账户健康分（AHR）不低于 200（满分 1000）；降至 150、100、50 和 0 时逐级限制。',
  },
  'tiktok-violation-points-12': {
    text: 'TikTok Shop：违规分须少于 12；达到 12、24、36 和 48 时逐级处罚。',
    source: '违规政策（二手资料），各来源对有效期说法不一',
  },
  'shopify-notice': { text: 'Shopify：账户通知须在其显示的截止时间前答复。', source: '通知页面' },
  'stripe-dispute-7d': {
    text: 'Stripe：须在页面显示的日期前提交争议证据；未显示日期的按 7 天（各卡组织为 7 到 21 天）。',
    source: '行业惯例',
  },
  'paypal-dispute-20d': {
    text: 'PayPal：争议须在 20 天内与买家协商解决，逾期未升级为索赔的自动关闭。',
    source: '行业惯例',
  },
  'paypal-claim-10d': { text: 'PayPal：索赔须在 10 天内答复，否则款项退还买家。', source: '行业惯例' },
};
