import { defineLanguage } from '../language-data.ts';

export default defineLanguage({
  code: 'en',
  common:
    'the is my i it to and you have not for this of a in was me do with that please when can how where what but on if are your we has been still would get got hi hello thanks thank order package item refund return will am from they just need want u ur pls help any nice much very good so as been did does were its im ive',
  sets: {
    item: 'order orders package* packge parcel* item* product* delivery shipment goods purchase stuff thing things box boxes mail it them this these one ones',
    parcel: 'order orders package* packge parcel* delivery shipment goods purchase item items product stuff box it',
    not: 'not no never dont doesnt didnt isnt wasnt hasnt havent havnt cant cannot wont nothing arent werent nor aint without',
    come: 'arriv* come* came here receiv* recieve* recive* get got gotten deliver* show shown turned',
    want: 'want* need* like wish* request* demand* please can could may how would prefer expect* asking ask seeking id issue give process',
    broken:
      'broken broke damag* crack* smash* shatter* defect* faulty fault dented torn ripped bent scratch* malfunction* leak* leaking chipped dead crushed snapped ruined rusty rusted burst stained squashed broked',
    colour:
      'color* colour* size* model item product order one version style address variant flavour flavor pattern thing shade',
  },
  intents: {
    wismo: `
      where|wheres .. <parcel>, where|wheres is|are my, where my, when will .. <come>, when .. <come>:1, when .. ship*|dispatch*|sent, track* .. not|hasnt|no|havent|stuck|moved|stopped|nothing|isnt|doesnt,
      track* number|info*|link|id|code|status:2, any update*|news .. <parcel>, update*|news on|about .. <parcel>, status of .. <parcel>, <parcel> status, has|have .. been shipped|sent|dispatched|posted,
      shipped|dispatched|posted yet, hasnt|not|havent shipped|dispatched|been_shipped|been_sent|been_dispatched|moved|left, <parcel> .. late|delayed|overdue|stuck, late delivery|package|order, delivery date,
      estimated delivery|arrival, how long .. <come>|delivery|shipping|take*, eta, still .. waiting .. <parcel>, still waiting:1, waiting for my|the .. <parcel>, <not> .. <come> yet,
      still <not> .. arrived|here|come|received|delivered|got|shipped, supposed|meant|expected|promised|due .. arrive|come|deliver*|be_here|yesterday|monday|tuesday|wednesday|thursday|friday|saturday|sunday,
      shipping|delivery|dispatch update|delay|time, on its|the way:1, <not> .. arrived, in transit, whereabouts, shipped|ship out|today|when, taking so|too|forever long, taking forever, lost in transit:1, track my|the|this,
      has .. left|shipped, ordered .. ago|weeks|days .. <not>|nothing, stuck in|at, weeks|days|month|ages .. nothing|still|and|no .. shown|come|arrived|here|sign:2, nothing .. shown|turned .. up, whats|what_is going on|happening,
      what happened to:2, left the warehouse, <not> .. moved:1.6, where my stuff, when can|do|should i expect|get:2.2, why .. taking|so .. long:2.2
    `,
    not_received: `
      say*|show*|mark*|status|claims|according .. deliver* .. <not>|but|nothing|where|missing|never|havent:3, deliver* .. but|however|though .. <not>|nothing|nowhere|never|havent|didnt:3,
      never arrived|came|received|got|turned|showed|delivered|reached:3, <not> receiv*|recieve*|recive* .. <parcel>|anything:2, <not> .. receiv*|recieve*|recive*:1, <not> .. got it|anything|my|the .. deliver*:1,
      nothing here|arrived|came|there|was_delivered, <parcel> lost, lost package|parcel|in_the_mail|order, lost .. <parcel>, parcel|package|it .. stolen, someone .. stole|stolen|took, porch pirate*,
      neighbour*|neighbor* .. <not>|either|doesnt, missing package|parcel|delivery, not|wrong delivered .. me, delivered to .. wrong|someone|different|neighbour|neighbor|another:3, signed .. <not> me|mine, <not> signed,
      <not> in my|the mailbox|letterbox|porch, package|parcel is|went missing, proof of delivery, marked as|delivered:1, no sign of:1,
      -<not> .. receiv*|recieve*|got my|the|a|any|your refund|money|reply|response|answer|invoice|receipt|email|confirmation:3,
      -<not> .. receiv*|recieve*|got refund|reply|response|answer|invoice|receipt|confirmation:3
    `,
    return_request: `
      return it|this|them|these|the|my|an|item|label|process|policy|address|request, <want> .. return:2, return*:1, send|sending|sent|ship|mail .. back:2, send back, how|where .. return|send .. back:1, rma,
      return label|postage|shipping:3, give .. back:1, too small|big|large|tight|short|long|loose:1, <not> fit:1, doesnt fit:1, changed my mind:1, not what i expected:1, <not> like it:1, returning, prepaid label, take it back,
      drop .. off .. return, -do|dont not|want .. return:2, -returned the|my|it|item|them .. refund|money:2, dont|not want .. keep:2, post .. back|one i dont:2, which|what address .. post|send|return:2.2
    `,
    refund_request: `
      refund*:2, money back:2.4, my money, reimburse*:2, get .. money:2, credit .. card|account|back:1, <want> .. refund:2, <not> .. refund|money|credited|refunded:2.4, where|when .. refund|money:3, waiting .. refund|money:3,
      refund status, returned|sent .. refund|money:3, partial refund, full refund, compensat*:2, price .. drop*|lower|match|adjust*:2, discount for:1, pay .. back .. me:1, -not|dont want .. refund:3, -instead of .. refund:2
    `,
    exchange_replacement: `
      exchang*:2.6, replac*:2.4, swap*:2.6, send .. another|new|different|correct one|size|color|colour|unit|item:2.4, new one:2, another one|size|color|colour:2, different size|color|colour:2, bigger|smaller|larger size|one:2,
      for a size|medium|large|small:2, change .. for|to a|another|different|size|bigger|smaller, reship*|resend*|resent:2.4, send .. again:2, -replac* part*|battery|filter|brush|strap:1.2, -replacement .. available:1,
      send .. fresh|new_one|another_one|replacement:2.5
    `,
    cancel_order: `
      cancel*:2.8, cancelation:2.8, call off, dont|not want .. order|it|this .. anymore|any_more|any_longer:2.6, no longer want|need|required|interested:2.6, stop .. order|ship*|ships|sending|it, by mistake|accident:1.4,
      ordered .. mistake|accident*|twice|wrong|wrongly, mistakenly, accident* ordered|bought|placed, dont|not .. ship|send .. it, before it ships:1, do not ship, -not|dont cancel:3, cancel my|this|the|order:3
    `,
    change_order: `
      chang*|updat*|correct*|edit*|modif*|amend* .. address|adress|name|zip|postcode|phone|quantity|order|details:3, chang* .. size|color|colour:2, wrong|old|incorrect|previous address|adress|zip|postcode|street|apartment|house:3,
      address .. wrong|incorrect|mistake|typo|old|change|changed:3, moved house|home|address|apartment|flat|recently|last:2.6, different address:3, new address:3,
      send|ship|deliver .. to .. instead|different|new|another|work|office:2.4, redirect, add .. to my order:2.4, forgot .. apartment|flat|unit|apt|number|add:2.4, combine .. order*, instead of the old, change my|the order,
      entered|put|gave|typed .. wrong:2.4, switch .. to:1.4, leave .. with|at .. neighbo*|door|safe:1, hold .. shipment|order|until, -wrong|incorrect .. item|product|color|colour|size .. sent|received:1
    `,
    damaged_defective: `
      <broken>:2, arriv*|came|receiv*|deliver* .. <broken>:3, <not> work*:2.4,
      <not> turn|turning|power|switch|charg*|start|boot|function*|connect|hold|light|heat|play|spin|close|open .. on|up|anymore|properly|well|at_all|correctly:2.6, <not> charge|charging|turning|functioning|pair|connect|heat:2.4,
      stop* work*|charging|functioning|heating|turning:3, quit working, wont turn|start|charge|open|close|stay|stick|power|switch, fell apart, fall* apart, falling off, came off|apart|undone, in pieces, stopped after,
      bad|poor|terrible|awful|horrible|low quality:1.4, poor* made|quality:1.6, doa, hole in|on, broke after, peeling, missing a|its .. leg|button|lid:1, dies|died after|within, screen .. black|blank|flicker*, makes .. noise:1.4,
      expired, mold*|mould*|rotten, melted:1.4, water damage*, dirty|used|opened condition|item|product|one:2, been used|opened|worn, useless:1.4, junk:1, overheat*:1.5, no sound|power|picture|signal|display|heat:2.5,
      <not> .. sound:2, battery .. dies|drains|lasts|last|dead|flat:2.4, stitching|seam|zip|zipper|button|handle|strap .. came|off|split|stuck|broke|undone|jammed:2.4, one side|ear|earbud .. works|sound|dead|quiet|working:2.2
    `,
    wrong_or_missing_item: `
      wrong|incorrect|different <colour>:2.4, wrong|different|incorrect .. sent|received|arrived|delivered|shipped:2.6, sent|received|got|shipped|delivered|gave .. wrong|incorrect|different|another:2.8,
      sent|received|got .. instead:3, missing .. part*|piece*|item*|screw*|cable*|from|parts|manual|one:2.6, part*|piece*|screw*|item*|cable|one|manual|charger|remote .. missing|left_out:2.6, missing:1.2, is|was|are|were missing,
      not in .. box|package|bag, only .. received|got|sent|in|one|two|came|were|was:2, ordered .. but .. got|received|came|sent|only|was|were|arrived|there:2.8, paid for .. only|but|got|received:2.6,
      i chose|picked|ordered|selected .. not|but:1.6, <not> what|the .. ordered|i_ordered|order|one_i:2.6, not as described|advertised|pictured:2.2, doesnt|not match .. description|picture|photo|pictures|photos:2.2,
      looks different, incomplete, short of|one|by, empty box|package|envelope|parcel, box .. empty, someone elses, instead of .. color|colour|blue|black|white|red|pink|navy|grey|gray|green, forgot .. include|send|pack,
      didnt include|come_with:2, <not> included:1.4, without .. charger|cable|manual|screws|remote|lid|instructions:1.6, extra item:1, two of the same, duplicate item,
      theres|there_is|there_was|was no|not .. in_the|in .. box|package|bag|parcel:2.4, no .. in the box|package|bag:2.6, # .. but .. only|got|#:2.2, only # .. arrived|came|received|in|of:2.6,
      only # |one|two|three .. instead|out_of:2.6, half .. order .. missing:2.4
    `,
    product_question: `
      does .. it|this|the .. work|fit|come|have|support|include|need|run, do .. these|they|you .. fit|work|have|sell|stock|come|run, would|will it|this|these .. fit|work:2,
      is|are it|this|these|the|there .. compatible|waterproof|suitable|available|included|stock|safe|machine|real|dishwasher|adjustable|washable, compatible|compatibility:2,
      what .. size|dimension*|material|voltage|color|colour|weight|length|made|age:1.8, which size|model|one|color|colour,
      how .. use|install|set|connect|clean|wash|charge|big|heavy|tall|long|wide|many|pair|assemble|reset|operate:1.6, dimension*, measurement*, in stock, back in stock, restock*, made of|from, instruction*:1.6, manual:1.4,
      can i use|wash|put, is it ok|possible:1, size chart|guide, difference between, spec*|specs|specification*:1.6, user guide, where .. made, ingredient*, expir* date, before i buy|order|purchase,
      question|wondering about|if .. product|item|it:1.4, suitable for:1.6, do you have:1.6, fit|fits a|my|an|the:1.6, does it:1.6, battery life|last, is|are .. made|real|genuine leather|cotton|wool|steel|synthetic|plastic|wood,
      leather or, made .. leather|cotton|wool:1.6
    `,
    warranty_repair: `
      warrant*:3, guarantee* .. left|period|year*|claim|cover*|valid|still|expire*:3, under guarantee:3, repair*:2.6, fixed|fix it|this|them:1.6, get it fixed, spare part*:2.4, replacement part*|battery|filter|strap:2.4,
      service cent*:3, serviced, buy|order|get .. spare|replacement .. part*:2.4, after .. months|year|years:1.2, how long .. guarantee*:3, any guarantee, manufacturer*:1, sell .. replacement|spare|parts|gasket*:2.4,
      replacement gasket*|lid|blade*|screw*|cable:2.2
    `,
    invoice_tax: `
      invoice*:3, vat:3, receipt*:2.6, tax .. receipt|id|number|exempt*|refund|free|document|invoice:3, tax-exempt, tax exempt:3, billing document|statement, bill for:1.4, proforma, company details, sales tax:2.6, gst:2.6,
      accountant|accounting|bookkeep*|expenses:1.6, w9, proof of purchase:2.6
    `,
    customs_duty: `
      custom|customs .. fee*|charge*|dut*|clear*|held|hold|pay|tax|form|stuck|office|release|asking|want*|cost*:3.4, customs:3, import .. dut*|charge*|fee*|tax*|vat:3.4,
      duty|duties .. pay|paid|fee*|charge*|free|owe|included|tax*:3.2, duties:2.6, tariff*:3, brokerage fee*, handling fee .. courier|fedex|ups|dhl
    `,
    payment_issue: `
      charged|billed|debited|paid twice|double|two|2_times|again|multiple:3.4, double charge*|charged|payment|billed:3.4, charged .. times|more|wrong|extra|higher|too_much|for_something|without|but:3, overcharg*:3.2,
      payment .. fail*|declin*|error|problem|issue|pending|not|wont|stuck|go|through|reject*:3, card .. declin*|rejected|fail*|charged|not_work*|refused:2.8, cant|unable|couldnt|wont .. pay|checkout:2.6,
      took .. money|payment .. twice|two|again|double|times:3.4, unauthori*:3, didnt|dont .. authori*|recognise|recognize .. charge|payment|transaction:3, promo|discount|coupon|voucher code|not|didnt:2.6,
      gift card .. not|wont|work:2.4, wrong|different amount|price:2.6, price .. different|wrong|higher|charged:2.4, still pending:1, money .. taken|deducted|debited:2.6, installment*, klarna|afterpay|affirm:2,
      declin* .. card|visa|mastercard|payment:2.8, card|visa|mastercard .. declin*|refused:2.8, promo|discount .. <not> .. appl*|work*:2.8
    `,
    claim_threat: `
      a to z, a2z, atoz, a-z|az claim|guarantee, chargeback*, charge back, disput*, file|open|raise|submit|start|filing|opening|make|lodge .. claim|case|complaint|dispute, my|the bank:2,
      contact|call|tell .. bank|paypal|credit_card, report .. you|amazon|tiktok|shopify|seller|paypal|police|authorit*|fraud, contact|complain|escalat* .. amazon|tiktok|shopify|customer_service_of|platform, escalat*:2, bbb,
      better business bureau, trading standards, consumer protection|affairs|rights|council|agency|association, ombudsman, paypal case|claim|dispute|protection|buyer, section 75, get .. bank|card_company|paypal .. involved,
      small claims, credit card company, fraud department, ftc:2, claim* .. back .. card|bank|paypal, opened|open|opening .. case|dispute|claim:2.6, case with:2.6
    `,
    review_threat: `
      leave .. bad|negative|1|one|horrible|poor|terrible|honest|scathing .. review*|feedback|star*|rating, bad|negative|one_star|1_star|terrible|horrible review*|feedback|rating, 1|one|zero|0 star*:2,
      leave|give|write|post .. 1|one|zero star*, review .. accordingly|unless|negative|bad, everyone|everybody|people|world .. know|hear|warn*:2, tell everyone|everybody, warn .. others|people|everyone,
      post .. social|online|facebook|twitter|reddit|tiktok|youtube|google, remove|change|delete|update|take_down|edit .. review|feedback|rating .. if|for|when|once|after|in_exchange,
      5|five star* .. if|for|refund|free|exchange|discount, refund|money|free .. review|5_star*|five_star*, trustpilot
    `,
    authenticity: `
      fake*, counterfeit*, knock off*, knockoff*, replica*, not|isnt authentic|genuine|original|real|legit:3, authentic*:1.6, genuine*:1.4, imitation, bootleg*, rip off:1.2, pirated,
      is .. original|authentic|genuine|legit|real_brand:1.8, copy not|of, serial number .. invalid|not|fake, logo .. different|crooked|wrong|peels:2, hologram .. missing|no|isnt:2.2, legit*:1.2, dupe, doubt .. authentic*|genuine|original
    `,
    safety: `
      burn* .. me|my|hand*|finger*|skin|face|carpet|smell*|daughter*|son*|child*|baby|kid*|arm|leg|table|house:3, burned|burnt|burns:2, caught|on|catch fire:3, fire hazard|risk:3, started .. fire|smok*|burning:3, smok*:2, smoke,
      explod*|exploded|explosion|blew_up:3, electric* shock*, shocked me|my, got .. shock, electrocut*:3, sparks|sparked|sparking, chok* .. hazard|on|baby|child|kid|son|daughter:3, choking:3,
      allerg* .. reaction|to|from|rash|caused|skin|after|gave:2.6, rash:2.4, injur*:3, hurt my|me|his|her|myself|child|baby|himself|herself, cut my|her|his|me|himself|herself|myself .. finger|hand|hands|foot|leg|lip|face|self|on,
      cut myself, hospital*|emergency_room|er|a&e .. after|because|due|from|went:2.4, poison*:2.4, toxic:2, dangerous:2.4, hazard*:2.4, unsafe:2.6, swallow*:2.4, blister*:2.4, bleed*|bled:2.4,
      melted .. socket|plug|outlet|charger|cable|plastic:2.4, sharp edge*:2.4, overheat*:2, smell* .. burn*|gas:2.6, went up in flames, flames, recall*:1.4
    `,
    personalization: `
      engrav*:3, personali*:3, custom text|name|message|made|print*|design|engraving|order|photo|logo:3, customi*:3, customis*:3, monogram*:3, initials:2.6,
      put|print|write|add|have .. name|text|initials|message|words|logo|photo|date .. on:2.8, put .. on the mug|cup|necklace|shirt|ring|cake|bracelet|collar|tag:2.6, spelled|spelling|spell .. name,
      name .. spelled|spelling|should|wrong:1.6, font:2.4, gift message|note:2.4, embroider*:3, proof .. before|see, should read|say:2, please put|write|print "
    `,
    wholesale_b2b: `
      wholesale*:3, bulk:3, resell*|reseller*:3, distribut*:2.6, moq:3, large quantit*|order:3, quantity discount|price*:3, dropship*:3, quote for|quotation|quote:2, pcs|pieces|units .. price|cost|discount|order:2.4,
      price .. pcs|pieces|units|100|200|500|1000, our store|shop|company|cafe|restaurant|business|school|office .. order|buy|need|want|purchase|interested:2.4,
      we|i own|run|have .. store|stores|shop|shops|business|cafe|cafes|restaurant|boutique|salon:2.6, business order|account|inquiry|customer:2.4, supplier:2.4, b2b:3, net 30, need about|around .. units|pieces:2.4,
      discount .. if .. buy|order|more
    `,
    privacy_request: `
      delete|remove|erase|wipe .. data|account|details|information|personal|info:3.4, gdpr:3, ccpa:3, unsubscrib*:3, opt out:2.6, stop .. email*|texts|messages|sending_me|marketing|newsletter:2.6, personal data|information:2.4,
      privacy:2, right to be forgotten:3, mailing list:2.6, what data, data .. you .. have|hold|store:2, take me off:2.4, do not|dont .. contact|email|text me|again:1.4, sell my data
    `,
    positive_feedback: `
      thank* .. so_much|very_much:1.2, love it|this|them|these|the:1.8, absolutely|really|so love*|happy|pleased|great|amazing|good:1.8,
      great|excellent|amazing|fantastic|awesome|perfect|wonderful|brilliant|lovely product|service|seller|quality|item|job|communication|experience|condition:2, perfect*:1.4,
      works|working great|perfectly|fine|well|like_a_charm|now:1.8, very|so|really happy|pleased|satisfied|good|nice|impressed:1.8, happy with|customer:1.8, well packed|packaged, fast|quick delivery|shipping|response|reply:1.4,
      highly recommend, recommend*:1.4, five|5 star*:1.4, exactly what|as:1.4, appreciate*:1.2, all good|sorted|is_well:1.6, arrived safely|today|fine|early|quickly|perfectly|on_time:1.4, thank you:1, great:1,
      got it .. thanks|thank:1.4, problem|issue solved|resolved|sorted|fixed:1.8, never mind:1.2, no longer .. issue|problem:1.4, turned|showed up .. thanks|cheers|today|this_morning:1.8, no worries:1.4
    `,
    spam_phishing: `
      verify|confirm|update .. your .. account|login|password|identity|store|shop|details|payment:3, your .. account|store|shop|listing .. suspend*|deactivat*|limited|blocked|closed|removed:3, click .. link|here|below:2.4,
      seo|backlink*|rank* .. first|google:3, boost|increase|grow|improve .. sales|traffic|ranking|revenue|followers:3, marketing|advertising service*|agency|proposal:3, business opportunity|proposal|loan:3, loan:2,
      bitcoin|crypto*|forex|invest*:2.4, influencer*:2, collaborat* .. brand|promote|with_you:2.4, promote your .. product*|store|shop, we .. provide|offer .. review*|service*|logistics|fulfil*|sourcing|warehouse:2.4,
      sell|buy .. reviews|followers:3, congratulations .. won|selected|winner:3, you .. won .. prize|lottery|gift:3, gift card* .. code|send|claim:2, dear .. seller|merchant|shop_owner|store_owner:1.2,
      trademark .. infring*|report:1.4, log in .. to .. avoid:2.4, free trial:2, our factory|warehouse|agency|platform .. offer|provide|can:2.4, guest post:3
    `,
  },
  flags: {
    legal_threat: `
      lawyer*, attorney*, solicitor*, sue|suing you|your|the, sue, legal action|steps|proceedings|advice|team, court, lawsuit, small claims, take .. legal, prosecut*, police, trading standards, consumer protection|affairs,
      ombudsman, law suit, press charges, section 75:1
    `,
    repeat_contact: `
      second|third|fourth|fifth|2nd|3rd|4th|5th|10th|nth time|message|email|mail|request, already .. wrote|written|emailed|contacted|messaged|asked|told|sent_you|sent_a|tried, again .. asking|writing|contact*|ask:1.6,
      asking|writing|messaging|contacting .. again, no|not|havent|any|without|never response|reply|answer|answered|heard|replied|responded|received_a_reply|got_a_reply, still .. no|not|havent .. response|reply|answer|heard,
      several|many|multiple|two|three|four|five|numerous|countless times|messages|emails:1.6, wrote|emailed|contacted|messaged|asked .. several|many|multiple|twice|two|three|four|times|last|days_ago|weeks_ago|before|yesterday,
      ignor* .. me|my|message*, why .. ignor*|not_reply*|not_answer*|not_respond*, keep asking|writing|messaging, follow* up:2, as i said|mentioned|told, how many times, my last|previous|earlier message|email|mail
    `,
    vulnerable_or_medical: `
      wheelchair*, disab*, pregnan*, elderly, hospital*, surgery, cancer, medic*, insulin, diabet*, oxygen, cpap, autis*, chemo*, ill|sick mother|father|mum|mom|dad|wife|husband|child|son|daughter|baby, terminal*, hospice, epilep*,
      asthma*, blind, deaf, dementia, alzheimer*, newborn*, premature, patient, doctor*, prescri*, year old mother|father|grandmother|grandfather|mum|mom|dad|nan|gran, widow*, funeral, passed away,
      operation .. on|next|tomorrow|recover*, walker|walking_aid|crutches|hearing_aid*
    `,
    off_platform_contact: `
      text|call|phone|ring me|us:2, my number|phone|mobile|cell|email is:2, email|e_mail me .. at|directly|to:2, email me:2, contact me on|at|via|by|outside:2, give me .. email|number|phone:2,
      your .. email|phone .. address|number:2, phone number:1.4, outside .. amazon|platform|tiktok, reach me .. at|on
    `,
  },
  thanks: `thank* you, thank*, thx, ty, cheers, tks, thnx, much appreciated, many thanks, appreciated, tysm, god bless`,
  greetings: `hi, hello, hey, hiya, good morning|afternoon|evening|day, dear|hi|hello seller|sir|madam|team|there|sirs|support|all, greetings, howdy, yo`,
  urgent: `
      urgent*, asap, as soon as possible, emergency, immediately:2, right away,
      need|needed|require* .. by|before|for .. monday|tuesday|wednesday|thursday|friday|saturday|sunday|tomorrow|weekend|christmas|tonight|birthday|wedding|the,
      by|before monday|tuesday|wednesday|thursday|friday|saturday|sunday|tomorrow|christmas|xmas|tonight|weekend|the_weekend|noon|next_week|this_weekend, for .. birthday|wedding|christmas|anniversary|party|funeral|graduation:1.6,
      birthday|wedding|anniversary|graduation is|on|tomorrow|this|party|present|gift:1.6, leaving|leave|flying|travel* .. tomorrow|on|in_two|in_three|next|friday|saturday, running out of time, within 24|48 hours|hrs,
      time sensitive, deadline, hurry, end of .. day|week, in time for, last chance
    `,
  negations: `not, isnt, no, wasnt, dont, never, arent, nothing, nobody, without, didnt, hasnt, wont, neither, nor, werent, doesnt, aint, not_going_to, not_want_to, dont_want_to, wont_be, no_need_for|to, never_ever, would_never`,
});
