import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, expect, it } from "vitest";
import { toStrip } from "@/lib/compose/wall/to-strip";
import { flags } from "@/lib/engine/exec/flags";
import { ffmpegPath } from "@/lib/engine/exec/programs";
import { runProgram } from "@/lib/engine/exec/run-program";
import { type Picture, picturesOf } from "@/lib/engine/probe/testing/drawn-footage";
import { realParts } from "@/lib/engine/real-parts";
import { exampleBatch, isFinished, untilJob } from "@/lib/engine/testing/example-batch";
import { coreCaller } from "@/lib/engine/testing/sdk-clients";
import { openTestEngine, type TestEngine } from "@/lib/engine/testing/test-engine";
import { readTimeline } from "@/lib/ims/schema/read-timeline";
import type { Strip } from "@/lib/model/wall/wall-answer";

let test: TestEngine;
let call: ReturnType<typeof coreCaller>;
let folder: string;
const size = { width: 432, height: 768 };
const small = { width: 360, height: 640 };
/** Every source has one colour, so a frame tells which source it shows. */
const colours = ["c01010", "10a010", "1010c0", "b0a010", "a010a0", "10a0a0"];
const media = new Map<string, string>();

beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), "reelpress-wall-film-"));
  const real = realParts({ dataFolder: folder, cacheBytes: 1e9 });
  test = await openTestEngine({ slots: 1, parts: { ...real, passes: {} } });
  call = coreCaller(test.endpoint);
  for (const colour of colours) {
    const file = test.objectFile("bucket", `in/${colour}.mp4`);
    await mkdir(path.dirname(file), { recursive: true });
    const args = [
      ...flags("-v error -y -f lavfi -i"),
      `color=c=0x${colour}:s=108x192:r=25:d=2`,
      ...flags("-t 2 -c:v libx264 -preset ultrafast -crf 10 -pix_fmt yuv420p"),
      ...flags("-color_primaries bt709 -color_trc bt709 -colorspace bt709 -color_range tv"),
    ];
    await runProgram(ffmpegPath(), [...args, file], { deadlineMs: 30_000 });
    const { MediaId } = await call("RegisterMediaInfo", {
      InputURL: `oss://bucket/in/${colour}.mp4`,
    });
    media.set(String(MediaId), colour);
  }
});
afterAll(async () => {
  await test.close();
  await rm(folder, { recursive: true, force: true });
});

const groups = () => {
  const ids = [...media.keys()];
  return [0, 2, 4].map((at) => ({ GroupName: `Group ${at}`, MediaArray: ids.slice(at, at + 2) }));
};

/** A wall of two videos whose second one was drawn again. */
function wall(outputs: number[]) {
  return exampleBatch([], {
    input: {
      MediaGroupArray: groups(),
      TitleArray: ["Autumn", "Wide as the sea"],
      SpeechTextArray: [],
    },
    editing: {
      ProcessConfig: {
        Reelpress: { Wall: { Base: 2, Draws: [{ Instead: 1 }], Outputs: outputs } },
      },
    },
    output: { Width: size.width, Height: size.height, Count: outputs.length, MaxDuration: 1.5 },
    userData: { Seed: "one" },
  });
}

/** The strips of a wall, as the page shows them. */
async function stripsOf({ query, body }: ReturnType<typeof wall>): Promise<Strip[]> {
  const plan = await call("ReelpressPreviewPlan", { ...query, Variants: "0,1" }, body);
  return (plan.Variants as { Index: number; Timeline: string }[]).map(({ Index, Timeline }) => {
    const timeline = readTimeline(Timeline);
    if (!timeline) throw new Error("the plan cannot be read");
    return toStrip(timeline, Index);
  });
}

const distance = (one: readonly number[], other: readonly number[]) =>
  Math.max(...one.map((value, at) => Math.abs(value - (other[at] ?? 0))));

/** The frames at which the lower half of a film, where no text lies, becomes another colour; and the colours. */
function cutsOf(film: readonly Picture[]) {
  const means = film.map((picture) =>
    picture.mean({ x: 0, y: picture.height / 2, width: picture.width, height: picture.height / 4 }),
  );
  const cuts = means.flatMap((mean, at) =>
    at > 0 && distance(mean, means[at - 1] ?? []) > 20 ? [at] : [],
  );
  const shown = [0, ...cuts].map((at) => nearest(means[at] ?? []));
  return { cuts, shown, frames: film.length };
}

function nearest(mean: readonly number[]): string {
  const far = (colour: string) =>
    distance(
      [0, 2, 4].map((at) => Number.parseInt(colour.slice(at, at + 2), 16)),
      mean,
    );
  return colours.toSorted((one, other) => far(one) - far(other))[0] ?? "";
}

/** What a strip says that a film shows. */
const promised = ({ shots, durationSeconds }: Strip) => ({
  cuts: shots.slice(1).map(({ fromSeconds }) => Math.round(fromSeconds * 25)),
  shown: shots.map(({ mediaId }) => media.get(mediaId)),
  frames: Math.round(durationSeconds * 25),
});

const title = { x: 40, y: 60, width: size.width - 80, height: 160 };

/** How far two pictures are apart where the title lies: the mean of all channels. */
function titlesApart(one: Picture, other: Picture): number {
  let sum = 0;
  for (let y = title.y; y < title.y + title.height; y += 1) {
    for (let x = title.x * 3; x < (title.x + title.width) * 3; x += 1) {
      const at = y * size.width * 3 + x;
      sum += Math.abs((one.bytes[at] ?? 0) - (other.bytes[at] ?? 0));
    }
  }
  return sum / (title.width * title.height * 3);
}

it("makes of a kept strip the film that the wall showed, and before it a quick one: same cuts, shots and texts", async () => {
  const shown = wall([0, 2]);
  const [other, strip] = await stripsOf(shown);
  if (!other || !strip) throw new Error("the wall has no strips");
  expect(strip.title).not.toBe(other.title);
  expect(promised(strip).cuts).toHaveLength(2);

  const ask = { ...shown.query, Variants: "1" };
  type Proxies = { Proxies: { ProxyId: string; State: string; Progress: number }[] };
  const proxies = async (operation: string, query: object, body = {}) =>
    ((await call(operation, query as Record<string, string>, body)) as Proxies).Proxies;
  const [absent] = await proxies("ReelpressMakeProxies", { ...ask, Begin: "false" }, shown.body);
  expect(absent).toMatchObject({ Index: 1, State: "Absent", Duration: strip.durationSeconds });
  const [begun] = await proxies("ReelpressMakeProxies", ask, shown.body);
  expect(["Waiting", "Making"]).toContain(begun?.State);
  const ProxyIds = String(begun?.ProxyId);
  for (;;) {
    const [now] = await proxies("ReelpressGetProxies", {}, { ProxyIds });
    if (now?.State === "Ready") break;
    expect(["Waiting", "Making"]).toContain(now?.State);
    await sleep(50);
  }
  const { File, Type } = await call("ReelpressGetProxyFile", { ProxyId: ProxyIds });
  expect(Type).toBe("video/mp4");
  await writeFile(path.join(folder, "proxy.mp4"), Buffer.from(String(File), "base64"));
  expect(cutsOf(await picturesOf(path.join(folder, "proxy.mp4"), small))).toEqual(promised(strip));
  // A proxy is no video of anything.
  expect(await call("ListBatchMediaProducingJobs", {})).toMatchObject({ EditingBatchJobList: [] });
  const library = await call("ListMediaBasicInfos", {});
  expect(library.TotalCount).toBe(colours.length);

  const kept = wall([2]);
  const { JobId } = await call("SubmitBatchMediaProducingJob", kept.query, kept.body);
  const job = await untilJob(call, String(JobId), isFinished);
  expect(job.SubJobList).toHaveLength(1);
  const film = await picturesOf(test.objectFile("bucket", "out/clip_0.mp4"), size);
  expect(cutsOf(film)).toEqual(promised(strip));
  const frameOf = async (Index: number) => {
    const query = {
      ...shown.query,
      Index: String(Index),
      Time: "0.2",
      PictureWidth: String(size.width),
    };
    const { Image } = await call("ReelpressPreviewFrame", query, shown.body);
    await writeFile(path.join(folder, "frame.jpg"), Buffer.from(String(Image), "base64"));
    const [frame] = await picturesOf(path.join(folder, "frame.jpg"), size);
    return frame!;
  };
  expect(titlesApart(film[5]!, await frameOf(1))).toBeLessThan(4);
  expect(titlesApart(film[5]!, await frameOf(0))).toBeGreaterThan(12);
});
