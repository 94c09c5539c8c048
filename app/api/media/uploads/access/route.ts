import { z } from "zod";
import { readJson } from "@/lib/base/http/read-json";
import { bucketAllows } from "@/lib/media/uploads/bucket-uploads";

const askedSchema = z.object({ origin: z.string().max(300) });

/** Whether the bucket takes uploads from the page that asks: a browser is not told why it may not. */
export async function POST(request: Request): Promise<Response> {
  const asked = await readJson(request, askedSchema);
  if (!asked.ok) return asked.refusal;
  const headers = { "cache-control": "no-store" };
  return Response.json({ allowed: await bucketAllows(asked.value.origin) }, { headers });
}
