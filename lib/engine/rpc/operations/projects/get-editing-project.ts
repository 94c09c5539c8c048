import "server-only";
import { findProjects } from "@/lib/engine/queue/jobs/project-records";
import type { Handler } from "@/lib/engine/rpc/call/engine-context";
import { faults } from "@/lib/engine/rpc/wire/faults";
import { projectAnswers } from "@/lib/engine/rpc/answers/project-answer";

/** Returns one project with its timeline and its state. */
export const getEditingProject: Handler<"GetEditingProject"> = async (request, context, call) => {
  const { ProjectId, RequestSource } = request;
  if (RequestSource === "WebSDK") {
    const message = "the timeline of the Web SDK; leave it out and read IMS's own";
    return faults.notImplementedParameter("RequestSource", message);
  }
  const project = (await findProjects(context.db, [ProjectId])).get(ProjectId);
  if (!project) return faults.projectNotFound(ProjectId);
  const [Project] = await projectAnswers([project], context, call);
  return { Project };
};
