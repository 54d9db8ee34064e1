import type { CustomerPage } from "./customer.ts";

export interface Purchase {
  readonly sku: string;
  readonly pieces?: number;
  readonly address: string;
}

/** Buys one thing in the demo shop, as a customer would; ends on the order's page. */
export async function buy({ page }: CustomerPage, { sku, pieces = 1, address }: Purchase): Promise<void> {
  const shop = new URL(page.url()).origin;
  await page.goto(`${shop}/products/${sku}`);
  if (pieces > 1) await page.getByRole("spinbutton").fill(String(pieces));
  await page.getByRole("button", { name: "加入购物车" }).click();
  await page.goto(`${shop}/checkout`);
  await page.getByLabel("收货人").fill("王女士");
  await page.getByLabel("手机号").fill("13800000000");
  await page.getByLabel("收货地址").fill(address);
  await page.getByRole("button", { name: /^提交订单/ }).click();
  await page.getByText("下单成功，谢谢您！").waitFor();
}
