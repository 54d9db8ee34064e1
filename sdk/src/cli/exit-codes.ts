export const CLEAN = 0;
export const FOUND = 1;
export const USAGE = 2;
export const UNREADABLE = 3;

/** What the command ends with, and what it means; a higher one goes before a lower one. */
export const exitCodes = [
  { code: CLEAN, meaning: "nothing that fails: no error, and no more warnings than --max-warnings" },
  { code: FOUND, meaning: "findings of severity error, or more warnings than --max-warnings" },
  { code: USAGE, meaning: "the arguments, the configuration or the columns do not fit" },
  {
    code: UNREADABLE,
    meaning: "an input cannot be read, no conversation is in any of them, or a line is bad under --strict",
  },
] as const;

/** What a command ends with that was told to stop, as every shell counts it. */
export const interruptCodes = { SIGINT: 130, SIGTERM: 143 } as const;

export type Interrupt = keyof typeof interruptCodes;
export type ExitCode = (typeof exitCodes)[number]["code"] | (typeof interruptCodes)[Interrupt];
