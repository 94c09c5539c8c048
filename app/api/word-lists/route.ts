import { loadWordLists } from "@/lib/compose/words/load-word-lists";

/** The word lists that the texts of a form are looked up in. */
export async function GET(): Promise<Response> {
  const lists = await loadWordLists();
  return Response.json({ lists }, { headers: { "cache-control": "no-store" } });
}
