import { schema } from "@qin/sdk/protocol";
import { type Connected, connect, newKey, staff } from "../../protocol/people.ts";
import { RawClient } from "../../protocol/raw-client.ts";
import { ELSEWHERE, HOME, type World } from "./world.ts";

/** Who sends a frame about a customer's conversation. */
export const actors = {
  nobody: "has not said hello",
  "anonymous customer": "the conversation is theirs",
  "identified customer": "the conversation is theirs",
  "other customer": "a customer of the same shop",
  agent: "",
  supervisor: "",
  admin: "",
  "other shop's supervisor": "",
  "replay as customer": "with a key for replays; another's conversation",
  "replay as agent": "with a key for replays",
} as const;
export type Actor = keyof typeof actors;

/** A conversation with an order in it, and somebody who does something about it. */
export interface Situation {
  readonly client: RawClient;
  readonly isStaff: boolean;
  readonly conversationId: string;
  readonly orderId: string;
  /** The customer's own line. */
  readonly owner: RawClient;
  head(): Promise<number>;
}

const receipt = schema.object({ conversationId: schema.string({ max: 64 }), seq: schema.integer() });
export const ADDRESS = "杭州市文三路 90 号";

/** Sets up what a cell is about: everybody and everything new, but for the staff. */
export async function situation(world: World, actor: Actor): Promise<Situation> {
  const isNamed = actor === "identified customer";
  const auth = isNamed
    ? { kind: "identity", jwt: world.identity({ claims: { sub: newKey() } }) }
    : { kind: "anonymous" };
  const owner = await connect(world.relay, auth);
  const orderId = newKey();
  const response = await world.server.call("/v1/orders", {
    method: "POST",
    headers: world.server.asShop,
    body: {
      event: "placed",
      customer: { ref: owner.welcome.me.ref },
      order: { id: orderId, items: "青釉饭碗 × 2", quantity: 2, total: 116, address: ADDRESS },
    },
  });
  const { conversationId } = receipt.parse(await response.json(), "the receipt");
  await owner.client.next("conversation_synced");
  const client = await clientOf(world, actor, owner);
  return {
    client,
    isStaff: /agent|supervisor|admin/.test(actor),
    conversationId,
    orderId,
    owner: owner.client,
    head: async () => (await world.server.store.conversation(HOME, conversationId))?.head ?? 0,
  };
}

async function clientOf(world: World, actor: Actor, owner: Connected): Promise<RawClient> {
  const { relay } = world;
  switch (actor) {
    case "nobody":
      return new RawClient(relay).open();
    case "anonymous customer":
    case "identified customer":
      return owner.client;
    case "other customer":
      return (await connect(relay, { kind: "anonymous" })).client;
    case "agent":
    case "supervisor":
    case "admin":
      return (await staff({ ...relay, login: () => world.member(actor) }, "agent")).client;
    case "other shop's supervisor": {
      const token = await world.member("supervisor", ELSEWHERE);
      return (await connect({ ...relay, shop: ELSEWHERE }, { kind: "member", token })).client;
    }
    case "replay as customer":
    case "replay as agent": {
      const role = actor === "replay as agent" ? "agent" : "customer";
      return (await connect(relay, { kind: "replay", key: await world.key(["replay"]), role, id: newKey() })).client;
    }
  }
}
