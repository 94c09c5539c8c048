import { analysisAnswerSchema } from "@/lib/ims/schema/answers/analysis";
import { mkdir } from "node:fs/promises";
import path from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { flags } from "@/lib/engine/exec/flags";
import { ffmpegPath } from "@/lib/engine/exec/programs";
import { runProgram } from "@/lib/engine/exec/run-program";
import { picturesOf } from "@/lib/engine/probe/testing/drawn-footage";
import { isFinished, untilJob } from "@/lib/engine/testing/example-batch";
import {
  address,
  openRealProducing,
  type RealProducing,
} from "@/lib/engine/testing/real-producing";

let real: RealProducing;
let media: Record<"film" | "picture", string>;
const size = { width: 144, height: 256 };

/** A film and a picture, landscape, with a red thing at the left of the film and at the right of the picture. */
beforeAll(async () => {
  real = await openRealProducing({ analysed: true });
  const things = [
    ["in/film.mp4", "x=50", flags("-t 3 -c:v libx264 -preset ultrafast -pix_fmt yuv420p")],
    ["in/picture.png", "x=500", flags("-frames:v 1")],
  ] as const;
  const made = things.map(async ([name, at, how]) => {
    const file = real.file(name);
    await mkdir(path.dirname(file), { recursive: true });
    const box = `drawbox=${at}:y=120:w=90:h=160:color=0xE01010:t=fill`;
    const noise = "noise=alls=6:allf=t";
    const args = [`color=c=0x607060:s=640x360:r=25:d=3,${noise},${box}`, ...how, file];
    await runProgram(ffmpegPath(), [...flags("-v error -y -f lavfi -i"), ...args], {
      deadlineMs: 60_000,
    });
    return String((await real.call("RegisterMediaInfo", { InputURL: address(name) })).MediaId);
  });
  const [film = "", picture = ""] = await Promise.all(made);
  media = { film, picture };
});
afterAll(() => real.close());

/** The redness of the middle of a clip's frames, at two moments: in its first shot and in its second. */
async function make(name: string, Reelpress: object): Promise<number[]> {
  const input = {
    MediaGroupArray: [
      { GroupName: "Film", MediaArray: [media.film] },
      { GroupName: "Picture", MediaArray: [media.picture] },
    ],
  };
  const output = {
    MediaURL: address(`out/${name}_{index}.mp4`),
    Count: 1,
    Width: size.width,
    Height: size.height,
  };
  const editing = { ProcessConfig: { SingleShotDuration: 2, ImageDuration: 2, Reelpress } };
  const { JobId } = await real.call(
    "SubmitBatchMediaProducingJob",
    { OutputConfig: JSON.stringify(output), UserData: JSON.stringify({ Seed: "fill" }) },
    { InputConfig: JSON.stringify(input), EditingConfig: JSON.stringify(editing) },
  );
  const job = await untilJob(real.call, String(JobId), isFinished);
  expect(job.SubJobList[0]).toMatchObject({ Status: "Success" });
  const pictures = await picturesOf(real.file(`out/${name}_0.mp4`), size);
  return [25, 75].map((frame) => {
    const [red = 0, green = 0] =
      pictures[frame]?.mean({ x: 52, y: 108, width: 40, height: 60 }) ?? [];
    return red - green;
  });
}

it("what stands out stays in the frame when films and pictures fill it", async () => {
  for (const redness of await make("found", { Crop: "Always" })) {
    expect(redness).toBeGreaterThan(150);
  }
});

it("what was found is told beside the shots of the footage", async () => {
  const answer = analysisAnswerSchema.parse(
    await real.call("ReelpressGetAnalysis", { MediaIds: media.film }),
  );
  const [film] = answer.MediaAnalyses;
  const x = film?.Shots?.[0]?.Focus?.[0]?.X ?? 0;
  // The thing reaches from 50 to 140 of 640 pixels, and a window of a third stays within the picture.
  expect(x).toBeGreaterThan(0.12);
  expect(x).toBeLessThan(0.2);
});

it("a point that is named stays in the frame instead, and the others are found as before", async () => {
  const Focus = [{ Media: media.film, X: 0.6, Y: 0.5 }];
  const [film = 0, picture = 0] = await make("named", { Crop: "Always", Focus });
  expect(film).toBeLessThan(20);
  expect(picture).toBeGreaterThan(150);
});

it("a point of footage that is not in the request is refused, with what to do", async () => {
  const Focus = [{ Media: "gone", X: 0.6, Y: 0.5 }];
  await expect(make("refused", { Crop: "Always", Focus })).rejects.toThrow(
    /Focus\[0\]\.Media.*not among the sources/,
  );
});
