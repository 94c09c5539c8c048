import { z } from "zod";
import { AppError } from "@/lib/base/pure/errors";
import { takeOutWithoutEffect } from "@/lib/ims/schema/rules/without-effect";
import {
  type BatchConfigs,
  type BatchTexts,
  decodeBatch,
  isScriptBatch,
} from "@/lib/ims/contract/wire";
import { applyTemplates, type TemplateSnapshot } from "../plan/request/apply-templates";
import type { TemplatedConfigs } from "../plan/request/draw-template";
import { givePublicMusic } from "../plan/sources/give-public-music";
import type { JobRow } from "../queue/tables/tables";

type JobConfigs = { configs: BatchConfigs; templated: TemplatedConfigs[] };

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
  const read = (version: BatchTexts): BatchConfigs => {
    const decoded = decodeBatch(version, false);
    if (!decoded.ok) throw unreadable(job, decoded.problems);
    const { configs } = takeOutWithoutEffect(decoded.configs);
    if (!isScriptBatch(configs)) throw unreadable(job, "its mode");
    return givePublicMusic(configs);
  };
  if (job.templates === null) return { configs: read(texts), templated: [] };
  const templates = readTemplates(job);
  const templated = (applyTemplates(texts, templates) ?? []).map((applied) => ({
    templateId: applied.template.TemplateId,
    configs: read(applied.texts),
  }));
  const configs = templated[0]?.configs;
  if (!configs) throw unreadable(job, "its templates");
  return { configs, templated };
}
