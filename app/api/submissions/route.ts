import { loadUnsettledSubmissions } from "@/lib/submission/loaders";

/** Submits that are not confirmed, and submits that ended without a job while no page waited. */
export async function GET(): Promise<Response> {
  const submissions = await loadUnsettledSubmissions();
  return Response.json({ submissions }, { headers: { "cache-control": "no-store" } });
}
