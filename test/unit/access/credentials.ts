import { connect } from "../../protocol/people.ts";
import { hashOf } from "./hash-of.ts";
import { ELSEWHERE, HOME, part, secretOf, type World } from "./world.ts";

type Auth = Readonly<Record<string, unknown>>;
export interface Credential {
  readonly auth: (world: World) => Auth | Promise<Auth>;
  /** The shop it is shown to; default the one it is of. */
  readonly shop?: string;
  /** Changes the shop before, and is undone after. */
  readonly of?: Parameters<World["change"]>[0];
}

const customerToken = async (world: World, shop = HOME): Promise<string> => {
  const { client, welcome } = await connect({ ...world.relay, shop }, { kind: "anonymous" });
  client.close();
  return welcome.token ?? "";
};
const revoke = async (world: World, token: string): Promise<string> => {
  await world.server.store.sessions.remove(hashOf(token));
  return token;
};
const session = (token: string) => ({ kind: "session", token });
const member = (token?: string) => ({ kind: "member", ...(token === undefined ? {} : { token }) });
const replay = (key: string) => ({ kind: "replay", key, role: "agent", id: "chat-1" });
const identity = (jwt: string) => ({ kind: "identity", jwt });
const secondsFrom = (world: World, seconds: number) => Math.floor(world.now() / 1_000) + seconds;

async function disabled(world: World): Promise<string> {
  const token = await world.member("agent", HOME, "disabled");
  const found = await world.server.store.members.get(HOME, "disabled");
  if (found !== null) await world.server.store.members.put({ ...found, disabledAt: world.now() });
  return token;
}

async function revokedKey(world: World): Promise<string> {
  const key = await world.key(["replay"]);
  await world.server.store.apiKeys.remove(HOME, hashOf(key));
  return key;
}

async function ended(world: World, token: string): Promise<string> {
  const { sessions } = world.server.store;
  const found = await sessions.get(hashOf(token));
  if (found === null) throw new Error("no session");
  await sessions.put({ ...found, expiresAt: world.now() });
  return token;
}

/** One row of the table each: what somebody says in hello. */
export const credentials: Readonly<Record<string, Credential>> = {
  "nothing, as a customer": { auth: () => ({ kind: "anonymous" }) },
  "nothing, where the shop wants to know its customers": {
    auth: () => ({ kind: "anonymous" }),
    of: {
      settings: {
        lang: "zh",
        preset: "recommended",
        enforcement: {},
        bulkAmount: 5_000,
        bulkQuantity: 50,
        allowAnonymous: false,
      },
    },
  },
  "nothing, to a shop that is not there": { auth: () => ({ kind: "anonymous" }), shop: "nowhere" },
  "a customer's session": { auth: async (world) => session(await customerToken(world)) },
  "a session that never was": { auth: () => session("forged") },
  "a session that has ended": { auth: async (world) => session(await ended(world, await customerToken(world))) },
  "a session that was revoked": { auth: async (world) => session(await revoke(world, await customerToken(world))) },
  "a session of another shop": { auth: async (world) => session(await customerToken(world, ELSEWHERE)) },
  "a member's session as a customer's": { auth: async (world) => session(await world.member("agent")) },
  "the shop's token": { auth: (world) => identity(world.identity()) },
  "a token that has ended": {
    auth: (world) =>
      identity(world.identity({ claims: { iat: secondsFrom(world, -400), exp: secondsFrom(world, -100) } })),
  },
  "a token that begins later": {
    auth: (world) => identity(world.identity({ claims: { nbf: secondsFrom(world, 100) } })),
  },
  "a token that lives too long": {
    auth: (world) => identity(world.identity({ claims: { exp: secondsFrom(world, 3_600) } })),
  },
  "a token without a subject": { auth: (world) => identity(world.identity({ claims: { sub: undefined } })) },
  "a token that is forged": { auth: (world) => identity(world.identity({ secret: Buffer.alloc(32, 9) })) },
  "a token without a signature": {
    auth: (world) => {
      const claims = { aud: HOME, sub: "wang", iat: secondsFrom(world, 0), exp: secondsFrom(world, 300) };
      return { kind: "identity", jwt: `${part({ alg: "none", kid: "k1" })}.${part(claims)}.` };
    },
  },
  "a token of a key that is not known": {
    auth: (world) => identity(world.identity({ header: { alg: "HS256", kid: "k9" } })),
  },
  "a token of a retired key": {
    auth: (world) =>
      identity(world.identity({ header: { alg: "HS256", kid: "retired" }, secret: secretOf("retired") })),
  },
  "a token for another shop": { auth: (world) => identity(world.identity({ claims: { aud: ELSEWHERE } })) },
  "a token of another shop": { auth: (world) => identity(world.identity({ secret: secretOf(ELSEWHERE) })) },
  "a member's session": { auth: async (world) => member(await world.member("agent")) },
  "nothing, as a member": { auth: () => member() },
  "a member's session that has ended": {
    auth: async (world) => member(await ended(world, await world.member("agent"))),
  },
  "a member's session that was revoked": {
    auth: async (world) => member(await revoke(world, await world.member("agent"))),
  },
  "a disabled member's session": { auth: async (world) => member(await disabled(world)) },
  "a member's session of another shop": { auth: async (world) => member(await world.member("admin", ELSEWHERE)) },
  "a customer's session as a member's": { auth: async (world) => member(await customerToken(world)) },
  "a key for replays": { auth: async (world) => replay(await world.key(["replay"])) },
  "a key without the scope": {
    auth: async (world) => replay(await world.key(["orders", "conversations", "customers"])),
  },
  "a key that never was": { auth: () => replay("qk_forged") },
  "a key that was revoked": { auth: async (world) => replay(await revokedKey(world)) },
  "a key of another shop": { auth: async (world) => replay(await world.key(["replay"], ELSEWHERE)) },
};
