import "server-only";
import type { Database } from "@/lib/base/database/database";
import { z } from "zod";
import type { ClipSnapshot } from "@/lib/model/job";
import type { ShownStretch } from "@/lib/model/media/shot-uses";

/**
 * Two questions about footage that must not read every job: which jobs were submitted with it lately, and how many
 * finished videos of the last 30 days show it.
 */
export const migrations = [
  {
    name: "001-footage-use",
    sql: `
      create schema if not exists app;
      -- What a job was submitted with.
      create table app.job_footage (
        media_id text not null,
        job_id text not null,
        created_at timestamptz(3) not null,
        primary key (media_id, job_id)
      );
      create index job_footage_newest on app.job_footage (media_id, created_at desc, job_id);
      -- How many finished videos of a job show a media; only of the last days.
      create table app.job_uses (
        job_id text not null,
        media_id text not null,
        day date not null,
        videos integer not null,
        primary key (job_id, media_id)
      );
      create index job_uses_of_day on app.job_uses (day);
      -- The sum of these by media.
      create table app.footage_use (
        media_id text primary key,
        videos integer not null
      );
      create index footage_use_most on app.footage_use (videos desc, media_id desc);

      insert into app.job_uses (job_id, media_id, day, videos)
      select job_id, media_id, min(day), count(*) from (
        select distinct j.job_id, shot->>'mediaId' as media_id, (j.created_at at time zone 'UTC')::date as day,
               clip.at
          from app.jobs j
          cross join lateral json_array_elements(
            case json_typeof(j.snapshot->'clips') when 'array' then j.snapshot->'clips' else '[]'::json end
          ) with ordinality clip (value, at)
          cross join lateral json_array_elements(
            case json_typeof(clip.value->'content'->'shots')
              when 'array' then clip.value->'content'->'shots' else '[]'::json end
          ) shot
         where j.settled and j.created_at > now() - interval '30 days'
           and clip.value->>'state' = 'ready' and j.job_id not like 'sheet-%'
      ) seen
      where media_id is not null and media_id <> ''
      group by job_id, media_id;
      insert into app.footage_use (media_id, videos)
      select media_id, sum(videos) from app.job_uses group by media_id;
      insert into app.job_footage (media_id, job_id, created_at)
      select u.media_id, u.job_id, j.created_at from app.job_uses u join app.jobs j using (job_id);
    `,
  },
  {
    name: "002-shots-of-footage-uses",
    sql: `
      -- Which stretches the videos show, as [number of the video, from, to] with times in ms; null of jobs that nobody asked.
      alter table app.job_uses add column shots jsonb;
      create index job_uses_of_media on app.job_uses (media_id);

      update app.job_uses u set shots = seen.shots from (
        select j.job_id, shot->>'mediaId' as media_id,
               jsonb_agg(jsonb_build_array(clip.at - 1, round((shot->>'inSeconds')::numeric * 1000),
                                           round((shot->>'outSeconds')::numeric * 1000))) as shots
          from app.jobs j
          cross join lateral json_array_elements(
            case json_typeof(j.snapshot->'clips') when 'array' then j.snapshot->'clips' else '[]'::json end
          ) with ordinality clip (value, at)
          cross join lateral json_array_elements(
            case json_typeof(clip.value->'content'->'shots')
              when 'array' then clip.value->'content'->'shots' else '[]'::json end
          ) shot
         where j.job_id in (select job_id from app.job_uses)
           and clip.value->>'state' = 'ready'
           and json_typeof(shot->'inSeconds') = 'number' and json_typeof(shot->'outSeconds') = 'number'
         group by 1, 2
      ) seen
      where seen.job_id = u.job_id and seen.media_id = u.media_id;
    `,
  },
] as const;

/** Uses and jobs count as recent for so many days. */
export const recentDays = 30;
/** So many jobs are named as recent ones. */
export const mostRecentJobs = 50;
/** At most so many media are looked at, and so many rows for all of them. */
const mostMedia = 120;
const mostRows = 1_200;

/** Remembers what a job was submitted with. */
export async function noteFootage(
  database: Database,
  job: { jobId: string; createdAt: string },
  mediaIds: readonly string[],
): Promise<void> {
  if (mediaIds.length === 0) return;
  await database.pool.query(
    `insert into app.job_footage (media_id, job_id, created_at)
     select distinct id, $2::text, $3::timestamptz from unnest($1::text[]) id
     on conflict do nothing`,
    [mediaIds, job.jobId, job.createdAt],
  );
}

/**
 * The newest jobs that were submitted with any of the footage within 30 days before `until`, the newest first, at
 * most 50.
 */
export async function listRecentJobs(
  database: Database,
  mediaIds: readonly string[],
  until: Date,
): Promise<string[]> {
  const ids = [...new Set(mediaIds)].slice(0, mostMedia);
  if (ids.length === 0) return [];
  // The newest fifty of all are among the newest of each media, but for media that many more jobs have.
  const each = Math.max(10, Math.min(mostRecentJobs, Math.floor(mostRows / ids.length)));
  const { rows } = await database.pool.query<{ job_id: string }>(
    `select f.job_id, max(f.created_at) as newest
       from unnest($1::text[]) as media (id)
      cross join lateral (
        select job_id, created_at from app.job_footage
         where media_id = media.id and created_at < $2::timestamptz
           and created_at >= $2::timestamptz - make_interval(days => $3)
         order by created_at desc, job_id limit $4
      ) f
      group by f.job_id order by newest desc, f.job_id limit $5`,
    [ids, until, recentDays, each, mostRecentJobs],
  );
  return rows.map(({ job_id }) => job_id);
}

/** In how many of the finished clips each media is shown, where their plans are known. */
export function usesOf(clips: readonly Pick<ClipSnapshot, "state" | "content">[]) {
  const uses = new Map<string, number>();
  for (const { state, content } of clips) {
    if (state !== "ready") continue;
    for (const id of new Set(content?.shots.map(({ mediaId }) => mediaId))) {
      if (id !== "") uses.set(id, (uses.get(id) ?? 0) + 1);
    }
  }
  return uses;
}

/** A stretch of a media in a video of a job: the index of the video, and from where to where, in ms. */
type StoredShot = readonly [video: number, fromMs: number, toMs: number];
const storedShotsSchema = z.array(z.tuple([z.number(), z.number(), z.number()])).catch([]);
/** Of one media in one job; more say nothing new. */
const mostShots = 1_000;

/** Which stretches of each media the finished clips show, where their plans are known. */
export function shotsOf(
  clips: readonly Pick<ClipSnapshot, "index" | "state" | "content">[],
): Map<string, StoredShot[]> {
  const found = new Map<string, StoredShot[]>();
  for (const { index, state, content } of clips) {
    if (state !== "ready") continue;
    for (const { mediaId, inSeconds, outSeconds } of content?.shots ?? []) {
      const shots = found.get(mediaId) ?? [];
      if (mediaId === "" || shots.length >= mostShots) continue;
      shots.push([index, Math.round(inSeconds * 1000), Math.round(outSeconds * 1000)]);
      found.set(mediaId, shots);
    }
  }
  return found;
}

/**
 * Lets the uses of a job count, instead of those that were known of it before.
 * @param shots which stretches of the media are shown
 */
export async function keepUses(
  database: Database,
  jobId: string,
  endedAt: Date,
  uses: ReadonlyMap<string, number>,
  shots: ReadonlyMap<string, readonly StoredShot[]> = new Map(),
): Promise<void> {
  const connection = await database.pool.connect();
  try {
    await connection.query("begin");
    await connection.query(
      `with gone as (delete from app.job_uses where job_id = $1 returning media_id, videos)
       update app.footage_use u set videos = u.videos - gone.videos
         from gone where u.media_id = gone.media_id`,
      [jobId],
    );
    // In order, so that two jobs that end at once do not wait for each other in a circle.
    const ids = [...uses.keys()].sort();
    await connection.query(
      `with fresh as (
         insert into app.job_uses (job_id, media_id, day, videos, shots)
         select $1, id, ($2::timestamptz at time zone 'UTC')::date, videos, shots::jsonb
           from unnest($3::text[], $4::int[], $6::text[]) as one (id, videos, shots)
          where $2::timestamptz > now() - make_interval(days => $5)
         returning media_id, videos)
       insert into app.footage_use as u (media_id, videos)
       select media_id, videos from fresh order by media_id
       on conflict (media_id) do update set videos = u.videos + excluded.videos`,
      [
        jobId,
        endedAt,
        ids,
        ids.map((id) => uses.get(id) ?? 0),
        recentDays,
        ids.map((id) => (shots.has(id) ? JSON.stringify(shots.get(id)) : null)),
      ],
    );
    await connection.query("commit");
  } catch (error) {
    await connection.query("rollback").catch(() => {});
    throw error;
  } finally {
    connection.release();
  }
}

/** So many rows go at once, so that the table is not held for long. */
const goneAtOnce = 5_000;

/** Lets go of the uses and jobs that are older than 30 days. */
export async function forgetOldUses(database: Database): Promise<void> {
  for (;;) {
    const { rows } = await database.pool.query<{ gone: number }>(
      `with gone as (
         delete from app.job_uses where ctid = any(array(
           select ctid from app.job_uses
            where day < (now() at time zone 'UTC')::date - $1::int order by day limit $2))
         returning media_id, videos),
       sums as (select media_id, sum(videos) as videos from gone group by media_id),
       taken as (
         update app.footage_use u set videos = u.videos - sums.videos
           from sums where u.media_id = sums.media_id)
       select count(*)::int as gone from gone`,
      [recentDays, goneAtOnce],
    );
    if ((rows[0]?.gone ?? 0) < goneAtOnce) break;
  }
  await database.pool.query("delete from app.footage_use where videos <= 0");
  await database.pool.query(
    `delete from app.job_footage where created_at < now() - make_interval(days => $1)`,
    [2 * recentDays],
  );
}

/** In how many finished videos of the last 30 days each media is shown; none where there are none. */
export async function readUses(
  database: Database,
  mediaIds: readonly string[],
): Promise<Map<string, number>> {
  if (mediaIds.length === 0) return new Map();
  const { rows } = await database.pool.query<{ media_id: string; videos: number }>(
    "select media_id, videos from app.footage_use where media_id = any($1::text[]) and videos > 0",
    [mediaIds],
  );
  return new Map(rows.map(({ media_id, videos }) => [media_id, videos]));
}

/** The stretches of a media that finished videos of the last 30 days show, with the name of the video that shows each. */
export async function readShownStretches(
  database: Database,
  mediaId: string,
): Promise<ShownStretch[]> {
  const { rows } = await database.pool.query<{ job_id: string; shots: unknown }>(
    `select job_id, shots from app.job_uses
      where media_id = $1 and shots is not null order by day desc, job_id limit $2`,
    [mediaId, mostShots],
  );
  return rows.flatMap(({ job_id, shots }) =>
    storedShotsSchema.parse(shots).map(([video, fromMs, toMs]) => ({
      video: `${job_id} ${video}`,
      fromSeconds: fromMs / 1000,
      toSeconds: toMs / 1000,
    })),
  );
}
