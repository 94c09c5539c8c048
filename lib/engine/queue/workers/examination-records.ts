import "server-only";
import { sql } from "kysely";
import type { MediaFacts } from "@/lib/engine/plan/facts";
import type { EngineDatabase } from "../tables/engine-database";
import { maxExaminations, maxKills } from "../tables/job-machine";
import {
  type WorkMode,
  isForMode,
  modeKept,
  type Lease,
  leaseEnded,
  leaseExtended,
  leaseTaken,
} from "../tables/lease";
import type { MediaRow } from "../library/media-records";
import { recordExamined } from "../jobs/outbox-records";
import type { SpriteFacts } from "../tables/tables";

/** The results of the background examination. Media are usable before it, right after the probe. */
export type Examination = {
  facts: Partial<Omit<MediaFacts, "mediaId">>;
  coverKey: string | null;
  sprite: SpriteFacts | null;
};

/** Takes the media `mediaId`, or the oldest media that wait to be examined. */
export async function takeMedia(
  db: EngineDatabase,
  lease: Lease,
  mode: WorkMode,
  mediaId?: string,
): Promise<MediaRow | undefined> {
  const taken = await sql<MediaRow>`
    update engine.media set ${modeKept(mode)}, ${leaseTaken(lease)}
    where media_id = (
      select m.media_id from engine.media m
      where m.status = 'Preparing' and m.deleted_at is null and m.attempt < ${maxExaminations}
        and m.kills < ${maxKills} and m.lease_token is null and ${isForMode(mode, "m")}
        and (${mediaId ?? null}::text is null or m.media_id = ${mediaId ?? null})
      order by m.kills, m.seq limit 1 for update skip locked)
    returning *
  `.execute(db);
  return taken.rows[0];
}

/** Extends the lease. False when it is lost. */
export async function beatMedia(db: EngineDatabase, media: MediaRow): Promise<boolean> {
  const alive = await sql`
    update engine.media set lease_until = ${leaseExtended}
    where media_id = ${media.media_id} and lease_token = ${media.lease_token}
  `.execute(db);
  return Number(alive.numAffectedRows ?? 0) === 1;
}

/** Stores the examination and the final status of the media. False when the lease is lost. */
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

/** Gives media back without a result: the machine failed or, with `untouched`, this worker stops. */
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

/** Ends the examination of media that failed too often; they stay usable with the probe's facts. */
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
