/** How Shopify's pages say that they are empty, broken or signed out. */
import type { StateSigns } from '../kit/page-state.ts';

/** In English, Simplified Chinese and German. */
export const SIGNS: StateSigns = {
  signedOut:
    /^(?:log in to (?:shopify|your store)|continue to shopify|session expired|继续前往 ?shopify|登录 ?shopify|会话已过期|weiter zu shopify|bei shopify anmelden|sitzung abgelaufen)/iu,
  empty:
    /^(?:no (?:orders?|disputes?|conversations?|chargebacks?|unread conversations?|results?)(?: (?:found|yet).*)?|nothing in (?:unread|open|closed).*|your orders will show here|.*(?:has|have)n['’]t placed any orders.*|no orders? (?:found|match|placed).*|(?:没有|暂无|未找到)(?:未读|已关闭|进行中的?)?(?:的)?(?:订单|争议|对话|拒付|结果).*|您的订单将显示在此处|keine (?:bestellungen?|zahlungsreklamationen|reklamationen|konversationen|unterhaltungen|rückbuchungen|ungelesenen .*|ergebnisse)(?: .*)?|deine bestellungen werden hier angezeigt)[.。]?$/iu,
  error:
    /(?:there['’]s|there (?:is|was)) a (?:technical )?problem (?:loading|with)|something went wrong|(?:page|this) (?:could ?n['’]t|failed to|can['’]t) (?:be )?load|出现(?:了)?(?:技术)?问题|加载.{0,8}(?:失败|时出现问题)|出错了|ein (?:technisches )?problem (?:aufgetreten|mit)|etwas ist schiefgelaufen|konnte nicht geladen werden|no page at this address|page (?:not found|doesn['’]t exist)|(?:此地址没有|找不到(?:该|此)?)页面|(?:unter dieser adresse )?(?:gibt es keine|wurde nicht gefunden).*seite/iu,
  emptyElements: '.Polaris-EmptyState, s-internal-empty-state, [class*="_EmptyState_"]',
};
