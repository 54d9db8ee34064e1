/** Where the desk stands; on a phone each is a screen of its own. */
export type Route =
  | { readonly screen: "list" }
  | { readonly screen: "conversation" | "details"; readonly conversationId: string };

const DETAILS = "/details";

export function parseRoute(hash: string): Route {
  const found = /^#\/c\/([^/]+)(\/details)?$/.exec(hash);
  const encoded = found?.[1];
  if (encoded === undefined) return { screen: "list" };
  try {
    return { screen: found?.[2] ? "details" : "conversation", conversationId: decodeURIComponent(encoded) };
  } catch {
    return { screen: "list" };
  }
}

export function hashOf(route: Route): string {
  if (route.screen === "list") return "#/";
  return `#/c/${encodeURIComponent(route.conversationId)}${route.screen === "details" ? DETAILS : ""}`;
}
