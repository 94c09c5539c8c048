import type { NextRequest } from "next/server";
import { z } from "zod";
import { loadJobPage } from "@/lib/jobs/loaders";
import { jobStateSchema } from "@/lib/model/job";

const querySchema = z.object({
  state: jobStateSchema.optional().catch(undefined),
  search: z.string().max(200).optional().catch(undefined),
  cursor: z.string().max(500).optional().catch(undefined),
  limit: z.coerce.number().int().min(1).max(100).catch(24),
});

/** A page of jobs: `?state=&search=&cursor=&limit=`. */
export async function GET(request: NextRequest): Promise<Response> {
  const query = querySchema.parse(Object.fromEntries(request.nextUrl.searchParams));
  return Response.json(await loadJobPage(query), { headers: { "cache-control": "no-store" } });
}
