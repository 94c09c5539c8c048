import type { z } from "zod";
import { readConfig, readJson } from "@/lib/ims/schema/read-config";
import { type Fault, faults } from "./faults";

/** A parameter that is JSON text, read by its schema; always strictly. */
export function readParameter<S extends z.ZodType>(
  parameter: string,
  text: string,
  schema: S,
): { value: z.output<S> } | Fault {
  const json = readJson(parameter, text);
  if (!json.ok) return faults.invalidParameter(json.problem);
  const read = readConfig(parameter, schema, json.value, true);
  if (read.value !== undefined && read.problems.length === 0) return { value: read.value };
  const [first = { path: parameter, message: "is not valid" }, ...others] = read.problems;
  return faults.invalidParameter(first, ...others);
}
