import {
  isScriptBatch,
  type AnyBatchConfigs,
  type BatchConfigs,
  decodeAnyBatch,
} from "@/lib/ims/contract/wire";
import type { BatchTexts, ConfigProblem } from "@/lib/ims/contract/wire";
import { takeOutWithoutEffect } from "@/lib/ims/schema/rules/without-effect";
import { givePublicMusic } from "@/lib/engine/plan/material/give-public-music";
import type { AppliedTemplate } from "@/lib/engine/plan/request/apply-templates";

/** A template and its place in `TemplateConfig`. */
export type VersionSource = { applied: AppliedTemplate; place: number };

/** A request as it reads by itself (`source` null), or with one of its templates. */
export type BatchVersion = {
  source: VersionSource | null;
  configs: BatchConfigs;
  /** Paths of what is not obeyed: nothing documents it, or it has no effect. Only when not strict. */
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

/** Where a caller finds what stands at `path`: in the request, or in one of its templates. */
export function placeOf(path: string, source: VersionSource | null): string {
  return source && isTaken(path, source.applied) ? `TemplateConfig[${source.place}]` : path;
}

/** A problem of a version, told to the caller: what came from a template names the template. */
export function blame(problem: ConfigProblem, source: VersionSource | null): ConfigProblem {
  const path = placeOf(problem.path, source);
  if (!source || path === problem.path) return problem;
  const { Name, TemplateId } = source.applied.template;
  const where = `${problem.path} of the template "${Name || TemplateId}"`;
  return { ...problem, path, message: `${problem.message} (${where})` };
}

/** What says nothing in the mode of the request is taken out, and told like what nobody documents. */
function withoutEffects({ configs: given, passedThrough }: Read) {
  const { configs, paths } = takeOutWithoutEffect(given);
  return { configs, passedThrough: [...passedThrough, ...paths] };
}

/** Reads a request once by itself, or once with each of its templates. */
export function readVersions(
  request: BatchTexts,
  templates: readonly AppliedTemplate[],
  strict: boolean,
): BatchVersions {
  const sources = templates.map((applied, place) => ({ applied, place }));
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
