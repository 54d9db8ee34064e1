import {
  type CloseCodeNumber,
  type ConversationState,
  type DownFrameOf,
  defaultLimits,
  type ErrorCode,
  OLDEST_PROTOCOL_VERSION,
  PROTOCOL_VERSION,
  type Self,
  type UpFrameOf,
} from "@qin/sdk/protocol";
import { type AuthRefusal, isStaff, type Viewer } from "../auth/viewer.ts";
import { turnedAwayMs } from "../limits/turned-away.ts";
import { mayConnect, trustedCookie, type Upgrade } from "./origin.ts";
import { showPresence } from "./presence.ts";
import type { Relay } from "./relay.ts";
import { Session, type Wire } from "./session.ts";
import { isCurrent, readConversation, watchConversation } from "./watching.ts";

type Hello = UpFrameOf<"hello">;

export type Greeting =
  | { readonly ok: true; readonly session: Session }
  | {
      readonly ok: false;
      readonly code: ErrorCode;
      readonly closeCode: CloseCodeNumber;
      readonly message?: string;
      readonly retryAfterMs?: number;
    };

/** As many as a welcome may carry. */
const MAX_CONVERSATIONS = 50;

/** Finds out who speaks, welcomes them, and lets them watch what the welcome names. Rejects when the store fails. */
export async function greet(
  relay: Relay,
  hello: Hello,
  from: { readonly wire: Wire; readonly socketId: string; readonly upgrade: Upgrade },
): Promise<Greeting> {
  const { store, config, authenticate, now } = relay.context;
  if (hello.protocol < OLDEST_PROTOCOL_VERSION || hello.protocol > PROTOCOL_VERSION) {
    const message = `this relay speaks versions ${OLDEST_PROTOCOL_VERSION} to ${PROTOCOL_VERSION}, not ${hello.protocol}`;
    return { ok: false, code: "protocol/unsupported", closeCode: 4500, message };
  }
  const shop = await store.shops.get(hello.shop);
  if (shop === null) return { ok: false, code: "shop/unknown", closeCode: 4506 };
  if (!mayConnect(from.upgrade, shop.origins)) return { ok: false, code: "origin/refused", closeCode: 4505 };
  const waitMs = hello.auth.kind === "anonymous" ? relay.rates.newCustomers.take(from.upgrade.address, now()) : 0;
  if (waitMs > 0) return tooMany(4004, waitMs, "too many new customers come from this network address");
  // From here on this node hears of the shop's sessions that are revoked, also while this one is looked up.
  const hub = relay.hub(shop.id);
  const cookie = trustedCookie(from.upgrade);
  const found = await authenticate(hello.auth, { shop, cookie, locale: hello.locale });
  if (!found.ok) return { ok: false, code: found.code, closeCode: closeCodeOf(found.code) };
  const { viewer, token } = found;
  const { socketsPerPerson } = config.limits;
  if (viewer.kind !== "replay" && socketsPerPerson > 0 && hub.socketsOf(viewer.id).size >= socketsPerPerson) {
    return tooMany(4005, turnedAwayMs(relay.context.random), "too many sockets of one person are open");
  }
  const session = new Session(from.wire, {
    id: from.socketId,
    viewer,
    shop: hub.shared(shop),
    hub,
    locale: hello.locale,
    address: from.upgrade.address,
  });
  relay.enter(session);
  try {
    await welcome(relay, session, hello, token);
  } catch (error) {
    relay.leave(session);
    throw error;
  }
  return { ok: true, session };
}

function tooMany(closeCode: CloseCodeNumber, retryAfterMs: number, message: string): Greeting {
  return { ok: false, code: "rate/too-fast", closeCode, retryAfterMs, message };
}

function closeCodeOf(code: AuthRefusal): CloseCodeNumber {
  return code === "auth/identity-required" ? 4508 : 4503;
}

async function welcome(relay: Relay, session: Session, hello: Hello, token: string | undefined): Promise<void> {
  const { store, config, now } = relay.context;
  const { frameBytes, framesPerSecond, pageSize, heartbeatMs } = config.limits;
  const frame: DownFrameOf<"welcome"> = {
    type: "welcome",
    protocol: PROTOCOL_VERSION,
    epoch: store.epoch,
    now: now(),
    heartbeatMs,
    me: selfOf(session.viewer),
    shop: { name: session.shop.name },
    ...(token === undefined ? {} : { token }),
    limits: { frameBytes, textLength: defaultLimits.textLength, framesPerSecond, pageSize },
    conversations: await resumed(relay, session, hello),
  };
  session.welcome({ ...frame, now: now() });
  session.hub.showPresence(session);
  if (isStaff(session.viewer) && !session.isReplay) showPresence(relay, session, "online");
}

/** The positions of the hello, as far as this viewer may see them, and the conversation a customer comes back to. */
async function resumed(relay: Relay, session: Session, hello: Hello): Promise<ConversationState[]> {
  const conversations: ConversationState[] = [];
  const show = (state: ConversationState) => conversations.push(state);
  for (const position of hello.resume ?? []) {
    if (session.watched.has(position.conversationId)) continue;
    const record = await readConversation(relay, session, position.conversationId);
    if (record !== null) await watchConversation(relay, session, record, show, position);
  }
  if (isStaff(session.viewer) || conversations.length >= MAX_CONVERSATIONS) return conversations;
  const latest = await relay.context.store.latestConversationOf(session.viewer.shopId, session.viewer.id);
  if (latest !== null && isCurrent(latest, relay.context.now()) && !session.watched.has(latest.conversationId)) {
    await watchConversation(relay, session, latest, show);
  }
  return conversations;
}

function selfOf(viewer: Viewer): Self {
  const { id, name } = viewer;
  const role = viewer.kind === "customer" ? "customer" : viewer.role;
  const ref = "ref" in viewer && viewer.ref !== null ? { ref: viewer.ref } : {};
  return { id, role, name, ...ref };
}
