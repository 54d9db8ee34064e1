import { cleanup, fireEvent, render, screen } from "@testing-library/preact";
import { afterEach, expect, test } from "vitest";
import { MessagesContext, messagesOf } from "../i18n/messages.ts";
import type { Session } from "../models/session.ts";
import { LoginPage } from "./LoginPage.tsx";

afterEach(cleanup);

function show(session: Omit<Session & { name: "signed-out" }, "name" | "isBusy"> & { isBusy?: boolean } = {}) {
  const asked: string[][] = [];
  const page = (facts: typeof session) => (
    <MessagesContext.Provider value={messagesOf.en}>
      <LoginPage
        session={{ name: "signed-out", isBusy: false, ...facts }}
        onLogin={(...words) => void asked.push(words)}
      />
    </MessagesContext.Provider>
  );
  const { rerender } = render(page(session));
  return { asked, again: (facts: typeof session) => rerender(page(facts)) };
}
const field = (name: string) => screen.getByLabelText(name);
const fill = (name: string, value: string) => fireEvent.input(field(name), { target: { value } });
const submit = () => fireEvent.click(screen.getByRole("button", { name: "Sign in" }));

test("asks with what was filled in, the address without stray blanks", () => {
  const { asked } = show();
  fill("Email", " agent@demo.shop ");
  fill("Password", " right ");
  submit();
  expect(asked).toEqual([["agent@demo.shop", " right "]]);
});

test("does not ask before both are filled in, and says so", () => {
  const { asked } = show();
  fill("Email", "agent@demo.shop");
  submit();
  expect(asked).toEqual([]);
  expect(screen.getByRole("alert").textContent).toContain("fill in email and password");
  expect(field("Password").getAttribute("aria-invalid")).toBe("true");
});

test("keeps what was filled in when it was refused", () => {
  const { again } = show();
  fill("Email", "agent@demo.shop");
  fill("Password", "wrong");
  again({ problem: { kind: "refused" } });
  expect(screen.getByRole("alert").textContent).toContain("wrong");
  expect(field("Password")).toHaveProperty("value", "wrong");
  expect(field("Email")).toHaveProperty("value", "agent@demo.shop");
});

test("shows the password on request, with the letters typed so far", () => {
  show();
  fill("Password", "right");
  fireEvent.click(screen.getByRole("button", { name: "Show password" }));
  expect(field("Password")).toMatchObject({ type: "text", value: "right" });
  expect(screen.getByRole("button", { name: "Hide password" }).getAttribute("aria-pressed")).toBe("true");
});

test("says why one stands here again, and that a login is under way", () => {
  const { again, asked } = show({ note: "expired" });
  expect(screen.getByRole("status").textContent).toContain("still there");
  fill("Email", "agent@demo.shop");
  fill("Password", "right");
  again({ isBusy: true });
  fireEvent.click(screen.getByRole("button", { name: "Signing in…" }));
  expect(asked).toEqual([]);
});
