import { memoryStorage as memoryOutbox } from "@qin/sdk/client";
import { describe, expect, test } from "vitest";
import { memoryStorage } from "../adapter/storage.ts";
import { type OpenDeskOptions, openDesk } from "../testing/open-desk.ts";

const blocked = {
  ruleId: "acme/secret",
  ruleVersion: "1",
  severity: "error",
  messageId: "secret",
  message: "Not that.",
} as const;

async function writing(question: string, options: OpenDeskOptions = {}) {
  const opened = await openDesk(options);
  const id = opened.relay.newConversation({ name: "Mei" });
  opened.relay.say(id, question);
  const { composer, conversation } = await opened.open(id);
  const rules = () => composer.findings.value.map((one) => one.finding.ruleId);
  const said = () =>
    opened.relay
      .log(id)
      .flatMap((event) => (event.type === "message.sent" && event.content.kind === "text" ? [event.content.text] : []));
  return { ...opened, id, composer, conversation, rules, said };
}

describe("what the rules say while one types", () => {
  test("[DK11] knows from the log that it is the first reply, and says nothing of a blank one", async () => {
    const { composer, rules } = await writing("有货吗？");
    expect(rules()).toEqual([]);
    composer.setText("有货的");
    expect(rules()).toEqual(["greeting", "address-qin"]);
    composer.setText("亲，您好，有货的");
    expect(rules()).toEqual([]);
    composer.setText("  ");
    expect(rules()).toEqual([]);
  });

  test("goes by the rules as the relay has them, with their limits and what is accepted", async () => {
    const limits = { bulkQuantity: 20 };
    const { composer, rules } = await writing("20个杯子什么价？", {
      settings: {
        preset: "off",
        rules: {
          "address-nin": { setting: "warn", options: {} },
          "large-order-handoff": { setting: "error", options: limits },
          "large-order-follow-up": { setting: "warn", options: limits },
        },
        suppressions: [{ rule: "address-nin", reason: "The brand's slogan", phrase: "你" }],
      },
    });
    composer.setText("有货的");
    expect(rules()).toEqual([]);
    composer.setText("每个30元");
    expect(rules()).toEqual(["large-order-handoff"]);
    composer.setText("懂你");
    expect(composer.findings.value.map(({ finding }) => finding.suppressed?.reason)).toEqual(["The brand's slogan"]);
  });

  test("looks again when the conversation goes on", async () => {
    const { composer, rules, relay, id, me, settled } = await writing("有货吗？");
    composer.setText("有货的");
    relay.say(id, "亲，您好，我看一下", me);
    await settled();
    expect(rules()).toEqual([]);
  });

  test("[DK12] a finding that the shop enforces holds the reply back", async () => {
    const { composer, said, settled } = await writing("能快点吗？");
    composer.setText("亲，您好，急什么，别催我");
    expect(composer.isBlocked.value).toBe(true);
    expect([composer.send(), composer.sendAndClose()]).toEqual([false, false]);
    await settled();
    expect(said()).toEqual(["能快点吗？"]);
    expect(composer.text.value).toBe("亲，您好，急什么，别催我");
  });

  test("a finding that is only recorded or warned of does not", async () => {
    const { composer, said, settled } = await writing("有货吗？");
    composer.setText("亲，你好，有货");
    expect(composer.findings.value.map((one) => one.enforcement)).toContain("warn");
    expect(composer.send()).toBe(true);
    await settled();
    expect(said().at(-1)).toBe("亲，你好，有货");
  });

  test("mends one finding, or all", async () => {
    const { composer, rules } = await writing("有货吗？");
    composer.setText("你要几个");
    const fix = composer.findings.value.find((one) => one.finding.ruleId === "address-nin")?.finding.fix;
    if (!fix) throw new Error("address-nin has a fix");
    composer.fix(fix);
    expect(composer.text.value).toBe("您要几个");
    composer.fixAll();
    expect(rules()).toEqual([]);
    expect(composer.text.value).toMatch(/^亲，.*您要几个$/);
  });

  test("[DK13] an agent's price waits for the supervisor, a supervisor's does not", async () => {
    const question = "公司要 200 套，批发价多少？";
    const agent = await writing(question);
    agent.composer.setText("亲，您好，200 套的话 35 元一套");
    expect(agent.composer.isBlocked.value).toBe(true);
    const lead = await writing(question, { role: "supervisor" });
    lead.composer.setText("亲，您好，200 套的话 35 元一套");
    expect(lead.composer.isBlocked.value).toBe(false);
  });
});

describe("sending", () => {
  test("empties the field at once and tells of the reply as pending until the relay has it", async () => {
    const { composer, conversation, relay, said, settled } = await writing("有货吗？");
    relay.freeze();
    composer.setText("亲，您好，有货");
    composer.send();
    expect(composer.text.value).toBe("");
    expect(conversation.pending.value.map((one) => [one.state, one.content])).toEqual([
      ["sending", { kind: "text", text: "亲，您好，有货" }],
    ]);
    relay.thaw();
    await settled();
    expect(conversation.pending.value).toEqual([]);
    expect(said().at(-1)).toBe("亲，您好，有货");
  });

  test("[DK14] what the relay refuses comes back into the field, with its findings, before what was begun meanwhile", async () => {
    const { composer, conversation, relay, rules, settled, workspace } = await writing("有货吗？", {
      review: ({ text }) => ({ findings: text.includes("secret") ? [blocked] : [], block: text.includes("secret") }),
      settings: { enforcement: { "acme/secret": "block" } },
    });
    composer.setText("亲，您好，secret");
    composer.send();
    composer.setText("next");
    await settled();
    expect(composer.text.value).toBe("亲，您好，secret\nnext");
    expect(rules()).toContain("acme/secret");
    expect(composer.isBlocked.value).toBe(true);
    expect(conversation.pending.value).toEqual([]);
    expect(workspace.problem.value?.code).toBe("message/blocked");
    composer.setText("亲，您好");
    expect(composer.isBlocked.value).toBe(false);
    expect(relay.received.filter(({ frame }) => frame.type === "send_message")).toHaveLength(1);
  });

  test("[DK15] a supervisor sends it all the same, with a reason, and never without", async () => {
    const { composer, relay, id, settled } = await writing("能快点吗？", { role: "supervisor" });
    composer.setText("亲，您好，急什么，别催我");
    expect(composer.override("  ")).toBe(false);
    expect(composer.override("the customer's own words")).toBe(true);
    await settled();
    const sent = relay.received.map(({ frame }) => frame).findLast((frame) => frame.type === "send_message");
    expect(sent).toMatchObject({ conversationId: id, override: { reason: "the customer's own words" } });
  });

  test("[DK16] send and close holds once for what only the close asks for, then goes", async () => {
    const { composer, rules, relay, id, settled } = await writing("谢谢，收到了，杯子很好看");
    composer.setText("亲，您好，不客气");
    expect(composer.sendAndClose()).toBe(false);
    expect([composer.isClosing.value, rules()]).toEqual([true, ["closing"]]);
    composer.keepOpen();
    expect(rules()).toEqual([]);
    composer.sendAndClose();
    expect(composer.sendAndClose()).toBe(true);
    await settled();
    expect(relay.log(id).at(-1)?.type).toBe("conversation.closed");
  });

  test("with a farewell it goes at once", async () => {
    const { composer, conversation, settled } = await writing("谢谢，收到了，杯子很好看");
    composer.setText("亲，您好，不客气，再见");
    expect(composer.sendAndClose()).toBe(true);
    await settled();
    expect(conversation.isClosed.value).toBe(true);
    composer.setText("one more");
    expect(composer.canSend.value).toBe(false);
  });

  test("a note goes to colleagues only, is not judged, and keeps the reply as it is", async () => {
    const { composer, relay, id, settled } = await writing("有货吗？");
    composer.setText("亲，您");
    composer.setMode("note");
    composer.setText("急什么");
    expect(composer.findings.value).toEqual([]);
    composer.send();
    await settled();
    expect(relay.log(id).at(-1)).toMatchObject({ type: "note.added", audience: "staff", text: "急什么" });
    expect([composer.mode.value, composer.text.value]).toEqual(["reply", "亲，您"]);
  });

  test("a reply that is too long waits to be cut", async () => {
    const { composer } = await writing("有货吗？");
    composer.setText(`亲，您好${"好".repeat(10_000)}`);
    expect([composer.excess.value, composer.canSend.value]).toEqual([4, false]);
  });
});

describe("nothing that was written is lost", () => {
  test("[DK17] each conversation keeps its draft over a switch and a reload", async () => {
    const storage = memoryStorage();
    const { composer, relay, id, open, desk } = await writing("有货吗？", { storage });
    composer.setText("亲，您好，我看");
    const other = await open(relay.newConversation({ name: "Lin" }));
    expect(other.composer.text.value).toBe("");
    expect((await open(id)).composer.text.value).toBe("亲，您好，我看");
    desk.dispose();
    const again = await openDesk({ storage, relay });
    expect((await again.open(id)).composer.text.value).toBe("亲，您好，我看");
  });

  test("[DK18] a reply sent without a connection goes out when it is back, even after a reload", async () => {
    const outbox = memoryOutbox();
    const { composer, conversation, relay, id, desk, said, settled } = await writing("有货吗？", { outbox });
    relay.down();
    await settled();
    composer.setText("亲，您好，有货");
    composer.send();
    expect(conversation.pending.value).toHaveLength(1);
    desk.dispose();
    relay.up();
    const again = await openDesk({ outbox, relay });
    await again.open(id);
    await again.settled();
    expect(said().at(-1)).toBe("亲，您好，有货");
    expect(again.workspace.current.value?.conversation.pending.value).toEqual([]);
  });

  test("a login that runs out leads to the login page with a note; the draft is there after it", async () => {
    const { composer, relay, id, desk, settled } = await writing("有货吗？");
    composer.setText("亲，您好，我看");
    relay.close(4504);
    await settled();
    expect(desk.session.state.value).toMatchObject({ name: "signed-out", note: "expired" });
    expect(desk.workspace.value).toBeNull();
    await desk.session.login("agent@demo.shop", "right");
    await settled();
    desk.workspace.value?.open(id);
    await settled();
    expect(desk.workspace.value?.current.value?.composer.text.value).toBe("亲，您好，我看");
  });
});
