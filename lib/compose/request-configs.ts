import { encodeBatch } from "@/lib/ims/contract/wire";
import type { EditingConfig } from "@/lib/ims/schema/config/editing-config";
import { operationOf, submitOperations } from "@/lib/ims/contract/submit-operations";
import type { EveryInput, OwnJobType } from "@/lib/ims/schema/config/every-input";
import type { OutputConfig } from "@/lib/ims/schema/config/output-config";
import type { UserDataValues } from "@/lib/model/form/user-data-form";

/** The configs of a batch request, before they are written as JSON text. */
export type ComposeRequest = {
  /** The type of a job with an operation of its own; absent for a batch. */
  jobType?: OwnJobType | undefined;
  input: EveryInput;
  /** Absent where a pasted request has none. */
  editing?: EditingConfig | undefined;
  output: OutputConfig;
  userData?: UserDataValues | undefined;
  /** Ids of templates, of which one is picked for each clip. */
  templateIds?: string[] | undefined;
};

/** The configs that are made from a form: all of them are present. */
export type MadeRequest = ComposeRequest & { editing: EditingConfig; userData: UserDataValues };

/** The request without an empty `EditingConfig` where its operation takes none. */
export function withoutUntaken<T extends ComposeRequest>(request: T): ComposeRequest {
  const { editing, ...taken } = request;
  const isTaken = submitOperations[operationOf(request.jobType)].takesEditing;
  return isTaken || Object.keys(editing ?? {}).length > 0 ? request : taken;
}

/** A request as it is sent: JSON text in each parameter, and the type of its jobs. */
export function encodeRequest({ jobType, ...configs }: ComposeRequest) {
  return { ...encodeBatch(configs), ...(jobType ? { JobType: jobType } : {}) };
}

/** The object without its undefined fields: what is absent stays absent in the JSON text. */
export function compact<T extends object>(fields: T): T {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as T;
}

/** As `compact`, but undefined when no field is left. */
export function compactOrNone<T extends object>(fields: T): T | undefined {
  const left = compact(fields);
  return Object.keys(left).length > 0 ? left : undefined;
}

/** The texts that are not blank; undefined when none is left. */
export function filled(texts: readonly string[]): string[] | undefined {
  const kept = texts.map((text) => text.trim()).filter((text) => text !== "");
  return kept.length > 0 ? kept : undefined;
}

export const listed = <T>(list: readonly T[]): T[] | undefined =>
  list.length > 0 ? [...list] : undefined;
