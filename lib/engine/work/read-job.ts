import { z } from "zod";
import { AppError } from "@/lib/base/pure/errors";
import { takeOutWithoutEffect } from "@/lib/ims/schema/rules/without-effect";
import type { SubmitOperation } from "@/lib/ims/contract/submit-operations";
import {
  type BatchConfigs,
  type BatchTexts,
  decodeSubmit,
  type SubmitConfigs,
} from "@/lib/ims/contract/wire";
import { type SelectionResult, selectionResultSchema } from "@/lib/ims/schema/answers/selection";
import { asSelected } from "../plan/match/organise";
import { isFoundReference } from "../plan/match/match-plannable";
import { readingOf, toPlannable } from "../plan/strategy/to-plannable";
import { applyTemplates, type TemplateSnapshot } from "../plan/request/apply-templates";
import type { TemplatedConfigs } from "../plan/request/draw-template";
import { givePublicMusic } from "../plan/sources/give-public-music";
import type { JobRow, Solution } from "../queue/tables/tables";

type JobConfigs = {
  /** In the shape of script mode, which can be planned. */
  configs: BatchConfigs;
  templated: TemplatedConfigs[];
  /** As they were sent; those with the first template, when there are templates. */
  asked: SubmitConfigs;
  /** Plans of a selection: what was chosen. */
  selection?: SelectionResult | undefined;
};

/** The operation whose requests the jobs of a solution hold. */
const operations: Partial<Record<Solution, SubmitOperation>> = {
  mashup: "SubmitScreenMediaHighlightsJob",
  sports: "SubmitSportsHighlightsJob",
};

export function operationOfJob({ solution }: Pick<JobRow, "solution">): SubmitOperation {
  return operations[solution] ?? "SubmitBatchMediaProducingJob";
}

function unreadable(job: JobRow, problems: unknown): AppError {
  const message = `stored job ${job.job_id} cannot be read`;
  return new AppError("unexpected", message, { details: { problems } });
}

const templatesSchema = z.array(
  z.object({ TemplateId: z.string(), Name: z.string(), Config: z.string() }),
);

function readTemplates(job: JobRow): TemplateSnapshot[] {
  try {
    return templatesSchema.parse(JSON.parse(job.templates ?? "[]"));
  } catch (error) {
    throw unreadable(job, error);
  }
}

function readSelection(job: JobRow): SelectionResult {
  try {
    return selectionResultSchema.parse(JSON.parse(job.extend_input ?? ""));
  } catch (error) {
    throw unreadable(job, error);
  }
}

/**
 * The configs of a stored job, with its templates as they were at the submit, which checked both.
 * @throws AppError `unexpected` when the stored texts cannot be read
 */
export function readJob(job: JobRow): JobConfigs {
  const texts: BatchTexts = {
    InputConfig: job.input_config,
    EditingConfig: job.editing_config ?? undefined,
    OutputConfig: job.output_config,
    UserData: job.user_data ?? undefined,
  };
  const operation = operationOfJob(job);
  const found = Object.keys(job.media_ids).filter(isFoundReference);
  const read = (version: BatchTexts): { configs: BatchConfigs; asked: SubmitConfigs } => {
    const decoded = decodeSubmit(operation, version, false);
    if (!decoded.ok) throw unreadable(job, decoded.problems);
    const asked = readingOf(operation)
      ? decoded.configs
      : takeOutWithoutEffect(decoded.configs).configs;
    const plannable = toPlannable(operation, asked, found);
    if (!plannable) throw unreadable(job, "its mode");
    return { configs: givePublicMusic(plannable.configs), asked };
  };
  if (job.kind === "organization") {
    const { configs, asked } = read(texts);
    const selection = readSelection(job);
    return { configs: asSelected(configs, selection, job.seed), asked, templated: [], selection };
  }
  if (job.templates === null) return { ...read(texts), templated: [] };
  const templated = (applyTemplates(texts, readTemplates(job)) ?? []).map((applied) => ({
    templateId: applied.template.TemplateId,
    ...read(applied.texts),
  }));
  const [first] = templated;
  if (!first) throw unreadable(job, "its templates");
  return { configs: first.configs, asked: first.asked, templated };
}
