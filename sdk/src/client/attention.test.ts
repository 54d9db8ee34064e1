import { expect, test } from "vitest";
import { browserAttention } from "./attention.ts";

function page() {
  const document = Object.assign(new EventTarget(), { visibilityState: "visible" });
  return Object.assign(new EventTarget(), { document });
}

test("[CL8] wakes when the network is back or gone, the page comes out of the cache, or the tab becomes visible", () => {
  const window = page();
  let woken = 0;
  const end = browserAttention(window)(() => woken++);
  window.dispatchEvent(new Event("online"));
  window.dispatchEvent(new Event("offline"));
  window.dispatchEvent(new Event("pageshow"));
  window.document.dispatchEvent(new Event("visibilitychange"));
  expect(woken).toBe(4);
  end();
  window.dispatchEvent(new Event("online"));
  window.dispatchEvent(new Event("offline"));
  window.document.dispatchEvent(new Event("visibilitychange"));
  expect(woken).toBe(4);
});

test("sleeps on when the tab is hidden", () => {
  const window = page();
  let woken = 0;
  browserAttention(window)(() => woken++);
  window.document.visibilityState = "hidden";
  window.document.dispatchEvent(new Event("visibilitychange"));
  expect(woken).toBe(0);
});
