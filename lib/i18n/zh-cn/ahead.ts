import type { ahead as english } from '../en/ahead.ts';
import type { Translated } from '../translated.ts';

export const ahead: Translated<typeof english> = {
  title: '即将到时',
  nothing: '24 小时内无',
  some: '现在 {{now}} 个，24 小时内 {{soon}} 个',
  show: '显示柱状图',
  hide: '收起柱状图',
  store: '本店铺',
  storeHint: '只看旁边页面所属的店铺',
  more: '实际数量多于此处统计。',
  span: { now: '现在', h1: '1 小时', h4: '4 小时', h8: '8 小时', h24: '24 小时' },
  spanLong: {
    now: '已到最晚处理时间',
    h1: '1 小时内',
    h4: '1 到 4 小时内',
    h8: '4 到 8 小时内',
    h24: '8 到 24 小时内',
  },
  bar: '{{span}}：{{count}} 个',
  table: '待处理工单，按最晚处理时间和紧急程度',
  time: '最晚处理时间',
  all: '全部',
  alerts: {
    warnAt: '紧急工单用掉多少时间后提醒',
    warnAtHint: '从计时开始到截止时间的比例。',
    percent: '{{percent}}%',
    silent: '免打扰时段',
    silentHint: '此时段内本机不弹出通知、不响提示音，结束时合并为一条告知。起止时间相同表示不启用。',
    from: '从',
    to: '到',
  },
};
