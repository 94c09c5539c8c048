import type { ColumnType, Generated } from "kysely";

type Time = ColumnType<Date, Date | undefined, Date>;
type OrNull<T> = ColumnType<T | null, T | null | undefined, T | null>;

/** At most one row: the engine is one account. */
export type EventCallbackTable = {
  account: Generated<boolean>;
  url: string;
  /** Null: every event there is. */
  event_types: OrNull<string[]>;
  auth_switch: boolean;
  /** Open text of a program before this one; sealed and emptied at the start. */
  auth_key: OrNull<string>;
  sealed_auth_key: OrNull<string>;
  modified_at: Time;
};

/** `ended`: tried as often as the schedule allows. */
export type DeliveryState = "waiting" | "delivered" | "ended";
export type DeliveryResult =
  | "answered"
  | "timeout"
  | "unreachable"
  | "unknown-host"
  | "private-address"
  /** The key it is to be signed with cannot be opened here. */
  | "no-key";

/** An event on its way to one address: the outbox. */
export type DeliveriesTable = {
  seq: ColumnType<string, never, never>;
  delivery_id: string;
  /** Null for events of an asset that no job made. */
  job_id: OrNull<string>;
  clip_id: OrNull<string>;
  event_type: string;
  address: string;
  /** The JSON that is posted, to the byte. */
  body: string;
  state: Generated<DeliveryState>;
  /** Tries since it was written or sent again: the place in the schedule. */
  attempt: Generated<number>;
  /** All tries. */
  tries: Generated<number>;
  next_at: Time;
  lease_token: OrNull<string>;
  lease_worker: OrNull<string>;
  lease_until: OrNull<Date>;
  last_result: OrNull<DeliveryResult>;
  last_status: OrNull<number>;
  last_answer: OrNull<string>;
  last_at: OrNull<Date>;
  created_at: Time;
  modified_at: Time;
};
