import type { Version } from './version.ts';

/** Replies: drafts, how templates changed and were used, what translations cost and gave, approvals, knowledge. */
export default {
  number: 3,
  minReader: 3,
  stores: {
    drafts: 'id,changedAt',
    templateVersions: 'id,[templateId+at]',
    templateUses: 'id',
    translations: 'id,*grams,usedAt',
    glossary: 'id',
    meters: 'id',
    secrets: 'id',
    approvals: 'id,ticketId,[state+askedAt]',
    knowledge: 'id',
  },
} satisfies Version;
