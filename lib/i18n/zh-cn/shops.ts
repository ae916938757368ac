import type { shops as english } from '../en/shops.ts';
import type { Translated } from '../translated.ts';

export const shops: Translated<typeof english> = {
  intro: '回复中可能提到、但页面上没有的店铺信息，例如 {{example}}。留空的内容会略去，或在填入回复前询问。',
  whose: '店铺',
  all: '所有店铺',
  allHint: '适用于未单独填写的店铺。',
  ownHint: '此处留空的内容沿用“所有店铺”。',
  hasOwn: '{{name}}（已单独填写）',
  name: '买家看到的名称',
  returnDays: '退货期',
  warrantyMonths: '保修期',
  handlingDays: '备货时间',
  days: '天',
  months: '个月',
  workdays: '个工作日',
  returnHint: '从最晚预计送达日起算。',
  chatbot: 'TikTok Shop 聊天机器人',
  chatbotHint: '开启后，美国站周末的聊天须在周一 12:00 前回复；未设置时采用较严的规则。',
  chatbotUnset: '未设置',
  chatbotOn: '已开启',
  chatbotOff: '已关闭',
  bad: '请填写 0 至 1000 的整数，或留空。',
};
