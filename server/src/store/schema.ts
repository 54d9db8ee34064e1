import type { Kysely } from "kysely";

/** The tables that the migrations make, as both dialects have them: whole numbers are times in ms, positions, or 0 and 1. */
export interface Schema {
  readonly meta: { key: string; value: string };
  readonly shops: {
    id: string;
    name: string;
    origins: string;
    currency: string;
    identity_keys: string;
    webhook_url: string | null;
    webhook_secret: string | null;
    settings: string;
    cursor: number;
  };
  readonly customers: {
    shop_id: string;
    id: string;
    ref: string;
    subject: string | null;
    name: string;
    locale: string | null;
    page: string | null;
    cart: string | null;
    created_at: number;
  };
  readonly conversations: {
    shop_id: string;
    id: string;
    client_id: string;
    customer_id: string;
    opened_cursor: number;
    cursor: number;
    head: number;
    customer_head: number;
    last_at: number;
    is_closed: number;
    row: string;
    clock: string;
    fired_anchor: number;
    response_anchor: number | null;
    response_due: number | null;
  };
  readonly events: {
    shop_id: string;
    conversation_id: string;
    seq: number;
    customer_prev: number;
    is_staff: number;
    at: number;
    type: string;
    body: string;
  };
  readonly command_keys: {
    shop_id: string;
    key: string;
    conversation_id: string;
    seq: number;
    author: string;
    moved_from: string | null;
  };
  readonly read_marks: { shop_id: string; conversation_id: string; role: string; id: string; seq: number };
  readonly orders: { shop_id: string; id: string; customer_id: string; placed_at: number; body: string };
  readonly members: {
    shop_id: string;
    id: string;
    email: string;
    name: string;
    role: string;
    password_hash: string;
    disabled_at: number | null;
  };
  readonly sessions: {
    token_hash: string;
    shop_id: string;
    subject_kind: string;
    subject_id: string;
    created_at: number;
    expires_at: number;
  };
  readonly api_keys: { key_hash: string; shop_id: string; name: string; scopes: string; created_at: number };
  readonly audit_log: {
    shop_id: string;
    id: string;
    at: number;
    who: string;
    action: string;
    target: string;
    detail: string;
  };
  readonly webhooks: {
    id: string;
    shop_id: string;
    type: string;
    body: string;
    created_at: number;
    attempts: number;
    next_attempt_at: number | null;
    last_error: string | null;
  };
}

export type Db = Kysely<Schema>;
