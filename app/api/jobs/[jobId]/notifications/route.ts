import { loadNotifications } from "@/lib/jobs/notifications/load-notifications";

/** Who is told of a job and what became of it. */
export async function GET(
  _request: Request,
  context: RouteContext<"/api/jobs/[jobId]/notifications">,
): Promise<Response> {
  const { jobId } = await context.params;
  const notifications = await loadNotifications(jobId);
  return Response.json(notifications, { headers: { "cache-control": "no-store" } });
}
