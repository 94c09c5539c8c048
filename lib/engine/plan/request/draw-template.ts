import type { BatchConfigs } from "@/lib/ims/contract/wire";
import { inRounds } from "../arithmetic/spread";

/** The configs of a request, merged with one of its templates. */
export type TemplatedConfigs = { templateId: string; configs: BatchConfigs };

export type TemplatedRequest = {
  configs: BatchConfigs;
  /** One for each template of `TemplateConfig`; empty or absent without templates. */
  templated?: readonly TemplatedConfigs[] | undefined;
  seed: string;
};

/**
 * The configs of output `index`. One template is drawn for each output, and every template is used
 * before any is used again. Sources always come from the request.
 */
export function drawTemplate(
  { configs, templated = [], seed }: TemplatedRequest,
  index: number,
): { configs: BatchConfigs; templateId?: string } {
  return templated[inRounds(templated.length, index, seed, "templates")] ?? { configs };
}
