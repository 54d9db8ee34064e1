import { gated, mayMatch } from "../text/anchors.ts";
import { once, type Passage } from "../text/passage.ts";

const PLACE = "(?:book|reserve|place|order|schedule|confirm)";
/** The shop offers to place it, asks what it is to be, or shows what it has found: which hotel, for how many, at what time. */
const SHOP_OFFERS = gated(
  new RegExp(
    `(?<![a-z])(?:i(?:'ve| have)? found(?! (?:out|that|your|the (?:error|mistake|problem)))|(?:your|the) (?:search|criteria)|(?:shall|should|can|may|could) i (?:now )?(?:go ahead and )?${PLACE}|(?:would you like|do you want)(?: me)? to ${PLACE}|(?:what|which|when|where|how many)(?![a-z])(?![^.?!]{0,60}(?:chang|switch|instead|new|different|else))[^.?!]{0,40}? (?:would you like|do you want|do you need|are you (?:interested|looking|planning)|should the [a-z]+ be))(?![a-z])|(?:帮|给|为|替)[您你](?:直接)?(?:下单|拍下|预订|预定|预约)(?=.{0,3}(?:[吗么?]|好不好))`,
  ),
);
const THING = "(?:ride|taxi|cab|table|room|flight|appointment|reservation|booking|meeting|party|viewing)";
/** "I'd like to book a table": the customer has one drawn up that is not there yet. */
const CUSTOMER_OPENS = gated(
  new RegExp(
    `(?<![a-z])(?:(?:to|please|can you|could you|help me|let's) (?:book|reserve|order|schedule|make|set up|arrange|plan|buy)(?: me| us)? (?:an?|another|two|three|four|some)(?! (?:change|note|different|new|other|quick|exchange|return|refund|replacement|invoice))|(?:need|want|like|get(?: me)?|find(?: me)?|looking for) an?(?:other)? (?:[a-z]+ )?${THING})(?![a-z])`,
  ),
);
/** The order is there: booked, confirmed, on its way. */
const IS_PLACED = gated(
  /(?:^|[.!,] ?)[a-z]+ (?:booked|reserved|scheduled|confirmed)(?=$|[.!,])|(?<![a-z])(?:(?:is|are|was|were|been|have|has|'s|got|successfully|ride|order|booking|reservation|table|flight|room) (?:now |all |already |successfully )*(?:booked|reserved|scheduled|confirmed|placed|ordered|on (?:its|the) way)|completed (?:this|your|the)|i(?:'ve| have)(?: just| now)* (?:booked|reserved|scheduled|placed|ordered))(?![a-z])|(?:已经?|都)(?:帮|给|为|替)?(?:[您你])?(?:下单|拍下|预订|预定|预约)|(?:下单|预订|预定|预约)(?:成功|好了)/,
);
/** An order that the customer has already; "my booking" may be the one that is being drawn up. */
const CUSTOMER_HAS = gated(
  /(?<![a-z])(?:(?:i|we)(?:'ve| have)?(?: just| already| also)? (?:booked|ordered|bought|scheduled|reserved|purchased|placed)|(?:my|our|the|i have an?) (?:booked|ordered|existing|current|other|placed|scheduled) |(?:my|our|the|this|that|an) order|(?:order|booking|ride) (?:no|number|id)|id)(?![a-z])|订单|下[过了]单|拍[了过]|买了|已经?买/,
);

/** What words mean for an order that may be drawn up in the chat itself; null where they say nothing about it. */
export type OrderTaking = "opens" | "exists";

const read = (exists: typeof IS_PLACED, opens: typeof SHOP_OFFERS) =>
  once((text: Passage): OrderTaking | null => {
    if (mayMatch(exists, text) && exists.pattern.test(text.plain)) return "exists";
    return mayMatch(opens, text) && opens.pattern.test(text.plain) ? "opens" : null;
  });

/** The shop asks what to place, or says that it is placed. */
export const orderTakingInReply = read(IS_PLACED, SHOP_OFFERS);

/** The customer wants something placed, or speaks of what was placed before. */
export const orderTakingInMessage = read(CUSTOMER_HAS, CUSTOMER_OPENS);
