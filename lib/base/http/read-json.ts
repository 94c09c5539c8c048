import "server-only";
import type { z } from "zod";
import { findUnfit, isTooManyIssues, sayPath, sayUnfit } from "../pure/fit-value";
import { readBody } from "../pure/requests/read-body";

/** Large enough for the largest form; the API would refuse a larger request, too. */
const defaultMaxBytes = 2 * 1024 ** 2;

const refuse = (status: number, error: string, message: string) =>
  Response.json({ error, message }, { status, headers: { "cache-control": "no-store" } });

function parse<S extends z.ZodType>(schema: S, value: unknown) {
  try {
    return schema.safeParse(value);
  } catch (error) {
    if (!isTooManyIssues(error)) throw error;
    return null;
  }
}

/**
 * The body of a request, parsed, or the refusal to answer with: `{ error, message }` with 400, or 413
 * when it is larger than `maxBytes`. A body that is not declared as JSON is refused, too: a page of
 * another origin cannot declare that type without a CORS preflight, which we never allow. So is a value
 * that cannot be stored: see `findUnfit`.
 */
export async function readJson<S extends z.ZodType>(
  request: Request,
  schema: S,
  maxBytes: number = defaultMaxBytes,
): Promise<{ ok: true; value: z.output<S> } | { ok: false; refusal: Response }> {
  const no = (...why: Parameters<typeof refuse>) =>
    ({ ok: false, refusal: refuse(...why) }) as const;
  const type = request.headers.get("content-type") ?? "";
  if (!/^application\/json\b/i.test(type)) {
    return no(400, "invalid", "Declare the body as application/json.");
  }
  const body = await readBody(request, maxBytes);
  if (!body.ok && body.reason === "too-large") {
    return no(413, "too-large", `At most ${maxBytes} bytes are taken. Send less.`);
  }
  if (!body.ok) return no(400, "invalid", "The body is not UTF-8 text, or ended too soon.");
  let value: unknown;
  try {
    value = JSON.parse(body.text);
  } catch {
    return no(400, "invalid", "The body is not JSON; check quotes and commas.");
  }
  const unfit = findUnfit(value);
  if (unfit) {
    return no(400, "invalid", `${sayPath(unfit.path)}: ${sayUnfit(unfit.reason)}.`);
  }
  const parsed = parse(schema, value);
  if (!parsed) return no(400, "invalid", "More is wrong with the body than can be told.");
  if (parsed.success) return { ok: true, value: parsed.data };
  const [issue] = parsed.error.issues;
  return no(400, "invalid", `${issue?.path.map(String).join(".")}: ${issue?.message}`);
}
