import type { z } from "zod";

/**
 * The body of a request, parsed; null when it is not JSON, not declared as JSON (a form of another
 * site cannot declare it) or not what the schema says.
 */
export async function readJson<S extends z.ZodType>(
  request: Request,
  schema: S,
): Promise<z.output<S> | null> {
  if (!request.headers.get("content-type")?.startsWith("application/json")) return null;
  try {
    const parsed = schema.safeParse(await request.json());
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}
