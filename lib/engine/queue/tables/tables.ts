import type { ColumnType, Generated, JSONColumnType, Selectable } from "kysely";
import type { MediaFacts } from "@/lib/engine/plan/facts";
import type { ClipReport } from "@/lib/ims/schema/answers/clip-report";
import type { ClipState, JobState } from "./job-machine";
import type { TemplatesTable } from "./tables-templates";
import type { DeliveriesTable, EventCallbackTable } from "./tables-callbacks";

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

/** What migration 0006 tells of work whose worker was killed. */
type Suspicion = {
  alone: Generated<boolean>;
  losses: Generated<number>;
  kills: Generated<number>;
};

type Lease = {
  attempt: Generated<number>;
  lease_token: ColumnType<string | null, string | null | undefined, string | null>;
  lease_worker: ColumnType<string | null, string | null | undefined, string | null>;
  lease_until: TimeOrNull;
};

/**
 * `batch`: texts and material become clips. `preview`: they become plans without files. `scene`:
 * plans or projects become clips. `single`: one timeline becomes one clip.
 */
export type JobKind = "batch" | "preview" | "scene" | "single";

/** References as the request wrote them, to the media they name. */
export type MediaIds = Record<string, string>;

export type JobsTable = Lease &
  Suspicion & {
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
    /** Paths of what the request asked for and nobody documents. */
    not_obeyed: ColumnType<string[], string | undefined, never>;
    kind: ColumnType<JobKind, JobKind | undefined, never>;
    /** JSON text: the ids of the projects of a `scene` job. */
    extend_input: TextOrNull;
    cancelled: Generated<boolean>;
    /** Its end was written into the outbox. */
    told: Generated<boolean>;
    error_code: TextOrNull;
    error_message: TextOrNull;
    breaks: Generated<number>;
    last_taken_at: TimeOrNull;
    created_at: Time;
    modified_at: Time;
    completed_at: TimeOrNull;
  };

export type JobRow = Selectable<JobsTable>;

/** What is about to be published: enough to know the file again after a crash. */
export type Published = {
  facts: Omit<MediaFacts, "mediaId">;
  coverKey: string | null;
  /** What was found when it was looked at; kept beside, so that a failed clip has one too. */
  report?: ClipReport;
};

export type MediaDetails = {
  title?: string | undefined;
  description?: string | undefined;
  tags?: string | undefined;
};

/** Why something failed: a code of IMS and a sentence that tells a person what to do. */
export type Failure = { code: string; message: string; report?: ClipReport | null };

export type ClipsTable = Lease &
  Suspicion & {
    clip_id: string;
    job_id: string;
    index: number;
    state: ClipState;
    stage: Generated<string>;
    progress: Generated<number>;
    /** Null for a plan without a file. */
    output_url: TextOrNull;
    project_id: TextOrNull;
    /** JSON text of the Timeline that was handed in, when the plan is made of one. */
    given_timeline: TextOrNull;
    /** What the asset of the clip is called, when the request says so. */
    media_details: ColumnType<MediaDetails | null, string | null | undefined, string | null>;
    /** JSON text of the Timeline: kept as text so that it stays the same to the byte. */
    timeline: TextOrNull;
    /** Keys of the sentences that the timeline speaks. */
    speech_keys: ColumnType<string[] | null, string[] | null | undefined, string[] | null>;
    planned_seconds: NumberOrNull;
    breaks: Generated<number>;
    published: ColumnType<Published | null, string | null | undefined, string | null>;
    report: ColumnType<ClipReport | null, string | null | undefined, string | null>;
    media_id: TextOrNull;
    duration_seconds: NumberOrNull;
    error_code: TextOrNull;
    error_message: TextOrNull;
    /** Its end was written into the outbox. */
    told: Generated<boolean>;
    started_at: TimeOrNull;
    finished_at: TimeOrNull;
    modified_at: Time;
  };

export type ClipRow = Selectable<ClipsTable>;

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

export type MediaTable = Lease &
  Suspicion & {
    seq: Sequence;
    media_id: string;
    bucket: string;
    key: string;
    input_url: string;
    media_type: "video" | "image" | "audio" | "text";
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
    /** What its registration did not want drawn. */
    without_sprite: Generated<boolean>;
    without_snapshots: Generated<boolean>;
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

export type ProjectsTable = {
  seq: Sequence;
  project_id: string;
  title: string;
  description: TextOrNull;
  timeline: TextOrNull;
  duration_seconds: NumberOrNull;
  cover_url: TextOrNull;
  business_config: TextOrNull;
  create_source: Generated<string>;
  modified_source: Generated<string>;
  /** The job whose plan it is. */
  origin_job_id: TextOrNull;
  created_at: Time;
  modified_at: Time;
  /** When the timeline was last changed: what was rendered before is of another one. */
  timeline_at: Time;
  /** The database sets it: what became of the timeline in the last job that rendered it. */
  status: Generated<ProjectStatus>;
  deleted_at: TimeOrNull;
};

export type ProjectStatus = "Draft" | "Editing" | "Producing" | "Produced" | "ProduceFailed";

/** The view that tells what became of a project that is not deleted. */
export type ProjectStatesView = Omit<ProjectsTable, "timeline_at" | "deleted_at"> & {
  /** Of the last rendering. */
  media_id: string | null;
  error_code: string | null;
  error_message: string | null;
};

export type Tables = {
  "engine.jobs": JobsTable;
  "engine.clips": ClipsTable;
  "engine.media": MediaTable;
  "engine.templates": TemplatesTable;
  "engine.projects": ProjectsTable;
  "engine.project_states": ProjectStatesView;
  "engine.tokens": {
    operation: string;
    token: string;
    fingerprint: string;
    result_id: string;
    created_at: Time;
  };
  "engine.event_callback": EventCallbackTable;
  "engine.deliveries": DeliveriesTable;
  "engine.nonces": { nonce: string; expires_at: Date };
  "engine.workers": {
    worker: string;
    host: string;
    pid: number;
    identity: string | null;
    started_at: Time;
  };
};
