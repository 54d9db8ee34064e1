import { cleanup, render } from "@testing-library/preact";
import { afterEach, expect, test, vi } from "vitest";
import { strings } from "../i18n/en.ts";
import { press } from "../testing/press.ts";
import { Composer } from "./Composer.tsx";

afterEach(cleanup);

function show(draft: string, limit = 100) {
  const onSend = vi.fn<(text: string) => void>();
  const onDraft = vi.fn<(text: string) => void>();
  const { container } = render(<Composer view={{ strings, draft, limit }} onSend={onSend} onDraft={onDraft} />);
  const field = container.querySelector("textarea");
  const button = container.querySelector("button");
  if (!field || !button) throw new Error("the composer has no field or no button");
  return { container, field, button, onSend, onDraft };
}

test("sends the text without its blank edges on Enter", () => {
  const { field, onSend } = show("  hello \n");
  expect(press(field, "Enter").defaultPrevented).toBe(true);
  expect(onSend).toHaveBeenCalledExactlyOnceWith("hello");
});

test("begins a new line on Shift and Enter", () => {
  const { field, onSend } = show("hello");
  expect(press(field, "Enter", { shiftKey: true }).defaultPrevented).toBe(false);
  expect(onSend).not.toHaveBeenCalled();
});

test("[WG20] never sends the Enter that chooses characters", () => {
  const { field, onSend } = show("nihao");
  press(field, "Enter", { isComposing: true });
  press(field, "Enter", { keyCode: 229 });
  expect(onSend).not.toHaveBeenCalled();
});

test("sends nothing that is empty", () => {
  const { field, button, onSend } = show("  ");
  press(field, "Enter");
  expect(button.disabled).toBe(true);
  expect(onSend).not.toHaveBeenCalled();
});

test("[WG21] counts near the limit and refuses above it, without cutting anything off", () => {
  expect(show("a".repeat(90)).container.querySelector("[role=status]")).toBeNull();
  cleanup();
  expect(show("a".repeat(91)).container.querySelector("[role=status]")?.textContent).toBe("91 / 100");
  cleanup();
  const { field, button, onSend } = show("a".repeat(101));
  press(field, "Enter");
  expect(onSend).not.toHaveBeenCalled();
  expect(button.disabled).toBe(true);
  expect(field.value).toHaveLength(101);
});
