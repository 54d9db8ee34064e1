import { assertCommand } from "../append-command.ts";
import type { Db } from "../schema.ts";
import type { AuditEntry, Change, Store } from "../store.ts";
import { StoreError } from "../store-error.ts";
import { createApiKeys } from "./api-keys.ts";
import { createAppend } from "./append.ts";
import { createAuditLog } from "./audit-log.ts";
import { createConversations } from "./conversations.ts";
import { createCustomers } from "./customers.ts";
import { openDatabase } from "./database.ts";
import { createEvents } from "./events.ts";
import { createInbox } from "./inbox.ts";
import { createMembers } from "./members.ts";
import { createOutbox } from "./outbox.ts";
import { createPools, type PostgresOptions } from "./pools.ts";
import { putCustomer } from "./put-customer.ts";
import { createReads } from "./reads.ts";
import { createSessions } from "./sessions.ts";
import { createShops } from "./shops.ts";
import { transact } from "./transact.ts";

/**
 * The store of a cluster: any number of nodes write one PostgreSQL at once. Keeps nothing in memory, so that a node may come
 * and go at any moment.
 * @param url `postgres://user:password@host:port/database`; the database must exist, its tables are made.
 * @throws {StoreError} `store/cannot-open`, `store/newer-schema`.
 */
export async function openPostgresStore(url: string, options?: PostgresOptions): Promise<Store> {
  const pools = createPools(url, options);
  const { db, epoch } = await openDatabase(pools).catch(async (error: unknown) => {
    await pools.close();
    throw error;
  });
  const append = createAppend(pools.writers);
  const shops = createShops(db);
  const customers = createCustomers(db);
  const conversations = createConversations(db);
  const events = createEvents(db);
  const inbox = createInbox(db);
  const reads = createReads(db);
  const members = createMembers(db);
  const sessions = createSessions(db);
  const apiKeys = createApiKeys(db);
  const audit = createAuditLog(db);
  const outbox = createOutbox(db);

  /** Whatever goes wrong comes as a StoreError. */
  async function ask<T>(work: () => Promise<T>): Promise<T> {
    if (!pools.isOpen) throw new StoreError("store/closed");
    try {
      return await work();
    } catch (error) {
      throw new StoreError(pools.isOpen ? "store/unavailable" : "store/closed", { cause: error });
    }
  }

  /** A change of access, and the line about it. */
  function change<T>(entry: AuditEntry | undefined, work: (db: Db) => Promise<T>): Promise<T> {
    if (entry === undefined) return ask(() => work(db));
    return ask(() =>
      transact(db, async (inside) => {
        const result = await work(inside);
        // What was not there to be removed was not changed.
        if (result !== false) await audit.add(entry, inside);
        return result;
      }),
    );
  }

  /** What was decided on what is there and held until it is written, and the line about it. */
  async function decided<T>(change: Change<T> | null, put: (after: T, db: Db) => Promise<void>, inside: Db) {
    if (change === null) return null;
    await put(change.after, inside);
    await audit.add(change.entry, inside);
    return change.after;
  }

  return {
    epoch,
    append: async (commands) => {
      for (const command of commands) assertCommand(command);
      return commands.length === 0 ? [] : ask(() => append(commands));
    },
    conversation: (shopId, id) => ask(() => conversations.byId(shopId, id)),
    openConversationOf: (shopId, id) => ask(() => conversations.newestOf(shopId, id, true)),
    latestConversationOf: (shopId, id) => ask(() => conversations.newestOf(shopId, id, false)),
    openedAt: (shopId, id, nth) => ask(() => conversations.openedAt(shopId, id, nth)),
    events: (query) => ask(() => events.list(query)),
    heads: (shopId, ids) => ask(() => inbox.heads(shopId, ids)),
    inbox: (shopId, since) => ask(() => inbox.since(shopId, since)),
    recentlyClosed: (shopId, limit) => ask(() => inbox.closed(shopId, limit)),
    markRead: (shopId, id, mark) => ask(() => reads.mark(shopId, id, mark)),
    reads: (shopId, id) => ask(() => reads.list(shopId, id)),
    deadlines: (until, limit) => ask(() => inbox.due(until, limit)),
    nextDeadlineAt: () => ask(() => inbox.nextDueAt()),
    shops: {
      get: (id) => ask(() => shops.get(id)),
      list: () => ask(() => shops.list()),
      put: (shop, entry) => change(entry, (inside) => shops.put(shop, inside)),
      change: (id, decide) =>
        ask(() =>
          transact(db, async (inside) => {
            const now = await shops.held(id, inside);
            return decided(now === null ? null : decide(now), shops.put, inside);
          }),
        ),
    },
    customers: {
      get: (shopId, id) => ask(() => customers.get(shopId, id)),
      byRef: (shopId, ref) => ask(() => customers.byRef(shopId, ref)),
      bySubject: (shopId, subject) => ask(() => customers.bySubject(shopId, subject)),
      put: (customer) => ask(() => putCustomer(db, customers, customer)),
      setContext: (shopId, id, context) => ask(() => customers.setContext(shopId, id, context)),
      orders: (shopId, id) => ask(() => customers.orders(shopId, id)),
      putOrder: (shopId, id, order, at) => ask(() => customers.putOrder(shopId, id, order, at)),
      ownerOfOrder: (shopId, orderId) => ask(() => customers.ownerOfOrder(shopId, orderId)),
      profile: (shopId, id) => ask(() => customers.profile(shopId, id)),
    },
    members: {
      get: (shopId, id) => ask(() => members.get(shopId, id)),
      byEmail: (email) => ask(() => members.byEmail(email)),
      list: (shopId) => ask(() => members.list(shopId)),
      put: (member, entry) => change(entry, (inside) => members.put(member, inside)),
      change: (shopId, id, decide) =>
        ask(() =>
          transact(db, async (inside) => {
            const all = await members.held(shopId, inside);
            const now = all.find((one) => one.id === id);
            return decided(now === undefined ? null : decide(now, all), members.put, inside);
          }),
        ),
    },
    sessions: {
      get: (tokenHash) => ask(() => sessions.get(tokenHash)),
      put: (session) => ask(() => sessions.put(session)),
      renew: (tokenHash, expiresAt) => ask(() => sessions.renew(tokenHash, expiresAt)),
      remove: (tokenHash) => ask(() => sessions.remove(tokenHash)),
      removeOf: (shopId, subject) => ask(() => sessions.removeOf(shopId, subject)),
    },
    apiKeys: {
      get: (keyHash) => ask(() => apiKeys.get(keyHash)),
      list: (shopId) => ask(() => apiKeys.list(shopId)),
      put: (key, entry) => change(entry, (inside) => apiKeys.put(key, inside)),
      remove: (shopId, keyHash, entry) => change(entry, (inside) => apiKeys.remove(shopId, keyHash, inside)),
    },
    audit: { list: (shopId, limit, before) => ask(() => audit.list(shopId, limit, before)) },
    webhooks: {
      claim: (now, until, limit) => ask(() => outbox.claim(now, until, limit)),
      release: (id, at) => ask(() => outbox.release(id, at)),
      nextAttemptAt: () => ask(() => outbox.nextAttemptAt()),
      backlog: () => ask(() => outbox.backlog()),
      delivered: (id) => ask(() => outbox.delivered(id)),
      failed: (id, error, nextAttemptAt) => ask(() => outbox.failed(id, error, nextAttemptAt)),
    },
    close: () => pools.close(),
  };
}
