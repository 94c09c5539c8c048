import type { SubmitOperation } from "@/lib/ims/contract/submit-operations";
import { type BatchConfigs, decodeSubmit, type SubmitConfigs } from "@/lib/ims/contract/wire";
import type { BatchTexts, ConfigProblem } from "@/lib/ims/contract/wire";
import { readingOf, toPlannable } from "@/lib/engine/plan/strategy/to-plannable";
import { takeOutWithoutEffect } from "@/lib/ims/schema/rules/without-effect";
import { idleChoices } from "@/lib/engine/plan/match/idle-choices";
import { notImplemented } from "@/lib/engine/plan/check/checked-batch";
import { givePublicMusic } from "@/lib/engine/plan/sources/give-public-music";
import type { AppliedTemplate } from "@/lib/engine/plan/request/apply-templates";

/** A template and its index in `TemplateConfig`. */
export type VersionSource = { applied: AppliedTemplate; index: number };

/** A request on its own (`source` null), or merged with one of its templates. */
export type BatchVersion = {
  source: VersionSource | null;
  /** The configs in the shape of script mode, which can be planned. */
  configs: BatchConfigs;
  /** The configs as they were sent. */
  asked: SubmitConfigs;
  /** The path in the request of a path in `configs`. */
  pathOf: (path: string) => string;
  /** Paths that are not obeyed, because they are undocumented or have no effect. Only when not strict. */
  passedThrough: string[];
};

type Read = { configs: SubmitConfigs; passedThrough: string[] };

export type BatchVersions =
  | { kind: "versions"; versions: readonly [BatchVersion, ...BatchVersion[]] }
  | { kind: "problems"; problems: ConfigProblem[] }
  /** It names no sources. */
  | { kind: "no-mode" };

function isTaken(path: string, { taken }: AppliedTemplate): boolean {
  return taken.some(
    (prefix) =>
      path === prefix || (path.startsWith(prefix) && /^[.[]/.test(path.slice(prefix.length))),
  );
}

/** The path that a caller recognises: in the request, or of the template that set the value. */
function callerPathIn(path: string, source: VersionSource | null): string {
  return source && isTaken(path, source.applied) ? `TemplateConfig[${source.index}]` : path;
}

/** The path that a caller recognises, of a path in the configs of a version. */
export function callerPathOf(path: string, { pathOf, source }: BatchVersion): string {
  return callerPathIn(pathOf(path), source);
}

/** A problem of a version for the caller. A value that came from a template names the template. */
export function blame(problem: ConfigProblem, { pathOf, source }: BatchVersion): ConfigProblem {
  return blameTemplate({ ...problem, path: pathOf(problem.path) }, source);
}

function blameTemplate(problem: ConfigProblem, source: VersionSource | null): ConfigProblem {
  const path = callerPathIn(problem.path, source);
  if (!source || path === problem.path) return problem;
  const { Name, TemplateId } = source.applied.template;
  const where = `${problem.path} of the template "${Name || TemplateId}"`;
  return { ...problem, path, message: `${problem.message} (${where})` };
}

/** Removes values without effect in the mode of the request, and lists them like undocumented fields. */
function withoutEffects({ configs: given, passedThrough }: Read, operation: SubmitOperation) {
  const reading = readingOf(operation);
  if (reading) {
    const unobeyed = reading.unobeyed(given).map(({ path }) => path);
    return { configs: given, passedThrough: [...passedThrough, ...unobeyed] };
  }
  const { configs, paths } = takeOutWithoutEffect(given);
  return { configs, passedThrough: [...passedThrough, ...paths, ...idleChoices(given.input)] };
}

/** What strict mode refuses of a request besides what its schema refuses. */
function strictProblems(operation: SubmitOperation, configs: SubmitConfigs): ConfigProblem[] {
  const reading = readingOf(operation);
  if (!reading) {
    const message =
      "no text of the request says this sentence; leave it out, or write it as it is said";
    return idleChoices(configs.input).map((path) => ({ path: `${path}.Text`, message }));
  }
  const unobeyed = reading.unobeyed(configs);
  return unobeyed.map(({ path, instead }) => notImplemented(path, instead));
}

/**
 * Reads a request on its own, or once with each of its templates. `found` are references of the media
 * that the search of the request found.
 */
export function readVersions(
  request: BatchTexts,
  templates: readonly AppliedTemplate[],
  {
    operation,
    strict,
    found,
  }: { operation: SubmitOperation; strict: boolean; found: readonly string[] },
): BatchVersions {
  const sources = templates.map((applied, index) => ({ applied, index }));
  const versions: BatchVersion[] = [];
  for (const source of sources.length > 0 ? sources : [null]) {
    const decoded = decodeSubmit(operation, source?.applied.texts ?? request, strict);
    if (!decoded.ok) {
      const problems = decoded.problems.map((problem) => blameTemplate(problem, source));
      return { kind: "problems", problems };
    }
    const read = strict ? decoded : withoutEffects(decoded, operation);
    const refused = strict ? strictProblems(operation, decoded.configs) : [];
    if (refused.length > 0) return { kind: "problems", problems: refused };
    const { configs: asked, passedThrough } = read;
    const plannable = toPlannable(operation, asked, found);
    if (!plannable) return { kind: "no-mode" };
    const configs = givePublicMusic(plannable.configs);
    versions.push({ source, configs, asked, pathOf: plannable.pathOf, passedThrough });
  }
  const [first, ...others] = versions;
  if (!first) throw new Error("a request has at least one version");
  return { kind: "versions", versions: [first, ...others] };
}
