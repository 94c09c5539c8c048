import "server-only";
import { updateTemplate } from "@/lib/engine/queue/library/template-records";
import type { Handler } from "@/lib/engine/rpc/call/engine-context";
import { faults, isFault } from "@/lib/engine/rpc/wire/faults";
import { detailProblem, readTemplateConfig } from "@/lib/engine/rpc/library/read-template";

/** Changes what is given. Jobs that were accepted before keep the template as it was. */
export const updateTemplateOperation: Handler<"UpdateTemplate"> = async (request, context) => {
  const refused = detailProblem(request);
  if (refused) return refused;
  if (request.Config !== undefined) {
    const config = readTemplateConfig(request.Config, context.strict);
    if (isFault(config)) return config;
  }
  const isThere = await updateTemplate(context.db, request.TemplateId, {
    name: request.Name,
    config: request.Config,
    status: request.Status,
    cover_url: request.CoverUrl,
    preview_media: request.PreviewMedia,
    related_media_ids: request.RelatedMediaids,
    modified_source: request.Source,
  });
  return isThere ? {} : faults.templateNotFound(request.TemplateId);
};
