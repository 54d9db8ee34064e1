import { expect, test } from "vitest";
import { checkImports } from "./check.ts";
import { readSource } from "./read.ts";

function messagesOf(path: string, code: string): string[] {
  return checkImports([readSource(path, code)]).map(({ message }) => message);
}

test.each([
  ["sdk/src/protocol/events.ts", 'import { x } from "../engine/types.ts";'],
  ["sdk/src/engine/engine.ts", 'import { x } from "../rules/greeting/rule.ts";'],
  ["sdk/src/rules/greeting/rule.ts", 'import { x } from "../../client/client.ts";'],
  ["sdk/src/client/client.ts", 'import { x } from "../engine/types.ts";'],
  ["sdk/src/index.ts", 'import { x } from "../../server/src/main.ts";'],
  ["sdk/src/client/client.ts", 'import { nanoid } from "nanoid";'],
  ["widget/src/main.tsx", 'import { createChecker } from "@qin/sdk";'],
  ["widget/src/main.tsx", 'import { signal } from "@preact/signals";'],
  ["widget/src/main.tsx", 'import { x } from "../../sdk/src/protocol/index.ts";'],
  ["server/src/room/room.ts", 'import { WebSocket } from "ws";'],
  ["server/dashboard/src/app.tsx", 'import { x } from "../../src/server.ts";'],
  ["widget/src/main.tsx", 'import { stage } from "./testing/stage.ts";'],
  ["examples/storefront/backend/main.ts", 'import { x } from "../../../server/src/server.ts";'],
])("%s may not say %s", (path, code) => {
  expect(messagesOf(path, code)).toHaveLength(1);
});

test.each([
  ["sdk/src/engine/engine.ts", 'import { x } from "../protocol/index.ts";'],
  ["sdk/src/rules/greeting/rule.ts", 'import { x } from "../../engine/types.ts";'],
  ["sdk/src/rules/greeting/rule.test.ts", 'import { x } from "../../testing/rule-tester.ts";'],
  ["sdk/src/presets/strict.ts", 'import type { Setting } from "../engine/types.ts";'],
  ["sdk/src/index.ts", 'export * from "./engine/engine.ts";'],
  ["widget/src/main.tsx", 'import { useState } from "preact/hooks"; import { x } from "@qin/sdk/client";'],
  ["widget/src/testing/stage.ts", 'import { render } from "@testing-library/preact";'],
  ["server/src/socket/server.ts", 'import { WebSocketServer } from "ws"; import { Room } from "../room/room.ts";'],
  ["server/src/store/contract/reading.ts", 'import { test } from "vitest";'],
  ["server/dashboard/src/app.tsx", 'import { createChecker } from "@qin/sdk";'],
  ["test/e2e/greeting.test.ts", 'import { createServer } from "../../server/src/server.ts";'],
  ["examples/storefront/vite.config.ts", 'import { oxc } from "../../vite.shared.ts";'],
])("%s may say %s", (path, code) => {
  expect(messagesOf(path, code)).toEqual([]);
});

test("a preset may import types and nothing that runs", () => {
  expect(messagesOf("sdk/src/presets/strict.ts", 'import { run } from "../engine/engine.ts";')).toEqual([
    "sdk/src/presets may import only types of sdk/src/engine: a preset is data",
  ]);
});

test("a folder's door is for the others", () => {
  expect(messagesOf("sdk/src/protocol/frames/hello.ts", 'import { id } from "../index.ts";')).toEqual([
    "../index.ts is this folder's door for others; import the module itself",
  ]);
});

test("a re-export and a lazy import are imports too", () => {
  const code = 'export { x } from "../engine/types.ts";\nconst y = await import("../rules/index.ts");';
  expect(checkImports([readSource("sdk/src/protocol/x.ts", code)]).map(({ line }) => line)).toEqual([1, 2]);
});

test("process.env is read by the relay's main and the commands alone", () => {
  const code = '// not process.env\nconst port = process.env["PORT"];';
  expect(checkImports([readSource("server/src/store/store.ts", code)])).toEqual([
    expect.objectContaining({ line: 2, message: expect.stringContaining("process.env") }),
  ]);
  expect(messagesOf("server/src/main.ts", code)).toEqual([]);
  expect(messagesOf("server/src/cli/start.ts", code)).toEqual([]);
  expect(messagesOf("sdk/src/cli/main.ts", code)).toEqual([]);
  expect(messagesOf("sdk/src/engine/watch.ts", code)).toHaveLength(1);
});
