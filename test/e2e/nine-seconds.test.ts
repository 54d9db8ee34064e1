import { expect, test } from "vitest";
import { openAgent } from "../support/agent.ts";
import { keepScreen } from "../support/browser.ts";
import { openCustomer } from "../support/customer.ts";
import { ofType } from "../support/log.ts";
import { setStage } from "../support/story.ts";
import { until } from "../support/until.ts";

const stage = setStage();
const MINUTES = 60_000;

test("[E3] a reply within nine seconds leaves no breach", async () => {
  const { browser, relay } = stage();
  const [agent, customer] = await Promise.all([openAgent(browser, relay), openCustomer(browser, relay)]);
  await customer.openChat();
  await customer.say("在吗？");
  await agent.rows
    .first()
    .getByText(/还剩 \d 秒/)
    .waitFor();
  await keepScreen(agent.page, "desk-countdown");
  const conversationId = await agent.openConversation("在吗");
  await agent.reply("您好亲，在的，请讲。");
  await customer.log.getByText("在的，请讲").waitFor();
  await agent.rows.getByText(/还剩/).waitFor({ state: "detached" });
  expect(ofType(await relay.log(conversationId), "deadline.missed")).toEqual([]);
});

test("[E4] after nine seconds the breach shows at the desk and stands in the log, once", async () => {
  const { browser, relay } = stage();
  const [agent, customer] = await Promise.all([openAgent(browser, relay), openCustomer(browser, relay)]);
  await customer.openChat();
  await customer.say("有人吗？");
  const conversationId = await agent.openConversation("有人吗");
  await agent.rows
    .first()
    .getByText(/超时 \d+ 秒/)
    .waitFor({ timeout: 20_000 });
  await agent.log.getByText("回复超时").waitFor();
  await keepScreen(agent.page, "desk-breach");
  await agent.reply("您好亲，抱歉让您久等了，我在的。");
  await customer.log.getByText("抱歉让您久等了").waitFor();

  const events = await relay.log(conversationId);
  const question = ofType(events, "message.sent")[0];
  const missed = ofType(events, "deadline.missed");
  expect(missed).toHaveLength(1);
  expect(missed[0]).toMatchObject({ audience: "staff", kind: "response", anchorSeq: question?.seq });
  expect(missed[0]?.dueAt).toBe((question?.at ?? 0) + 9_000);
});

test("[E5] the countdown agrees with the relay to within 100 ms, whatever clock the desk's machine has", async () => {
  const { browser, relay } = stage();
  const clockAheadMs = 3 * MINUTES;
  const [agent, customer] = await Promise.all([
    openAgent(browser, relay, "agent", { clockAheadMs }),
    openCustomer(browser, relay),
  ]);
  await customer.openChat();
  await customer.say("请问怎么发货？");
  await agent.rows
    .first()
    .getByText(/还剩 \d 秒/)
    .waitFor();

  // The arc of the ring is what is left of the nine seconds. Read at the moment it is drawn anew, with the machine's clock.
  const seen = await agent.page.evaluate(
    () =>
      new Promise<{ gone: number; at: number }>((resolve) => {
        const arc = document.querySelector(".row--waiting .ring__left");
        if (arc === null) throw new Error("no ring is drawn");
        new MutationObserver((_changes, observer) => {
          observer.disconnect();
          resolve({ gone: Number(arc.getAttribute("stroke-dashoffset")), at: Date.now() });
        }).observe(arc, { attributes: true });
      }),
  );
  const conversationId = await agent.openConversation("请问怎么发货");
  const question = await until("the question in the log", async () =>
    ofType(await relay.log(conversationId), "message.sent").at(0),
  );
  const shownLeft = (1 - seen.gone / 100) * 9_000;
  const trueLeft = question.at + 9_000 - (seen.at - clockAheadMs);
  expect(Math.abs(shownLeft - trueLeft)).toBeLessThanOrEqual(100);
});
