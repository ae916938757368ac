/** How Seller Center says that a page is empty or broken, and that the session is over. */
import { isHidden, lineOf } from '../kit/dom.ts';
import type { StateSigns } from '../kit/page-state.ts';
import { DIALOGS } from './selectors.ts';
import { SIGNED_OUT } from './words.ts';

/** In English, Simplified Chinese, Indonesian, Thai and Vietnamese. */
export const SIGNS: StateSigns = {
  signedOut: SIGNED_OUT,
  empty:
    /^(?:no (?:data|(?:return |refund )?(?:orders?|requests?|returns?)|conversations?|chats?|messages?|results?|disputes?)(?: (?:found|yet|available).*)?|暂无(?:数据|会话|消息|订单|(?:退货|退款|售后)(?:申请|订单)?|结果|争议)|没有(?:数据|会话|消息|订单|结果)|tidak ada (?:data|percakapan|obrolan|pesan(?:an)?|permintaan.*|hasil|sengketa)|belum ada (?:percakapan|obrolan|pesan(?:an)?)|ไม่(?:มี|พบ)(?:ข้อมูล|การสนทนา|แชท|ข้อความ|คำสั่งซื้อ|คำขอ.*|ผลลัพธ์|ข้อพิพาท)|không có (?:dữ liệu|cuộc trò chuyện|đơn hàng).*)[.。]?$/iu,
  error:
    /something went wrong|(?:network|system|server) error|failed to load|(?:order|page) (?:is |was )?not found|unable to load|出错了|(?:网络|系统|服务器)(?:错误|异常|繁忙)|加载失败|未找到订单|terjadi kesalahan|gagal memuat|(?:pesanan|halaman) tidak ditemukan|เกิดข้อผิดพลาด|โหลดไม่สำเร็จ|ไม่พบ(?:คำสั่งซื้อ|หน้า)(?:นี้)?$|đã xảy ra lỗi/iu,
  emptyElements: '.p-empty, .arco-empty, .m4b-empty',
};

/** The dialog over a chat whose session ended; the address stays, and what is behind it is stale. */
export const isExpired = (document: Document): boolean =>
  Array.from(document.querySelectorAll(DIALOGS)).some((dialog) => !isHidden(dialog) && SIGNED_OUT.test(lineOf(dialog)));
