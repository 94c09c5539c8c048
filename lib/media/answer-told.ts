import "server-only";
import type { z } from "zod";
import type { UploadProblem } from "@/lib/model/upload";

const statuses: Partial<Record<UploadProblem["kind"], number>> = {
  extension: 415,
  empty: 400,
  "too-large": 413,
  gone: 404,
  engine: 503,
};

/** A value, or a problem as the browser reads it from the body. */
export function answerTold<T>(
  told: { ok: true; value: T } | { ok: false; problem?: UploadProblem },
): Response {
  const headers = { "cache-control": "no-store" };
  if (told.ok) return Response.json(told.value, { headers });
  const problem = told.problem ?? { kind: "engine" };
  return Response.json(problem, { status: statuses[problem.kind] ?? 409, headers });
}

/**
 * Reads JSON that was sent as JSON; null when it was not, or does not fit. A page of another origin
 * cannot send that type without being asked first, and we never say yes.
 */
export async function readJsonBody<S extends z.ZodType>(
  request: Request,
  schema: S,
): Promise<z.output<S> | null> {
  const type = request.headers.get("content-type") ?? "";
  if (!/^application\/json\b/i.test(type)) return null;
  const body: unknown = await request.json().catch(() => null);
  return schema.safeParse(body).data ?? null;
}
