import {
  DummyDriver,
  Kysely,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  sql,
} from "kysely";
import { describe, expect, it } from "vitest";
import type { MediaFacts } from "@/lib/engine/plan/facts";
import { storedJson } from "./stored-json";

const facts: MediaFacts = {
  mediaId: "m",
  kind: "video",
  durationSeconds: 12.5,
  width: 1920,
  height: 1080,
  rotationDegrees: 90,
  framesPerSecond: 25,
  hasAudio: true,
  videoCodec: "h264",
  audioCodec: null,
  formatName: "mov,mp4",
  sizeBytes: 1_000,
  contentHash: "ab".repeat(32),
  blackRanges: [{ from: 1, to: 2 }],
  loudnessLufs: -14.2,
  factsVersion: 2,
  moving: { plays: 0, seconds: 1 },
  streams: [{ kind: "video", index: 0, codecName: "h264", level: "40" }],
};
const sprite = { key: "s.jpg", columns: 5, rows: 5, tileWidth: 160, tileHeight: 90 };
const report = { Verdict: "Good", Renderings: 1, Rules: [{ Rule: "File", Verdict: "Good" }] };

/** A row as the engine gets it from the database. */
async function read(row: Record<string, unknown>): Promise<Record<string, unknown> | undefined> {
  class OneRow extends DummyDriver {
    override acquireConnection() {
      return Promise.resolve({
        executeQuery: <R>() => Promise.resolve({ rows: [row as R] }),
        async *streamQuery() {},
      });
    }
  }
  const db = new Kysely<object>({
    dialect: {
      createAdapter: () => new PostgresAdapter(),
      createDriver: () => new OneRow(),
      createIntrospector: (of) => new PostgresIntrospector(of),
      createQueryCompiler: () => new PostgresQueryCompiler(),
    },
    plugins: [storedJson],
  });
  const { rows } = await sql<Record<string, unknown>>`select`.execute(db);
  return rows[0];
}

describe("a row of the engine's tables", () => {
  it("is read whole when its JSON is sound, also from raw SQL", async () => {
    const whole = { ...sprite, count: 20, secondsPerTile: 1.5 };
    const { mediaId: _, ...measured } = facts;
    const published = { facts: measured, coverKey: null, report };
    const row = { media_id: "m", facts, sprite: whole, report, published: null };
    expect(await read(row)).toEqual(row);
    const { published: known } = (await read({ published })) ?? {};
    expect(known).toEqual(published);
  });

  it("loses a fact that cannot be read, and its version, so that it is measured again", async () => {
    const stored = { ...facts, durationSeconds: "long", rotationDegrees: 45, streams: [{}] };
    const { factsVersion: _, streams: __, ...sound } = facts;
    const expected = { ...sound, durationSeconds: 0, rotationDegrees: 0 };
    expect(await read({ facts: stored })).toEqual({ facts: expected });
    // A fact that an earlier version did not measure takes nothing from the others.
    const { blackRanges: ___, ...earlier } = facts;
    expect(await read({ facts: earlier })).toEqual({ facts: { ...earlier, blackRanges: [] } });
    expect(await read({ facts: "none" })).toMatchObject({ facts: { contentHash: "", width: 0 } });
  });

  it.each([
    ["sprite", sprite],
    ["sprite", [1]],
    ["report", { ...report, Verdict: "Fine" }],
    ["report", "good"],
    ["published", { coverKey: null }],
    ["published", { facts: { ...facts, contentHash: "" }, coverKey: null }],
  ])("has no %s when it is stored as %o", async (column, stored) => {
    expect(await read({ [column]: stored })).toEqual({ [column]: null });
  });
});
