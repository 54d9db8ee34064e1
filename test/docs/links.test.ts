import { existsSync } from "node:fs";
import { glob, readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { root } from "./root.ts";

const pages = await Array.fromAsync(
  glob(["*.md", "{docs,sdk,widget,server,examples}/**/*.md"], {
    cwd: root,
    exclude: ["**/node_modules/**", "**/dist/**"],
  }),
);

interface Link {
  readonly page: string;
  readonly target: string;
}

async function linksOf(page: string): Promise<Link[]> {
  const text = (await readFile(join(root, page), "utf8")).replace(/```[\s\S]*?```/g, "").replace(/`[^`]*`/g, "");
  const targets = [...text.matchAll(/\]\(([^)\s]+)\)/g), ...text.matchAll(/(?:src|href)="([^"]+)"/g)];
  return targets
    .map(([, target = ""]) => ({ page, target }))
    .filter(({ target }) => !/^(https?:|mailto:)/.test(target));
}

const links = (await Promise.all(pages.map(linksOf))).flat();

test("the pages link to each other", () => {
  expect(links.length).toBeGreaterThan(10);
});

test("every relative link leads to a file of the repository", () => {
  const broken = links.filter(({ page, target }) => {
    const [path = ""] = target.split("#");
    return path !== "" && !existsSync(join(root, dirname(page), path));
  });
  expect(broken).toEqual([]);
});

test("every link to a heading finds it", async () => {
  const broken: Link[] = [];
  for (const link of links) {
    const [path = "", anchor] = link.target.split("#");
    const page = path === "" ? join(root, link.page) : join(root, dirname(link.page), path);
    if (anchor === undefined || !page.endsWith(".md") || !existsSync(page)) continue;
    if (!anchorsOf(await readFile(page, "utf8")).includes(anchor)) broken.push(link);
  }
  expect(broken).toEqual([]);
});

/** The anchors a code host makes of headings. */
function anchorsOf(markdown: string): string[] {
  const headings = [...markdown.replace(/```[\s\S]*?```/g, "").matchAll(/^#{1,6} (.+)$/gm)];
  return headings.map(([, heading = ""]) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N} _-]/gu, "")
      .replaceAll(" ", "-"),
  );
}
