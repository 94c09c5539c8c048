import "server-only";
import { updateTemplate } from "@/lib/engine/queue/library/template-records";
import { passedThroughField } from "@/lib/engine/rpc/call/passed-through-field";
import type { Handler } from "@/lib/engine/rpc/call/engine-context";
import { faults, isFault } from "@/lib/engine/rpc/wire/faults";
import { detailProblem, readTemplateConfig } from "@/lib/engine/rpc/library/read-template";

/** Changes the given fields. Jobs accepted before keep the old template. */
export const updateTemplateOperation: Handler<"UpdateTemplate"> = async (
  request,
  context,
  call,
) => {
  const refused = detailProblem(request);
  if (refused) return refused;
  const passedThrough = [...call.passedThrough];
  // SDKs send empty text for unset fields, and a template must have a config.
  if (request.Config) {
    const config = readTemplateConfig(request.Config, context.strict);
    if (isFault(config)) return config;
    passedThrough.push(...config.passedThrough);
  }
  const isThere = await updateTemplate(context.db, request.TemplateId, {
    name: request.Name,
    config: request.Config || undefined,
    status: request.Status,
    cover_url: request.CoverUrl,
    preview_media: request.PreviewMedia,
    related_media_ids: request.RelatedMediaids,
    modified_source: request.Source,
  });
  return isThere ? passedThroughField(passedThrough) : faults.templateNotFound(request.TemplateId);
};
