import type { Role } from "../../protocol/index.ts";
import { moment } from "../../transcripts/moment.ts";
import type { TranscriptEvent } from "../../transcripts/transcript.ts";
import type { ColumnPlaces } from "./csv-columns.ts";

/** What exports call the two sides of a chat. */
const ROLES: Readonly<Record<Role, readonly string[]>> = {
  customer: ["customer", "user", "visitor", "buyer", "client", "顾客", "客户", "买家", "用户"],
  agent: ["agent", "seller", "staff", "operator", "service", "客服", "卖家", "坐席"],
  supervisor: ["supervisor", "manager", "主管"],
  bot: ["bot", "robot", "机器人"],
  system: ["system", "系统"],
};
const roles: readonly Role[] = ["customer", "agent", "supervisor", "bot", "system"];
const roleByName = new Map(roles.flatMap((role) => ROLES[role].map((name): [string, Role] => [name, role])));

export interface CsvRow {
  readonly conversation: string;
  readonly event: TranscriptEvent;
}

/** One row as an event. @throws where a field does not fit; the message names the column. */
export function readRow(fields: readonly string[], places: ColumnPlaces): CsvRow {
  const field = (place: number): string => (place < 0 ? "" : (fields[place] ?? ""));
  const conversation = field(places.conversation).trim();
  if (conversation === "") throw new Error("conversation: it is empty");
  const time = field(places.time).trim();
  const agent = field(places.agent).trim();
  const from = roleOf(field(places.role));
  const isStaff = from === "agent" || from === "supervisor";
  const event: TranscriptEvent = {
    from,
    ...(isStaff && agent !== "" && { fromId: agent }),
    type: "message",
    text: field(places.text),
    ...(time !== "" && { at: momentOf(time) }),
  };
  return { conversation, event };
}

const CHINESE_DATE = /^(\d{4})年(\d{1,2})月(\d{1,2})日\s*/;

function momentOf(time: string): number {
  if (/^-?\d+(?:\.\d+)?$/.test(time)) return moment.parse(Number(time), "time");
  return moment.parse(time.replace(CHINESE_DATE, "$1/$2/$3 "), "time");
}

function roleOf(given: string): Role {
  const role = roleByName.get(given.trim().toLowerCase());
  if (role !== undefined) return role;
  throw new Error(`role: expected ${roles.join(", ")}; got ${JSON.stringify(given.slice(0, 40))}`);
}
