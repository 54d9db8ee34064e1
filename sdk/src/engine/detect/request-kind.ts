/** What a customer's message opens: it asks, it wants something done, or it says that something is wrong. */
export type RequestKind = "question" | "request" | "problem";
