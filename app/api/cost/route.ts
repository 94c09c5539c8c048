import { loadCostOutlook } from "@/lib/spending/loaders";

/** What a batch would cost where new ones are made now. */
export async function GET(): Promise<Response> {
  const headers = { "cache-control": "no-store" };
  return Response.json(await loadCostOutlook(), { headers });
}

export const dynamic = "force-dynamic";
