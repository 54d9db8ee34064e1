import { upFrame } from "@qin/sdk/protocol";
import { expect, test } from "vitest";
import { permissions } from "./permissions.ts";

/** Everything that not everybody may: customers' frames, then staff's. */
const table = {
  customer: ["open_conversation", "confirm_address", "change_address", "set_context", "rate_conversation", "sign_out"],
  staff: ["accept_handoff", "claim_conversation", "add_note", "set_presence", "watch_inbox"],
};

test("customers' frames are the customers', the staff's the staff's, and all others everybody's", () => {
  for (const [frame, roles] of Object.entries(permissions)) {
    const expected = table.customer.includes(frame)
      ? ["customer"]
      : table.staff.includes(frame)
        ? ["agent", "supervisor", "admin"]
        : ["customer", "agent", "supervisor", "admin"];
    expect({ frame, roles }).toEqual({ frame, roles: expected });
  }
});

test("the table names every frame of the protocol", () => {
  const { shape } = upFrame;
  const frames = typeof shape === "object" && !Array.isArray(shape) && "by type" in shape ? shape["by type"] : {};
  expect(Object.keys(permissions).toSorted()).toEqual(Object.keys(frames ?? {}).toSorted());
});
