import { loadSubmitted } from "@/lib/jobs/loaders";

/** The form and the request of a job this app submitted; 404 for any other. */
export async function GET(
  _request: Request,
  context: RouteContext<"/api/jobs/[jobId]/submitted">,
): Promise<Response> {
  const { jobId } = await context.params;
  const submitted = await loadSubmitted(jobId);
  if (!submitted) return Response.json({ error: "unknown-job" }, { status: 404 });
  return Response.json(submitted, { headers: { "cache-control": "no-store" } });
}
