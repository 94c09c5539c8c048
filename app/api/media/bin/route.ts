import { loadBin } from "@/lib/media/bin";

/** Deleted media that can still be taken back. */
export async function GET(): Promise<Response> {
  const headers = { "cache-control": "no-store" };
  return Response.json({ media: await loadBin() }, { headers });
}
