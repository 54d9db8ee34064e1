import { cleanup, render } from "@testing-library/preact";
import { afterEach, expect, test } from "vitest";
import { Text } from "./Text.tsx";

afterEach(cleanup);

const links = (text: string) =>
  [...render(<Text text={text} />).container.querySelectorAll("a")].map((link) => link.getAttribute("href"));

test("makes web addresses links that know nothing of the page", () => {
  const { container } = render(<Text text="See https://shop.example/p?id=1 please" />);
  const link = container.querySelector("a");
  expect(link?.getAttribute("href")).toBe("https://shop.example/p?id=1");
  expect(link?.rel).toContain("noopener");
  expect(link?.target).toBe("_blank");
  expect(container.textContent).toBe("See https://shop.example/p?id=1 please");
});

test("leaves punctuation and Chinese words out of an address", () => {
  expect(links("（https://shop.example/a）")).toEqual(["https://shop.example/a"]);
  expect(links("看https://shop.example/a/看看")).toEqual(["https://shop.example/a/"]);
  expect(links("Go to http://shop.example/a, or https://shop.example/b.")).toEqual([
    "http://shop.example/a",
    "https://shop.example/b",
  ]);
});

test("makes a link of nothing that is not http or https", () => {
  expect(links("javascript:alert(1) data:text/html,x ftp://a.example mailto:a@b.c")).toEqual([]);
});

test("shows markup as it was written", () => {
  const { container } = render(<Text text={'<img src=x onerror="alert(1)">'} />);
  expect(container.querySelector("img")).toBeNull();
  expect(container.textContent).toBe('<img src=x onerror="alert(1)">');
});
