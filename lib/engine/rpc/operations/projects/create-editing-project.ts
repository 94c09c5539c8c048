import "server-only";
import { findProjects, insertProject } from "@/lib/engine/queue/jobs/project-records";
import type { Handler } from "@/lib/engine/rpc/call/engine-context";
import { type Fault, faults, isFault } from "@/lib/engine/rpc/wire/faults";
import { projectAnswers, statusNumbers } from "@/lib/engine/rpc/answers/project-answer";
import { projectProblem, readProjectTimeline } from "@/lib/engine/rpc/library/read-project";
import type { DecodedRequest } from "@/lib/engine/rpc/wire/decode";

/** The fault of parameters for services that this engine lacks. They are refused, never ignored. */
function notYet(request: DecodedRequest<"CreateEditingProject">): Fault | null {
  if (request.ProjectType === "LiveEditingProject") {
    return faults.notImplementedParameter("ProjectType", "live editing; leave it out");
  }
  if (request.TemplateType !== undefined && request.TemplateType !== "None") {
    return faults.notImplementedParameter("TemplateType", "projects of templates; leave it out");
  }
  for (const path of ["TemplateId", "ClipsParam", "MaterialMaps"] as const) {
    if (request[path]) return faults.notImplementedParameter(path, "leave it out");
  }
  return null;
}

/** Stores a timeline, or a draft that gets one later. */
export const createEditingProject: Handler<"CreateEditingProject"> = async (
  request,
  context,
  call,
) => {
  const refused = notYet(request) ?? projectProblem(request);
  if (refused) return refused;
  const read = readProjectTimeline(request.Timeline);
  if (isFault(read)) return read;
  const projectId = await insertProject(context.db, {
    title: request.Title,
    description: request.Description,
    coverUrl: request.CoverURL,
    businessConfig: request.BusinessConfig,
    ...read,
  });
  const project = (await findProjects(context.db, [projectId])).get(projectId);
  if (!project) return faults.projectNotFound(projectId);
  const [answer] = await projectAnswers([project], context, call);
  // Only this operation returns the state as a number, along with its name.
  const Status = statusNumbers[project.status];
  return { Project: { ...answer, Status, StatusName: project.status } };
};
