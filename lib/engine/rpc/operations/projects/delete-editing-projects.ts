import "server-only";
import { deleteProjects } from "@/lib/engine/queue/jobs/project-records";
import { commaList } from "@/lib/engine/rpc/call/comma-list";
import type { Handler } from "@/lib/engine/rpc/call/engine-context";
import { faults } from "@/lib/engine/rpc/wire/faults";

/** No limit is documented; a whole batch of previews is the most that one thing makes. */
const callLimit = 100;

/** Deletes projects. Those that are not there are passed over: deleting twice changes nothing. */
export const deleteEditingProjects: Handler<"DeleteEditingProjects"> = async (
  { ProjectIds },
  { db },
) => {
  const projectIds = commaList(ProjectIds);
  if (projectIds.length === 0) return faults.missingParameter("ProjectIds");
  if (projectIds.length > callLimit) {
    const message = `name at most ${callLimit} in one call`;
    return faults.invalidParameter({ path: "ProjectIds", message });
  }
  await deleteProjects(db, projectIds);
  return {};
};
