import "server-only";
import type { Database } from "@/lib/base/database/database";
import { listsInForce, noTeamWordLists, type WordList } from "@/lib/model/words/word-list";
import { shippedLists } from "@/lib/model/words/shipped-lists";
import { orUnreadable } from "@/lib/store/settings";
import { getTeamWordLists } from "@/lib/store/word-lists";

/** The word lists that texts are looked up in: those of the app and the team's own. */
export async function loadWordLists(database: Database): Promise<WordList[]> {
  const kept = getTeamWordLists(database);
  // A row that cannot be read must not switch the lists off: then those of the app hold.
  const { value: team } = await orUnreadable(kept, noTeamWordLists);
  return listsInForce(shippedLists, team);
}
