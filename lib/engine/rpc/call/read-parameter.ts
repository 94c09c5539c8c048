import type { z } from "zod";
import { readConfig, readJson } from "@/lib/ims/schema/read-config";
import { configFault } from "./config-fault";
import { type Fault, faults } from "../wire/faults";

/**
 * Reads a parameter that is JSON text by its schema. An empty text and `null` count as an empty object.
 * Fields that are not obeyed are listed in `passedThrough`, or refused when `strict`.
 */
export function readParameter<S extends z.ZodType>(
  parameter: string,
  text: string | undefined,
  schema: S,
  strict: boolean,
): { value: z.output<S>; passedThrough: string[] } | Fault {
  const json = readJson(parameter, text?.trim() || "{}");
  if (!json.ok) return faults.invalidParameter(json.problem);
  const read = readConfig(parameter, schema, json.value ?? {}, strict);
  if (read.value !== undefined && read.problems.length === 0) {
    return { value: read.value, passedThrough: read.removed };
  }
  return configFault(read.problems, parameter);
}
