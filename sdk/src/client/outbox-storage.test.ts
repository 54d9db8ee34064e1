import { describe, expect, test } from "vitest";
import { memoryStorage, type WebStorage, webStorage } from "./outbox-storage.ts";

function storageOf(items: Map<string, string>): WebStorage {
  return {
    get length() {
      return items.size;
    },
    key: (index) => [...items.keys()][index] ?? null,
    getItem: (key) => items.get(key) ?? null,
    setItem: (key, value) => void items.set(key, value),
    removeItem: (key) => void items.delete(key),
  };
}

describe.each([
  { name: "memoryStorage", create: memoryStorage },
  {
    name: "webStorage",
    create: () => {
      const items = new Map<string, string>();
      return webStorage("qin:demo:", () => storageOf(items));
    },
  },
])("$name", ({ create }) => {
  test("keeps one item per key until it is removed", () => {
    const storage = create();
    storage.save("a", "1");
    storage.save("b", "2");
    storage.save("a", "3");
    storage.save("b", null);
    expect(storage.load()).toEqual(["3"]);
  });
});

describe("webStorage", () => {
  test("[CL16] two tabs keep their items apart, and each finds the other's after a reload", () => {
    const items = new Map<string, string>();
    const [one, two] = [0, 1].map(() => webStorage("qin:demo:", () => storageOf(items)));
    one?.save("a", "from one");
    two?.save("b", "from two");
    expect(one?.load().toSorted()).toEqual(["from one", "from two"]);
  });

  test("leaves other keys of the page alone", () => {
    const items = new Map([["theirs", "x"]]);
    const storage = webStorage("qin:demo:", () => storageOf(items));
    storage.save("a", "1");
    expect(storage.load()).toEqual(["1"]);
    expect(items.get("theirs")).toBe("x");
  });

  test.each([
    {
      what: "asking for it throws",
      open: (): WebStorage => {
        throw new Error("SecurityError");
      },
    },
    {
      what: "it is full",
      open: (): WebStorage => ({
        ...storageOf(new Map()),
        setItem: () => {
          throw new Error("QuotaExceededError");
        },
      }),
    },
  ])("[CL17] never throws when $what", ({ open }) => {
    const storage = webStorage("qin:demo:", open);
    storage.save("a", "1");
    storage.save("a", null);
    expect(storage.load()).toEqual([]);
  });
});
