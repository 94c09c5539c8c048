import "server-only";
import { addTemplate } from "@/lib/engine/queue/library/template-records";
import { passedThroughField } from "@/lib/engine/rpc/call/passed-through-field";
import type { Handler } from "@/lib/engine/rpc/call/engine-context";
import { isFault } from "@/lib/engine/rpc/wire/faults";
import {
  detailProblem,
  readTemplateConfig,
  templateFields,
  typeProblem,
} from "@/lib/engine/rpc/library/read-template";

/** Stores a template of the type BatchEditing; its config is read field by field first. */
export const addTemplateOperation: Handler<"AddTemplate"> = async (request, context, call) => {
  const refused = typeProblem(request.Type) ?? detailProblem(request);
  if (refused) return refused;
  const config = readTemplateConfig(request.Config, context.strict);
  if (isFault(config)) return config;
  const row = await addTemplate(context.db, {
    type: request.Type,
    name: request.Name ?? "",
    config: request.Config,
    status: request.Status ?? "Available",
    cover_url: request.CoverUrl || null,
    preview_media: request.PreviewMedia || null,
    related_media_ids: request.RelatedMediaids || null,
    create_source: request.Source ?? "OpenAPI",
  });
  return {
    Template: { ...templateFields(row), CoverUrl: row.cover_url ?? undefined },
    ...passedThroughField([...call.passedThrough, ...config.passedThrough]),
  };
};
