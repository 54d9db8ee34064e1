import { afterEach, beforeEach, describe } from "vitest";
import { disputed } from "./contract/disputed.ts";
import { type CreateHarness, furnish, type StoreHarness } from "./contract/harness.ts";
import { lasting } from "./contract/lasting.ts";
import { people } from "./contract/people.ts";
import { placing } from "./contract/placing.ts";
import { reading } from "./contract/reading.ts";
import { refusing } from "./contract/refusing.ts";
import { sharing } from "./contract/sharing.ts";

/** What every Store promises; run for each implementation. */
export function storeContract(name: string, create: CreateHarness): void {
  describe(`the ${name} store`, () => {
    let current: StoreHarness | null = null;
    const harness = (): StoreHarness => {
      if (current === null) throw new Error("no harness");
      return current;
    };
    const fresh = async () => furnish(await harness().open());
    beforeEach(async () => {
      current = await create();
    });
    afterEach(async () => {
      await harness().dispose();
      current = null;
    });
    placing(fresh);
    refusing(fresh);
    reading(fresh);
    people(fresh);
    disputed(fresh);
    lasting(harness);
    sharing(harness);
  });
}
