/** The arguments, the configuration or the columns do not fit: the message says which, and what to do. */
export class UsageError extends Error {
  readonly code = "cli/usage";
}
