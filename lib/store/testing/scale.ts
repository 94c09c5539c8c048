import type pg from "pg";
import { jobIdSql, mediaIdSql, nameSql } from "@/lib/base/testing/scale-names";
import { settleTable } from "@/lib/base/testing/settle-table";
import { emptyComposeForm } from "@/lib/model/form/compose-form";
import type { JobSnapshot } from "@/lib/model/job";
import type { MediaItem } from "@/lib/model/media/media";

export type AppScale = { jobs: number; clipsEach: number; media: number; openJobs: number };

const marks = { id: "@id@", name: "@name@", media: "@media@" } as const;

function exampleSnapshot(clipsEach: number): JobSnapshot {
  const shots = [0, 1, 2, 3].map((at) => ({
    mediaId: marks.media,
    groupName: "Opening",
    inSeconds: at,
    outSeconds: at + 3,
  }));
  return {
    jobId: marks.id,
    name: marks.name,
    state: "finished",
    error: null,
    seed: "seed",
    createdAt: "2026-01-01T00:00:00.000Z",
    completedAt: "2026-01-01T00:10:00.000Z",
    width: 1080,
    height: 1920,
    count: clipsEach,
    clips: Array.from({ length: clipsEach }, (_, index) => ({
      subJobId: `${marks.id}-${index}`,
      index,
      state: "ready",
      stage: "done",
      progress: 1,
      secondsLeft: null,
      mediaId: marks.media,
      projectId: null,
      durationSeconds: 12,
      error: null,
      content: {
        title: "A title",
        subHeadings: [],
        script: "A script of some sentences. It says what there is to say. ".repeat(4),
        voice: "voice",
        shots,
        warnings: [],
      },
    })),
    canCancel: false,
    canRetry: false,
  };
}

const exampleItem: MediaItem = {
  mediaId: marks.id,
  title: marks.name,
  kind: "video",
  origin: "material",
  state: "ready",
  reason: null,
  durationSeconds: 12.5,
  width: 1920,
  height: 1080,
  rotationDegrees: 0,
  sizeBytes: 1_000_000,
  hasSound: true,
  codec: "h264",
  createdAt: "2026-01-01T00:00:00.000Z",
  folder: null,
  hasCover: true,
  sprite: null,
};

/** Years of the app, made by the database itself. Its jobs and media are those of `fillEngine`. */
export async function fillApp(pool: pg.Pool, scale: AppScale): Promise<void> {
  const { jobs, clipsEach, media, openJobs } = scale;
  const form = emptyComposeForm({ name: "Job", seed: "s", language: "en", groupName: "Shots" });
  const open = `n > ${jobs - openJobs}`;
  const at = `now() - make_interval(mins => 5 * (${jobs} - n))`;
  const media1 = mediaIdSql(`n % ${media}`);
  await pool.query(
    `insert into app.jobs (job_id, name, name_folded, form, request, client_token, seed, created_at,
      count, state, ready, failed, cover_media_id, snapshot, settled)
    select ${jobIdSql("n")}, ${nameSql("n")}, ${nameSql("n")}, $1::json, $2::json, 'token ' || n, 'seed',
      ${at}, ${clipsEach},
      case when ${open} then 'working' when n % 50 = 0 then 'failed' else 'finished' end,
      ${clipsEach}, 0, ${media1},
      case when ${open} then null else replace(replace(replace($3, '${marks.id}', ${jobIdSql("n")}),
        '${marks.name}', ${nameSql("n")}), '${marks.media}', ${media1})::json end, not (${open})
    from generate_series(1, ${jobs}) n`,
    [
      JSON.stringify(form),
      JSON.stringify({ InputConfig: "{}", OutputConfig: "{}" }),
      JSON.stringify(exampleSnapshot(clipsEach)),
    ],
  );
  await pool.query(
    `insert into app.submissions (client_token, place, name, form, request, seed, state, job_id,
      created_at, sent_at)
    select 'token ' || n, 'engine', ${nameSql("n")}, $1::json, $2::json, 'seed', 'made',
      ${jobIdSql("n")}, ${at}, ${at}
    from generate_series(1, ${jobs}) n`,
    [JSON.stringify(form), JSON.stringify({ InputConfig: "{}", OutputConfig: "{}" })],
  );
  await pool.query(`
    insert into app.drafts (draft_id, form, version, closed, updated_at)
    select 'draft ' || n, '{}', 1, true, ${at} from generate_series(1, ${jobs}) n`);
  await pool.query(
    `insert into app.media (media_id, title_folded, kind, origin, state, folder, item, modified,
      created_at, seen_at)
    select ${mediaIdSql("n")}, ${nameSql("n")},
      case when n % 10 = 0 then 'audio' when n % 4 = 0 then 'image' else 'video' end, 'material', 'ready',
      case when n % 3 = 0 then 'folder ' || n % 40 end,
      replace(replace($1, '${marks.id}', ${mediaIdSql("n")}), '${marks.name}', ${nameSql("n")})::json, '',
      now() - make_interval(mins => 10 * (${media} - n)), now()
    from generate_series(1, ${media}) n`,
    [JSON.stringify(exampleItem)],
  );
  await fillUses(pool, scale);
  const filled = [
    "jobs",
    "submissions",
    "drafts",
    "media",
    "job_footage",
    "job_uses",
    "footage_use",
  ];
  for (const table of filled) {
    await settleTable(pool, `app.${table}`);
  }
}

/** Each job has four media; two of the library stand in a fifth of all jobs. Every third media is never used. */
async function fillUses(pool: pg.Pool, { jobs, media }: AppScale): Promise<void> {
  const used = mediaIdSql(
    `case at when 0 then n % 5 + 1 else (n * 7 + at * 13) % (${media} / 3) * 3 + 1 end`,
  );
  const pairs = `generate_series(1, ${jobs}) n cross join generate_series(0, 3) at`;
  await pool.query(
    `insert into app.job_footage (media_id, job_id, created_at)
     select ${used}, ${jobIdSql("n")}, now() - make_interval(mins => 5 * (${jobs} - n)) from ${pairs}
     on conflict do nothing`,
  );
  await pool.query(
    `insert into app.job_uses (job_id, media_id, day, videos)
     select ${jobIdSql("n")}, ${used}, (now() - make_interval(mins => 5 * (${jobs} - n)))::date, 3 from ${pairs}
     on conflict do nothing`,
  );
  await pool.query(
    `insert into app.footage_use (media_id, videos)
     select media_id, sum(videos) from app.job_uses group by media_id
     on conflict (media_id) do update set videos = excluded.videos`,
  );
}
