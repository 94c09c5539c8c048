import "server-only";
import { appDatabase } from "@/lib/base/database/database";
import { noTeamWordLists } from "@/lib/model/words/word-list";
import { orUnreadable } from "@/lib/store/settings";
import { getTeamWordLists } from "@/lib/store/word-lists";

/** What the team changed about the word lists; as new when it cannot be read. */
export async function loadTeamWordLists() {
  return (await orUnreadable(getTeamWordLists(await appDatabase()), noTeamWordLists)).value;
}
