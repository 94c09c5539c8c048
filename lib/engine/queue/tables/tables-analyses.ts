import type { ColumnType, Generated } from "kysely";

type Time = ColumnType<Date, Date | undefined, Date>;

/** `looks`: picture and sound. `words`: subtitles and text on the picture, which cost far more. */
export type AnalysisPass = "looks" | "words";
export type AnalysisState = "waiting" | "running" | "done" | "failed";

/** What a content shows and sounds like: one row per content and pass. */
export type AnalysesTable = {
  /** Hex SHA-256 of the file. */
  content_hash: string;
  pass: AnalysisPass;
  /** Version of the pass that made, or will make, the result. */
  version: number;
  state: AnalysisState;
  /** 0 to 1. */
  progress: Generated<number>;
  /** Null until it is done. */
  result: ColumnType<unknown, string | null | undefined, string | null>;
  error_message: ColumnType<string | null, string | null | undefined, string | null>;
  attempt: Generated<number>;
  lease_token: ColumnType<string | null, string | null | undefined, string | null>;
  lease_worker: ColumnType<string | null, string | null | undefined, string | null>;
  lease_until: ColumnType<Date | null, Date | null | undefined, Date | null>;
  created_at: Time;
  modified_at: Time;
};
