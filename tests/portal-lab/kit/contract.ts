/** How a lab portal answers a request: the same HTML serves real Chromium and, as a saved page, the readers in Node. */
import type { Instant } from '@/lib/domain/time.ts';
import type { World } from '../world/types.ts';

/** States every page can be put in with `?lab-state=`. */
export type LabState = 'ready' | 'empty' | 'loading' | 'signed-out' | 'error';

export interface LabRequest {
  readonly url: URL;
  /** BCP 47; `?lab-locale=` or the portal's cookie; each portal knows en, zh-CN and one more. */
  readonly locale: string;
  readonly state: LabState;
  /** `?lab-layout=`: an older variant of a page, where there is one. */
  readonly layout: string;
  readonly world: World;
  readonly now: Instant;
}

export interface LabPage {
  readonly title: string;
  readonly status?: number;
  /** Content of <body>; open shadow roots as `<template shadowrootmode="open">`. Buyer text must be escaped. */
  readonly body: string;
  /** Names of the client behaviours to start, see the portal's client.ts. */
  readonly behaviours?: readonly string[];
}

export interface LabPortal {
  /** Name of its folder. */
  readonly id: string;
  /** Match patterns the lab answers under, for Playwright's `context.route`. */
  readonly hosts: readonly string[];
  /** Locale of a host that was asked for none; without it `en`. */
  defaultLocale?(url: URL): string;
  /** undefined: 404. */
  respond(request: LabRequest): LabPage | undefined;
  /** Source of the portal's client script (bundled once by the kit), relative to the portal's folder. */
  readonly client: string;
}
