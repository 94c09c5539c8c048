import { loadavg } from "node:os";
import { setTimeout as sleep } from "node:timers/promises";
import { openDatabase } from "@/lib/base/database/database";
import { jobIdSql } from "@/lib/base/testing/scale-names";
import { engineDatabase } from "@/lib/engine/queue/tables/engine-database";
import { isSuspectDue, reclaimExpired } from "@/lib/engine/queue/workers/recovery";
import { fillEngine } from "@/lib/engine/queue/testing/full-tables";
import { createImsClient } from "@/lib/ims/transport/create-client";
import { fillApp } from "@/lib/store/testing/scale";
import { type Measured, measureEach, measurePolls } from "./bench/measure-requests";

/**
 * Fills the database of a running program with 100,000 jobs, 300,000 clips and 50,000 media, and sends it the
 * requests of pages and of other programs. Prints the median, the 95th percentile and the limit of each, in
 * milliseconds.
 */
const [url = "", dataFolder = "", keyId = "", keySecret = ""] = process.argv.slice(2);
const scale = { jobs: 100_000, clipsEach: 3, media: 50_000, openJobs: 60, isPlanned: false };
const hourMs = 3_600_000;
const listBarMs = 50;
const pollBarMs = 20;

const database = await openDatabase({ dataFolder });
const { pool } = database;
const say = (line: string) => void process.stdout.write(`${line}\n`);

function print(name: string, { count, p50, p95, errors }: Measured, barMs: number | null): void {
  const bar = barMs === null ? "" : p95 <= barMs && errors === 0 ? "ok" : `over ${barMs}`;
  const cells = [p50.toFixed(1).padStart(8), p95.toFixed(1).padStart(8), String(count).padStart(6)];
  say(`${name.padEnd(46)}${cells.join("")}${String(errors).padStart(7)}  ${bar}`);
}

const get = (path: string) => async (): Promise<void> => {
  const answer = await fetch(`${url}${path}`);
  await answer.arrayBuffer();
  if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
};

const client = createImsClient({
  endpoint: new URL(url).host,
  protocol: "http",
  credentials: async () => ({ accessKeyId: keyId, accessKeySecret: keySecret }),
  region: "cn-shanghai",
  bucket: "bucket",
  kind: "embedded",
});

async function jobIds(numbers: readonly number[]): Promise<string[]> {
  const { rows } = await pool.query<{ id: string }>(
    `select ${jobIdSql("n")} as id from unnest($1::integer[]) n`,
    [numbers],
  );
  return rows.map((row) => row.id);
}

async function main(): Promise<void> {
  const began = performance.now();
  await fillEngine(pool, scale);
  await fillApp(pool, scale);
  say(
    `filled in ${((performance.now() - began) / 1000).toFixed(0)} s; load ${loadavg()[0]?.toFixed(1)}`,
  );
  say(`${"".padEnd(46)}${["p50", "p95"].map((word) => word.padStart(8)).join("")}  count errors`);

  const first = await jobIds(Array.from({ length: 100 }, (_, at) => scale.jobs - 99 + at));
  const polled = first.map((id) => get(`/api/jobs/${id}`));

  // The copy of the library is empty: its first reading runs while the polls are measured.
  await pool.query("truncate app.media");
  await get("/api/media?limit=1")();
  const reading = performance.now();
  const beside = measurePolls(polled, 20_000);
  print("poll, 100 a second, library being read", await beside, pollBarMs);
  while ((await pool.query("select from app.media")).rowCount !== scale.media) await sleep(500);
  say(`the library was read in ${((performance.now() - reading) / 1000).toFixed(0)} s`);
  await sleep(2_000);

  print("poll, 100 a second, 60 of open jobs", await measurePolls(polled, 20_000), pollBarMs);

  const pages: Record<string, string> = {
    "page /": "/",
    "page /jobs": "/jobs",
    "page /jobs?state=working": "/jobs?state=working",
    "page /compose": "/compose",
    "page /media": "/media",
  };
  for (const [name, path] of Object.entries(pages)) {
    print(name, await measureEach(get(path), 40), listBarMs);
  }
  const lists: Record<string, string> = {
    jobs: "/api/jobs",
    "jobs, state=working": "/api/jobs?state=working",
    "jobs, search with many hits": `/api/jobs?search=${encodeURIComponent("口红")}`,
    "jobs, search with one hit": "/api/jobs?search=77777",
    "jobs, search without a hit": "/api/jobs?search=no%20such%20name",
    "jobs, two characters without a hit": `/api/jobs?search=${encodeURIComponent("零售")}`,
    media: "/api/media",
    "media, search with many hits": "/api/media?search=spring",
    "media, search with one hit": "/api/media?search=44441",
    "media, search without a hit": "/api/media?search=wardrobe",
    "media, sounds": "/api/media?kinds=audio",
  };
  for (const [name, path] of Object.entries(lists)) {
    print(`list: ${name}`, await measureEach(get(path), 60), listBarMs);
  }
  const searches: Record<string, string> = {
    "many hits": "title = 'spring'",
    "one hit": "title = '44441'",
    "no hit": "title = 'wardrobe'",
    "an hour long ago": `utcCreate = [${Date.now() - 900 * hourMs},${Date.now() - 899 * hourMs}]`,
    "a state that none is in": "status == '2'",
  };
  for (const [name, Match] of Object.entries(searches)) {
    const ask = () => client.call("SearchMedia", { Match, PageSize: 20 }).then(() => undefined);
    print(`SearchMedia, ${name}`, await measureEach(ask, 40), listBarMs);
  }
  const list = () => client.call("ListMediaBasicInfos", { MaxResults: 20 }).then(() => undefined);
  print("ListMediaBasicInfos", await measureEach(list, 40), listBarMs);
  for (const Status of ["Produced", "ProduceFailed"]) {
    const ask = () =>
      client.call("SearchEditingProject", { Status, PageSize: 20 }).then(() => undefined);
    print(`SearchEditingProject, ${Status}`, await measureEach(ask, 40), listBarMs);
  }
  const jobs = () =>
    client.call("ListBatchMediaProducingJobs", { MaxResults: 20 }).then(() => undefined);
  print("ListBatchMediaProducingJobs", await measureEach(jobs, 40), listBarMs);
  const db = engineDatabase(pool);
  const sweep = async () => {
    await reclaimExpired(db, []);
    await isSuspectDue(db, { clips: true });
  };
  print("recovery's look at all work", await measureEach(sweep, 40), null);
  say(`load ${loadavg()[0]?.toFixed(1)}`);
}

try {
  await main();
} finally {
  await database.close();
}
