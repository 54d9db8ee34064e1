import { type Variable, whole } from "./variable.ts";

/** What the relay may use of the machine and of its clients, by the name of the environment variable. docs/limits.md tells of each. */
export const limitVariables = {
  QIN_FRAME_BYTES: whole({ min: 1_024, max: 16_777_216, fallback: 65_536 }),
  QIN_FRAMES_PER_SECOND: whole({ min: 1, max: 100_000, fallback: 30 }),
  QIN_BAD_FRAMES: whole({ min: 1, max: 10_000, fallback: 10 }),
  QIN_WAITING_FRAMES: whole({ min: 1, max: 100_000, fallback: 256 }),
  QIN_PAGE_SIZE: whole({ min: 1, max: 1_000, fallback: 100 }),
  QIN_HEARTBEAT_MS: whole({ min: 100, max: 600_000, fallback: 25_000 }),
  QIN_HELLO_MS: whole({ min: 100, max: 600_000, fallback: 10_000 }),
  QIN_HEADERS_MS: whole({ min: 100, max: 600_000, fallback: 10_000 }),
  QIN_REQUEST_MS: whole({ min: 100, max: 600_000, fallback: 30_000 }),
  QIN_HEADS_MS: whole({ min: 100, max: 60_000, fallback: 2_000 }),
  QIN_QUEUED_BYTES: whole({ min: 65_536, max: 1_073_741_824, fallback: 4_194_304 }),
  QIN_SOCKETS: whole({ min: 0, max: 10_000_000, fallback: 50_000 }),
  QIN_SOCKETS_PER_ADDRESS: whole({ min: 0, max: 1_000_000, fallback: 1_000 }),
  QIN_SOCKETS_PER_PERSON: whole({ min: 0, max: 100_000, fallback: 50 }),
  QIN_WATCHED_CONVERSATIONS: whole({ min: 1, max: 1_000, fallback: 200 }),
  QIN_CONVERSATIONS_PER_DAY: whole({ min: 0, max: 100_000, fallback: 100 }),
  QIN_OPENINGS_PER_MINUTE: whole({ min: 0, max: 1_000_000, fallback: 600 }),
  QIN_NEW_CUSTOMERS_PER_MINUTE: whole({ min: 0, max: 1_000_000, fallback: 600 }),
  QIN_WRONG_LOGINS_PER_MINUTE: whole({ min: 0, max: 1_000_000, fallback: 30 }),
  QIN_API_REQUESTS_PER_SECOND: whole({ min: 0, max: 1_000_000, fallback: 100 }),
  QIN_COMMIT_BATCH: whole({ min: 1, max: 10_000, fallback: 2_000 }),
  QIN_COMMIT_QUEUE: whole({ min: 1, max: 1_000_000, fallback: 50_000 }),
} as const satisfies Record<string, Variable<number>>;

/** Each of one node. Of sockets, conversations, customers, logins and requests 0 means no limit. */
export interface Limits {
  /** Bytes of one frame from a client; a larger one closes the socket with 4501. */
  readonly frameBytes: number;
  /** Frames a second of one socket, sustained; a burst of three times as many is let through. */
  readonly framesPerSecond: number;
  /** Frames in a row that could not be understood before the socket is closed with 4502. */
  readonly badFrames: number;
  /** Frames of one socket that wait for their turn before no more is read from it. */
  readonly waitingFrames: number;
  /** Events of one page of history. */
  readonly pageSize: number;
  /** A client pings this often, in ms; two missing ones close the socket with 4002. */
  readonly heartbeatMs: number;
  /** Time for a valid `hello`, in ms; after it the socket is closed with 4003. */
  readonly helloMs: number;
  /** Time for the head of an HTTP request, that of an upgrade included, in ms; after it 408. */
  readonly headersMs: number;
  /** Time for a whole HTTP request, in ms; after it 408. */
  readonly requestMs: number;
  /** How often the heads of watched conversations are compared with the store, in ms. */
  readonly headsMs: number;
  /** Bytes waiting for one reader, besides the largest frame it was sent, before its socket is closed with 4001. */
  readonly queuedBytes: number;
  /** Open sockets of this node; the next one is answered 503. */
  readonly sockets: number;
  readonly socketsPerAddress: number;
  readonly socketsPerPerson: number;
  /** Conversations that one socket may watch; 1,000 at most, which is what a pong can name. */
  readonly watchedConversations: number;
  /** Conversations that one customer may open in 24 hours; one of them is open at a time. */
  readonly conversationsPerDay: number;
  /** Conversations that one network address may open in a minute; a minute's worth may come at once. */
  readonly openingsPerMinute: number;
  /** Customers without a name that one network address may bring in a minute; a minute's worth may come at once. */
  readonly newCustomersPerMinute: number;
  /** Failed logins of one network address, under whatever names, in a minute; a minute's worth may come at once. */
  readonly wrongLoginsPerMinute: number;
  /** Requests a second of one API key, sustained; a burst of three times as many is let through. */
  readonly apiRequestsPerSecond: number;
  /** Commands of one transaction. */
  readonly commitBatch: number;
  /** Commands that may wait for a transaction; more are refused with `store/unavailable`. */
  readonly commitQueue: number;
}

type Read = (name: keyof typeof limitVariables, variable: Variable<number>) => number;

export function readLimits(read: Read): Limits {
  const limit = (name: keyof typeof limitVariables) => read(name, limitVariables[name]);
  return {
    frameBytes: limit("QIN_FRAME_BYTES"),
    framesPerSecond: limit("QIN_FRAMES_PER_SECOND"),
    badFrames: limit("QIN_BAD_FRAMES"),
    waitingFrames: limit("QIN_WAITING_FRAMES"),
    pageSize: limit("QIN_PAGE_SIZE"),
    heartbeatMs: limit("QIN_HEARTBEAT_MS"),
    helloMs: limit("QIN_HELLO_MS"),
    headersMs: limit("QIN_HEADERS_MS"),
    requestMs: limit("QIN_REQUEST_MS"),
    headsMs: limit("QIN_HEADS_MS"),
    queuedBytes: limit("QIN_QUEUED_BYTES"),
    sockets: limit("QIN_SOCKETS"),
    socketsPerAddress: limit("QIN_SOCKETS_PER_ADDRESS"),
    socketsPerPerson: limit("QIN_SOCKETS_PER_PERSON"),
    watchedConversations: limit("QIN_WATCHED_CONVERSATIONS"),
    conversationsPerDay: limit("QIN_CONVERSATIONS_PER_DAY"),
    openingsPerMinute: limit("QIN_OPENINGS_PER_MINUTE"),
    newCustomersPerMinute: limit("QIN_NEW_CUSTOMERS_PER_MINUTE"),
    wrongLoginsPerMinute: limit("QIN_WRONG_LOGINS_PER_MINUTE"),
    apiRequestsPerSecond: limit("QIN_API_REQUESTS_PER_SECOND"),
    commitBatch: limit("QIN_COMMIT_BATCH"),
    commitQueue: limit("QIN_COMMIT_QUEUE"),
  };
}
