import type { z } from "zod";
import { findUnconfirmed, type Unconfirmed } from "./confirmed";

/** One thing wrong with a config; `path` begins with the parameter: `OutputConfig.Count`. */
export type ConfigProblem = {
  path: string;
  message: string;
  /** A word that an interface can translate: why a file is not taken in, which rule is broken. */
  reason?: string | undefined;
};

/** What came of a config. `removed` lists the paths of what was taken out unread. */
export type ReadConfig<T> = {
  value?: T | undefined;
  problems: ConfigProblem[];
  removed: string[];
};

const letPass = "remove it, or set REELPRESS_STRICT=0 to let it pass unread";

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
    message: `unknown field; ${letPass}`,
    reason: "unknown-field",
  }));
}

function toUnconfirmedProblem(parameter: string, found: Unconfirmed): ConfigProblem {
  const what = found.value === undefined ? "this field" : `the value "${found.value}"`;
  return {
    path: formatPath(parameter, found.path),
    message: `IMS documents ${found.value === undefined ? "no such field" : "other values"}: ${what} is named by third parties only; ${letPass}`,
    reason: "unconfirmed",
  };
}

/** A copy without what stands at the paths. */
function without(value: unknown, paths: ReadonlyArray<readonly PropertyKey[]>): unknown {
  const copy: unknown = structuredClone(value);
  for (const path of paths) {
    let holder: unknown = copy;
    for (const part of path.slice(0, -1)) holder = (holder as Record<PropertyKey, unknown>)[part];
    delete (holder as Record<PropertyKey, unknown>)[path.at(-1) ?? ""];
  }
  return copy;
}

function unknownPaths(issues: readonly Issue[]): PropertyKey[][] {
  return issues.flatMap((issue) =>
    issue.code === "unrecognized_keys" ? issue.keys.map((key) => [...issue.path, key]) : [],
  );
}

/**
 * Reads one config by its schema. Strict: fields that IMS does not document, or that nothing
 * official confirms, are problems. Else they are taken out unread and listed in `removed`.
 */
export function readConfig<S extends z.ZodType>(
  parameter: string,
  schema: S,
  raw: unknown,
  strict: boolean,
): ReadConfig<z.output<S>> {
  const doubtful = findUnconfirmed(schema, raw);
  const doubts = strict ? doubtful.map((found) => toUnconfirmedProblem(parameter, found)) : [];
  const removed = doubtful.map(({ path }) => path);
  let value = without(raw, removed);
  let read = schema.safeParse(value);
  if (!strict && !read.success) {
    const unknown = unknownPaths(read.error.issues);
    removed.push(...unknown);
    value = without(value, unknown);
    read = schema.safeParse(value);
  }
  const issues = read.success ? [] : read.error.issues;
  const problems = [...issues.flatMap((issue) => toProblems(parameter, issue)), ...doubts];
  if (!read.success || problems.length > 0) return { problems, removed: [] };
  return {
    value: read.data,
    problems: [],
    removed: removed.map((path) => formatPath(parameter, path)),
  };
}

/** JSON text to a value; text that is none is the config's only problem. */
export function readJson(
  parameter: string,
  text: string,
): { ok: true; value: unknown } | { ok: false; problem: ConfigProblem } {
  try {
    return { ok: true, value: JSON.parse(text) as unknown };
  } catch {
    const message = "is not JSON text; check quotes and commas";
    return { ok: false, problem: { path: parameter, message } };
  }
}
