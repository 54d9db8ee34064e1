import { Type } from "typebox";

/** What every answer that is no success looks like. */
export const errorBody = Type.Object({ error: Type.Object({ code: Type.String(), message: Type.String() }) });
