/** The rules behind the deadlines (lib/triage/policies) in Chinese, by their id; the English stands in the policy. */
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
  'own-target': { text: '自有店铺的服务时限，可在设置中修改。', source: 'Portside 设置' },
};
