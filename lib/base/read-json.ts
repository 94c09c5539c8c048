import "server-only";
import type { z } from "zod";

/**
 * The body of a request, parsed; null when it is not JSON, not declared as JSON, or not what the
 * schema says. A page of another origin cannot declare that type without being asked first, and we
 * never say yes.
 */
export async function readJson<S extends z.ZodType>(
  request: Request,
  schema: S,
): Promise<z.output<S> | null> {
  const type = request.headers.get("content-type") ?? "";
  if (!/^application\/json\b/i.test(type)) return null;
  const body: unknown = await request.json().catch(() => null);
  return schema.safeParse(body).data ?? null;
}
