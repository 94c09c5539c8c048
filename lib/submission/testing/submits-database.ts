import type { DatabaseHandle } from "@/lib/base/database/database";
import { openTestDatabase } from "@/lib/base/testing/test-database";
import { migrate } from "@/lib/base/database/migrate";
import { migrations as drafts } from "@/lib/store/forms/drafts";
import { migrations as jobs } from "@/lib/store/jobs/jobs";
import { migrations as media } from "@/lib/store/media";
import { migrations as settings } from "@/lib/store/settings";
import { migrations as spending } from "@/lib/store/spending/spending-tables";
import { migrations as submissions } from "@/lib/store/jobs/submissions";
import { migrations as overrides } from "@/lib/store/jobs/word-overrides";
import { migrations as uses } from "@/lib/store/jobs/footage-use";

const rooms = { drafts, jobs, media, settings, spending, submissions, overrides, uses };

/** A database with all tables that submitting writes. */
export async function openDatabaseForSubmits(): Promise<
  DatabaseHandle & { empty(): Promise<void>; age(minutes: number): Promise<void> }
> {
  const database = await openTestDatabase();
  for (const [room, migrations] of Object.entries(rooms)) {
    await migrate(database.pool, room, migrations);
  }
  return {
    ...database,
    async empty() {
      await database.pool.query("truncate app.jobs, app.submissions, app.spending, app.settings");
    },
    /** Makes every submit older and ends its lease. */
    async age(minutes) {
      await database.pool.query(
        "update app.submissions set created_at = created_at - make_interval(mins => $1), sent_at = sent_at - make_interval(mins => $1), busy_until = now()",
        [minutes],
      );
    },
  };
}
