import "server-only";
import { isNotImplemented, whatIsNotImplemented } from "@/lib/engine/plan/check/checked-batch";
import { checkBatch } from "@/lib/engine/plan/check/check-batch";
import type { TemplateSnapshot } from "@/lib/engine/plan/request/apply-templates";
import type { TemplatedConfigs } from "@/lib/engine/plan/request/draw-template";
import { readInput } from "@/lib/engine/plan/request/read-input";
import { speechNeeds } from "@/lib/engine/plan/voices/speech-needs";
import { log } from "@/lib/base/log";
import { type BatchConfigs, type ConfigProblem, type SubmitConfigs } from "@/lib/ims/contract/wire";
import type { SubmitOperation } from "@/lib/ims/contract/submit-operations";
import { isMatchRequest, readingOf } from "@/lib/engine/plan/strategy/to-plannable";
import { type BatchVersion, blame, readVersions } from "./batch-versions";
import { searchPool } from "./search-pool";
import { configFault } from "../call/config-fault";
import { isNothingLeft } from "@/lib/engine/plan/words/left-out";
import { undrawable } from "./undrawable";
import type { EngineContext } from "../call/engine-context";
import { type Fault, faults, isFault } from "../wire/faults";
import { madeAnyway } from "./not-obeyed";
import { fontProblems } from "./own-fonts";
import { readTemplates } from "../library/read-templates";
import { type ResolvedSources, resolveSources } from "./resolve-sources";

/** The parameters that describe a batch, as received. */
export type BatchParameters = {
  InputConfig: string;
  EditingConfig?: string | undefined;
  OutputConfig: string;
  TemplateConfig?: string | undefined;
  UserData?: string | undefined;
};

export type CheckedBatch = {
  kind: "checked";
  /** The configs that all outputs share; with templates, the rest is in `templated`. */
  configs: BatchConfigs;
  /** The configs with each template of the request, one of which is drawn for each output. */
  templated: TemplatedConfigs[];
  /** The current state of those templates, to be stored with the job. */
  templates: TemplateSnapshot[];
  sources: ResolvedSources;
  /** The configs as they were sent, of whichever operation. */
  asked: SubmitConfigs;
  /** Paths that are not obeyed, because they are undocumented or have no effect. Only when not strict. */
  passedThrough: string[];
};

/** Texts that will be drawn, with their paths. */
function drawnTexts({ input }: BatchConfigs): { path: string; text: string }[] {
  const list = (path: string, texts: readonly string[] | undefined) =>
    (texts ?? []).map((text, index) => ({ path: `InputConfig.${path}[${index}]`, text }));
  return [
    ...list("TitleArray", input.TitleArray),
    ...(input.SubHeadingArray ?? []).flatMap((heading, index) =>
      list(`SubHeadingArray[${index}].TitleArray`, heading.TitleArray),
    ),
    ...list("SpeechTextArray", input.SpeechTextArray),
    ...input.MediaGroupArray.flatMap((group, index) =>
      list(`MediaGroupArray[${index}].SpeechTextArray`, group.SpeechTextArray),
    ),
    ...(input.Title ? [{ path: "InputConfig.Title", text: input.Title }] : []),
    ...(input.SpeechText ? [{ path: "InputConfig.SpeechText", text: input.SpeechText }] : []),
  ];
}

/** A character that no font has is left out where something else is seen or said: see `warnOfLeftOut`. */
function glyphProblems(configs: BatchConfigs, context: EngineContext): ConfigProblem[] {
  return drawnTexts(configs).flatMap(({ path, text }) => {
    const missing = context.abilities.missingGlyphs(text);
    if (path.includes("SpeechText") || !isNothingLeft(text, missing)) return [];
    return [{ path, message: undrawable(text, missing) }];
  });
}

/** Problems of texts that no voice here can speak; the path is found by the text. */
function speechProblems(configs: BatchConfigs, context: EngineContext): ConfigProblem[] {
  const { voices } = context.abilities;
  const texts = drawnTexts(configs);
  const spoken = readInput(configs.input).speechTexts.length > 0 ? "SpeechText" : "MediaGroup";
  return speechNeeds({ configs, seed: "check", voices }).flatMap((need) => {
    const message = context.abilities.speechProblem(need);
    const drawn = texts.find(({ path, text }) => text === need.text && path.includes(spoken));
    return message ? [{ path: drawn?.path ?? "InputConfig.SpeechTextArray", message }] : [];
  });
}

/** The fault has the message of the first problem, and all problems for clients that mark fields. */
function toNotImplemented(problems: readonly ConfigProblem[]): Fault {
  const [first] = problems;
  if (!first) throw new Error("no problem to report");
  const fault = faults.notImplementedParameter(first.path, whatIsNotImplemented(first));
  return { ...fault, problems: [...problems] };
}

function toFault(problems: readonly ConfigProblem[], sources: ResolvedSources): Fault {
  const gone = new Set(sources.missing.map(({ path }) => path));
  const broken = problems
    .filter((problem) => !isNotImplemented(problem))
    .map((problem) => (gone.has(problem.path) ? { ...problem, reason: "media-gone" } : problem));
  const [first, ...others] = broken;
  if (!first) return toNotImplemented(problems);
  return gone.has(first.path)
    ? faults.materialNotFound(first, ...others)
    : configFault(broken, first.path);
}

/**
 * Reads and checks a batch. Whatever would make a clip fail later and can be detected now is refused,
 * with the path of the parameter and what to do.
 */
export async function readBatch(
  request: BatchParameters,
  context: EngineContext,
  signal: AbortSignal,
  operation: SubmitOperation = "SubmitBatchMediaProducingJob",
): Promise<CheckedBatch | Fault> {
  const templates = await readTemplates(request, context);
  if (isFault(templates)) return templates;
  const found = await searchPool(operation, request, context, signal);
  const read = readVersions(request, templates, { operation, strict: context.strict, found });
  if (read.kind === "problems") {
    const isRefused = read.problems.some(isNotImplemented);
    return isRefused ? toNotImplemented(read.problems) : configFault(read.problems, "InputConfig");
  }
  if (read.kind === "no-mode") return faults.missingParameter("InputConfig.MediaGroupArray");
  const { versions } = read;
  const [first] = versions;
  const { configs, asked } = first;
  const made = madeAnyway(request.OutputConfig);
  const notObeyed = new Set(versions.flatMap((version) => version.passedThrough));
  const passedThrough = [...notObeyed].filter((path) => !made.has(path));
  if (passedThrough.length > 0) log.warn({ passedThrough }, "fields of a batch pass unread");
  const sources = await resolveSources(versions, context, signal);
  const inVersions = (check: (version: BatchVersion) => ConfigProblem[]) =>
    versions.flatMap((version) => check(version).map((problem) => blame(problem, version)));
  const fontFindings = await Promise.all(
    versions.map(async (version) =>
      (await fontProblems(version.configs, context)).map((found) => blame(found, version)),
    ),
  );
  const problems = [
    ...sources.problems,
    ...inVersions((one) =>
      checkBatch(
        one.configs,
        sources.facts,
        isMatchRequest(operation, one.asked) ? one.asked : one.configs,
      ),
    ),
    ...fontFindings.flat(),
    ...glyphProblems(configs, context).map((problem) => blame(problem, first)),
    ...(readingOf(operation)?.check(asked, sources.facts) ?? []),
  ];
  if (problems.length === 0)
    problems.push(...inVersions((one) => speechProblems(one.configs, context)));
  if (problems.length > 0) return toFault(dedupe(problems), sources);
  return {
    kind: "checked",
    configs,
    templated: versions.flatMap((version) =>
      version.source
        ? [{ templateId: version.source.applied.template.TemplateId, configs: version.configs }]
        : [],
    ),
    templates: templates.map(({ template }) => template),
    sources,
    asked,
    passedThrough,
  };
}

/** One problem per path: an unusable address is not also reported as missing. */
function dedupe(problems: readonly ConfigProblem[]): ConfigProblem[] {
  const seen = new Set<string>();
  return problems.filter(({ path }) => !seen.has(path) && seen.add(path));
}
