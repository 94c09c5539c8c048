import type { z } from "zod";
import type { AnyBatchConfigs, BatchConfigs } from "../schema/config/batch-configs";
import { editingConfigSchema } from "../schema/config/editing-config";
import { anyInputConfigSchema, isScriptInput } from "../schema/config/input-config";
import { outputConfigSchema } from "../schema/config/output-config";
import { type ConfigProblem, type ReadConfig, readConfig, readJson } from "../schema/read-config";
import { templateConfigObjectSchema, templateConfigSchema } from "../schema/config/template-config";
import { userDataMaxBytes, userDataSchema } from "../schema/config/user-data";
import { type SubmitOperation, submitOperations } from "./submit-operations";
import type { EveryInput } from "../schema/config/every-input";

export type { AnyBatchConfigs, BatchConfigs } from "../schema/config/batch-configs";
export type { ConfigProblem } from "../schema/read-config";

/** The configs of a request as they are sent: JSON text in string parameters. */
export type BatchTexts = {
  InputConfig: string;
  EditingConfig?: string | undefined;
  OutputConfig: string;
  TemplateConfig?: string | undefined;
  UserData?: string | undefined;
};

/** `passedThrough` lists the paths of fields that were not read; always empty in strict mode. */
export type Decoded<T> =
  | { ok: true; configs: T; passedThrough: string[] }
  | { ok: false; problems: ConfigProblem[] };

export type DecodedBatch = Decoded<BatchConfigs>;

/** The parsed configs of a request to any of the operations that submit a batch. */
export type SubmitConfigs = Omit<AnyBatchConfigs, "input"> & { input: EveryInput };

function readText<S extends z.ZodType>(
  parameter: string,
  schema: S,
  text: string,
  strict: boolean,
): ReadConfig<z.output<S>> {
  const json = readJson(parameter, text);
  if (!json.ok) return { problems: [json.problem], removed: [] };
  return readConfig(parameter, schema, json.value ?? undefined, strict);
}

/** The text of an optional config. An absent text, or the text `null`, is an empty object. */
function orEmpty(text: string | undefined): string {
  const written = text?.trim() ?? "";
  return written === "" || written === "null" ? "{}" : written;
}

/** A bare array of ids is documented; the object form is not confirmed. Source: 4.2. */
export function readTemplateIds(
  text: string | undefined,
  strict: boolean,
): ReadConfig<string[] | undefined> {
  const parameter = "TemplateConfig";
  if (!text?.trim() || text.trim() === "null") return { problems: [], removed: [] };
  const json = readJson(parameter, text);
  if (!json.ok) return { problems: [json.problem], removed: [] };
  if (Array.isArray(json.value)) {
    return readConfig(parameter, templateConfigSchema, json.value, strict);
  }
  const read = readConfig(parameter, templateConfigObjectSchema, json.value, strict);
  return { ...read, value: undefined };
}

function userDataProblems(text: string | undefined): ConfigProblem[] {
  const bytes = new TextEncoder().encode(text ?? "").length;
  if (bytes <= userDataMaxBytes) return [];
  const message = `is ${bytes} bytes; at most ${userDataMaxBytes} are allowed`;
  return [{ path: "UserData", message, reason: "user-data-too-long" }];
}

/**
 * Reads the configs of a batch request of any mode. Strict mode refuses unknown and
 * unconfirmed fields by path; otherwise they are removed and listed in `passedThrough`.
 */
export function decodeAnyBatch(texts: BatchTexts, strict: boolean): Decoded<AnyBatchConfigs> {
  return decodeWith(anyInputConfigSchema, texts, strict);
}

/** As `decodeAnyBatch`, for any operation that submits a batch. */
export function decodeSubmit(
  operation: SubmitOperation,
  texts: BatchTexts,
  strict: boolean,
): Decoded<SubmitConfigs> {
  const schema: z.ZodType<EveryInput> = submitOperations[operation].input;
  return decodeWith(schema, texts, strict);
}

function decodeWith<Input>(
  inputSchema: z.ZodType<Input>,
  texts: BatchTexts,
  strict: boolean,
): Decoded<Omit<AnyBatchConfigs, "input"> & { input: Input }> {
  const input = readText("InputConfig", inputSchema, texts.InputConfig, strict);
  const editing = readText(
    "EditingConfig",
    editingConfigSchema,
    orEmpty(texts.EditingConfig),
    strict,
  );
  const output = readText("OutputConfig", outputConfigSchema, texts.OutputConfig, strict);
  const templateIds = readTemplateIds(texts.TemplateConfig, strict);
  const userData = readText("UserData", userDataSchema, orEmpty(texts.UserData), strict);
  const reads = [input, editing, output, templateIds, userData];
  const problems = [...reads.flatMap((read) => read.problems), ...userDataProblems(texts.UserData)];
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
      ...(templateIds.value ? { templateIds: templateIds.value } : {}),
    },
    passedThrough: reads.flatMap((read) => read.removed),
  };
}

/** Any allowed size will do here, because the size of a template is used in the end. */
const sizeToReadBy = { Width: 1080, Height: 1920 };

/**
 * Adds a size to a request that leaves its size to its templates, so that it can be read. The planner
 * draws the template, and with it the real size. Null for a request that needs no such size.
 */
export function withSizeToReadBy<T extends BatchTexts>(texts: T): T | null {
  if (!texts.TemplateConfig?.trim()) return null;
  const output = readJson("OutputConfig", texts.OutputConfig);
  if (!output.ok || typeof output.value !== "object" || output.value === null) return null;
  if ("Width" in output.value || "Height" in output.value) return null;
  return { ...texts, OutputConfig: JSON.stringify({ ...output.value, ...sizeToReadBy }) };
}

/** Whether configs are of script mode, the mode of `BatchConfigs`. */
export function isScriptBatch(configs: AnyBatchConfigs): configs is BatchConfigs {
  return isScriptInput(configs.input);
}

/** Like `decodeAnyBatch`, for script mode only: requests of other modes have no groups. */
export function decodeBatch(texts: BatchTexts, strict: boolean): DecodedBatch {
  const decoded = decodeAnyBatch(texts, strict);
  if (!decoded.ok) return decoded;
  const { configs, passedThrough } = decoded;
  if (isScriptBatch(configs)) return { ok: true, configs, passedThrough };
  const message = "is missing; give at least one group with material";
  return { ok: false, problems: [{ path: "InputConfig.MediaGroupArray", message }] };
}

type EncodedBatch = {
  InputConfig: string;
  EditingConfig?: string;
  OutputConfig: string;
  UserData?: string;
  TemplateConfig?: string;
};

/** Writes configs as JSON text for sending. Absent fields stay absent. */
export function encodeBatch(configs: {
  input: unknown;
  editing?: unknown;
  output: unknown;
  userData?: unknown;
  templateIds?: readonly string[] | undefined;
}): EncodedBatch {
  const { editing, userData, templateIds } = configs;
  return {
    InputConfig: JSON.stringify(configs.input),
    ...(editing === undefined ? {} : { EditingConfig: JSON.stringify(editing) }),
    OutputConfig: JSON.stringify(configs.output),
    ...(userData === undefined ? {} : { UserData: JSON.stringify(userData) }),
    ...(templateIds ? { TemplateConfig: JSON.stringify(templateIds) } : {}),
  };
}
