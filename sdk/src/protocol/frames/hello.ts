import { position } from "../conversation.ts";
import { id, line } from "../primitives.ts";
import { type Infer, integer, list, literal, object, optional, string, variant } from "../schema.ts";

const token = string({ min: 1, max: 4_096 });
const anonymous = object({ kind: literal("anonymous") });
const identity = object({ kind: literal("identity"), jwt: token, session: optional(token) });
const session = object({ kind: literal("session"), token });
const member = object({ kind: literal("member"), token: optional(token) });
const replay = object({
  kind: literal("replay"),
  key: token,
  role: literal("customer", "agent"),
  id,
  name: optional(line),
});

export type Auth =
  | Infer<typeof anonymous>
  | Infer<typeof identity>
  | Infer<typeof session>
  | Infer<typeof member>
  | Infer<typeof replay>;

/**
 * Who speaks. `anonymous`: a new customer, the relay makes a token. `session`: a customer with such a token.
 * `identity`: a customer that the shop's backend vouches for; `session` is the token this browser had before: it is revoked,
 * and a customer whom the shop names for the first time keeps the conversation they began without a name. `member`: staff, by the token of a login or, in a browser,
 * by the cookie that came with the upgrade. `replay`: transcripts played through the relay, with an API key of that scope.
 */
export const auth = variant<"kind", Auth>("kind", { anonymous, identity, session, member, replay });

/**
 * Client → relay, the first frame of every connection. Answered by `welcome`, which carries for each position in `resume`
 * what was missed; or by `refused` and a close code from 4500. A customer's open conversation is resumed even if not named.
 */
export const hello = object({
  type: literal("hello"),
  protocol: integer({ min: 1 }),
  shop: id,
  auth,
  locale: optional(line),
  resume: optional(list(position, { max: 50 })),
});
export type Hello = Infer<typeof hello>;
