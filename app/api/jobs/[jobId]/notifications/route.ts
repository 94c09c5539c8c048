import { loadNotifications } from "@/lib/jobs/notifications/load-notifications";

/** The messages about a job to other servers, and their delivery. */
export async function GET(
  _request: Request,
  context: RouteContext<"/api/jobs/[jobId]/notifications">,
): Promise<Response> {
  const { jobId } = await context.params;
  const notifications = await loadNotifications(jobId);
  return Response.json(notifications, { headers: { "cache-control": "no-store" } });
}
