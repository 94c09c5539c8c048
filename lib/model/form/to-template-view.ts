import { mergeTemplate } from "@/lib/ims/schema/config/merge-template";
import { templateBodySchema } from "@/lib/ims/schema/config/template-config";
import type { TemplateAnswer } from "@/lib/ims/schema/answers/templates";
import { partOfPath, type TemplatePart, type TemplateView, templateParts } from "./template";

const silent = { input: {}, editing: {}, output: {} };

/** Paths of all fields that a template would write into an empty request. */
export const pathsOfTemplate = (body: unknown): string[] => mergeTemplate(silent, body).taken;

/** The body of a template, or null when the value is none. Undocumented fields do not matter. */
export function readTemplateBody(config: string): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(config);
    const read = templateBodySchema.safeParse(value);
    const isForeign = read.error?.issues.some(({ code }) => code !== "unrecognized_keys");
    return isForeign ? null : (value as Record<string, unknown>);
  } catch {
    return null;
  }
}

function stateOf(status: string | undefined, body: unknown): TemplateView["state"] {
  if (status === "UploadFailed" || status === "ProcessFailed") return "failed";
  if (body === null) return "unreadable";
  // An undocumented status counts as ready.
  return status === "Created" || status === "Uploading" || status === "Processing"
    ? "preparing"
    : "ready";
}

function toTime(text: string | undefined): string | null {
  const time = text ? Date.parse(text) : Number.NaN;
  return Number.isFinite(time) ? new Date(time).toISOString() : null;
}

/** The parts that a body sets, in the order of `templateParts`. */
export function partsOfBody(body: unknown): TemplatePart[] {
  const set = new Set(pathsOfTemplate(body).map(partOfPath));
  return templateParts.filter((part) => set.has(part));
}

/**
 * The only conversion from the cloud's templates to ours. Total: a template that cannot be read is
 * marked `unreadable`.
 */
export function toTemplateView(answer: TemplateAnswer): TemplateView {
  const config = answer.Config ?? "";
  const body = readTemplateBody(config);
  const output = (body?.OutputTemplateConfig ?? {}) as { Width?: unknown; Height?: unknown };
  const [width, height] = [Number(output.Width), Number(output.Height)];
  return {
    templateId: answer.TemplateId,
    name: answer.Name?.trim() || answer.TemplateId,
    state: stateOf(answer.Status, body),
    createdAt: toTime(answer.CreationTime),
    sets: body ? partsOfBody(body) : [],
    size: width > 0 && height > 0 ? { width, height } : null,
    config: body ? config : "",
  };
}
