/** Words of the lab's ERP, in the two languages it is shown in. */
export interface ErpTexts {
  readonly brand: string;
  readonly nav: readonly string[];
  readonly title: string;
  /** Heads of the table, in the order of its columns. */
  readonly heads: readonly [
    number: string,
    state: string,
    shop: string,
    buyer: string,
    order: string,
    reason: string,
    amount: string,
    opened: string,
    deadline: string,
  ];
  readonly states: Readonly<Record<'pending' | 'approved' | 'closed', string>>;
  readonly reasons: Readonly<Record<string, string>>;
  readonly none: string;
  readonly note: string;
  readonly signIn: string;
  readonly password: string;
  readonly loading: string;
  readonly error: string;
}

const zh: ErpTexts = {
  brand: '云帆 ERP',
  nav: ['首页', '订单', '采购', '仓储', '售后', '报表'],
  title: '售后工单',
  heads: ['工单号', '状态', '店铺', '买家', '平台订单号', '原因', '退款金额', '创建时间', '处理截止'],
  states: { pending: '待处理', approved: '已同意', closed: '已关闭' },
  reasons: {
    defective: '商品破损',
    'wrong-item': '发错货',
    'no-longer-needed': '不想要了',
    'not-as-described': '与描述不符',
  },
  none: '暂无工单',
  note: '处理备注',
  signIn: '登录',
  password: '密码',
  loading: '加载中…',
  error: '系统繁忙',
};

const en: ErpTexts = {
  brand: 'Yunfan ERP',
  nav: ['Home', 'Orders', 'Purchasing', 'Warehouse', 'After-sales', 'Reports'],
  title: 'After-sales cases',
  heads: ['Case', 'State', 'Shop', 'Buyer', 'Order no.', 'Reason', 'Refund', 'Opened', 'Act by'],
  states: { pending: 'Pending', approved: 'Approved', closed: 'Closed' },
  reasons: {
    defective: 'Damaged',
    'wrong-item': 'Wrong item',
    'no-longer-needed': 'No longer wanted',
    'not-as-described': 'Not as described',
  },
  none: 'No cases',
  note: 'Note',
  signIn: 'Sign in',
  password: 'Password',
  loading: 'Loading…',
  error: 'System error',
};

export const textsOf = (locale: string): ErpTexts => (locale.startsWith('en') ? en : zh);
