/** Limits of one connection; the relay announces its own in `welcome`. */
export const defaultLimits = {
  /** Bytes of one frame, both ways up. A larger one is refused and the socket closed with 4501. */
  frameBytes: 65_536,
  /** UTF-16 code units of one message. */
  textLength: 10_000,
  /** Frames a second, sustained; a burst of three times as many is let through. */
  framesPerSecond: 30,
  /** Events of one page of history. */
  pageSize: 100,
} as const;
