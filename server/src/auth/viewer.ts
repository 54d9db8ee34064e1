import type { ErrorCode, Participant } from "@qin/sdk/protocol";
import type { MemberRole } from "../store/store.ts";

/** Who is behind a connection or a request, after the relay has made sure of it. */
export type Viewer = CustomerViewer | MemberViewer | ReplayViewer;

export interface CustomerViewer {
  readonly kind: "customer";
  readonly shopId: string;
  readonly id: string;
  readonly name: string;
  /** The opaque name that the shop's backend may use for this customer. */
  readonly ref: string;
  readonly isIdentified: boolean;
  /** Of the session, so that it can be revoked. */
  readonly tokenHash: string;
  /** When the session ends, ms since the epoch. */
  readonly expiresAt: number;
}

export interface MemberViewer {
  readonly kind: "member";
  readonly shopId: string;
  readonly id: string;
  readonly name: string;
  readonly role: MemberRole;
  readonly tokenHash: string;
  readonly expiresAt: number;
}

/** Transcripts played through the relay by an API key with the scope `replay`: no limits, and rules only record. */
interface ReplayViewer {
  readonly kind: "replay";
  readonly shopId: string;
  readonly id: string;
  /** Of the API key: its sockets end when it is revoked. */
  readonly tokenHash: string;
  readonly name: string;
  /** Whose part it plays. */
  readonly role: "customer" | "agent";
  /** Customers only. */
  readonly ref: string | null;
}

export type Authenticated =
  | {
      readonly ok: true;
      readonly viewer: Viewer;
      /** A new session's token, which the customer keeps for the next `hello`; only a new session has one. */
      readonly token?: string;
    }
  | { readonly ok: false; readonly code: AuthRefusal };

export type AuthRefusal = Extract<
  ErrorCode,
  "auth/required" | "auth/refused" | "auth/forbidden" | "auth/identity-required"
>;

/** Whether the viewer sees what the shop's staff sees. */
export function isStaff(viewer: Viewer): boolean {
  return viewer.kind === "member" || (viewer.kind === "replay" && viewer.role === "agent");
}

/** As whom the viewer writes in the log; a member with the role admin acts as a supervisor. */
export function participantOf(viewer: Viewer): Participant {
  if (viewer.kind === "customer") return { role: "customer", id: viewer.id };
  return { role: viewer.role === "admin" ? "supervisor" : viewer.role, id: viewer.id };
}
