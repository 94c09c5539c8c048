import { mergeTemplate, type WrittenConfigs } from "@/lib/ims/schema/config/merge-template";
import { partOfPath, type TemplatePart, type TemplateView } from "@/lib/model/form/template";
import { pathsOfTemplate, readTemplateBody } from "@/lib/model/form/to-template-view";
import type { ComposeRequest } from "../request-configs";

/** Who decides a part: the template, the form, or each of them some of its fields. */
export type Decider = "template" | "form" | "both";

const isWithin = (path: string, starts: readonly string[]) =>
  starts.some((start) => path === start || path.startsWith(`${start}.`));

/**
 * For each part that one of the templates sets, who decides the part when this request is sent. The
 * rule is docs/decisions/0007: the request wins, field by field.
 */
export function whoDecides(
  { input, editing = {}, output }: ComposeRequest,
  templates: readonly Pick<TemplateView, "config">[],
): Map<TemplatePart, Decider> {
  const request = { input, editing, output } as unknown as WrittenConfigs;
  const deciders = new Map<TemplatePart, Decider>();
  for (const { config } of templates) {
    const body = readTemplateBody(config);
    if (!body) continue;
    const { taken } = mergeTemplate(request, body);
    for (const path of pathsOfTemplate(body)) {
      const part = partOfPath(path);
      if (!part) continue;
      const decider = isWithin(path, taken) ? "template" : "form";
      const before = deciders.get(part) ?? decider;
      deciders.set(part, before === decider ? decider : "both");
    }
  }
  return deciders;
}
