import { appendAll } from "../append-all.ts";
import { assertCommand } from "../append-command.ts";
import type { AuditEntry, Change, Customer, Store } from "../store.ts";
import { StoreError } from "../store-error.ts";
import { createApiKeys } from "./api-keys.ts";
import { createAuditLog } from "./audit-log.ts";
import { createCommandKeys } from "./command-keys.ts";
import { createConversations } from "./conversations.ts";
import { createCustomers } from "./customers.ts";
import { openDatabase, type SqliteOptions } from "./database.ts";
import { epochOf } from "./epoch.ts";
import { createEvents } from "./events.ts";
import { createInbox } from "./inbox.ts";
import { createMembers } from "./members.ts";
import { createOutbox } from "./outbox.ts";
import { createReads } from "./reads.ts";
import { renameIn } from "./rename.ts";
import { createSessions } from "./sessions.ts";
import { createShops } from "./shops.ts";
import { createTransact } from "./transaction.ts";
import { createWriteQueue } from "./write-queue.ts";

/**
 * The store of one machine: one SQLite file, also safe when a second process (the command line) has it open.
 * @throws {StoreError} `store/cannot-open`, `store/newer-schema`.
 */
export async function openSqliteStore(path: string, options?: SqliteOptions): Promise<Store> {
  const db = await openDatabase(path, options);
  const epoch = epochOf(db);
  const conversations = createConversations(db);
  const transact = createTransact(db, { busyMs: options?.busyMs, onRollback: conversations.forget });
  const { write, close: closeQueue } = createWriteQueue(transact);
  const shops = createShops(db);
  const customers = createCustomers(db);
  const events = createEvents(db);
  const outbox = createOutbox(db, shops, customers);
  const inbox = createInbox(db);
  const reads = createReads(db);
  const members = createMembers(db);
  const sessions = createSessions(db);
  const apiKeys = createApiKeys(db);
  const audit = createAuditLog(db);
  const parts = { shops, customers, conversations, events, keys: createCommandKeys(db), outbox };

  /** Reads answer at once; what goes wrong comes as a StoreError. */
  async function read<T>(work: () => T): Promise<T> {
    try {
      return work();
    } catch (error) {
      throw new StoreError(db.isOpen ? "store/unavailable" : "store/closed", { cause: error });
    }
  }

  /** A change of access, and the line about it. */
  function writeAudited<T>(entry: AuditEntry | undefined, work: () => T): Promise<T> {
    return write(() => {
      const result = work();
      // What was not there to be removed was not changed.
      if (entry !== undefined && result !== false) audit.add(entry);
      return result;
    });
  }

  /** What was decided on what is there, and the line about it. */
  function decided<T>(change: Change<T> | null, put: (after: T) => void): T | null {
    if (change === null) return null;
    put(change.after);
    audit.add(change.entry);
    return change.after;
  }

  return {
    epoch,
    append: async (commands) => {
      for (const command of commands) assertCommand(command);
      if (commands.length === 0) return [];
      try {
        return await transact(() => conversations.whileLocked(() => appendAll(commands, parts)));
      } catch (error) {
        throw new StoreError(db.isOpen ? "store/unavailable" : "store/closed", { cause: error });
      }
    },
    conversation: (shopId, id) => read(() => conversations.byId(shopId, id)?.record ?? null),
    openConversationOf: (shopId, id) => read(() => conversations.newestOf(shopId, id, true)?.record ?? null),
    latestConversationOf: (shopId, id) => read(() => conversations.newestOf(shopId, id, false)?.record ?? null),
    openedAt: (shopId, id, nth) => read(() => conversations.openedAt(shopId, id, nth)),
    events: (query) => read(() => events.list(query)),
    heads: (shopId, ids) => read(() => inbox.heads(shopId, ids)),
    inbox: (shopId, since) => read(() => ({ cursor: shops.cursor(shopId), rows: inbox.rows(shopId, since) })),
    markRead: (shopId, id, mark) => write(() => reads.mark(shopId, id, mark)),
    reads: (shopId, id) => read(() => reads.list(shopId, id)),
    recentlyClosed: (shopId, limit) => read(() => inbox.closed(shopId, limit)),
    deadlines: (until, limit) => read(() => inbox.due(until, limit)),
    nextDeadlineAt: () => read(() => inbox.nextDueAt()),
    shops: {
      get: (id) => read(() => shops.get(id)),
      list: () => read(() => shops.list()),
      put: (shop, entry) => writeAudited(entry, () => shops.put(shop)),
      change: (id, decide) =>
        write(() => {
          const now = shops.get(id);
          return decided(now === null ? null : decide(now), shops.put);
        }),
    },
    customers: {
      get: (shopId, id) => read(() => customers.get(shopId, id)),
      byRef: (shopId, ref) => read(() => customers.byRef(shopId, ref)),
      bySubject: (shopId, subject) => read(() => customers.bySubject(shopId, subject)),
      put: (customer: Customer) => write(() => renameIn(parts, customer)),
      setContext: (shopId, id, context) => write(() => customers.setContext(shopId, id, context)),
      orders: (shopId, id) => read(() => customers.orders(shopId, id)),
      putOrder: (shopId, id, order, at) => write(() => customers.putOrder(shopId, id, order, at)),
      ownerOfOrder: (shopId, orderId) => read(() => customers.ownerOfOrder(shopId, orderId)),
      profile: (shopId, id) => read(() => customers.profile(shopId, id)),
    },
    members: {
      get: (shopId, id) => read(() => members.get(shopId, id)),
      byEmail: (email) => read(() => members.byEmail(email)),
      list: (shopId) => read(() => members.list(shopId)),
      put: (member, entry) => writeAudited(entry, () => members.put(member)),
      change: (shopId, id, decide) =>
        write(() => {
          const all = members.list(shopId);
          const now = all.find((one) => one.id === id);
          return decided(now === undefined ? null : decide(now, all), members.put);
        }),
    },
    sessions: {
      get: (tokenHash) => read(() => sessions.get(tokenHash)),
      put: (session) => write(() => sessions.put(session)),
      renew: (tokenHash, expiresAt) => write(() => sessions.renew(tokenHash, expiresAt)),
      remove: (tokenHash) => write(() => sessions.remove(tokenHash)),
      removeOf: (shopId, subject) => write(() => sessions.removeOf(shopId, subject)),
    },
    apiKeys: {
      get: (keyHash) => read(() => apiKeys.get(keyHash)),
      list: (shopId) => read(() => apiKeys.list(shopId)),
      put: (key, entry) => writeAudited(entry, () => apiKeys.put(key)),
      remove: (shopId, keyHash, entry) => writeAudited(entry, () => apiKeys.remove(shopId, keyHash)),
    },
    audit: {
      list: (shopId, limit, before) => read(() => audit.list(shopId, limit, before)),
    },
    webhooks: {
      claim: (now, until, limit) => write(() => outbox.claim(now, until, limit)),
      release: (id, at) => write(() => outbox.release(id, at)),
      nextAttemptAt: () => read(() => outbox.nextAt()),
      backlog: () => read(() => outbox.backlog()),
      delivered: (id) => write(() => outbox.delivered(id)),
      failed: (id, error, nextAttemptAt) => write(() => outbox.failed(id, error, nextAttemptAt)),
    },
    close: async () => {
      if (!db.isOpen) return;
      await closeQueue();
      db.close();
    },
  };
}
