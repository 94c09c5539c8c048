import "server-only";
import { deleteProjects } from "@/lib/engine/queue/jobs/project-records";
import { commaList } from "@/lib/engine/rpc/call/comma-list";
import type { Handler } from "@/lib/engine/rpc/call/engine-context";
import { faults } from "@/lib/engine/rpc/wire/faults";

/** IMS documents no limit; 100 is the size of the largest batch of previews. */
const callLimit = 100;

/** Deletes projects. Unknown ids are skipped, so deleting twice changes nothing. */
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
