import { appDatabase } from "@/lib/base/database/database";
import { loadWordLists } from "@/lib/submission/words/load-word-lists";

/** The word lists that the texts of a form are looked up in. */
export async function GET(): Promise<Response> {
  const lists = await loadWordLists(await appDatabase());
  return Response.json({ lists }, { headers: { "cache-control": "no-store" } });
}
