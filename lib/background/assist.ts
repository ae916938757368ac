/** What helps with one reply, by name. */
import { draftActions, draftQueries } from './drafts/actions.ts';
import { knowledgeActions, knowledgeQueries } from './knowledge/actions.ts';
import { modelActions, modelQueries } from './model/runs.ts';
import { playbookActions, playbookQueries } from './playbooks/actions.ts';
import type { Shell } from './shell.ts';

export const assistActions = (shell: Shell) => ({
  ...draftActions(shell.world),
  ...playbookActions(shell.world),
  ...knowledgeActions(shell.world),
  ...modelActions(shell),
});

export const assistQueries = (shell: Shell) => ({
  ...draftQueries(shell.world),
  ...playbookQueries(shell.world),
  ...knowledgeQueries(shell.world),
  ...modelQueries(shell),
});
