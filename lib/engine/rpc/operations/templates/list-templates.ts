import "server-only";
import { listTemplates } from "@/lib/engine/queue/library/template-records";
import type { Handler } from "@/lib/engine/rpc/call/engine-context";
import { templateAnswers } from "@/lib/engine/rpc/answers/template-answer";

/** Pages of templates by their time of creation, with the count of all that match. */
export const listTemplatesOperation: Handler<"ListTemplates"> = async (request, context) => {
  const page = await listTemplates(context.db, {
    keyword: request.Keyword || undefined,
    type: request.Type || undefined,
    status: request.Status,
    createSource: request.CreateSource,
    ascending: request.SortType === "CreationTime:Asc",
    page: request.PageNo,
    pageSize: request.PageSize,
  });
  return { Templates: await templateAnswers(page.rows, context), TotalCount: page.totalCount };
};
