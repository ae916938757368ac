export default `
wismo | Hi, any update on my parcel? Tracking hasn't moved since last Tuesday.
wismo urgent_deadline | Hello, when will it get here? I need it before Friday for my son's birthday party
not_received | The app says it was dropped at my door yesterday but there is nothing here and the neighbours don't have it either
return_request | these are way too tight on me, how can i send them back?
refund_request repeat_contact | I sent the shoes back three weeks ago and I still haven't got my money. This is the third time I'm writing to you.
exchange_replacement | Could I swap these for a size 9 please?
cancel_order | I ordered this by mistake, can you stop it before it ships
change_order | Moved house last week, please send it to 14 Example Street instead of the old place
damaged_defective | Opened the box and the lid is cracked down the middle
damaged_defective | The kettle worked twice and now it won't switch on at all
wrong_or_missing_item | I paid for the 6 pack and there were only 4 in the bag
wrong_or_missing_item | I got a pink one, I chose navy
product_question | Would this fit a 2019 Ford Focus estate?
warranty_repair | it died after 14 months, is there any guarantee left and where do I get it fixed
invoice_tax | my accountant needs a proper VAT receipt for this purchase
customs_duty | The courier wants £32 import charges from me before he hands it over. Shouldn't you have covered that?
payment_issue | You took the money out of my account two times for one lamp
claim_threat urgent_deadline | If I don't hear back by tomorrow I'm disputing the charge with my bank and filing an A-to-z
claim_threat legal_threat | My solicitor will be in touch if this is not sorted
review_threat | Give me half back or I'll leave one star and tell everybody
authenticity | The stitching is off and the logo is misspelled, this is obviously a knock-off
safety | charger got so hot it melted the socket and burned my daughters hand
personalization | Please put "Nana Rose" on the mug instead of just Rose
wholesale_b2b | We run three cafes and would need about 400 units, what price could you do?
privacy_request | Please delete my account details and everything you store about me
positive_feedback | Got it today, absolutely love it, thanks so much!
spam_phishing off_platform_contact | Dear seller, your shop will be deactivated, confirm your login at http://seller-check.example.com
other off_platform_contact | Can you text me on WhatsApp? my number is +1 202 555 0143
other card_number_exposed | Here are my details again: 4242 4242 4242 4242 exp 04/29
wismo vulnerable_or_medical | My mum is in a wheelchair and relies on this, has it been dispatched yet?
other | Thanks, I will check with my wife and tell you
wismo | It's been over two weeks and nothing has shown up. Can somebody tell me what's going on?
wismo | Has my parcel left the warehouse?
not_received | The driver took a photo of a door that isn't mine, I never got my stuff
return_request | Bought two to compare, which address do I post the one I don't want to?
refund_request | When will the money be back on my card?
exchange_replacement | Could you just send me a fresh one? I don't want a refund
cancel_order | Pls dont send it, I found it cheaper elsewhere
damaged_defective | left earbud has no sound anymore
wrong_or_missing_item | There's no remote in the box
product_question | Is the inner lining leather or synthetic?
warranty_repair | Do you sell replacement gaskets for this model?
payment_issue | Checkout keeps declining my visa
claim_threat | I have already opened a case with PayPal
review_threat | 1 star coming your way if I dont get my money
safety | my toddler nearly choked on a button that came off the teddy
personalization | Can you engrave "To Dad, 1962-2022" on the back?
wholesale_b2b | What's your MOQ and unit price for 300 pieces shipped to Canada?
privacy_request | please take me off your mailing list
positive_feedback | No worries, it turned up this morning. Cheers!
wismo | hey any idea when my stuff will get here
damaged_defective | The mug arrived smashed to bits
wrong_or_missing_item | you sent me the wrong charger, mine is usb c
other | Ok I will wait for your reply then
refund_request | I want my money back please
claim_threat legal_threat | I'll see you in small claims court
customs_duty | why do i have to pay import tax on this
product_question | what size should I get if I'm 5'10?
other | Good morning, hope you are well
other | Thanks, I will send the photos tonight
damaged_defective | is broken
safety | my kid got an electric shock from the lamp
positive_feedback | It's not broken after all, I just had it plugged in wrong. Thanks!
cancel_order | please cancel
wismo | I ordered 5 days ago and still nothing
`;
