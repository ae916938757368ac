import type { common as english } from '../en/common.ts';
import type { Translated } from '../translated.ts';

export const common: Translated<typeof english> = {
  name: 'Portside',
  action: {
    save: '保存',
    cancel: '取消',
    close: '关闭',
    undo: '撤销',
    retry: '重试',
    reload: '重新加载',
    back: '返回',
    add: '添加',
    delete: '删除',
    options: '设置',
    language: '语言',
    theme: '外观',
  },
  theme: { auto: '跟随系统', light: '浅色', dark: '深色' },
  language: { auto: '跟随浏览器' },
  connection: {
    connecting: '正在连接…',
    lost: '连接已断开',
    lostHint: '当前内容可能不是最新。Portside 会自动重连；如果一直未恢复，请刷新页面。',
  },
  error: {
    title: '无法显示此内容',
    view: 'Portside 界面出错，已保存的数据不受影响。请重新加载；如果再次出现，请把下面的内容发给我们。',
    ask: '未能取得数据：{{message}}',
    command: '操作未成功：{{message}}',
  },
  time: {
    left: '剩 {{span}}',
    over: '超时 {{span}}',
    none: '无时限',
    days: '{{count}} 天',
    hours: '{{count}} 小时',
    minutes: '{{count}} 分钟',
    seconds: '{{count}} 秒',
  },
  gate: {
    untrusted: '这次点击由脚本触发，不是您本人操作，未执行。',
    covered: '刚才页面上有内容遮挡了此按钮，未执行。请在按钮完整可见后再点一次。',
    hurried: '按钮刚移到指针下就被点击，未执行。请停留片刻再点一次。',
    moved: '页面在指针下移动了此面板，未执行。请再点一次。',
    unfocused: '键盘焦点在网页上，不在此面板，未执行。请先点击此面板。',
    focusTaken: '网页抢走了键盘焦点，草稿已保留。',
    backToDraft: '回到草稿',
  },
  undone: '已撤销',
  notUndone: '无法撤销：之后已有人改过同一项。',
  nothingToUndo: '没有可撤销的操作。',
};
