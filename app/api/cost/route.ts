import { loadCostOutlook } from "@/lib/spending/loaders";

/** The estimated cost of a batch with the current backend. */
export async function GET(): Promise<Response> {
  const headers = { "cache-control": "no-store" };
  return Response.json(await loadCostOutlook(), { headers });
}

export const dynamic = "force-dynamic";
