import { z } from "zod";
import { readJson } from "@/lib/base/http/read-json";
import { bucketAllows } from "@/lib/media/uploads/bucket-uploads";

const bodySchema = z.object({ origin: z.string().max(300) });

/**
 * Whether the bucket accepts uploads from the page: a browser does not learn why an upload was refused.
 */
export async function POST(request: Request): Promise<Response> {
  const body = await readJson(request, bodySchema);
  if (!body.ok) return body.refusal;
  const headers = { "cache-control": "no-store" };
  return Response.json({ allowed: await bucketAllows(body.value.origin) }, { headers });
}
