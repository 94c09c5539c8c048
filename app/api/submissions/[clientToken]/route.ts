import { loadSubmission } from "@/lib/submission/loaders";

const headers = { "cache-control": "no-store" };

/**
 * The current state of a submit; the backend is called while the submit is not confirmed. 404 for an
 * unknown submit.
 */
export async function GET(
  _request: Request,
  context: RouteContext<"/api/submissions/[clientToken]">,
): Promise<Response> {
  const submission = await loadSubmission((await context.params).clientToken);
  if (submission) return Response.json(submission, { headers });
  return Response.json({ error: "unknown-submission" }, { status: 404, headers });
}
