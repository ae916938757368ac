/** How replies get into a portal's page: by Portside at a click, or copied and pasted by a person. */
export const insertModes = {
  title: 'How replies get into the page',
  intro:
    'For each portal. Either way a person presses send, and replies pass the same checks. A change acts at once, also in tabs that are open.',
  insert: 'Insert',
  insertHint: 'At a click, Portside puts the checked reply into the portal’s reply box. Shortcuts work there too.',
  copyMode: 'Copy only',
  copyModeHint:
    'Portside writes nothing into the portal’s pages. It copies the checked reply; you paste it. Shortcuts and the mark beside the reply box are off there.',
  ruleTitle: 'What {{portal}} says about tools',
  rule: {
    amazon:
      'Amazon counts software that acts for a seller as an “agent”, even where it does only part of the work by itself. An agent must name itself in every request, say so when asked, and may not pass for a person or get round a block.',
    shopify:
      'Shopify’s terms of service do not allow access to its services, or watching what they show, by automatic means.',
    tiktok: 'TikTok Shop’s agreement on customer service is said to bar tools it has not approved from its messages.',
  },
  quoted: {
    page: 'In its own words:',
    record: 'In its own words, as a third party took them down:',
    summary: 'In the words of a third party who summed it up:',
  },
  secondHand: 'second hand: check',
  source: {
    amazon: 'Seller Central help GS83KH2MA7HM69PH',
    shopify: 'https://www.shopify.com/legal/terms section 1, item 9, as a third party recorded it',
    tiktok: 'Agreement of TikTok Shop in Vietnam, section 4.2.7, as a third party summed it up',
  },
  read: 'read {{date}}',
  judge:
    'Whether a reply that goes in at your click counts as such a tool, these rules do not settle. Copy only is the careful choice.',
  copy: 'Copy reply',
  copyAnyway_one: 'Copy despite {{count}} warning',
  copyAnyway_other: 'Copy despite {{count}} warnings',
  pasteIt: 'Copy only on {{portal}}: Portside writes nothing into its pages. Paste the reply there and press send.',
  copying: 'Copying…',
  missingBlocks: 'Not copied, because values are missing: {{names}}. Fill them in in the sidebar, or choose another.',
  outcome: {
    copied: 'Copied. Paste it into the portal’s reply box, read it there and press send.',
    notCopied: 'The browser did not allow copying. Select the reply above and copy it by hand.',
    pasted: 'Pasted, clear the draft',
    blocked:
      'Not copied: the guard or a limit forbids these words. Change what is marked, or ask a lead. Your draft is kept.',
    news: 'The buyer has written again. Nothing was copied; read it first:',
    newsUnread: 'There is something new in this thread. Nothing was copied; read it first.',
    insertAfterNews: 'I have read it, copy',
    unconfirmed: 'Portside did not answer, so nothing was copied. Your draft is kept.',
    failed: 'Not copied: {{message}}.',
    checkFailed: 'The reply could not be checked, so it was not copied: {{message}}.',
  },
};
