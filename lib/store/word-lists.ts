import "server-only";
import type { Database } from "@/lib/base/database/database";
import {
  noTeamWordLists,
  type TeamWordLists,
  teamWordListsSchema,
} from "@/lib/model/words/word-list";
import { getSetting, setSetting } from "./settings";

const key = "word-lists";

/** What the team has changed about the word lists. @throws AppError `config-invalid` */
export async function getTeamWordLists(database: Database): Promise<TeamWordLists> {
  return (await getSetting(database, key, teamWordListsSchema)) ?? noTeamWordLists;
}

export async function saveTeamWordLists(database: Database, team: TeamWordLists): Promise<void> {
  await setSetting(database, key, team);
}
