import "server-only";
import { sql } from "kysely";
import type { MediaFacts } from "@/lib/engine/plan/facts";
import type { EngineDatabase } from "../tables/engine-database";
import { maxExaminations, maxKills } from "../tables/job-machine";
import {
  type Company,
  isFor,
  keptCompany,
  type Lease,
  leaseEnded,
  leaseExtended,
  leaseTaken,
} from "../tables/lease";
import type { MediaRow } from "../library/media-records";
import { recordExamined } from "../jobs/outbox-records";
import type { SpriteFacts } from "../tables/tables";

/** Registered media are usable after the probe; what takes longer is found out in the background. */
export type Examination = {
  facts: Partial<Omit<MediaFacts, "mediaId">>;
  coverKey: string | null;
  sprite: SpriteFacts | null;
};

/** Takes the asset `mediaId`, or the oldest that waits to be examined. */
export async function takeMedia(
  db: EngineDatabase,
  lease: Lease,
  company: Company,
  mediaId?: string,
): Promise<MediaRow | undefined> {
  const taken = await sql<MediaRow>`
    update engine.media set ${keptCompany(company)}, ${leaseTaken(lease)}
    where media_id = (
      select m.media_id from engine.media m
      where m.status = 'Preparing' and m.deleted_at is null and m.attempt < ${maxExaminations}
        and m.kills < ${maxKills} and m.lease_token is null and ${isFor(company, "m")}
        and (${mediaId ?? null}::text is null or m.media_id = ${mediaId ?? null})
      order by m.kills, m.seq limit 1 for update skip locked)
    returning *
  `.execute(db);
  return taken.rows[0];
}

export async function beatMedia(db: EngineDatabase, media: MediaRow): Promise<boolean> {
  const alive = await sql`
    update engine.media set lease_until = ${leaseExtended}
    where media_id = ${media.media_id} and lease_token = ${media.lease_token}
  `.execute(db);
  return Number(alive.numAffectedRows ?? 0) === 1;
}

/** Writes what the examination found; the asset is ready then. False when it is no longer ours. */
export async function finishMedia(
  db: EngineDatabase,
  media: MediaRow,
  status: "Normal" | "PrepareFail",
  examination: Examination,
): Promise<boolean> {
  const { facts, coverKey, sprite } = examination;
  return db.transaction().execute(async (tx) => {
    const examined = await sql<MediaRow>`
      update engine.media set status = ${status}, facts = facts || ${JSON.stringify(facts)}::jsonb,
        cover_key = coalesce(${coverKey}, cover_key),
        sprite = ${sprite ? JSON.stringify(sprite) : null}::jsonb, ${leaseEnded}
      where media_id = ${media.media_id} and lease_token = ${media.lease_token}
      returning *
    `.execute(tx);
    await recordExamined(tx, examined.rows);
    return examined.rows.length > 0;
  });
}

/** Lets an asset go without a result: something broke, or (`untouched`) this worker stops. */
export async function returnMedia(
  db: EngineDatabase,
  media: MediaRow,
  { untouched }: { untouched: boolean },
): Promise<void> {
  await sql`
    update engine.media set attempt = greatest(attempt - ${untouched ? 1 : 0}, 0), ${leaseEnded}
    where media_id = ${media.media_id} and lease_token = ${media.lease_token}
  `.execute(db);
}

/** Assets that nobody managed to examine stay usable with what the probe found. */
export async function giveUpExaminations(db: EngineDatabase): Promise<void> {
  await db.transaction().execute(async (tx) => {
    const givenUp = await sql<MediaRow>`
      update engine.media set status = 'Normal', ${leaseEnded}
      where status = 'Preparing' and lease_token is null
        and (attempt >= ${maxExaminations} or kills >= ${maxKills})
      returning *
    `.execute(tx);
    await recordExamined(tx, givenUp.rows);
  });
}
