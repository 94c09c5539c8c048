import type { z } from "zod";
import { type EditingConfig, editingConfigSchema } from "./schema/editing-config";
import { type InputConfig, inputConfigSchema } from "./schema/input-config";
import { type OutputConfig, outputConfigSchema } from "./schema/output-config";
import { type UserData, userDataMaxBytes, userDataSchema } from "./schema/user-data";

/** The configs of one batch request, read. */
export type BatchConfigs = {
  input: InputConfig;
  editing: EditingConfig;
  output: OutputConfig;
  userData: UserData;
};

/** The same as it travels: JSON text in string parameters. */
export type BatchTexts = {
  InputConfig: string;
  EditingConfig?: string | undefined;
  OutputConfig: string;
  UserData?: string | undefined;
};

/** One thing wrong with a config; `path` begins with the parameter: `OutputConfig.Count`. */
export type ConfigProblem = {
  path: string;
  message: string;
  /** A word that an interface can translate: why a file is not taken in. */
  reason?: string | undefined;
};

export type DecodedBatch =
  | { ok: true; configs: BatchConfigs; passedThrough: string[] }
  | { ok: false; problems: ConfigProblem[] };

/** `["MediaGroupArray", 0, "GroupName"]` → `MediaGroupArray[0].GroupName`. */
export function formatPath(parameter: string, path: ReadonlyArray<PropertyKey>): string {
  return path.reduce<string>(
    (text, part) => (typeof part === "number" ? `${text}[${part}]` : `${text}.${String(part)}`),
    parameter,
  );
}

type Issue = z.core.$ZodIssue;

function toProblems(parameter: string, issue: Issue): ConfigProblem[] {
  if (issue.code !== "unrecognized_keys") {
    return [{ path: formatPath(parameter, issue.path), message: issue.message }];
  }
  return issue.keys.map((key) => ({
    path: formatPath(parameter, [...issue.path, key]),
    message:
      "unknown field; remove it, or set REELPRESS_STRICT=0 to let unknown fields pass unread",
  }));
}

/** Takes unknown fields out of a copy of `value`; answers the copy and their paths. */
function withoutUnknown(
  parameter: string,
  value: unknown,
  issues: Issue[],
): { value: unknown; removed: string[] } {
  const copy: unknown = structuredClone(value);
  const removed: string[] = [];
  for (const issue of issues) {
    if (issue.code !== "unrecognized_keys") continue;
    let holder: unknown = copy;
    for (const part of issue.path) holder = (holder as Record<PropertyKey, unknown>)[part];
    for (const key of issue.keys) {
      delete (holder as Record<string, unknown>)[key];
      removed.push(formatPath(parameter, [...issue.path, key]));
    }
  }
  return { value: copy, removed };
}

type Read<T> = { value?: T; problems: ConfigProblem[]; removed: string[] };

function readConfig<S extends z.ZodType>(
  parameter: string,
  schema: S,
  text: string,
  strict: boolean,
): Read<z.output<S>> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    const problem = { path: parameter, message: "is not JSON text; check quotes and commas" };
    return { problems: [problem], removed: [] };
  }
  const first = schema.safeParse(value);
  if (first.success) return { value: first.data, problems: [], removed: [] };
  const known = strict
    ? { value, removed: [] }
    : withoutUnknown(parameter, value, first.error.issues);
  const second = schema.safeParse(known.value);
  if (second.success) return { value: second.data, problems: [], removed: known.removed };
  const problems = second.error.issues.flatMap((issue) => toProblems(parameter, issue));
  return { problems, removed: known.removed };
}

/**
 * Reads the configs of a batch request. Strict mode refuses unknown fields with their path; else
 * they are taken out and listed in `passedThrough`.
 */
export function decodeBatch(texts: BatchTexts, strict: boolean): DecodedBatch {
  const input = readConfig("InputConfig", inputConfigSchema, texts.InputConfig, strict);
  const editing = readConfig(
    "EditingConfig",
    editingConfigSchema,
    texts.EditingConfig || "{}",
    strict,
  );
  const output = readConfig("OutputConfig", outputConfigSchema, texts.OutputConfig, strict);
  const userData = readConfig("UserData", userDataSchema, texts.UserData || "{}", strict);
  const problems = [input, editing, output, userData].flatMap((read) => read.problems);
  const bytes = new TextEncoder().encode(texts.UserData ?? "").length;
  if (bytes > userDataMaxBytes) {
    problems.push({
      path: "UserData",
      message: `is ${bytes} bytes; at most ${userDataMaxBytes} are allowed`,
    });
  }
  if (!input.value || !editing.value || !output.value || !userData.value || problems.length > 0) {
    return { ok: false, problems };
  }
  return {
    ok: true,
    configs: {
      input: input.value,
      editing: editing.value,
      output: output.value,
      userData: userData.value,
    },
    passedThrough: [input, editing, output, userData].flatMap((read) => read.removed),
  };
}

/** Writes configs as they travel. Absent fields stay absent. */
export function encodeBatch(configs: {
  input: unknown;
  editing: unknown;
  output: unknown;
  userData: unknown;
}): { InputConfig: string; EditingConfig: string; OutputConfig: string; UserData: string } {
  return {
    InputConfig: JSON.stringify(configs.input),
    EditingConfig: JSON.stringify(configs.editing),
    OutputConfig: JSON.stringify(configs.output),
    UserData: JSON.stringify(configs.userData),
  };
}
