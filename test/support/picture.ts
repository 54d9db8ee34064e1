import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { root } from "../docs/root.ts";
import { openAgent } from "./agent.ts";
import { launchBrowser } from "./browser.ts";
import { openCustomer } from "./customer.ts";
import { startRelay } from "./relay.ts";

// Draws docs/images/desk-and-widget.png anew: `npm run build && npm run picture`.
const browser = await launchBrowser();
const relay = await startRelay();
try {
  const agent = await openAgent(browser, relay);
  const waiting = await openCustomer(browser, relay, { path: "/products/teapot" });
  const customer = await openCustomer(browser, relay, { isPhone: true, path: "/products/celadon-bowl" });
  await customer.openChat();
  await customer.say("您好，青釉饭碗能进微波炉吗？");
  await agent.openConversation("微波炉");
  await agent.reply("您好亲，可以的，微波炉和洗碗机都没问题。");
  await customer.log.getByText("洗碗机都没问题").waitFor();
  await customer.say("那六只一起买，今天能发货吗？");
  await agent.log.getByText("今天能发货吗").waitFor();
  await waiting.openChat();
  await waiting.say("紫砂小壶第一次用要怎么开壶？");
  await agent.rows.filter({ hasText: "开壶" }).waitFor();
  await agent.composer.fill("亲，我不知道哦，您自己看页面");
  await agent.page.locator("mark.wave--block").first().waitFor();
  await customer.widget.getByText(/正在输入/).waitFor();

  const [desk, widget] = await Promise.all([agent.page.screenshot(), customer.page.screenshot()]);
  const sheet = await browser.newPage({ viewport: { width: 1600, height: 960 } });
  const image = (png: Buffer) => `data:image/png;base64,${png.toString("base64")}`;
  await sheet.setContent(`<!doctype html><style>
    body { margin: 0; height: 960px; background: #f7f5f2; position: relative; overflow: hidden }
    img { position: absolute; box-shadow: 0 18px 50px rgb(31 27 22 / 22%) }
    .desk { left: 48px; top: 56px; width: 1340px; border-radius: 12px }
    .widget { right: 48px; bottom: 40px; height: 690px; border-radius: 32px; border: 8px solid #1f1b16 }
  </style><img class="desk" src="${image(desk)}"><img class="widget" src="${image(widget)}">`);
  await sheet.locator("img.widget").waitFor();
  await sheet.screenshot({ path: join(root, "docs/images/desk-and-widget.png") });
  const { length } = await readFile(join(root, "docs/images/desk-and-widget.png"));
  console.log(`docs/images/desk-and-widget.png, ${Math.round(length / 1024)} kB`);
} finally {
  await browser.close();
  await relay.close();
}
