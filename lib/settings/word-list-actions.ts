"use server";

import { revalidatePath } from "next/cache";
import { defineAction } from "@/lib/base/action";
import { appDatabase } from "@/lib/base/database/database";
import type { Result } from "@/lib/base/pure/errors";
import { paths } from "@/lib/base/pure/paths";
import { teamWordListsSchema } from "@/lib/model/words/word-list";
import { saveTeamWordLists } from "@/lib/store/word-lists";

/** Keeps what the team changed about the word lists. Whoever may compose may change them: see 0031. */
export const saveWordListsAction = defineAction(
  "saveWordLists",
  teamWordListsSchema,
  async (team): Promise<Result<null, never>> => {
    await saveTeamWordLists(await appDatabase(), team);
    revalidatePath(paths.settings());
    return { ok: true, value: null };
  },
);
