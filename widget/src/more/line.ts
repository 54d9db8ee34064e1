import type { After } from "@qin/sdk/client";
import type { Parts } from "./parts.ts";

/** How long "connected again" stays, ms. */
const BACK_MS = 2_500;

/** After trouble the customer learns that it is over. */
export function followLine({ widget, paint }: Parts, after: After): void {
  const { client, view } = widget;
  let hadTrouble = false;
  client.on("state", ({ state }) => {
    if (state.name === "waiting") hadTrouble = true;
    if (state.name !== "online" || !hadTrouble) return;
    hadTrouble = false;
    view.isBack = true;
    paint();
    after(BACK_MS, () => {
      view.isBack = false;
      paint();
    });
  });
}
