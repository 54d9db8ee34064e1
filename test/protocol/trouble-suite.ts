import { expect, test } from "vitest";
import { ask, connect, newCustomer, newKey, say, textsOf } from "./people.ts";
import type { RelayUnderTest } from "./relay-under-test.ts";

export function troubleSuite(relay: () => RelayUnderTest): void {
  test.each([
    { what: "text that is no JSON", frame: "{nonsense", code: "frame/not-json" },
    { what: "JSON that is no object", frame: "[1, 2]", code: "frame/not-json" },
    { what: "an unknown type", frame: '{"type":"make_coffee","id":"x"}', code: "frame/unknown-type" },
    { what: "a missing field", frame: '{"type":"watch_conversation","id":"x"}', code: "frame/invalid" },
    { what: "a field of the wrong kind", frame: '{"type":"ping","at":"noon"}', code: "frame/invalid" },
  ])("[P70] $what is refused, and the connection goes on", async ({ frame, code }) => {
    const { client, conversationId } = await newCustomer(relay());
    client.send(frame);
    expect(await client.next("refused")).toMatchObject({ code, verdict: "stop" });
    await say(client, conversationId, "still here");
  });

  test("[P71] a refusal carries the id of its frame wherever one can be read, and names the field", async () => {
    const { client } = await newCustomer(relay());
    client.send({ type: "load_history", id: "which", conversationId: 7, before: 1 });
    const refused = await client.next("refused");
    expect(refused.id).toBe("which");
    expect(refused.message).toContain("conversationId");
  });

  test("[P72] fields that the relay does not know are passed over", async () => {
    const { client, conversationId } = await newCustomer(relay());
    const { event } = await say(client, conversationId, "from the future", { mood: "curious" });
    expect(JSON.stringify(event)).not.toContain("curious");
  });

  test("[P73] a frame above the limit is refused and closes with 4501, and nothing else is lost", async () => {
    const { client, conversationId, welcome, token } = await newCustomer(relay());
    await say(client, conversationId, "before");
    client.send({ type: "send_message", padding: "x".repeat(welcome.limits.frameBytes) });
    expect((await client.next("refused")).code).toBe("frame/too-large");
    expect(await client.closed).toBe(4501);
    const back = await connect(relay(), { kind: "session", token });
    expect(textsOf(back.welcome.conversations[0]?.events ?? [])).toEqual(["before"]);
  });

  test("[P74] a client that is never understood is closed with 4502", async () => {
    const { client } = await connect(relay(), { kind: "anonymous" });
    for (let i = 0; i < 60; i++) client.send("{nonsense");
    expect(await client.closed).toBe(4502);
  });

  test("[P75] above the rate limit a frame is refused for now, and the same key goes through later, once", async () => {
    const { client, conversationId, welcome, token } = await newCustomer(relay());
    const { framesPerSecond } = welcome.limits;
    // A burst of three seconds' worth is let through; two seconds more hold on a slow machine, too.
    for (let i = 0; i < 5 * framesPerSecond; i++) client.send({ type: "set_typing", conversationId, isTyping: true });
    const clientMessageId = newKey();
    const content = { kind: "text", text: "too eager" };
    const send = (id: string) => client.send({ type: "send_message", id, conversationId, clientMessageId, content });
    send("try-0");
    for (let attempt = 1; ; attempt++) {
      const answer = await client.answerTo(`try-${attempt - 1}`);
      if (answer.type === "accepted") {
        expect(attempt).toBeGreaterThan(1);
        break;
      }
      if (answer.type !== "refused" || answer.retryAfterMs === undefined) throw new Error(JSON.stringify(answer));
      expect(answer).toMatchObject({ code: "rate/too-fast", verdict: "retry" });
      await new Promise((resolve) => setTimeout(resolve, answer.retryAfterMs));
      send(`try-${attempt}`);
    }
    const back = await connect(relay(), { kind: "session", token });
    expect(textsOf(back.welcome.conversations[0]?.events ?? [])).toEqual(["too eager"]);
  });

  test("[P76] a conversation or a text that no conversation can have is refused by its field", async () => {
    const { client, conversationId, welcome } = await newCustomer(relay());
    const text = "长".repeat(welcome.limits.textLength + 1);
    const content = { kind: "text", text };
    client.send({ type: "send_message", id: "long", clientMessageId: newKey(), conversationId, content });
    expect(await client.next("refused")).toMatchObject({ id: "long", code: "frame/invalid" });
    const { event } = await ask(client, {
      type: "send_message",
      conversationId,
      content: { kind: "text", text: "长".repeat(welcome.limits.textLength) },
    });
    expect(event.type).toBe("message.sent");
  });
}
