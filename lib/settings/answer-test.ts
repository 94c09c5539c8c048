import "server-only";
import { z } from "zod";
import { adminRefusalOf } from "@/lib/base/guard/admin";
import { log } from "@/lib/base/log";
import { readJson } from "@/lib/base/http/read-json";
import { connectionFormSchema } from "@/lib/model/settings/connection";
import { testConnection } from "./connection-test/test-connection";
import { cloudOfForm } from "./describe-connection";
import { getKeptConnection } from "./kept-connection";

const bodySchema = z.object({
  form: connectionFormSchema,
  password: z.string().max(1000).optional(),
});

/** A form of a dozen short texts. */
const bodyMaxBytes = 64 * 1024;

const refuse = (status: number, reason: string, fields: unknown = []) =>
  Response.json({ reason, fields }, { status, headers: { "cache-control": "no-store" } });

/**
 * The origin of the page that asks. A page of another site is recognised by its Origin header, which a
 * browser always sends with a POST and no page can change.
 */
function originOf(request: Request): string | null {
  const origin = request.headers.get("origin");
  const host = request.headers.get("x-forwarded-host") ?? request.headers.get("host");
  if (!origin || !URL.canParse(origin) || new URL(origin).host !== host) return null;
  return origin;
}

/**
 * Tests the connection of a form before it is saved: one line of JSON per step, each as soon as it is
 * known.
 */
export async function answerTest(request: Request): Promise<Response> {
  const origin = originOf(request);
  if (!origin) return refuse(403, "origin");
  const body = await readJson(request, z.unknown(), bodyMaxBytes);
  if (!body.ok) return body.refusal;
  const parsed = bodySchema.safeParse(body.value);
  if (!parsed.success) {
    const fields = parsed.error.issues.map(({ path, message }) => ({
      path: path.join("."),
      message,
    }));
    return refuse(400, "invalid", fields);
  }
  const refusal = adminRefusalOf(request.headers, parsed.data.password);
  if (refusal) return refuse(403, refusal);
  const kept = await getKeptConnection().catch(() => null);
  const described = cloudOfForm(parsed.data.form, kept);
  if ("missing" in described) return refuse(400, "keys-missing", described.missing);
  return stream(testConnection(described.cloud, origin));
}

function stream(results: AsyncGenerator<unknown>): Response {
  const encoder = new TextEncoder();
  const body = new ReadableStream<Uint8Array>({
    async pull(controller) {
      try {
        const { done, value } = await results.next();
        if (done) controller.close();
        else controller.enqueue(encoder.encode(`${JSON.stringify(value)}\n`));
      } catch (error) {
        log.error({ err: error }, "the connection test broke");
        controller.error(error);
      }
    },
    async cancel() {
      await results.return(undefined);
    },
  });
  const headers = { "content-type": "application/x-ndjson", "cache-control": "no-store" };
  return new Response(body, { headers });
}
