/** How pages of all sorts say that there is nothing, or nothing yet, in the languages that sellers use. */
import type { StateSigns } from '../kit/page-state.ts';

/**
 * Only whole short texts count: what a buyer writes stands on these pages too. That nobody is signed in only a form
 * tells that asks for a password.
 */
export const SIGNS: StateSigns = {
  signedOut: /(?!)/,
  empty:
    /^(?:no (?:new |open )?(?:data|messages?|conversations?|orders?|requests?|results?|tickets?|cases?|records?)(?: (?:found|yet|available))?|nothing (?:here|to show)(?: yet)?|暂无(?:数据|消息|会话|订单|工单|记录|内容|结果)|没有(?:数据|消息|会话|订单|工单|记录|更多数据)|keine (?:daten|nachrichten|bestellungen|ergebnisse)|aucun(?:e)? (?:message|commande|résultat|donnée)s?|no hay (?:mensajes|pedidos|resultados|datos)|nenhum(?:a)? (?:mensagem|pedido|resultado)|nessun(?:a|o)? (?:messaggio|ordine|risultato)|(?:メッセージ|データ|注文)(?:は|が)?ありません|tidak ada (?:data|pesan|pesanan|hasil)|ไม่(?:มี|พบ)(?:ข้อมูล|ข้อความ|คำสั่งซื้อ)|không có (?:dữ liệu|tin nhắn|đơn hàng))[.。!！]?$/iu,
  error:
    /^(?:something went wrong|an? (?:unexpected |internal )?(?:server )?error (?:has )?occurred|(?:network|system|server) error|failed to load|unable to load|出错了|(?:网络|系统|服务器)(?:错误|异常|繁忙)|加载失败|页面(?:不存在|出错)|es ist ein fehler aufgetreten|une erreur (?:est survenue|s’est produite)|(?:se produjo|ha ocurrido) un error|ocorreu um erro|si è verificato un errore|エラーが発生しました|terjadi kesalahan|เกิดข้อผิดพลาด|đã xảy ra lỗi)[\s\S]{0,60}$/iu,
};
