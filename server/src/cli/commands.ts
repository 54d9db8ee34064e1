import type { Command } from "./command.ts";
import { start } from "./start.ts";

/** Every command of `qin`, in the order in which help lists them. One file a command. */
export const commands: readonly Command[] = [start];
