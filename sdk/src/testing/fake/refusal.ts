import { type ErrorCode, errorCodes, type Finding } from "../../protocol/index.ts";
import type { FakeConnection } from "./world.ts";

export interface Refusal {
  readonly code: ErrorCode;
  readonly message: string;
  readonly findings?: readonly Finding[];
  readonly retryAfterMs?: number;
}

export function refusal(code: ErrorCode, message: string = errorCodes[code].help): Refusal {
  return { code, message };
}

export function refuse(connection: FakeConnection, id: string | undefined, refused: Refusal): void {
  const { code, message, findings, retryAfterMs } = refused;
  connection.send({
    type: "refused",
    code,
    verdict: errorCodes[code].verdict,
    message,
    ...(id === undefined ? {} : { id }),
    ...(findings ? { findings: [...findings] } : {}),
    ...(retryAfterMs === undefined ? {} : { retryAfterMs }),
  });
}
