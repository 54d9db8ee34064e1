import { cleanup, render } from "@testing-library/preact";
import { afterEach, expect, test } from "vitest";
import { Words } from "./Words.tsx";

afterEach(cleanup);

test("makes a web address a link that knows nothing of the desk, and leaves the words around it", () => {
  const { container } = render(<Words text="看这个https://shop.example/p?id=1，谢谢" />);
  const link = container.querySelector("a");
  expect([link?.getAttribute("href"), link?.target]).toEqual(["https://shop.example/p?id=1", "_blank"]);
  expect(link?.rel).toContain("noreferrer");
  expect(container.textContent).toBe("看这个https://shop.example/p?id=1，谢谢");
});

test("makes a link of nothing that is not http or https, and shows markup as it was written", () => {
  const { container } = render(<Words text={'javascript:alert(1) data:text/html,x <img src=x onerror="alert(1)">'} />);
  expect(container.querySelector("a, img")).toBeNull();
});
