/** English buyers. */
import type { Sayings } from './sayings.ts';

export const en: Sayings = {
  wismo:
    'Hi, where is my order? The {item} was supposed to be here on Friday and the tracking has not moved for five days.',
  not_received:
    'The tracking says the package was delivered yesterday, but nothing was left at my door and my neighbours have not seen it either.',
  damaged_defective:
    'The {item} arrived broken. One side is cracked and it does not switch on. I have pictures if you need them.',
  wrong_or_missing_item:
    'You sent me the wrong item. I ordered the {item} in blue and got a black one, and one part is missing from the box.',
  refund_request: 'I would like my money back for the {item}, please. When will I get the refund?',
  return_request: 'I want to return the {item}. It is unopened. How do I get a return label?',
  cancel_order: 'Please cancel this order, I bought it twice by mistake. It has not shipped yet.',
  product_question: 'Before I open it: is the {item} dishwasher safe, and does it work with 220 V?',
  claim_threat:
    "This is my third message. If I don't have an answer today I will open an A-to-z claim and call my bank for a chargeback.",
  review_threat:
    'Honestly disappointed. Sort this out or I will leave a one star review and post the photos everywhere.',
  invoice_tax: 'Could you send me a VAT invoice for this order with our company name on it?',
  positive_feedback: 'Just wanted to say thank you, the {item} is perfect and arrived a day early!',
  reply:
    'Thank you for your message. I have looked into your order and will write again as soon as I hear from the carrier.',
  autoReply:
    'Thank you for contacting us. This is an automatic reply: a member of our team will answer within one business day.',
  given: ['Grace', 'Oliver', 'Hannah', 'Marcus', 'Priya', 'Declan', 'Ruby', 'Theo'],
  family: ['Halloway', 'Brightman', 'Okafor', 'Penrose', 'Whitlock', 'Sandell'],
};
