import { setTimeout as sleep } from "node:timers/promises";
import type { MediaFacts } from "@/lib/engine/plan/facts";
import { objectFolder } from "@/lib/engine/objects/object-folder";
import { registerMedia } from "@/lib/engine/queue/library/media-records";
import type { EngineDatabase } from "@/lib/engine/queue/tables/engine-database";
import type { JobRow } from "@/lib/engine/queue/tables/tables";
import type { AnalyseWork } from "@/lib/engine/queue/workers/analyse-content";
import { createSharedLock } from "@/lib/engine/queue/workers/shared-lock";
import { fakeParts } from "@/lib/engine/testing/fake-parts";
import type { PlanningJob } from "../solutions/plan-solution";

const facts = (name: string, kind: MediaFacts["kind"] = "video"): MediaFacts => ({
  mediaId: "",
  kind,
  durationSeconds: 4,
  width: 64,
  height: 36,
  rotationDegrees: 0,
  framesPerSecond: 25,
  hasAudio: false,
  videoCodec: "h264",
  audioCodec: null,
  formatName: "mov",
  sizeBytes: 1,
  contentHash: `hash of ${name}`,
  blackRanges: [],
  loudnessLufs: null,
});

const shot = {
  fromSeconds: 0,
  toSeconds: 4,
  cutKind: "start",
  motion: 0,
  luma: 0.5,
  saturation: 0.2,
  sharpness: 1,
  blackShare: 0,
  frozenShare: 1,
  speechShare: 0,
  loudnessDb: null,
};
export const looks = { durationSeconds: 4, shots: [shot], sound: null };
export const words = {
  texts: [{ source: "ocr", language: "en", words: "red panda", confidence: 0.9, fromSeconds: 1 }],
};

/** Passes that note what they looked at. */
export function fakeWork(seen: string[], analyse?: AnalyseWork["analyse"]): AnalyseWork {
  return {
    versions: { looks: 1, words: 1 },
    async analyse(row, pass, run) {
      seen.push(`${row.title} ${pass}`);
      await sleep(5);
      return analyse ? analyse(row, pass, run) : pass === "looks" ? looks : words;
    },
  };
}

/** The lock of a process whose job is under way. */
const lock = () => ({ ...createSharedLock(), yieldWhile: <T>(wait: () => Promise<T>) => wait() });

/** Media that exist in the tables only, and jobs that need their analyses. */
export function madeUpMedia(database: () => EngineDatabase) {
  /** Registers media with made-up facts. */
  async function media(name: string, kind: MediaFacts["kind"] = "video", key = `${name}.mp4`) {
    const own = facts(name, kind);
    const made = await registerMedia(
      database(),
      { bucket: "b", key, inputUrl: key, facts: own, title: name, status: "Normal" },
      { overwrite: true, token: null, operation: "RegisterMediaInfo" },
    );
    if (made.kind !== "registered") throw new Error(made.kind);
    return { ...own, mediaId: made.mediaId };
  }

  function planning(analyse: AnalyseWork, stages: string[] = [], worker = "w1"): PlanningJob {
    return {
      job: { alone: false } as JobRow,
      media: new Map(),
      wiring: {
        db: database(),
        parts: fakeParts(),
        objects: objectFolder("/"),
        analyse,
        worker,
        lock: lock(),
      },
      report: (stage) => stages.push(stage),
      signal: new AbortController().signal,
    };
  }

  return { media, planning };
}
