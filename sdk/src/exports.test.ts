import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";

const packageFolder = join(import.meta.dirname, "..");

/** What a program can import, entry by entry: a name that goes is a breaking change, a name that comes is a promise. */
const entries: Readonly<Record<string, { readonly module: () => Promise<object>; readonly names: string }>> = {
  ".": {
    module: () => import("./index.ts"),
    names: `CheckerError Passage RESPONSE_SECONDS advanceClock applyFix applyFixes builtInRules checkerOptionsFor choiceOption createChecker defineConfig defineRule
      findingMessage fromTranscript hoursOption listenForLargeRequests newClock numberOption parseHours presets readConfig responseDeadline wordsOption`,
  },
  "./protocol": {
    module: () => import("./protocol/index.ts"),
    names: `MAX_TEXT_LENGTH OLDEST_PROTOCOL_VERSION PROTOCOL_VERSION asCustomerSees cart closeCodes content
      conversationState customerProfile defaultLimits downFrame errorCodes event finding inboxRow makeKey order page
      parseDown parseUp position schema textOf upFrame verdictOf`,
  },
  "./client": {
    module: () => import("./client/index.ts"),
    names: `ConnectionError RefusedError afterTimeout browserAttention createClient createRequests lightDecode
      memoryStorage othersTyping ownTyping relayClock strictDecode webStorage`,
  },
  "./judge": {
    module: () => import("./judge/index.ts"),
    names: "JUDGE_BUDGET createSecondOpinion questionOf verdictCache",
  },
  "./shop": {
    module: () => import("./shop/index.ts"),
    names: "ShopError createShop shopErrorCodes",
  },
  "./transcripts": {
    module: () => import("./transcripts/index.ts"),
    names: "parseTranscript readTranscripts",
  },
  "./testing": {
    module: () => import("./testing/index.ts"),
    names: "createFakeRelay createFakeTime settled talk testRule",
  },
};

test.each(Object.entries(entries))("entry %s exports what is listed here", async (_entry, { module, names }) => {
  expect(Object.keys(await module()).sort()).toEqual(names.split(/\s+/).sort());
});

test("package.json has these entries and no other, each with its types", async () => {
  const { exports } = JSON.parse(await readFile(join(packageFolder, "package.json"), "utf8"));
  const expected = Object.keys(entries).map((entry) => {
    const name = entry === "." ? "index" : entry.slice(2);
    const path = entry === "." ? "index" : `${name}/index`;
    return [
      entry,
      { "qin-source": `./src/${path}.ts`, types: `./dist/types/${path}.d.ts`, default: `./dist/${name}.js` },
    ];
  });
  expect(exports).toEqual(Object.fromEntries(expected));
});
