/** Katal elements as their pages ship them: hosts with open shadow roots. */
import { type Html, type HtmlPart, html, shadow } from '../kit/html.ts';

const BUTTON_STYLE = html`<style>button{font:inherit;padding:6px 14px;border-radius:4px;border:1px solid #008296;background:#fff;color:#008296;cursor:pointer}:host([variant=primary]) button{background:#008296;color:#fff}button:disabled{opacity:.45;cursor:default}</style>`;

/** A `kat-button`; `extra` are further attributes of the host. */
export const katButton = (label: string, extra: HtmlPart = '', disabled = false): Html =>
  html`<kat-button label="${label}" ${extra}${disabled ? html` disabled` : ''}>${shadow(html`${BUTTON_STYLE}<button type="button" part="button"${disabled ? html` disabled` : ''}><span class="content"><slot>${label}</slot></span></button>`)}</kat-button>`;

/** A `kat-textarea`: the real field is inside its shadow root. */
export const katTextarea = (placeholder: string, className: string, maxLength = 4000): Html =>
  html`<kat-textarea class="${className}" placeholder="${placeholder}" rows="6" maxlength="${maxLength}">${shadow(html`<style>textarea{box-sizing:border-box;width:100%;font:inherit;padding:8px;border:1px solid #888c8c;border-radius:4px}.counter{font-size:11px;color:#6f7373;text-align:right}</style><div class="textarea-wrapper"><textarea part="textarea" rows="5" placeholder="${placeholder}" aria-label="${placeholder}"></textarea></div><div class="counter">${maxLength}</div>`)}</kat-textarea>`;

export const katInput = (placeholder: string, value = ''): Html =>
  html`<kat-input placeholder="${placeholder}" value="${value}" type="search">${shadow(html`<style>input{box-sizing:border-box;width:100%;padding:6px 8px;border:1px solid #888c8c;border-radius:4px;font:inherit}</style><div class="container"><input part="input" type="search" placeholder="${placeholder}" value="${value}"></div>`)}</kat-input>`;

export const katBadge = (label: string, kind: 'warning' | 'success' | 'info'): Html =>
  html`<kat-badge type="${kind}" label="${label}">${shadow(html`<style>span{white-space:nowrap;font-size:11px;padding:1px 6px;border-radius:3px;background:#fff4d6;color:#7a4b00}:host([type=success]) span{background:#e3f5e1;color:#1d6b16}</style><span part="badge">${label}</span>`)}</kat-badge>`;

export const katSpinner = (label: string): Html =>
  html`<kat-spinner size="large">${shadow(html`<style>.s{width:32px;height:32px;margin:80px auto;border:3px solid #d5dbdb;border-top-color:#008296;border-radius:50%}</style><div class="s" role="status" aria-label="${label}"></div>`)}</kat-spinner>`;

export const katAlert = (text: string, className = 'kat-alert-danger'): Html =>
  html`<kat-alert variant="danger" header="${text}">${shadow(html`<style>div{border:1px solid #cc0c39;border-left-width:8px;border-radius:4px;padding:14px;margin:16px}</style><div role="alert" class="${className}">${text}</div>`)}</kat-alert>`;

/** Styles for what stands in a larger shadow root: the page's own sheet does not reach in there. */
export const SHEET = html`<link rel="stylesheet" href="/__lab/amazon.css">`;
