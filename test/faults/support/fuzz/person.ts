import { type Client, type ClientOptions, memoryStorage } from "@qin/sdk/client";
import type { Auth } from "@qin/sdk/protocol";
import type { Ledger } from "../ledger.ts";
import { startClient, when } from "../people.ts";
import { startProxy, type TcpProxy } from "../tcp-proxy.ts";

/** Somebody with one device: its tabs share an outbox and a stretch of network. */
export interface Person {
  readonly name: string;
  readonly isCustomer: boolean;
  readonly proxy: TcpProxy;
  readonly tabs: readonly Client[];
  /** Another tab, which finds whatever the others left in the outbox. */
  openTab(): Client;
  closeTab(tab: Client): void;
  write(tab: Client, command: Parameters<Client["post"]>[0], conversationId?: string): string;
  leave(): Promise<void>;
}

export interface PersonParts {
  readonly name: string;
  /** Null for a customer. */
  readonly memberToken: string | null;
  readonly ledger: Ledger;
  readonly relayUrl: () => string;
  readonly options: Pick<ClientOptions, "now" | "random" | "after">;
}

/** Resolves once they are greeted, so that all their tabs are the same person. */
export async function newPerson({ name, memberToken, ledger, relayUrl, options }: PersonParts): Promise<Person> {
  const proxy = await startProxy(relayUrl);
  const storage = memoryStorage();
  const isCustomer = memberToken === null;
  const tabs: Client[] = [];
  const names = new Map<Client, string>();
  let token: string | undefined;

  function auth(): Auth {
    if (memberToken !== null) return { kind: "member", token: memberToken };
    return token === undefined ? { kind: "anonymous" } : { kind: "session", token };
  }

  function openTab(): Client {
    const tab = startClient(proxy.url, { ...options, storage, auth });
    tab.on("session", (session) => {
      token ??= session.token;
    });
    tabs.push(tab);
    names.set(tab, `${name} tab ${names.size + 1}`);
    ledger.follow(names.get(tab) ?? name, tab, isCustomer);
    return tab;
  }

  const first = openTab();
  await when(first, "state", `${name} to be greeted`, () => first.state.name === "online");
  return {
    name,
    isCustomer,
    proxy,
    tabs,
    openTab,
    closeTab: (tab) => {
      tab.stop();
      tabs.splice(tabs.indexOf(tab), 1);
    },
    write: (tab, command, conversationId) => {
      const key = tab.post(command, conversationId);
      if (command.type === "send_message") ledger.posted(names.get(tab) ?? name, key);
      return key;
    },
    leave: async () => {
      for (const tab of tabs) tab.stop();
      await proxy.close();
    },
  };
}
