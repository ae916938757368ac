import type { generalRules as english } from '../en/rule-library-general.ts';
import type { Translated } from '../translated.ts';

export const generalRules: Translated<typeof english> = {
  'library-address-change': {
    name: '发货前更改地址',
    note: '避免包裹发往旧地址。',
  },
  'library-cancel-before-dispatch': {
    name: '发货前取消订单',
    note: '还来得及的订单及时拦下。',
  },
  'library-cancel-after-dispatch': {
    name: '已发货，无法取消或更改',
    note: '把这类工单转到退货处理，而不是仓库。',
  },
  'library-personalization': {
    name: '定制内容待确认',
    note: '姓名、刻字等须先询问并复述确认再投产。',
  },
  'library-ship-today': {
    name: '一天内必须发货',
    note: '查看最晚发货时间在一天之内的订单。',
  },
  'library-stalled': {
    name: '物流停滞',
    note: '赶在买家来信之前联系承运商并告知买家。',
  },
  'library-delivered-not-received': {
    name: '显示签收但未收到',
    note: '承运商显示已签收而买家称未收到时使用。',
  },
  'library-wholesale': {
    name: '批发客户优先',
    note: '大单由熟悉价格的人更快答复。',
  },
  'library-high-value': {
    name: '高价值订单：两人把关',
    note: '金额较高的订单不由一人决定答复。',
  },
  'library-refund-over-limit': {
    name: '超过 100 的退款需审批',
    note: '小额由客服自行处理，大额须审批。金额按订单币种计算，可自行修改。',
  },
  'library-many-refunds': {
    name: '此前已退款三次',
    note: '对多次退款的买家多看一眼；并不意味着对方有过错。',
  },
  'library-not-received-again': {
    name: '再次称未收到',
    note: '同一买家此前也报告过未收到包裹时使用。',
  },
  'library-refund-owed': {
    name: '一天内须退款',
    note: '确保退回的商品按时退款。',
  },
  'library-invoice': {
    name: '发票与税务凭证',
    note: '买家索要发票时使用：在部分国家，迟开会影响账户指标。',
  },
  'library-customs': {
    name: '海关与关税',
    note: '涉及关税的承诺须先审批。',
  },
  'library-safety': {
    name: '受伤、起火、过敏：立即处理',
    note: '建议始终启用：安全先于一切时限。',
  },
  'library-legal-threat': {
    name: '律师与主管机关',
    note: '提到律师、法院或主管机关时使用：两人把关并告知主管。',
  },
  'library-vulnerable': {
    name: '需要特别关照的买家',
    note: '来信提到疾病、变故或紧急情况时使用。',
  },
  'library-card-number': {
    name: '出现银行卡号',
    note: '防止有人复述或复制卡号。',
  },
  'library-privacy-request': {
    name: '要求删除个人数据',
    note: '买家要求查询或删除个人数据时使用：法定期限为一个月。',
  },
  'library-off-platform': {
    name: '要求站外联系',
    note: '买家索要平台禁止提供的邮箱或电话时使用。',
  },
  'library-phishing': {
    name: '垃圾与钓鱼消息',
    note: '让此类消息不占用精力，也不必答复。',
  },
  'library-negative-review': {
    name: '差评',
    note: '三星及以下评价刚出现时就处理。',
  },
  'library-review-after-refund': {
    name: '退款后仍留差评',
    note: '答复评价前先了解已退款；不得要求买家删改评价。',
  },
  'library-review-threat': {
    name: '以评价换取补偿',
    note: '买家以差评相威胁或以好评作交换时使用：不得就此作任何承诺。',
  },
  'library-good-review': {
    name: '好评可稍后处理',
    note: '好评排在所有有时限的工单之后。',
  },
  'library-language': {
    name: '少数人会的语言',
    note: '部分语言只有少数人会时使用：转给会该语言的人。请选择所需语言。',
  },
  'library-unknown-language': {
    name: '无法识别语言',
    note: '先由人确认语言，再写回复。',
  },
  'library-weak-reading': {
    name: '读取存疑：查看页面',
    note: '时限或字段可能读取有误时使用：先由人查看平台页面。',
  },
  'library-unsure': {
    name: '诉求尚不明确',
    note: 'Portside 不确定买家诉求时使用。',
  },
  'library-repeated-contact': {
    name: '反复来信',
    note: '反复来信的买家更快得到答复，并由同一人跟进。',
  },
  'library-reopened': {
    name: '重新打开的工单',
    note: '原以为已解决的工单交还给处理它的人。',
  },
  'library-spread': {
    name: '待回复工单分给在岗人员',
    note: '放在最后一条：待回复工单按语言、店铺、班次和工作量分给合适的人。',
  },
  'library-night-shift': {
    name: '夜班交接',
    note: '白班结束时使用：十二小时内到期的工单转给夜班。请设置时间和时区。',
  },
  'library-morning-overdue': {
    name: '早晨仍超时的工单',
    note: '主管一早就能看到错过的工单。请设置时间和时区。',
  },
  'library-agent-away': {
    name: '离开时仍有未结工单',
    note: '避免十六小时内到期的工单等待不在岗的人。',
  },
  'library-three-quarters': {
    name: '时限已过四分之三',
    note: '在错过平台时限之前告知主管。',
  },
  'library-nine-tenths': {
    name: '时限已过九成',
    note: '对负责人的最后提醒。',
  },
  'library-breached': {
    name: '已错过时限',
    note: '让错过的时限被知晓、记录并优先处理。',
  },
  'library-snooze-ended': {
    name: '稍后处理已到时间',
    note: '让到时间的工单回到靠前位置。',
  },
  'library-long-open': {
    name: '一周仍未解决',
    note: '找出一直没有了结的工单。',
  },
};
