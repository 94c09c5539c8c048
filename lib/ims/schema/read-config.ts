import type { z } from "zod";
import { findUnconfirmed, type Unconfirmed } from "./fields/confirmed";
import { asMeant, type UnknownField } from "./reading/as-meant";
import { isMandatory, sayIssue } from "./reading/say-issue";

/** One thing wrong with a config; `path` begins with the parameter: `OutputConfig.Count`. */
export type ConfigProblem = {
  path: string;
  message: string;
  /** A code that the interface can translate: why a file is refused, or which rule is broken. */
  reason?: string | undefined;
};

/** The result of reading a config. `removed` lists the paths of fields removed unread. */
export type ReadConfig<T> = {
  value?: T | undefined;
  problems: ConfigProblem[];
  removed: string[];
};

const letPass = "remove it, or set REELPRESS_STRICT=0 to let it pass unread";

export const slipMessage = (meant: string): string =>
  `there is no such field; did you mean ${meant}? Write it so, or take it away`;

/** `["MediaGroupArray", 0, "GroupName"]` → `MediaGroupArray[0].GroupName`. */
export function formatPath(parameter: string, path: ReadonlyArray<PropertyKey>): string {
  return path.reduce<string>(
    (text, part) => (typeof part === "number" ? `${text}[${part}]` : `${text}.${String(part)}`),
    parameter,
  );
}

type Issue = z.core.$ZodIssue;

function toProblems(parameter: string, issue: Issue): ConfigProblem[] {
  if (issue.code === "unrecognized_keys") {
    return issue.keys.map((key) =>
      toUnknownProblem(parameter, { path: [...issue.path, key], meant: null }),
    );
  }
  const missing = issue.message === isMandatory ? { reason: "missing" } : {};
  return [{ path: formatPath(parameter, issue.path), message: issue.message, ...missing }];
}

function toUnknownProblem(parameter: string, { path, meant }: UnknownField): ConfigProblem {
  const where = formatPath(parameter, path);
  return meant === null
    ? { path: where, message: `unknown field; ${letPass}`, reason: "unknown-field" }
    : { path: where, message: slipMessage(meant), reason: "slip" };
}

function toUnconfirmedProblem(parameter: string, found: Unconfirmed): ConfigProblem {
  const what = found.value === undefined ? "this field" : `the value "${found.value}"`;
  return {
    path: formatPath(parameter, found.path),
    message: `IMS documents ${found.value === undefined ? "no such field" : "other values"}: ${what} is named by third parties only; ${letPass}`,
    reason: "unconfirmed",
  };
}

/** A copy without the values at the paths. */
function without(value: unknown, paths: ReadonlyArray<readonly PropertyKey[]>): unknown {
  const copy: unknown = structuredClone(value);
  for (const path of paths) {
    let holder: unknown = copy;
    for (const part of path.slice(0, -1)) holder = (holder as Record<PropertyKey, unknown>)[part];
    delete (holder as Record<PropertyKey, unknown>)[path.at(-1) ?? ""];
  }
  return copy;
}

/**
 * Reads one config by its schema, tolerantly: `null` counts as absent, and numbers and booleans may be
 * text. A field that looks like a misspelt documented name is a problem. An undocumented or unconfirmed
 * field is a problem when `strict`; otherwise it is removed unread and listed in `removed`. Why: docs/decisions/0020-tolerant-at-the-border.md.
 */
export function readConfig<S extends z.ZodType>(
  parameter: string,
  schema: S,
  raw: unknown,
  strict: boolean,
): ReadConfig<z.output<S>> {
  const meant = asMeant(schema, raw);
  const doubtful = findUnconfirmed(schema, meant.value);
  const refusedNames = meant.unknown.filter((found) => strict || found.meant !== null);
  const doubts = strict ? doubtful.map((found) => toUnconfirmedProblem(parameter, found)) : [];
  const removed = [
    ...doubtful.map(({ path }) => path),
    ...meant.unknown.filter((found) => !refusedNames.includes(found)).map(({ path }) => path),
  ];
  const unread = [...removed, ...refusedNames.map(({ path }) => path)];
  const read = schema.safeParse(without(meant.value, unread), { error: sayIssue });
  const problems = [
    ...refusedNames.map((found) => toUnknownProblem(parameter, found)),
    ...(read.success ? [] : read.error.issues.flatMap((issue) => toProblems(parameter, issue))),
    ...doubts,
  ];
  if (!read.success || problems.length > 0) return { problems, removed: [] };
  return {
    value: read.data,
    problems: [],
    removed: removed.map((path) => formatPath(parameter, path)),
  };
}

/** Parses JSON text. Invalid JSON is the only problem that is then reported. */
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
