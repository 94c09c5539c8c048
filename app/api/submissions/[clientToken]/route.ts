import { loadSubmission } from "@/lib/submission/loaders";

const headers = { "cache-control": "no-store" };

/** A submit as of now: asked about on the way while it is not confirmed. 404 when nobody knows it. */
export async function GET(
  _request: Request,
  context: RouteContext<"/api/submissions/[clientToken]">,
): Promise<Response> {
  const submission = await loadSubmission((await context.params).clientToken);
  if (submission) return Response.json(submission, { headers });
  return Response.json({ error: "unknown-submission" }, { status: 404, headers });
}
