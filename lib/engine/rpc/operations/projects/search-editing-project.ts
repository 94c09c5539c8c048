import "server-only";
import { searchProjects } from "@/lib/engine/queue/jobs/project-records";
import { commaList } from "@/lib/engine/rpc/call/comma-list";
import type { Handler } from "@/lib/engine/rpc/call/engine-context";
import { projectAnswers } from "@/lib/engine/rpc/answers/project-answer";

const dateOf = (text: string | undefined) => (text === undefined ? undefined : new Date(text));

/** Pages of projects by their time of creation, with the count of all that match. */
export const searchEditingProject: Handler<"SearchEditingProject"> = async (
  request,
  context,
  call,
) => {
  const { PageNo, PageSize, ProjectType, Status, TemplateType } = request;
  const statuses = Status?.filter((status) => status !== "Deleted");
  const nobodyHas =
    (ProjectType && !ProjectType.includes("EditingProject")) ||
    statuses?.length === 0 ||
    (TemplateType && !TemplateType.includes("None"));
  if (nobodyHas) return { MaxResults: PageSize, TotalCount: 0, ProjectList: [] };
  const { rows, totalCount } = await searchProjects(context.db, {
    statuses,
    createSources: request.CreateSource ? commaList(request.CreateSource) : undefined,
    from: dateOf(request.StartTime),
    until: dateOf(request.EndTime),
    ascending: request.SortBy === "CreationTime:Asc",
    page: PageNo,
    pageSize: PageSize,
  });
  return {
    MaxResults: PageSize,
    TotalCount: totalCount,
    ProjectList: await projectAnswers(rows, context, call),
  };
};
