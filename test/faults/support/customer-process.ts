// A customer in a process of their own, which can be stopped like a phone that is put to sleep. Prints what it shows, one JSON array of texts a line.
import { startClient, text, textsIn } from "./people.ts";

const [url = "", opening = ""] = process.argv.slice(2);
const client = startClient(url);
client.on("conversation", () => {
  const id = client.conversations.at(-1)?.conversationId;
  console.log(JSON.stringify({ conversationId: id, texts: textsIn(client) }));
});
client.on("state", ({ state }) =>
  console.log(JSON.stringify({ state: state.name, reason: "reason" in state ? state.reason : "" })),
);
client.post(text(opening));
process.stdin.on("end", () => process.exit(0)).resume();
