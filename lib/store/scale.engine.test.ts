import { createHash } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Database, DatabaseHandle } from "@/lib/base/database/database";
import { openTestDatabase } from "@/lib/base/testing/test-database";
import { explainReadings, watchedPool } from "@/lib/base/testing/watched-pool";
import { jobList, mediaList } from "@/lib/model/list/list-specs";
import { jobsDueInBin } from "./jobs/job-bin";
import { migrate } from "@/lib/base/database/migrate";
import { mediaQuerySchema } from "@/lib/model/media/media";
import { draftsUsing, listDrafts, takenNames } from "./forms/draft-list";
import { getNewestDraft, migrations as drafts } from "./forms/drafts";
import { hasOpenSubmissions, listDueSubmissions } from "./jobs/due-submissions";
import { type JobQuery, listJobs } from "./jobs/job-list";
import { getFollowed, migrations as jobs } from "./jobs/jobs";
import { listChecking, migrations as media } from "./media";
import { listMedia } from "./media-list";
import { dueInBin, listBin } from "./media-bin";
import { jobsUsing } from "./jobs/jobs-using";
import { fillApp } from "./testing/scale";
import { listRecentJobs, migrations as uses, readUses } from "./jobs/footage-use";
import { readMonth } from "./spending/spending-month";
import { migrations as spending } from "./spending/spending-tables";
import {
  listUnsettledSubmissions,
  migrations as submissions,
  backendIdOfJob,
} from "./jobs/submissions";
import { listUnsettledJobs } from "./jobs/unsettled-jobs";

/** Enough rows that a scan of the whole table cannot be mistaken for an index scan. */
const size = { jobs: 6_000, clipsEach: 1, media: 6_000, openJobs: 20 };
/** No query of a page reads more rows of a table than this. */
const mostRows = 1_500;
/** What is sorted by use, or asked for its use, may read all that is used: the footage of 30 days, and not the library. */
const mostUsed = 600;

let database: DatabaseHandle;
beforeAll(async () => {
  database = await openTestDatabase();
  const rooms = { jobs, media, drafts, submissions, spending, uses };
  for (const [room, migrations] of Object.entries(rooms)) {
    await migrate(database.pool, room, migrations);
  }
  await fillApp(database.pool, size);
});
afterAll(() => database.close());

const page = (query: Partial<JobQuery>) => (asked: Database) =>
  listJobs(asked, { limit: 24, ...query });
const library = (query: object) => (asked: Database) =>
  listMedia(asked, mediaQuerySchema.parse(query));

/** The media of a page, of which five stand in every fifth job each. */
const popular = Array.from({ length: 48 }, (_, at) =>
  createHash("md5")
    .update(`media ${at + 1}`)
    .digest("hex"),
);

const questions: Record<string, (asked: Database) => Promise<unknown>> = {
  "the list of jobs": page({}),
  "jobs by a name that nobody gave": page({ q: "no such name" }),
  "jobs by two characters that nobody wrote": page({ q: "零售" }),
  "jobs by one character that nobody wrote": page({ q: "鱼" }),
  "jobs by a name that one has": page({ q: "garden 3333" }),
  "jobs by a name that many have": page({ q: "口红" }),
  "jobs at work": page({ state: "working" }),
  "jobs in a state that none is in": page({ state: "cancelled" }),
  "jobs at work, by a name that nobody gave": page({ state: "working", q: "xyz" }),
  ...Object.fromEntries(
    jobList.sorts.flatMap((sort) => [
      [`jobs, ${sort}`, page({ sort })],
      [`jobs at work, ${sort}`, page({ sort, state: "working" })],
      [`plans, ${sort}`, page({ sort, state: "planned" })],
      [`jobs by a name that many have, ${sort}`, page({ sort, q: "口红" })],
      [`deleted jobs, ${sort}`, page({ sort, show: "deleted" })],
    ]),
  ),
  "jobs due in the bin": (asked) => jobsDueInBin(asked, new Date(), 500),
  "unsettled jobs": listUnsettledJobs,
  "one job": (asked) => getFollowed(asked, "x"),
  "the library": library({}),
  "the library by a word that nobody wrote": library({ search: "wardrobe" }),
  "the library by two words": library({ search: "促销 5001" }),
  "the library's sounds": library({ kinds: ["audio"] }),
  "a folder of the library": library({ folder: "folder 3" }),
  "clips in the library, of which there are none": library({ origin: "clip" }),
  ...Object.fromEntries(
    mediaList.sorts.flatMap((sort) => [
      [`the library, ${sort}`, library({ sort })],
      [`sounds of the library, ${sort}`, library({ sort, kinds: ["audio"] })],
      [`a folder of the library, ${sort}`, library({ sort, folder: "folder 3" })],
      [`a tag of the library, ${sort}`, library({ sort, tag: "summer" })],
      [`what is used of the library, ${sort}`, library({ sort, use: "used" })],
      [`what is unused of the library, ${sort}`, library({ sort, use: "unused" })],
      [`the library by a word that many have, ${sort}`, library({ sort, search: "口红" })],
    ]),
  ),
  "the uses of a page": (asked) => readUses(asked, popular),
  "the newest jobs with popular footage": (asked) => listRecentJobs(asked, popular, new Date()),
  "media that are being checked": (asked) => listChecking(asked, 40),
  "the newest draft": getNewestDraft,
  "the drafts": (asked) => listDrafts(asked),
  "drafts with popular footage": (asked) => draftsUsing(asked, popular),
  "names of these days": (asked) => takenNames(asked, "Batch"),
  "jobs with popular footage": (asked) => jobsUsing(asked, popular),
  "the bin": (asked) => listBin(asked),
  "what is due in the bin": (asked) => dueInBin(asked, new Date(), 500),
  "where a job was made": (asked) => backendIdOfJob(asked, "x"),
  "submits to be asked about": (asked) =>
    listDueSubmissions(asked, { firstMs: 2_000, slowestMs: 300_000 }),
  "whether a submit is open": hasOpenSubmissions,
  "unsettled submits": listUnsettledSubmissions,
  "the month's spending": (asked) => readMonth(asked, "CNY"),
};

it("popular footage was really used", async () => {
  expect((await readUses(database, popular)).get(popular[0] ?? "")).toBeGreaterThan(1000);
  expect(await listRecentJobs(database, popular, new Date())).toHaveLength(50);
});

describe("with years of work", () => {
  it.each(Object.entries(questions))("the query for %s reads a few rows", async (name, ask) => {
    const watched = watchedPool(database.pool);
    await ask({ pool: watched.pool });
    expect(watched.asked.length).toBeGreaterThan(0);
    const readings = [];
    for (const query of watched.asked) {
      readings.push(...(await explainReadings(database.pool, query)));
    }
    const long = readings.filter(
      ({ node, rows, table }) =>
        rows > mostRows + mostUsed ||
        (rows > mostRows && table !== "app.footage_use" && !name.includes("-used")) ||
        (node === "Seq Scan" && rows > 100 && table !== "app.footage_use"),
    );
    expect(long).toEqual([]);
  });
});
