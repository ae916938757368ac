import { draftCommands, draftQueries } from './drafts.ts';
import { knowledgeCommands, knowledgeQueries } from './knowledge.ts';
import { modelCommands, modelQueries } from './model.ts';
import { playbookCommands, playbookQueries } from './playbooks.ts';

export const assistQueries = { ...draftQueries, ...playbookQueries, ...knowledgeQueries, ...modelQueries };
export const assistCommands = { ...draftCommands, ...playbookCommands, ...knowledgeCommands, ...modelCommands };
