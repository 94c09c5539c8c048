import "server-only";
import type { UploadProblem } from "@/lib/model/media/upload";

const statuses: Partial<Record<UploadProblem["kind"], number>> = {
  extension: 415,
  empty: 400,
  "too-large": 413,
  gone: 404,
  engine: 503,
};

/** A value, or a problem as the browser reads it from the body. */
export function uploadAnswer<T>(
  told: { ok: true; value: T } | { ok: false; problem?: UploadProblem },
): Response {
  const headers = { "cache-control": "no-store" };
  if (told.ok) return Response.json(told.value, { headers });
  const problem = told.problem ?? { kind: "engine" };
  return Response.json(problem, { status: statuses[problem.kind] ?? 409, headers });
}
