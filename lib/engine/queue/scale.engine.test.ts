import { createHash } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { DatabaseHandle } from "@/lib/base/database/database";
import { openTestDatabase } from "@/lib/base/testing/test-database";
import { explainReadings, watchedPool } from "@/lib/base/testing/watched-pool";
import { migrate } from "@/lib/base/database/migrate";
import { readMatch } from "@/lib/ims/schema/media/media-match";
import {
  forgetAnalysesOf,
  hasOtherWork,
  reclaimAnalyses,
  takeAnalysis,
  wantAnalysesOfNewMedia,
} from "./analyses/analysis-records";
import { findEarlierVideos } from "./jobs/earlier-videos";
import { findClips, takeClip } from "./jobs/clip-records";
import { type EngineDatabase, engineDatabase } from "./tables/engine-database";
import { giveUpExaminations, takeMedia } from "./workers/examination-records";
import { type JobQuery, listJobs } from "./jobs/job-records";
import { newLease } from "./tables/lease";
import { listMedia, type MediaQuery } from "./library/media-records";
import { searchMedia } from "./library/media-search";
import { findMediaOfContent } from "./library/media-by-object";
import { engineMigrations } from "./migrations";
import { takeJob } from "./jobs/plan-records";
import { findSpokenPlan, type ProjectQuery, searchProjects } from "./jobs/project-records";
import { isSuspectDue, reclaimExpired } from "./workers/recovery";
import { fillEngine } from "./testing/full-tables";

const size = { jobs: 6_000, clipsEach: 2, media: 6_000, openJobs: 300 };
const mostRows = 1_500;

let database: DatabaseHandle;
beforeAll(async () => {
  database = await openTestDatabase();
  await migrate(database.pool, "engine", engineMigrations);
  await fillEngine(database.pool, size);
});
afterAll(() => database.close());

const jobs = (query: Partial<JobQuery>) => (db: EngineDatabase) =>
  listJobs(db, {
    types: [{ kind: "batch", solution: "script" }],
    ascending: false,
    limit: 50,
    ...query,
  });
const media = (query: Partial<MediaQuery>) => (db: EngineDatabase) =>
  listMedia(db, { ascending: false, limit: 100, ...query });
const search = (match: string) => (db: EngineDatabase) => {
  const read = readMatch(match);
  if (!read.ok) throw new Error(read.message);
  return searchMedia(db, {
    match: read.node,
    mediaTypes: null,
    order: [{ field: "utcCreate", ascending: false }],
    limit: 50,
    offset: 0,
    lastSeq: null,
  });
};

const projects = (query: Partial<ProjectQuery>) => (db: EngineDatabase) =>
  searchProjects(db, { ascending: false, page: 1, pageSize: 20, ...query });

/** The time so many hours ago, in milliseconds since 1970. */
const ago = (hours: number) => Date.now() - hours * 3_600_000;

const earlierJobs = Array.from({ length: 50 }, (_, at) =>
  createHash("md5")
    .update(`job ${at * 100 + 1}`)
    .digest("hex"),
);

type Ask = (db: EngineDatabase) => Promise<unknown>;
const lease = () => newLease("w");
/** `counts`: the query also counts all rows, which reads all of them, but in an index alone. */
const queries: Record<string, { ask: Ask; counts?: true }> = {
  "what dead workers had": { ask: (db) => reclaimExpired(db, []) },
  "work under suspicion": { ask: (db) => isSuspectDue(db, { clips: true }) },
  "examinations to give up": { ask: giveUpExaminations },
  "the next clip": { ask: (db) => takeClip(db, lease(), "side-by-side") },
  "the next suspect": { ask: (db) => takeClip(db, lease(), "alone") },
  "the clips of fifty earlier jobs": { ask: (db) => findEarlierVideos(db, earlierJobs) },
  "the next job": { ask: (db) => takeJob(db, lease(), "side-by-side") },
  "the next analysis": { ask: (db) => takeAnalysis(db, lease(), "looks") },
  "whether other work is open": { ask: (db) => hasOtherWork(db, "hash") },
  "analyses of dead workers": { ask: reclaimAnalyses },
  "media that came later": {
    ask: (db) => wantAnalysesOfNewMedia(db, String(size.media), { looks: 1 }),
  },
  "media of a content": { ask: (db) => findMediaOfContent(db, "hash") },
  "analyses of deleted media": { ask: (db) => forgetAnalysesOf(db, ["x"]) },
  "the next examination": { ask: (db) => takeMedia(db, lease(), "side-by-side") },
  "the clips of a job": { ask: (db) => findClips(db, "x") },
  "a plan that speaks a sentence": { ask: (db) => findSpokenPlan(db, "no such key") },
  "the newest jobs": { ask: jobs({}) },
  "jobs at work": { ask: jobs({ states: ["working"] }) },
  "jobs that failed": { ask: jobs({ states: ["failed"] }) },
  "jobs of an hour": {
    ask: jobs({
      after: new Date(Date.now() - 2 * 3_600_000),
      until: new Date(Date.now() - 3_600_000),
    }),
  },
  "a page of media": { ask: media({}), counts: true },
  "media of a type": { ask: media({ mediaType: "audio" }), counts: true },
  "media that are being checked": { ask: media({ status: "Preparing" }), counts: true },
  "a title that nobody gave": { ask: search("title = 'wardrobe'") },
  "a title of two characters that nobody wrote": { ask: search("title = '零售'") },
  "a title that one item has": { ask: search("title = 'NIGHT 5557'") },
  "a description that nobody gave": { ask: search("description = 'wardrobe'") },
  "a title or an id": { ask: search("title = 'wardrobe' or mediaId == 'x'") },
  "a tag that nobody gave": { ask: search("tagList in ('winter')") },
  "media of an hour long ago": { ask: search(`utcCreate = [${ago(900)},${ago(899)}]`) },
  "media that were changed in an hour": { ask: search(`utcModified = [${ago(900)},${ago(899)})`) },
  "media since a moment": { ask: search(`utcCreate = [${ago(900)},]`), counts: true },
  "media of a category that nobody gave": { ask: search("cateId == 77") },
  "media in a state that none is in": { ask: search("status == '2'") },
  "sounds by their state": { ask: search("mediaType == 'audio' and status == '3'"), counts: true },
  "media of a use that nobody gave": { ask: media({ businessType: "opening" }) },
  "media that could not be read": { ask: media({ status: "PrepareFail" }) },
  "texts, of which there are none": { ask: media({ mediaType: "text" }) },
  "a page of projects": { ask: projects({}), counts: true },
  "an old page of projects": { ask: projects({ page: 20, ascending: true }), counts: true },
  "projects that failed": { ask: projects({ statuses: ["ProduceFailed"] }) },
  "projects without a timeline, and those that wait": {
    ask: projects({ statuses: ["Draft", "Editing"] }),
  },
  "projects that were made": { ask: projects({ statuses: ["Produced"] }), counts: true },
  "projects of an hour": {
    ask: projects({ from: new Date(ago(200)), until: new Date(ago(199)) }),
  },
  "a page of media of long ago": {
    ask: media({ after: new Date(ago(900)), until: new Date(ago(899)) }),
  },
};

describe("with years of work", () => {
  it.each(Object.entries(queries))("%s: few rows are read", async (_, { ask, counts }) => {
    const watched = watchedPool(database.pool);
    await ask(engineDatabase(watched.pool));
    expect(watched.asked.length).toBeGreaterThan(0);
    const readings = [];
    for (const query of watched.asked) {
      readings.push(...(await explainReadings(database.pool, query)));
    }
    const long = readings.filter(({ node, rows }) => {
      if (node === "Index Only Scan" && counts) return false;
      return rows > mostRows || (node === "Seq Scan" && rows > 100);
    });
    expect(long).toEqual([]);
  });
});
