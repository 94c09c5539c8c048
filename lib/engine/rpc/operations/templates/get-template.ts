import "server-only";
import { findTemplates } from "@/lib/engine/queue/library/template-records";
import type { Handler } from "@/lib/engine/rpc/call/engine-context";
import { faults } from "@/lib/engine/rpc/wire/faults";
import { templateAnswers } from "@/lib/engine/rpc/answers/template-answer";

/** One template. `RelatedMediaidFlag` 1 adds the media that belong to it. */
export const getTemplate: Handler<"GetTemplate"> = async (request, context) => {
  const row = (await findTemplates(context.db, [request.TemplateId])).get(request.TemplateId);
  if (!row) return faults.templateNotFound(request.TemplateId);
  const [answer] = await templateAnswers([row], context);
  const related = request.RelatedMediaidFlag === "1" ? row.related_media_ids : null;
  return { Template: { ...answer, RelatedMediaids: related ?? undefined } };
};
