import type { AppendCommand, NewConversation } from "./store.ts";

/**
 * Which of a command's events answers its author: the index in `opening events + command events`, where `opened` says how
 * many events an opening puts before the command's own.
 */
export function mainIndex(command: AppendCommand, opened: number): number {
  return command.events.length === 0 ? opened - 1 : opened + (command.mainEvent ?? command.events.length - 1);
}

/** What the command may open, if anything. */
export function openingOf(command: AppendCommand): NewConversation | null {
  return "open" in command.target ? command.target.open : null;
}

/**
 * Keeps a command that no store could carry out away from the others of its batch.
 * @throws {TypeError} when it has no event to write, or names a main event that it does not have.
 */
export function assertCommand(command: AppendCommand): void {
  const opening = openingOf(command);
  if (command.events.length === 0 && (opening === null || opening.events.length === 0)) {
    throw new TypeError("an append command needs at least one event");
  }
  if (opening?.events.length === 0 || command.orOpen?.events.length === 0) {
    throw new TypeError("a new conversation starts with conversation.opened");
  }
  const main = command.mainEvent;
  if (main !== undefined && !(Number.isInteger(main) && main >= 0 && main < command.events.length)) {
    throw new TypeError(`mainEvent is ${main}, but the command has ${command.events.length} events`);
  }
}

/** Who may repeat a key: the same customer, or the same member in whatever role; stored beside the key. */
export function authorOf({ author }: AppendCommand): string {
  return `${author.role === "customer" ? "customer" : "staff"}:${author.id}`;
}
