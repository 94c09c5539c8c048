import {
  isScriptBatch,
  type AnyBatchConfigs,
  type BatchConfigs,
  decodeAnyBatch,
} from "@/lib/ims/contract/wire";
import type { BatchTexts, ConfigProblem } from "@/lib/ims/contract/wire";
import { takeOutWithoutEffect } from "@/lib/ims/schema/rules/without-effect";
import { givePublicMusic } from "@/lib/engine/plan/sources/give-public-music";
import type { AppliedTemplate } from "@/lib/engine/plan/request/apply-templates";

/** A template and its index in `TemplateConfig`. */
export type VersionSource = { applied: AppliedTemplate; index: number };

/** A request on its own (`source` null), or merged with one of its templates. */
export type BatchVersion = {
  source: VersionSource | null;
  configs: BatchConfigs;
  /** Paths that are not obeyed, because they are undocumented or have no effect. Only when not strict. */
  passedThrough: string[];
};

type Read = { configs: AnyBatchConfigs; passedThrough: string[] };

export type BatchVersions =
  | { kind: "versions"; versions: readonly [BatchVersion, ...BatchVersion[]] }
  | { kind: "problems"; problems: ConfigProblem[] }
  | { kind: "other-mode"; configs: AnyBatchConfigs };

function isTaken(path: string, { taken }: AppliedTemplate): boolean {
  return taken.some(
    (prefix) =>
      path === prefix || (path.startsWith(prefix) && /^[.[]/.test(path.slice(prefix.length))),
  );
}

/** The path that a caller recognises: in the request, or of the template that set the value. */
export function callerPathOf(path: string, source: VersionSource | null): string {
  return source && isTaken(path, source.applied) ? `TemplateConfig[${source.index}]` : path;
}

/** A problem of a version for the caller. A value that came from a template names the template. */
export function blame(problem: ConfigProblem, source: VersionSource | null): ConfigProblem {
  const path = callerPathOf(problem.path, source);
  if (!source || path === problem.path) return problem;
  const { Name, TemplateId } = source.applied.template;
  const where = `${problem.path} of the template "${Name || TemplateId}"`;
  return { ...problem, path, message: `${problem.message} (${where})` };
}

/** Removes values without effect in the mode of the request, and lists them like undocumented fields. */
function withoutEffects({ configs: given, passedThrough }: Read) {
  const { configs, paths } = takeOutWithoutEffect(given);
  return { configs, passedThrough: [...passedThrough, ...paths] };
}

/** Reads a request on its own, or once with each of its templates. */
export function readVersions(
  request: BatchTexts,
  templates: readonly AppliedTemplate[],
  strict: boolean,
): BatchVersions {
  const sources = templates.map((applied, index) => ({ applied, index }));
  const versions: BatchVersion[] = [];
  for (const source of sources.length > 0 ? sources : [null]) {
    const decoded = decodeAnyBatch(source?.applied.texts ?? request, strict);
    if (!decoded.ok) {
      const problems = decoded.problems.map((problem) => blame(problem, source));
      return { kind: "problems", problems };
    }
    const { configs, passedThrough } = strict ? decoded : withoutEffects(decoded);
    if (!isScriptBatch(configs)) return { kind: "other-mode", configs };
    versions.push({ source, configs: givePublicMusic(configs), passedThrough });
  }
  const [first, ...others] = versions;
  if (!first) throw new Error("a request has at least one version");
  return { kind: "versions", versions: [first, ...others] };
}
