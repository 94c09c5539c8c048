import type { z } from "zod";
import { readConfig, readJson } from "@/lib/ims/schema/read-config";
import { configFault } from "./config-fault";
import { type Fault, faults } from "../wire/faults";

/**
 * A parameter that is JSON text, read by its schema; empty and `null` are an empty object. What is
 * not obeyed is listed in `passedThrough`, or refused when `strict`.
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
