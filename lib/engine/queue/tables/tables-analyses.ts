import type { ColumnType, Generated } from "kysely";

type Time = ColumnType<Date, Date | undefined, Date>;

/**
 * `looks`: picture and sound. `words`: subtitles and text on the picture, which cost far more.
 * `descriptions`: what a provider says of the shots, which costs money.
 */
export type AnalysisPass = "looks" | "words" | "descriptions";
/**
 * Why an analysis failed: the file cannot be read, the machine failed too often, or the provider refuses
 * the key or the model, or cannot be reached.
 */
export type AnalysisProblem = "file" | "machine" | "refused" | "unreachable";
export type AnalysisState = "waiting" | "running" | "done" | "failed";

/** What a content shows and sounds like: one row per content and pass. */
export type AnalysesTable = {
  /** Hex SHA-256 of the file. */
  content_hash: string;
  pass: AnalysisPass;
  /** Version of the pass that made, or will make, the result. That of descriptions stands for their model. */
  version: number;
  state: AnalysisState;
  /** 0 to 1. */
  progress: Generated<number>;
  /** Null until it is done. */
  result: ColumnType<unknown, string | null | undefined, string | null>;
  error_message: ColumnType<string | null, string | null | undefined, string | null>;
  error_code: ColumnType<
    AnalysisProblem | null,
    AnalysisProblem | null | undefined,
    AnalysisProblem | null
  >;
  attempt: Generated<number>;
  lease_token: ColumnType<string | null, string | null | undefined, string | null>;
  lease_worker: ColumnType<string | null, string | null | undefined, string | null>;
  lease_until: ColumnType<Date | null, Date | null | undefined, Date | null>;
  created_at: Time;
  modified_at: Time;
};

/** What a pass has found of a content before it is finished, by a name of its own. */
export type AnalysisPartsTable = {
  content_hash: string;
  pass: AnalysisPass;
  version: number;
  part: string;
  result: ColumnType<unknown, string, string>;
};

/** How often a provider was asked on a day. */
export type ProviderCallsTable = {
  model: string;
  day: ColumnType<Date, string | undefined, string>;
  calls: Generated<number>;
};
