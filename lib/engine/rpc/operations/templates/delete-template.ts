import "server-only";
import { deleteTemplates } from "@/lib/engine/queue/library/template-records";
import { templateLimits } from "@/lib/ims/schema/answers/templates";
import { commaList } from "@/lib/engine/rpc/call/comma-list";
import type { Handler } from "@/lib/engine/rpc/call/engine-context";
import { faults } from "@/lib/engine/rpc/wire/faults";

/** Deletes templates by a comma list: all of them, or none when one is unknown. */
export const deleteTemplate: Handler<"DeleteTemplate"> = async (request, context) => {
  const templateIds = commaList(request.TemplateIds);
  if (templateIds.length === 0) return faults.missingParameter("TemplateIds");
  if (templateIds.length > templateLimits.idsPerDelete) {
    const message = `name at most ${templateLimits.idsPerDelete} in one call`;
    return faults.invalidParameter({ path: "TemplateIds", message });
  }
  const [unknown] = await deleteTemplates(context.db, templateIds);
  return unknown === undefined ? {} : faults.templateNotFound(unknown);
};
