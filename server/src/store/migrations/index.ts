import type { Migration } from "kysely/migration";
import { up as log } from "./0001-log.ts";
import { up as access } from "./0002-access.ts";
import { up as customersByKey } from "./0003-customers-by-key.ts";

/** Every step of the schema, by name, in order; both dialects walk the same ones. Forward only. */
export const migrations: Readonly<Record<string, Migration>> = {
  "0001-log": { up: log },
  "0002-access": { up: access },
  "0003-customers-by-key": { up: customersByKey },
};
