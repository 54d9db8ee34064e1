import { type Infer, literal, object } from "../schema.ts";

/** Customer → relay: forget this session. The relay revokes the token and closes with 4507. */
export const signOut = object({ type: literal("sign_out") });
export type SignOut = Infer<typeof signOut>;
