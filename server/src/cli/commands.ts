import { admin } from "./admin.ts";
import { backup } from "./backup.ts";
import type { Command } from "./command.ts";
import { doctor } from "./doctor.ts";
import { exportLog } from "./export.ts";
import { rebuild } from "./rebuild.ts";
import { replay } from "./replay.ts";
import { restore } from "./restore.ts";
import { start } from "./start.ts";

/** Every command of `qin`, in the order in which help lists them. One file a command. */
export const commands: readonly Command[] = [start, doctor, admin, backup, restore, exportLog, rebuild, replay];
