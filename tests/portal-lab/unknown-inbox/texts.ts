/** Words of the lab's unknown marketplace, in the two languages it is shown in. */
export interface InboxTexts {
  readonly brand: string;
  readonly nav: readonly string[];
  readonly title: string;
  readonly none: string;
  readonly pick: string;
  readonly thread: string;
  readonly waiting: string;
  readonly order: string;
  readonly about: string;
  readonly you: string;
  readonly reply: string;
  readonly send: string;
  readonly signIn: string;
  readonly password: string;
  readonly loading: string;
  readonly error: string;
}

const en: InboxTexts = {
  brand: 'Harbourmarket Seller Desk',
  nav: ['Dashboard', 'Orders', 'Messages', 'Payouts', 'Settings'],
  title: 'Messages',
  none: 'No messages',
  pick: 'Pick a conversation',
  thread: 'Conversation',
  waiting: 'Needs reply',
  order: 'Order',
  about: 'Subject',
  you: 'You',
  reply: 'Write to the buyer',
  send: 'Send message',
  signIn: 'Sign in',
  password: 'Password',
  loading: 'Loading…',
  error: 'Something went wrong',
};

const zh: InboxTexts = {
  brand: 'Harbourmarket 卖家中心',
  nav: ['概览', '订单', '消息', '结算', '设置'],
  title: '消息',
  none: '暂无消息',
  pick: '选择一个会话',
  thread: '会话',
  waiting: '待回复',
  order: '订单',
  about: '主题',
  you: '我方',
  reply: '回复买家',
  send: '发送消息',
  signIn: '登录',
  password: '密码',
  loading: '加载中…',
  error: '出错了',
};

export const textsOf = (locale: string): InboxTexts => (locale.startsWith('zh') ? zh : en);
