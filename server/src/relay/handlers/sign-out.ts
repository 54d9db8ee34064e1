import type { Handler } from "./handler.ts";

export const signOut: Handler<"sign_out"> = async (relay, session) => {
  const { viewer } = session;
  if (viewer.kind !== "replay") {
    await relay.context.store.sessions.remove(viewer.tokenHash);
    session.close(4507);
    relay.publish({ kind: "session-revoked", shopId: viewer.shopId, tokenHash: viewer.tokenHash });
    return;
  }
  session.close(4507);
};
