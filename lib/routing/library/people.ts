import { all, any, flag, leaf, pending, replyOwed } from './leaf.ts';
import { defineRules } from './library.ts';

/** Who gets it: by language, by what is unclear, by who had it before. */
export default defineRules('people', [
  {
    id: 'library-language',
    portals: [],
    when: all(leaf('language', 'is_one_of', ['ja', 'ko', 'th', 'vi', 'id', 'ar']), replyOwed),
    actions: [{ do: 'assign_fit' }, { do: 'tag', tags: ['needs-language'] }],
  },
  {
    id: 'library-unknown-language',
    portals: [],
    when: all(leaf('language', 'is', 'und'), replyOwed),
    actions: [{ do: 'tag', tags: ['which-language'] }, { do: 'two_eyes' }],
  },
  {
    id: 'library-weak-reading',
    portals: [],
    when: all(any(leaf('weakReading', 'is', true), leaf('weakDeadline', 'is', true)), pending),
    actions: [
      { do: 'tag', tags: ['check-page'] },
      { do: 'checklist', items: ['openPage'] },
    ],
  },
  {
    id: 'library-unsure',
    portals: [],
    when: all(leaf('confidence', 'lt', 0.5), replyOwed),
    actions: [{ do: 'tag', tags: ['triage'] }, { do: 'assign_fit' }],
  },
  {
    id: 'library-repeated-contact',
    portals: [],
    when: all(any(flag('repeat_contact'), leaf('messageCount', 'gte', 6)), replyOwed),
    actions: [{ do: 'severity_up' }, { do: 'keep_assignee' }],
  },
  {
    id: 'library-reopened',
    portals: [],
    when: leaf('reopened', 'is', true),
    actions: [{ do: 'severity_up' }, { do: 'keep_assignee' }, { do: 'tag', tags: ['reopened'] }],
  },
  {
    id: 'library-spread',
    portals: [],
    when: all(pending, replyOwed),
    actions: [{ do: 'assign_fit' }],
  },
]);
