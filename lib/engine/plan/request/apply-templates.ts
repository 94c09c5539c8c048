import type { BatchTexts } from "@/lib/ims/contract/wire";
import { mergeTemplate, type Written } from "@/lib/ims/schema/config/merge-template";

/** A template as it was when the request was submitted. */
export type TemplateSnapshot = {
  TemplateId: string;
  Name: string;
  /** JSON text. */
  Config: string;
};

export type AppliedTemplate = {
  template: TemplateSnapshot;
  /** The configs of the request, merged with this template. */
  texts: BatchTexts;
  /** Paths whose values came from the template. */
  taken: string[];
};

function written(text: string | undefined): Written | null {
  const value: unknown = JSON.parse(text?.trim() || "{}");
  const isObject = typeof value === "object" && value !== null && !Array.isArray(value);
  return isObject ? (value as Written) : null;
}

/**
 * Merges the request with each template. Null when a config of the request is not a JSON object; the
 * reader of the request gives the better message.
 */
export function applyTemplates(
  texts: BatchTexts,
  templates: readonly TemplateSnapshot[],
): AppliedTemplate[] | null {
  try {
    const input = written(texts.InputConfig);
    const editing = written(texts.EditingConfig);
    const output = written(texts.OutputConfig);
    if (!input || !editing || !output) return null;
    return templates.map((template) => {
      const merged = mergeTemplate({ input, editing, output }, JSON.parse(template.Config));
      return {
        template,
        taken: merged.taken,
        texts: {
          ...texts,
          InputConfig: JSON.stringify(merged.input),
          EditingConfig: JSON.stringify(merged.editing),
          OutputConfig: JSON.stringify(merged.output),
        },
      };
    });
  } catch {
    return null;
  }
}
