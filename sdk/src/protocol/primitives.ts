import { type Infer, Invalid, integer, literal, object, type Schema, string } from "./schema.ts";

/** Identifiers of conversations, events, people, orders: opaque, never empty. */
export const id = string({ min: 1, max: 64 });
/** Milliseconds since the epoch. */
export const time = integer();
/** Position in one conversation's log: 1, 2, 3… without holes. */
export const seq = integer({ min: 1 });
/** Text that a person writes. UTF-16 code units. */
export const MAX_TEXT_LENGTH = 10_000;
export const text: Schema<string> = readable(string({ min: 1, max: MAX_TEXT_LENGTH }));

/** Half of a surrogate pair or a NUL breaks readers and stores further on; nothing but blanks says nothing. */
function readable(schema: Schema<string>): Schema<string> {
  return {
    shape: schema.shape,
    parse: (value, path) => {
      const parsed = schema.parse(value, path);
      if (/\S/.test(parsed) && !/[\0\p{Surrogate}]/u.test(parsed)) return parsed;
      throw new Invalid(path, "text that can be read, without NUL and halves of characters,", value);
    },
  };
}
/** One line: a name, a title, a summary. */
export const line = string({ max: 500 });

export const role = literal("customer", "agent", "supervisor", "bot", "system");
export type Role = Infer<typeof role>;

/** Who did it. A member with the role admin acts as a supervisor in the log. */
export const participant = object({ role, id });
export type Participant = Infer<typeof participant>;

export const audience = literal("all", "staff");
/** Who may see an event: staff-only events never reach a customer, not even as stubs. */
export type Audience = Infer<typeof audience>;
