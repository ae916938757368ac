import type { ruleLibrary as english } from '../en/rule-library.ts';
import type { Translated } from '../translated.ts';
import { generalRules } from './rule-library-general.ts';
import { libraryPhrases } from './rule-library-phrases.ts';
import { portalRules } from './rule-library-portals.ts';

export const ruleLibrary: Translated<typeof english> = {
  group: {
    amazon: '亚马逊',
    tiktok: 'TikTok Shop',
    shopify: '自有店铺',
    orders: '订单与包裹',
    money: '退款与款项',
    risk: '风险',
    reviews: '评价',
    people: '由谁处理',
    clock: '随时间触发',
  },
  rule: { ...portalRules, ...generalRules },
  /** When to use the rules a new installation starts with. */
  starter: {
    'starter-amazon-compliance': '适用于亚马逊消息和通知有专人处理的团队。',
    'starter-orders': '适用于有人专管发货与库存的团队。',
    'starter-returns': '适用于集中处理退货的团队。',
    'starter-reviews': '适用于集中处理评价与反馈的团队。',
    'starter-wholesale': '用于标出批发买家。',
    'starter-claims': '适用于索赔与扬言索赔由同一组人处理的团队。',
    'starter-safety': '建议始终启用：安全先于一切时限。',
  },
  phrase: libraryPhrases,
};
