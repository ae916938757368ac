import { account } from './account.ts';
import { agents } from './agents.ts';
import { ahead } from './ahead.ts';
import { alertTexts } from './alert-texts.ts';
import { alertsOptions } from './alerts-options.ts';
import { approval } from './approval.ts';
import { assign } from './assign.ts';
import { common } from './common.ts';
import { composer } from './composer.ts';
import { continuity } from './continuity.ts';
import { correct } from './correct.ts';
import { drafts } from './drafts.ts';
import { engines } from './engines.ts';
import { escalation } from './escalation.ts';
import { exchange } from './exchange.ts';
import { fillIn } from './fill-in.ts';
import { finding } from './finding.ts';
import { health } from './health.ts';
import { hours } from './hours.ts';
import { insertModes } from './insert-modes.ts';
import { knowledge } from './knowledge.ts';
import { lock } from './lock.ts';
import { manage } from './manage.ts';
import { options } from './options.ts';
import { pageDraft } from './page-draft.ts';
import { platform } from './platform.ts';
import { playbook } from './playbook.ts';
import { popup } from './popup.ts';
import { portals } from './portals.ts';
import { privacy } from './privacy.ts';
import { queue } from './queue.ts';
import { reasons } from './reasons.ts';
import { record } from './record.ts';
import { repair } from './repair.ts';
import { ruleLibrary } from './rule-library.ts';
import { rules } from './rules.ts';
import { settings } from './settings.ts';
import { shops } from './shops.ts';
import { sites } from './sites.ts';
import { taught } from './taught.ts';
import { team } from './team.ts';
import { teamWork } from './team-work.ts';
import { templates } from './templates.ts';
import { ticket } from './ticket.ts';
import { tour } from './tour.ts';
import { translation } from './translation.ts';
import { variables } from './variables.ts';
import { weak } from './weak.ts';
import { welcome } from './welcome.ts';
import { why } from './why.ts';
import { words } from './words.ts';

export const english = {
  account,
  agents,
  alertTexts,
  approval,
  assign,
  common,
  words,
  queue,
  ticket,
  reasons,
  composer,
  continuity,
  correct,
  engines,
  rules,
  settings,
  templates,
  popup,
  pageDraft,
  platform,
  hours,
  lock,
  manage,
  escalation,
  exchange,
  translation,
  why,
  ahead,
  fillIn,
  variables,
  finding,
  drafts,
  knowledge,
  playbook,
  shops,
  sites,
  team,
  teamWork,
  health,
  portals,
  privacy,
  welcome,
  tour,
  insertModes,
  weak,
  repair,
  record,
  taught,
  options,
  ruleLibrary,
  alertsOptions,
};
