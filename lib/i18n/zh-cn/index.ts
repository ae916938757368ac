import type { english } from '../en/index.ts';
import type { Translated } from '../translated.ts';
import { common } from './common.ts';
import { composer } from './composer.ts';
import { popup } from './popup.ts';
import { queue } from './queue.ts';
import { reasons } from './reasons.ts';
import { rules } from './rules.ts';
import { settings } from './settings.ts';
import { templates } from './templates.ts';
import { ticket } from './ticket.ts';
import { words } from './words.ts';

export const chinese: Translated<typeof english> = {
  common,
  words,
  queue,
  ticket,
  reasons,
  composer,
  rules,
  settings,
  templates,
  popup,
};
