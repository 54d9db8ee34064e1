import { nearestName } from "../../engine/nearest.ts";
import { UsageError } from "../usage-error.ts";

export type ColumnName = "role" | "text" | "conversation" | "time" | "agent";

/** What a column can hold, and the names that are understood without `--columns`. */
const NAMES: Readonly<Record<ColumnName, readonly string[]>> = {
  role: ["role", "from", "sender", "角色", "身份", "发送方", "发送者"],
  text: ["text", "message", "content", "内容", "消息", "消息内容", "聊天内容"],
  conversation: [
    ...["conversation", "conversation_id", "conversationid", "chat_id", "session_id"],
    ...["会话", "会话id", "会话编号", "会话号"],
  ],
  time: ["time", "at", "timestamp", "created_at", "时间", "发送时间", "消息时间"],
  agent: ["agent", "agent_id", "agent_name", "客服", "客服昵称", "客服姓名", "客服账号"],
};
export const columnNames: readonly ColumnName[] = ["role", "text", "conversation", "time", "agent"];
const REQUIRED: readonly ColumnName[] = ["role", "text", "conversation"];

/** Column names as `--columns` gives them: what each holds, by what it is called in the file. */
export type NamedColumns = Readonly<Partial<Record<ColumnName, string>>>;

/** Where each column stands; -1 for one that the file does not have. */
export type ColumnPlaces = Readonly<Record<ColumnName, number>>;

/** @throws {UsageError} where a column that is needed, or named, is not there. */
export function findColumns(header: readonly string[], named: NamedColumns, source: string): ColumnPlaces {
  const titles = header.map((title) => title.trim().toLowerCase());
  const placeOf = (column: ColumnName): number => {
    const name = named[column];
    if (name === undefined) return titles.findIndex((title) => NAMES[column].includes(title));
    const place = titles.indexOf(name.toLowerCase());
    if (place < 0) throw missing(source, header, `there is no column ${JSON.stringify(name)}${hint(name, header)}`);
    return place;
  };
  const [role, text, conversation, time, agent] = columnNames.map(placeOf);
  const places = { role, text, conversation, time, agent };
  const absent = REQUIRED.filter((column) => (places[column] ?? -1) < 0);
  if (absent.length > 0) {
    const say = absent.map((column) => `${column}=NAME`).join(",");
    throw missing(source, header, `no column is known to be the ${absent.join(", the ")}. Name it: --columns ${say}`);
  }
  return {
    role: role ?? -1,
    text: text ?? -1,
    conversation: conversation ?? -1,
    time: time ?? -1,
    agent: agent ?? -1,
  };
}

function hint(name: string, header: readonly string[]): string {
  const near = nearestName(name, header);
  return near === null ? "" : `; did you mean ${JSON.stringify(near)}?`;
}

function missing(source: string, header: readonly string[], problem: string): UsageError {
  const titles = header.slice(0, 20).map((title) => JSON.stringify(title.slice(0, 40)));
  return new UsageError(`${source}: ${problem}\nIts first line has the columns ${titles.join(", ")}.`);
}
