const helps = {
  "store/unavailable": "The store could not be reached or written; nothing was stored. Try again.",
  "store/newer-schema":
    "The data was written by a newer version of Qin. Start that version, or give QIN_DATA or DATABASE_URL another place.",
  "store/cannot-open":
    "The store could not be opened. Check that the folder of QIN_DATA can be written, or that the database of DATABASE_URL can be reached.",
  "store/closed": "The store is closed.",
} as const;

export type StoreErrorCode = keyof typeof helps;

/** Anything that goes wrong between the relay and its log; `cause` keeps what the database said. */
export class StoreError extends Error {
  readonly code: StoreErrorCode;
  constructor(code: StoreErrorCode, options: { cause?: unknown; detail?: string } = {}) {
    super(options.detail === undefined ? helps[code] : `${helps[code]} (${options.detail})`, { cause: options.cause });
    this.name = "StoreError";
    this.code = code;
  }
}
