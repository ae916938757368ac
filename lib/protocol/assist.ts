/** What helps with one reply: the kept draft, the playbook, what the team and the law say, the person's own model. */
import type { DraftCommands, DraftQueries } from './drafts.ts';
import type { KnowledgeCommands, KnowledgeQueries } from './knowledge.ts';
import type { ModelCommands, ModelQueries } from './model.ts';
import type { PlaybookCommands, PlaybookQueries } from './playbooks.ts';

export interface AssistQueries extends DraftQueries, PlaybookQueries, KnowledgeQueries, ModelQueries {}
export interface AssistCommands extends DraftCommands, PlaybookCommands, KnowledgeCommands, ModelCommands {}
