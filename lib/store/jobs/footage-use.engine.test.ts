import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { DatabaseHandle } from "@/lib/base/database/database";
import { migrate } from "@/lib/base/database/migrate";
import { openTestDatabase } from "@/lib/base/testing/test-database";
import type { ClipSnapshot } from "@/lib/model/job";
import { type MediaItem, mediaQuerySchema } from "@/lib/model/media/media";
import { listMedia } from "../media-list";
import { migrations as media, noteMedia } from "../media";
import {
  forgetOldUses,
  keepUses,
  listRecentJobs,
  migrations as uses,
  noteFootage,
  readShownStretches,
  readUses,
  shotsOf,
  usesOf,
} from "./footage-use";
import { migrations as jobs } from "./jobs";
import { jobsUsing } from "./jobs-using";

let database: DatabaseHandle;
beforeAll(async () => {
  database = await openTestDatabase();
  for (const [room, own] of Object.entries({ jobs, media })) {
    await migrate(database.pool, room, own);
  }
  const clip = (state: string, ...mediaIds: string[]) => ({
    state,
    content: { shots: mediaIds.map((mediaId, at) => ({ mediaId, inSeconds: at, outSeconds: 9 })) },
  });
  const old = async (jobId: string, days: number, clips: unknown) =>
    database.pool.query(
      `insert into app.jobs (job_id, name, name_folded, seed, created_at, count, settled, snapshot)
       values ($1, '', '', '', now() - make_interval(days => $2), 1, true, $3)`,
      [jobId, days, JSON.stringify({ clips })],
    );
  await old("before", 3, [clip("ready", "a", "a", "b"), clip("ready", "a"), clip("failed", "c")]);
  await old("long-before", 40, [clip("ready", "a")]);
  await old("odd", 2, "no list");
  await migrate(database.pool, "uses", uses);
});
afterAll(() => database.close());

const day = (days: number) => new Date(Date.now() - days * 24 * 3600_000);
const counted = async (...ids: string[]) => Object.fromEntries(await readUses(database, ids));

it("knows from the first start on what the jobs of the last 30 days show", async () => {
  expect(await counted("a", "b", "c")).toEqual({ a: 2, b: 1 });
  expect(await listRecentJobs(database, ["b"], new Date())).toEqual(["before"]);
  expect(await readShownStretches(database, "a")).toEqual([
    { video: "before 0", fromSeconds: 0, toSeconds: 9 },
    { video: "before 0", fromSeconds: 1, toSeconds: 9 },
    { video: "before 1", fromSeconds: 0, toSeconds: 9 },
  ]);
});

describe("how often footage is shown", () => {
  beforeEach(() =>
    database.pool.query("truncate app.job_uses, app.footage_use, app.job_footage, app.media"),
  );

  it("counts finished videos, each once, whatever it shows twice", () => {
    const clip = (state: ClipSnapshot["state"], ...mediaIds: string[]) => ({
      state,
      content: {
        title: "",
        subHeadings: [],
        script: "",
        voice: "",
        warnings: [],
        shots: mediaIds.map((mediaId) => ({ mediaId, groupName: "", inSeconds: 0, outSeconds: 1 })),
      },
    });
    const found = usesOf([
      clip("ready", "a", "b", "a"),
      clip("ready", "b"),
      clip("failed", "a"),
      { state: "ready", content: null },
    ]);
    expect(Object.fromEntries(found)).toEqual({ a: 1, b: 2 });
  });

  it("is the same however often a job is kept, and follows what is known of it", async () => {
    const one = new Map([
      ["a", 3],
      ["b", 1],
    ]);
    await keepUses(database, "j1", day(0), one);
    await keepUses(database, "j1", day(0), one);
    await keepUses(database, "j2", day(29), new Map([["a", 2]]));
    expect(await counted("a", "b")).toEqual({ a: 5, b: 1 });
    await keepUses(database, "j1", day(0), new Map([["a", 4]]));
    expect(await counted("a", "b")).toEqual({ a: 6 });
  });

  it("says which stretches the videos show, and lets go of them with the job's uses", async () => {
    const clip = (index: number, state: "ready" | "failed", inSeconds: number) => ({
      index,
      state,
      content: {
        title: "",
        subHeadings: [],
        script: "",
        voice: "",
        warnings: [],
        shots: [{ mediaId: "a", groupName: "", inSeconds, outSeconds: inSeconds + 2 }],
      },
    });
    const uses = new Map([["a", 2]]);
    const shots = shotsOf([clip(0, "ready", 1.5), clip(3, "ready", 7), clip(4, "failed", 9)]);
    await keepUses(database, "j1", day(0), uses, shots);
    await keepUses(database, "j2", day(0), uses);
    expect(await readShownStretches(database, "a")).toEqual([
      { video: "j1 0", fromSeconds: 1.5, toSeconds: 3.5 },
      { video: "j1 3", fromSeconds: 7, toSeconds: 9 },
    ]);
    expect(await readShownStretches(database, "b")).toEqual([]);
    await keepUses(database, "j1", day(0), new Map());
    expect(await readShownStretches(database, "a")).toEqual([]);
  });

  it("stays right when jobs with the same footage end at once", async () => {
    const many = Array.from({ length: 12 }, (_, at) =>
      keepUses(
        database,
        `j${at}`,
        day(at),
        new Map(["a", "b", "c"].map((id, place) => [id, at + place])),
      ),
    );
    await Promise.all(many);
    expect(await counted("a", "b", "c")).toEqual({ a: 66, b: 78, c: 90 });
  });

  it("forgets what is older than 30 days", async () => {
    await keepUses(database, "old", day(31), new Map([["a", 9]]));
    expect(await counted("a")).toEqual({});
    await keepUses(database, "j1", day(1), new Map([["a", 1]]));
    await database.pool.query(
      "insert into app.job_uses select 'late', 'a', current_date - 40, 5; update app.footage_use set videos = 6",
    );
    await forgetOldUses(database);
    expect(await counted("a")).toEqual({ a: 1 });
  });

  it("lists the most used first and the unused by age, page by page", async () => {
    const item = (mediaId: string, folder: string | null, createdAt: string): MediaItem => ({
      mediaId,
      title: `Shot ${mediaId}`,
      kind: "video",
      origin: "material",
      state: "ready",
      reason: null,
      durationSeconds: 1,
      width: 1,
      height: 1,
      rotationDegrees: 0,
      sizeBytes: 1,
      hasSound: true,
      codec: null,
      createdAt,
      folder,
      hasCover: true,
      sprite: null,
    });
    const items = ["a", "b", "c", "d", "e"].map((id, at) =>
      item(id, at < 3 ? "F" : null, `2026-01-0${at + 1}T00:00:00.000Z`),
    );
    await noteMedia(
      database,
      items.map((one) => ({ mediaId: one.mediaId, item: one, modified: "" })),
    );
    await keepUses(
      database,
      "j1",
      day(0),
      new Map([
        ["a", 2],
        ["b", 7],
        ["c", 2],
        ["gone", 9],
      ]),
    );
    const all = async (query: object) => {
      const page = await listMedia(database, mediaQuerySchema.parse(query));
      return page.items.map(({ mediaId }) => mediaId).join("");
    };
    const most = { sort: "most-used", use: "used" };
    expect(await all(most)).toBe("bca");
    expect(await all({ ...most, search: "shot C" })).toBe("c");
    expect(await all({ ...most, folder: "F", kinds: ["image"] })).toBe("");
    expect(await all({ use: "unused" })).toBe("ed");
    expect(await all({ use: "unused", folder: "F" })).toBe("");
    expect(await all({ use: "unused", search: "%" })).toBe("");
  });
});

describe("recent jobs", () => {
  beforeEach(() => database.pool.query("truncate app.job_footage"));

  const note = (jobId: string, days: number, ...ids: string[]) =>
    noteFootage(database, { jobId, createdAt: day(days).toISOString() }, ids);

  it("are those with any of the footage, the newest first, of the 30 days before", async () => {
    await note("j1", 5, "a", "b", "b");
    await note("j2", 2, "b");
    await note("j3", 1, "c");
    await note("j4", 31, "a");
    expect(await listRecentJobs(database, ["a", "b"], new Date())).toEqual(["j2", "j1"]);
    expect(await listRecentJobs(database, ["a", "b"], day(3))).toEqual(["j1", "j4"]);
    expect(await listRecentJobs(database, ["a"], day(6))).toEqual(["j4"]);
    expect(await listRecentJobs(database, ["x"], new Date())).toEqual([]);
    expect(await listRecentJobs(database, [], new Date())).toEqual([]);
  });

  it("are at most 50, also where many sources share many jobs", async () => {
    const ids = Array.from({ length: 100 }, (_, at) => `m${at}`);
    for (let at = 0; at < 60; at += 1) await note(`j${at}`, at / 10, ...ids.slice(0, 3));
    const found = await listRecentJobs(database, ids.slice(0, 3), new Date());
    expect(found).toEqual(Array.from({ length: 50 }, (_, at) => `j${at}`));
    expect((await listRecentJobs(database, ids, new Date())).slice(0, 3)).toEqual([
      "j0",
      "j1",
      "j2",
    ]);
  });
});

it("names the jobs that were submitted with a media, newest first", async () => {
  const submitted = async (jobId: string, days: number, ...ids: string[]) => {
    await database.pool.query(
      `insert into app.jobs (job_id, name, name_folded, seed, created_at, count)
       values ($1, $2, '', '', $3, 1)`,
      [jobId, `Job ${jobId}`, day(-days)],
    );
    await noteFootage(database, { jobId, createdAt: day(-days).toISOString() }, ids);
  };
  await submitted("using-1", -2, "u1", "u2");
  await submitted("using-2", -1, "u1");
  expect(await jobsUsing(database, ["u1", "u2", "nowhere"])).toEqual([
    { jobId: "using-2", name: "Job using-2", mediaIds: ["u1"] },
    { jobId: "using-1", name: "Job using-1", mediaIds: ["u1", "u2"] },
  ]);
  expect(await jobsUsing(database, ["u2"])).toMatchObject([{ jobId: "using-1" }]);
});
