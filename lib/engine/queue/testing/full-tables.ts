import type pg from "pg";
import { jobIdSql, mediaIdSql, nameSql } from "@/lib/base/testing/scale-names";
import { settleTable } from "@/lib/base/testing/settle-table";

export type Scale = {
  jobs: number;
  clipsEach: number;
  media: number;
  openJobs: number;
  /** False: the open jobs have no timelines, so that their clips cannot be taken. */
  isPlanned?: boolean;
};

/** Fills the tables with years of work, inside the database. The newest jobs are under way. */
export async function fillEngine(pool: pg.Pool, scale: Scale): Promise<void> {
  const { jobs, clipsEach, media, openJobs, isPlanned = true } = scale;
  const open = `n > ${jobs - openJobs}`;
  await pool.query(`
    insert into engine.jobs (job_id, state, stage, seed, clip_count, input_config, output_config,
      user_data, media_ids, told, created_at, modified_at, completed_at)
    select ${jobIdSql("n")}, case when ${open} then 'working' else 'finished' end, 'Working', 'seed',
      ${clipsEach}, '{"MediaGroupArray":[{"GroupName":"g","MediaArray":["' || md5('m' || n) || '"]}]}',
      '{"MediaURL":"http://bucket.oss-cn-shanghai.aliyuncs.com/out/' || n || '_{index}.mp4","Count":${clipsEach}}',
      json_build_object('Name', ${nameSql("n")})::text, '{}', not (${open}),
      now() - make_interval(mins => 5 * (${jobs} - n)), now() - make_interval(mins => 5 * (${jobs} - n)),
      case when ${open} then null else now() - make_interval(mins => 5 * (${jobs} - n)) end
    from generate_series(1, ${jobs}) n`);
  // Triggers are off, because each inserted clip would update its project.
  for (const table of ["clips", "projects"]) {
    await pool.query(`alter table engine.${table} disable trigger user`);
  }
  await pool.query(`
    insert into engine.clips (clip_id, job_id, index, state, stage, progress, output_url, timeline,
      speech_keys, attempt, media_id, duration_seconds, told, project_id, started_at, finished_at, modified_at)
    select md5('clip ' || n || ' ' || i), ${jobIdSql("n")}, i,
      case when ${open} and i > 0 then 'waiting' else 'done' end,
      case when ${open} and i > 0 then 'Waiting' else 'Done' end, 0,
      'http://bucket.oss-cn-shanghai.aliyuncs.com/out/' || n || '_' || i || '.mp4',
      case when ${open} and not ${isPlanned} then null else '{"AudioTracks":[{"AudioTrackClips":[{"Reelpress":{"SpeechKey":"' || md5('s' || n || i) || '"}}]}],"Pad":"'
        || md5('a' || n) || md5('b' || n) || md5('c' || n) || md5('d' || i) || '"}' end,
      array[md5('s' || n || i)], 1, ${mediaIdSql(`n % ${media}`)}, 12, not (${open} and i > 0),
      case when not (${open} and i > 0) then md5('p' || n || ' ' || i) end, now(), now(), now()
    from generate_series(1, ${jobs}) n, generate_series(0, ${clipsEach - 1}) i`);
  await pool.query(`
    insert into engine.projects (project_id, title, timeline, status, created_at, modified_at, timeline_at)
    select c.project_id, ${nameSql("c.index")}, c.timeline, 'Produced', j.created_at, j.created_at, j.created_at
    from engine.clips c join engine.jobs j on j.job_id = c.job_id
    where c.project_id is not null and c.timeline is not null order by j.seq, c.index`);
  for (const table of ["clips", "projects"]) {
    await pool.query(`alter table engine.${table} enable trigger user`);
  }
  await pool.query(`
    insert into engine.media (media_id, bucket, key, input_url, media_type, title, description, tags,
      status, facts, created_at, modified_at)
    select ${mediaIdSql("n")}, 'bucket', 'in/' || n || '.mp4', 'oss://bucket/in/' || n || '.mp4',
      case when n % 10 = 0 then 'audio' when n % 4 = 0 then 'image' else 'video' end, ${nameSql("n")},
      case when n % 5 = 0 then 'taken at ' || ${nameSql("n * 3")} end,
      case when n % 7 = 0 then 'summer,' || n % 50 end, 'Normal',
      json_build_object('mediaId', ${mediaIdSql("n")}, 'kind', 'video', 'durationSeconds', 12.5,
        'width', 1920, 'height', 1080, 'rotationDegrees', 0, 'framesPerSecond', 25, 'hasAudio', true,
        'videoCodec', 'h264', 'audioCodec', 'aac', 'formatName', 'mov', 'sizeBytes', 1000000 + n,
        'contentHash', md5('h' || n) || md5('i' || n), 'blackRanges', '[]'::json, 'loudnessLufs', -20),
      now() - make_interval(mins => 10 * (${media} - n)), now() - make_interval(mins => 10 * (${media} - n))
    from generate_series(1, ${media}) n`);
  for (const table of ["jobs", "clips", "projects", "media"])
    await settleTable(pool, `engine.${table}`);
}
