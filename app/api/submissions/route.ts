import { loadUnsettledSubmissions } from "@/lib/submission/loaders";

/** Submits that are not confirmed, and those that ended without a job while nobody waited. */
export async function GET(): Promise<Response> {
  const submissions = await loadUnsettledSubmissions();
  return Response.json({ submissions }, { headers: { "cache-control": "no-store" } });
}
