import type { portalRules as english } from '../en/rule-library-portals.ts';
import type { Translated } from '../translated.ts';

export const portalRules: Translated<typeof english> = {
  'library-amazon-compliance': {
    name: '亚马逊回复优先',
    note: '适用于不允许亚马逊回复超时的店铺：受平台时限约束的消息进入专门队列，并提前一小时处理。',
  },
  'library-amazon-last-hours': {
    name: '亚马逊：只剩四小时',
    note: '作为最后一道保障：距亚马逊时限不足四小时的回复，转给此刻能处理的人。',
  },
  'library-amazon-a-to-z': {
    name: 'A-to-z 索赔交给专人',
    note: '适用于索赔须先备齐凭证、由第二人复核再答复的团队。',
  },
  'library-amazon-a-to-z-threat': {
    name: '买家扬言索赔',
    note: '在扬言变成 A-to-z 索赔之前先行答复。',
  },
  'library-amazon-inbound-missing': {
    name: 'FBA 入库货件缺少',
    note: '适用于发往亚马逊仓库的货件清点短少：须在可申诉期内备齐单据。',
  },
  'library-amazon-not-received-tracked': {
    name: '未收到但有物流单号：先查物流',
    note: '买家称未收到但有物流单号时使用：先查询物流，再作承诺。',
  },
  'library-amazon-not-received-untracked': {
    name: '未收到且无物流单号',
    note: '没有签收凭证时使用：一旦索赔难以胜诉，因此尽早答复。',
  },
  'library-amazon-fba-delivery': {
    name: 'FBA 包裹：由亚马逊配送',
    note: '提醒客服查看亚马逊的配送情况并在后台开案，而不是自行退款。',
  },
  'library-amazon-policy-notice': {
    name: '政策通知告知主管',
    note: '确保任何政策或绩效通知都不会被看漏。',
  },
  'library-amazon-appeal': {
    name: '申诉即将到期',
    note: '行动计划或申诉有期限时使用：由两人把关。',
  },
  'library-amazon-account-near-limit': {
    name: '账户指标接近上限',
    note: '账户指标接近亚马逊容忍上限时使用：凡可能影响指标的工单都提前处理。',
  },
  'library-amazon-thank-you': {
    name: '感谢消息：标记“无需回复”',
    note: '简短的感谢不必回复：须在时限内于后台标记“无需回复”。',
  },
  'library-amazon-authenticity': {
    name: '真伪质疑',
    note: '有人提到“假货”时使用：可能导致商品下架。',
  },
  'library-tiktok-reply': {
    name: 'TikTok：一天内回复',
    note: '用于保持回复率：剩余不足六小时的回复转给可以处理的人。',
  },
  'library-tiktok-weekend': {
    name: 'TikTok 周末消息',
    note: '适用于周末人手少而买家照常来信的情况。',
  },
  'library-tiktok-return': {
    name: 'TikTok 退货：按时决定',
    note: '在平台自动处理之前作出退货决定。',
  },
  'library-tiktok-dispute': {
    name: 'TikTok 纠纷',
    note: '平台售后仲裁需要签收和聊天凭证时使用。',
  },
  'library-tiktok-violation': {
    name: 'TikTok 违规告知主管',
    note: '违规扣分当天即可知晓。',
  },
  'library-tiktok-score-near-limit': {
    name: 'TikTok：店铺指标接近上限',
    note: '店铺评分或比率接近上限期间使用：待回复工单提高一级。',
  },
  'library-shopify-chargeback': {
    name: '拒付交给专人',
    note: '银行发起拒付、只有一次举证机会时使用。',
  },
  'library-shopify-vip': {
    name: 'VIP 买家两小时内回复',
    note: '优先答复自有店铺的优质买家；平台时限不受影响。',
  },
  'library-shopify-pre-order': {
    name: '预售咨询',
    note: '商品预售期间使用：告知上市日期，并可提供取消。',
  },
  'library-shopify-closed': {
    name: '营业时间外的来信',
    note: '便于早晨查看夜间的来信。',
  },
  'library-shopify-first-order': {
    name: '新买家的购买前咨询',
    note: '回复快慢影响成交时使用。',
  },
};
