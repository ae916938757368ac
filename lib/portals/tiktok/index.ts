/**
 * TikTok Shop's Seller Center, one store a shop region. Identity: the chat shows neither a conversation's number nor the
 * buyer's (both live only in the page's own script), so a conversation is named by a key of its buyer's name; a return
 * and an arbitration by their own number, an order by its number, which stays text. Times are read in the region's
 * zone; the creators' chat and the chatbot's settings are no buyer's conversations and are not read.
 */
import { definePortal } from '../portal.ts';
import chat from './chat.ts';
import { common } from './common.ts';
import office from './office.ts';

export default definePortal({ ...common, pages: [...chat.pages, ...office.pages], composer: chat.composer });
