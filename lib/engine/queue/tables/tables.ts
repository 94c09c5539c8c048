import type { ColumnType, Generated, JSONColumnType, Selectable } from "kysely";
import type { MediaFacts } from "@/lib/engine/plan/facts";
import type { ClipReport } from "@/lib/ims/schema/answers/clip-report";
import type { ClipState, JobState } from "./job-machine";
import type { TemplatesTable } from "./tables-templates";
import type { AnalysesTable, AnalysisPartsTable, ProviderCallsTable } from "./tables-analyses";
import type { DeliveriesTable, EventCallbackTable } from "./tables-callbacks";

/**
 * Rows of the schema `engine`, as `migrations.ts` makes them. Times are the database's (`now()`), so
 * that workers whose clocks differ agree about leases.
 */
type Time = ColumnType<Date, Date | undefined, Date>;
type TimeOrNull = ColumnType<Date | null, Date | null | undefined, Date | null>;
type TextOrNull = ColumnType<string | null, string | null | undefined, string | null>;
type NumberOrNull = ColumnType<number | null, number | null | undefined, number | null>;
/** A 64-bit number, which the driver returns as text. */
type Sequence = ColumnType<string, never, never>;

/** Columns about killed workers; migration 0006 explains them. */
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
 * `batch`: texts and sources become clips. `preview`: texts and sources become plans without files.
 * `scene`: plans or projects become clips. `single`: one timeline becomes one clip. `selection`: texts
 * and sources become a list of shots. `organization`: a list of shots becomes plans without files.
 */
export type JobKind = "batch" | "preview" | "scene" | "single" | "selection" | "organization";

/** How the shots of a job are chosen: the solutions of IMS. */
export type Solution = "script" | "match" | "mashup" | "sports" | "extraction";

/** Media ids by the reference in the request. */
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
    /** JSON text of the templates as they were when the job was accepted. */
    templates: TextOrNull;
    media_ids: JSONColumnType<MediaIds>;
    /** Paths of the request's undocumented fields, which the job does not obey. */
    not_obeyed: ColumnType<string[], string | undefined, never>;
    kind: ColumnType<JobKind, JobKind | undefined, never>;
    solution: ColumnType<Solution, Solution | undefined, never>;
    /** JSON text: the ids of the projects of a `scene` job, the selection of an `organization`. */
    extend_input: TextOrNull;
    /** JSON text: the result of a job that makes no clips. */
    extend_output: TextOrNull;
    cancelled: Generated<boolean>;
    /** The end of the job was written to the outbox. */
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

/** The facts of a clip about to be published, by which its file is recognised after a crash. */
export type Published = {
  facts: Omit<MediaFacts, "mediaId">;
  coverKey: string | null;
  /** The gate's report. It has its own column, so that a failed clip has a report too. */
  report?: ClipReport;
};

export type MediaDetails = {
  /** The file is made, but no asset of the library. */
  unlisted?: boolean | undefined;
  title?: string | undefined;
  description?: string | undefined;
  tags?: string | undefined;
};

/** Why something failed: an IMS error code and a sentence that says what to do. */
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
    /** JSON text of the submitted Timeline, when the clip is made of one. */
    given_timeline: TextOrNull;
    /** Title, description and tags of the clip's media, when the request gives them. */
    media_details: ColumnType<MediaDetails | null, string | null | undefined, string | null>;
    /** JSON text of the Timeline; text, so that it stays the same byte for byte. */
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
    /** The end of the clip was written to the outbox. */
    told: Generated<boolean>;
    started_at: TimeOrNull;
    finished_at: TimeOrNull;
    modified_at: Time;
  };

export type ClipRow = Selectable<ClipsTable>;

export type MediaStatus = "Preparing" | "Normal" | "PrepareFail";
/** Geometry of a sprite image; `key` is its path among the engine's own files. */
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
    folder: TextOrNull;
    reference_id: TextOrNull;
    user_data: TextOrNull;
    category: TextOrNull;
    /** A cover that replaces the cover made by the engine. */
    cover_object: ColumnType<
      { bucket: string; key: string } | null,
      string | null | undefined,
      string | null
    >;
    /** What its registration did not want drawn. */
    without_sprite: Generated<boolean>;
    without_snapshots: Generated<boolean>;
    /** Tag of bundled media; null for the team's own. */
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
  /** The job that planned the project. */
  origin_job_id: TextOrNull;
  created_at: Time;
  modified_at: Time;
  /** When the timeline last changed; earlier clips were rendered from another timeline. */
  timeline_at: Time;
  /** Set by triggers: the state of the timeline in the last job that rendered it. */
  status: Generated<ProjectStatus>;
  deleted_at: TimeOrNull;
};

export type ProjectStatus = "Draft" | "Editing" | "Producing" | "Produced" | "ProduceFailed";

/** The view of projects that are not deleted, with the result of their last rendering. */
export type ProjectStatesView = Omit<ProjectsTable, "timeline_at" | "deleted_at"> & {
  /** Of the last rendering, as are the error fields. */
  media_id: string | null;
  error_code: string | null;
  error_message: string | null;
};

export type Tables = {
  "engine.jobs": JobsTable;
  "engine.clips": ClipsTable;
  "engine.media": MediaTable;
  "engine.analyses": AnalysesTable;
  "engine.analysis_parts": AnalysisPartsTable;
  "engine.provider_calls": ProviderCallsTable;
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
