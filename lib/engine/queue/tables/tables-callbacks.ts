import type { ColumnType, Generated } from "kysely";

type Time = ColumnType<Date, Date | undefined, Date>;
type OrNull<T> = ColumnType<T | null, T | null | undefined, T | null>;

/** At most one row, because the engine has one account. */
export type EventCallbackTable = {
  account: Generated<boolean>;
  url: string;
  /** Null: all event types. */
  event_types: OrNull<string[]>;
  auth_switch: boolean;
  /** Plain text that an earlier version stored; sealed and emptied at the start. */
  auth_key: OrNull<string>;
  sealed_auth_key: OrNull<string>;
  modified_at: Time;
};

/** `ended`: every try of the schedule has failed. */
export type DeliveryState = "waiting" | "delivered" | "ended";
export type DeliveryResult =
  | "answered"
  | "timeout"
  | "unreachable"
  | "unknown-host"
  | "private-address"
  /** The signing key cannot be opened with this installation's secret. */
  | "no-key";

/** The outbox: an event to be delivered to one address. */
export type DeliveriesTable = {
  seq: ColumnType<string, never, never>;
  delivery_id: string;
  /** Null for events of media that no job made. */
  job_id: OrNull<string>;
  clip_id: OrNull<string>;
  event_type: string;
  address: string;
  /** The JSON text that is posted, byte for byte. */
  body: string;
  state: Generated<DeliveryState>;
  /** Tries since the event was written or resent: the index of the schedule's next step. */
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
