/** One thing that a browser loads and that has to be built from its sources first. */
export interface Part {
  readonly name: string;
  readonly workspace: string;
  /** Files and folders it is made of, from the repository's root. */
  readonly sources: readonly string[];
  /** The file that is written last: with it the part is complete. */
  readonly output: string;
}

const everybody = ["package-lock.json", "vite.shared.ts", "tsconfig.base.json"];

export const parts: readonly Part[] = [
  {
    name: "widget",
    workspace: "@qin/widget",
    sources: [
      "widget/src",
      "widget/vite.config.ts",
      "widget/package.json",
      "sdk/src/protocol",
      "sdk/src/client",
      ...everybody,
    ],
    output: "widget/dist/qin.js",
  },
  {
    name: "desk",
    workspace: "@qin/server",
    sources: [
      "server/dashboard/src",
      "server/dashboard/public",
      "server/dashboard/index.html",
      "server/dashboard/vite.config.ts",
      "server/package.json",
      "sdk/src",
      ...everybody,
    ],
    output: "server/dashboard/dist/index.html",
  },
  {
    name: "shop",
    workspace: "@qin/example-storefront",
    sources: [
      "examples/storefront/src",
      "examples/storefront/shared",
      "examples/storefront/public",
      "examples/storefront/index.html",
      "examples/storefront/vite.config.ts",
      "examples/storefront/package.json",
      "sdk/src/protocol",
      ...everybody,
    ],
    output: "examples/storefront/dist/index.html",
  },
];
