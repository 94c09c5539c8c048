import "server-only";
import { updateProject } from "@/lib/engine/queue/jobs/project-records";
import type { Handler } from "@/lib/engine/rpc/call/engine-context";
import { faults, isFault } from "@/lib/engine/rpc/wire/faults";
import { projectProblem, readProjectTimeline } from "@/lib/engine/rpc/library/read-project";

/** Changes the given fields of a project. Its timeline may be changed even while it is being rendered. */
export const updateEditingProject: Handler<"UpdateEditingProject"> = async (request, context) => {
  for (const path of ["TemplateId", "ClipsParam", "BusinessStatus"] as const) {
    if (request[path]) return faults.notImplementedParameter(path, "leave it out");
  }
  const refused = projectProblem(request);
  if (refused) return refused;
  const read = readProjectTimeline(request.Timeline);
  if (isFault(read)) return read;
  const changed = await updateProject(context.db, request.ProjectId, {
    title: request.Title || undefined,
    description: request.Description,
    coverUrl: request.CoverURL,
    ...read,
  });
  return changed ? {} : faults.projectNotFound(request.ProjectId);
};
