/** Elements that run code by an event of their own, one payload for each event a page can hear. */
import { family, RUN } from './family.ts';

const EVENTS =
  'abort afterprint animationcancel animationend animationiteration animationstart auxclick beforecopy beforecut beforeinput beforematch beforepaste beforeprint beforetoggle beforeunload begin blur bounce cancel canplay canplaythrough change click close contextlost contextmenu contextrestored copy cuechange cut dblclick drag dragend dragenter dragleave dragover dragstart drop durationchange ended error finish focus focusin focusout formdata fullscreenchange gotpointercapture hashchange input invalid keydown keypress keyup load loadeddata loadedmetadata loadstart lostpointercapture message mousedown mouseenter mouseleave mousemove mouseout mouseover mouseup mousewheel offline online pagehide pageshow paste pause play playing pointercancel pointerdown pointerenter pointerleave pointermove pointerout pointerover pointerrawupdate pointerup popstate progress ratechange repeat reset resize scroll scrollend search securitypolicyviolation seeked seeking select selectionchange selectstart show slotchange stalled start storage submit suspend timeupdate toggle touchcancel touchend touchmove touchstart transitioncancel transitionend transitionrun transitionstart unhandledrejection unload volumechange waiting webkitanimationend wheel'.split(
    ' ',
  );

/** Elements that take the focus, load, or animate as soon as they exist, so that nobody has to touch them. */
const CARRIERS = [
  (event: string) => `<img src=x: on${event}="${RUN}">`,
  (event: string) => `<svg/on${event}=${RUN}>`,
  (event: string) => `<input autofocus on${event}=${RUN}>`,
  (event: string) => `<body on${event}='${RUN}'>`,
  (event: string) => `<details open on${event}=${RUN}><summary>x</summary></details>`,
  (event: string) => `<video src=x on${event}=${RUN}><source>`,
  (event: string) => `"><style>@keyframes k{}</style><b style="animation:k 1s" on${event}=${RUN}>`,
] as const;

export const HANDLERS = family(
  'event handlers',
  EVENTS.map((event, index) => (CARRIERS[index % CARRIERS.length] ?? CARRIERS[0])(event)),
);
