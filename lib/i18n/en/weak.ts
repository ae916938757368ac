/** What is said of a value that was read by a way that may mislead, wherever it is shown. */
export const weak = {
  mark: 'read by a weak way: check on the page',
  marked: '{{field}} read by a weak way: check on the page',
  act: 'rests on a time read by a weak way: check on the page',
  rests: ' It rests on a time read by a weak way ({{time}}): check it on the page.',
  fields: 'Read by a weak way, so check on the page: {{fields}}',
  time: {
    deadline: 'the deadline shown',
    shipBy: 'ship-by',
    deliverBy: 'estimated delivery',
    openedAt: 'opening time',
    placedAt: 'order time',
    message: 'a message’s time',
  },
};
