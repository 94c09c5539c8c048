import { ImsError } from "@/lib/ims/errors/ims-error";
import { followJob } from "@/lib/jobs/polling/follow";

const headers = { "cache-control": "no-store" };

/**
 * The snapshot of a job: 404 when no backend knows the job, 503 when no backend answers and no snapshot
 * is stored.
 */
export async function GET(
  _request: Request,
  context: RouteContext<"/api/jobs/[jobId]">,
): Promise<Response> {
  const { jobId } = await context.params;
  try {
    const followed = await followJob(jobId);
    if (followed) return Response.json(followed, { headers });
    return Response.json({ error: "unknown-job" }, { status: 404, headers });
  } catch (error) {
    if (!(error instanceof ImsError)) throw error;
    return Response.json({ error: "no-answer" }, { status: 503, headers });
  }
}
