import "server-only";
import type { UploadProblem } from "@/lib/model/media/upload";

const statuses: Partial<Record<UploadProblem["kind"], number>> = {
  extension: 415,
  empty: 400,
  "too-large": 413,
  gone: 404,
  engine: 503,
};

/** The HTTP answer for a value, or for a problem, which the browser reads from the body. */
export function uploadAnswer<T>(
  outcome: { ok: true; value: T } | { ok: false; problem?: UploadProblem },
): Response {
  const headers = { "cache-control": "no-store" };
  if (outcome.ok) return Response.json(outcome.value, { headers });
  const problem = outcome.problem ?? { kind: "engine" };
  return Response.json(problem, { status: statuses[problem.kind] ?? 409, headers });
}
