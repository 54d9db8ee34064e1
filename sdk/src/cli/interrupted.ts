import type { Interrupt } from "./exit-codes.ts";

/** Somebody stopped the command; the message says how far it had come. */
export class Interrupted extends Error {
  readonly by: Interrupt;

  constructor(by: Interrupt, message: string) {
    super(message);
    this.by = by;
  }
}
