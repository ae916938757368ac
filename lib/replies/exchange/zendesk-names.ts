import type { Names } from './liquid.ts';

/** https://support.zendesk.com/hc/en-us/articles/4408886858138-Zendesk-placeholders-reference */
const VARIABLES: Readonly<Record<string, string>> = {
  'ticket.requester.first_name': 'buyer.first_name',
  'ticket.requester.name': 'buyer.name',
  'ticket.submitter.first_name': 'buyer.first_name',
  'ticket.submitter.name': 'buyer.name',
  'ticket.title': 'ticket.subject',
  'ticket.assignee.first_name': 'agent.name',
  'ticket.assignee.name': 'agent.name',
  'agent.name': 'agent.name',
  'current_user.first_name': 'agent.name',
  'current_user.name': 'agent.name',
};

/** `{{dc.password_help}}` stands for the dynamic content titled "Password help". */
export const contentName = (title: string): string =>
  title
    .trim()
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '_')
    .replace(/^_+|_+$/g, '');

export const ZENDESK: Names = {
  variable: (path) => (Object.hasOwn(VARIABLES, path) ? VARIABLES[path] : undefined),
  partial: (path) => /^dc\.([\w-]+)$/.exec(path)?.[1],
};
