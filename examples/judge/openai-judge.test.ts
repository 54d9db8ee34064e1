import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { createSecondOpinion, type JudgeItem } from "@qin/sdk/judge";
import { afterEach, expect, test } from "vitest";
import { masked } from "./mask.ts";
import { createOpenAiJudge } from "./openai-judge.ts";

interface Asked {
  readonly path: string | undefined;
  readonly authorization: string | undefined;
  readonly body: { model: string; messages: { role: string; content: string }[]; response_format: object };
}

const item: JudgeItem = {
  ruleId: "forbidden-phrase",
  ruleVersion: "1.0.0",
  description: "Leave out the phrases that the service manual forbids",
  source: "Service manual 1.3",
  message: "“不知道”是服务禁用语。",
  lang: "zh",
  text: "顾客留的是 138 0013 8000，别的我不知道",
  span: [23, 26],
  before: [{ role: "customer", text: "打 138-0013-8000 找我，或写信到 li.hua@example.com" }],
};

const closing: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  await Promise.all(closing.splice(0).map((close) => close()));
});

/** A server that speaks the protocol, as far as one answer goes. */
async function fakeServer(respond: (response: ServerResponse) => void): Promise<{ baseUrl: string; asked: Asked[] }> {
  const asked: Asked[] = [];
  const server = createServer(async (request, response) => {
    const { url: path, headers } = request;
    asked.push({ path, authorization: headers.authorization, body: JSON.parse(await bodyOf(request)) });
    respond(response);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  closing.push(() => {
    server.closeAllConnections();
    return new Promise((resolve) => server.close(resolve));
  });
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("the server has no port");
  return { baseUrl: `http://127.0.0.1:${address.port}/v1/`, asked };
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  let body = "";
  for await (const chunk of request) body += chunk;
  return body;
}

/** The protocol's envelope around what the model wrote. */
function says(content: unknown) {
  return (response: ServerResponse) => response.end(JSON.stringify({ choices: [{ message: { content } }] }));
}

async function opinionFrom(respond: (response: ServerResponse) => void, timeoutMs = 10_000) {
  const { baseUrl, asked } = await fakeServer(respond);
  const judge = createOpenAiJudge({ baseUrl, model: "a-model", key: "secret" });
  const opinion = await createSecondOpinion({ judge, timeoutMs }).ask(item);
  return { opinion, asked };
}

test("a verdict comes back, and the server was asked by the protocol", async () => {
  const { opinion, asked } = await opinionFrom(says('{"outcome": "upheld", "why": "直接说不知道，没有帮忙查。"}'));
  expect(opinion).toEqual({ outcome: "upheld", why: "直接说不知道，没有帮忙查。", isCached: false });
  expect(asked).toHaveLength(1);
  expect(asked[0]).toMatchObject({
    path: "/v1/chat/completions",
    authorization: "Bearer secret",
    body: { model: "a-model", temperature: 0, response_format: { type: "json_object" } },
  });
});

test("the prompt is in the finding's language, holds the conversation as data, and no phone number", async () => {
  const { asked } = await opinionFrom(says('{"outcome": "unsure"}'));
  const [system, user] = asked[0]?.body.messages ?? [];
  expect(system?.content).toContain("复核");
  expect(JSON.parse(user?.content ?? "")).toEqual({
    rule: { id: "forbidden-phrase", about: item.description, source: "Service manual 1.3" },
    finding: "“不知道”是服务禁用语。",
    before: [{ from: "customer", text: "打 ***-****-**** 找我，或写信到 ******@example.com" }],
    reply: "顾客留的是 *** **** ****，别的我不知道",
    words: "不知道",
  });
});

test("a verdict in a fence is one too", async () => {
  const { opinion } = await opinionFrom(says('```json\n{"outcome": "overturned"}\n```'));
  expect(opinion).toEqual({ outcome: "overturned", isCached: false });
});

test.each<[string, (response: ServerResponse) => void, string]>([
  ["429", (response) => response.writeHead(429).end("slow down"), "HTTP 429: slow down"],
  ["500 with nothing", (response) => response.writeHead(500).end(), "HTTP 500: "],
  ["an answer that is not JSON", (response) => response.end("<html>"), "the server's answer is not JSON: <html>"],
  ["an answer that breaks off", (response) => response.end('{"choices": ['), "the server's answer is not JSON"],
  ["no choices", (response) => response.end('{"choices": []}'), "the server's answer has no content"],
  ["a refusal without content", says(null), "the server's answer has no content"],
  ["prose", says("It sounds fine to me."), "the model's answer is not JSON: It sounds fine to me."],
  ["another outcome", says('{"outcome": "guilty"}'), "the model's answer is no verdict"],
  ["a hang-up", (response) => response.destroy(), "fetch failed"],
])("%s is a failure that says why, and is not tried again", async (_what, respond, why) => {
  const { opinion, asked } = await opinionFrom(respond);
  expect(opinion).toMatchObject({ outcome: "failed", why: expect.stringContaining(why) });
  expect(asked).toHaveLength(1);
  expect(JSON.stringify(opinion)).not.toContain("secret");
});

test("a server that does not answer in time is hung up on", async () => {
  const hungUp = Promise.withResolvers<void>();
  const { opinion } = await opinionFrom((response) => response.on("close", hungUp.resolve), 50);
  expect(opinion).toEqual({ outcome: "failed", why: "no answer within 0.05 s" });
  await hungUp.promise;
});

test.each([
  ["13800138000", "***********"],
  ["+86 138 0013 8000", "+** *** **** ****"],
  ["１３８００１３８０００", "***********"],
  ["010-88886666", "***-********"],
  ["(021) 6888 6666", "(***) **** ****"],
  ["一三八零零一三八零零零", "***********"],
  ["a.b+c@shop.cn", "*****@shop.cn"],
  ["3 件 199 元，24 小时内", "3 件 199 元，24 小时内"],
  ["L 码，170/88A", "L 码，170/88A"],
])("%s is sent as %s", (text, sent) => {
  expect(masked(text)).toBe(sent);
  expect(masked(text)).toHaveLength(text.length);
});
