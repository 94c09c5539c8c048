import type { ColumnType, Generated, JSONColumnType } from "kysely";
import type { MediaFacts } from "@/lib/engine/plan/facts";
import type { ClipState, JobState } from "./job-machine";
import type { TemplatesTable } from "./tables-templates";

/**
 * Rows of the schema `engine`, as `migrations.ts` makes them. Times are the database's (`now()`), so
 * that workers whose clocks differ agree about leases.
 */
type Time = ColumnType<Date, Date | undefined, Date>;
type TimeOrNull = ColumnType<Date | null, Date | null | undefined, Date | null>;
type TextOrNull = ColumnType<string | null, string | null | undefined, string | null>;
type NumberOrNull = ColumnType<number | null, number | null | undefined, number | null>;
/** 64 bit: the driver answers text. */
type Sequence = ColumnType<string, never, never>;

type Lease = {
  attempt: Generated<number>;
  lease_token: ColumnType<string | null, string | null | undefined, string | null>;
  lease_worker: ColumnType<string | null, string | null | undefined, string | null>;
  lease_until: TimeOrNull;
};

/** References as the request wrote them, to the media they name. */
export type MediaIds = Record<string, string>;

export type JobsTable = Lease & {
  seq: Sequence;
  job_id: string;
  state: JobState;
  stage: Generated<string>;
  seed: string;
  clip_count: number;
  input_config: string;
  editing_config: TextOrNull;
  output_config: string;
  user_data: TextOrNull;
  /** JSON text: the templates as they were when the job was accepted. */
  templates: TextOrNull;
  media_ids: JSONColumnType<MediaIds>;
  cancelled: Generated<boolean>;
  error_code: TextOrNull;
  error_message: TextOrNull;
  breaks: Generated<number>;
  losses: Generated<number>;
  last_taken_at: TimeOrNull;
  created_at: Time;
  modified_at: Time;
  completed_at: TimeOrNull;
};

/** What is about to be published: enough to know the file again after a crash. */
export type Published = { facts: Omit<MediaFacts, "mediaId">; coverKey: string | null };

/** Why something failed: a code of IMS and a sentence that tells a person what to do. */
export type Failure = { code: string; message: string };

export type ClipsTable = Lease & {
  clip_id: string;
  job_id: string;
  index: number;
  state: ClipState;
  stage: Generated<string>;
  progress: Generated<number>;
  output_url: string;
  /** JSON text of the Timeline: kept as text so that it stays the same to the byte. */
  timeline: TextOrNull;
  planned_seconds: NumberOrNull;
  breaks: Generated<number>;
  losses: Generated<number>;
  published: ColumnType<Published | null, string | null | undefined, string | null>;
  media_id: TextOrNull;
  duration_seconds: NumberOrNull;
  error_code: TextOrNull;
  error_message: TextOrNull;
  started_at: TimeOrNull;
  finished_at: TimeOrNull;
  modified_at: Time;
};

export type MediaStatus = "Preparing" | "Normal" | "PrepareFail";
/** Geometry of a sprite picture; `key` names it among the engine's own files. */
export type SpriteFacts = {
  key: string;
  columns: number;
  rows: number;
  tileWidth: number;
  tileHeight: number;
  count: number;
  secondsPerTile: number;
};

export type MediaTable = Lease & {
  seq: Sequence;
  media_id: string;
  bucket: string;
  key: string;
  input_url: string;
  media_type: "video" | "image" | "audio";
  title: string;
  description: TextOrNull;
  tags: TextOrNull;
  business_type: TextOrNull;
  category_id: TextOrNull;
  reference_id: TextOrNull;
  user_data: TextOrNull;
  category: TextOrNull;
  /** A picture that stands for the asset instead of the one the engine made. */
  cover_object: ColumnType<
    { bucket: string; key: string } | null,
    string | null | undefined,
    string | null
  >;
  /** Tag of a medium that comes with the engine; null for the team's own. */
  public_tag: TextOrNull;
  is_output: Generated<boolean>;
  status: MediaStatus;
  facts: JSONColumnType<MediaFacts>;
  cover_key: TextOrNull;
  sprite: ColumnType<SpriteFacts | null, string | null | undefined, string | null>;
  created_at: Time;
  modified_at: Time;
  deleted_at: TimeOrNull;
};

export type Tables = {
  "engine.jobs": JobsTable;
  "engine.clips": ClipsTable;
  "engine.media": MediaTable;
  "engine.templates": TemplatesTable;
  "engine.tokens": {
    operation: string;
    token: string;
    fingerprint: string;
    result_id: string;
    created_at: Time;
  };
  "engine.nonces": { nonce: string; expires_at: Date };
  "engine.workers": {
    worker: string;
    host: string;
    pid: number;
    identity: string | null;
    started_at: Time;
  };
};
