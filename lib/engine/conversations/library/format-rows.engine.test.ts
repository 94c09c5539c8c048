import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { fidelity, isRefusal } from "@/lib/ims/schema/fidelity/fidelity";
import { openTestEngine, type TestEngine } from "@/lib/engine/testing/test-engine";
import { ffmpegPath } from "@/lib/engine/exec/programs";
import { runProgram } from "@/lib/engine/exec/run-program";
import { formatFiles } from "@/lib/engine/testing/format-files";
import { refusal, untilProduced } from "@/lib/engine/testing/producing-engine";
import { realParts } from "@/lib/engine/real-parts";
import { coreCaller } from "@/lib/engine/testing/sdk-clients";
import { listen, picturesOf } from "@/lib/engine/probe/testing/drawn-material";
import { flags } from "@/lib/engine/exec/flags";

const rows = fidelity.flatMap((row) => {
  const [, use, kind = "", name = ""] =
    /^FileFormat\.(input|registration)\.(\w+)=(.+)$/.exec(row.path) ?? [];
  return use ? [{ row, kind, name }] : [];
});
/** Formats that the editing and the registration name alike are one file. */
const accepted = new Map(
  rows.filter(({ row }) => !isRefusal(row)).map((one) => [`${one.kind} ${one.name}`, one]),
);
const refused = new Map(
  rows.filter(({ row }) => isRefusal(row)).map((one) => [`${one.kind} ${one.name}`, one]),
);

let test: TestEngine;
let call: ReturnType<typeof coreCaller>;
let folder: string;
const mediaIds = new Map<string, string>();
beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), "reelpress-formats-"));
  const parts = realParts({ dataFolder: folder, cacheBytes: 1e9 });
  test = await openTestEngine({ lanes: 1, parts });
  call = coreCaller(test.endpoint);
});
afterAll(async () => {
  await test.close();
  await rm(folder, { recursive: true, force: true });
});

const source = [
  "color=yellow:s=160x96:r=25:d=1[a];color=cyan:s=160x96:r=25:d=1[b];[a][b]concat",
  "sine=frequency=440:sample_rate=44100:d=2",
];

/** Makes the file and registers it, as a person who uploads it does. */
async function register(kind: string, name: string): Promise<Record<string, unknown>> {
  const made = formatFiles[kind]?.[name];
  if (!made) throw new Error(`there is no file of ${kind} ${name}`);
  const key = `${kind}/a.${name.toLowerCase()}`;
  const file = test.objectFile("bucket", key);
  await mkdir(path.dirname(file), { recursive: true });
  if ("begins" in made) {
    await writeFile(file, Buffer.concat([Buffer.from(made.begins, "latin1"), Buffer.alloc(9000)]));
  } else {
    const inputs = source.flatMap((one) => ["-f", "lavfi", "-i", one]);
    const args = [...flags("-v error -y"), ...inputs, ...made.draw, file];
    await runProgram(ffmpegPath(), args, { deadlineMs: 60_000 });
  }
  return call("RegisterMediaInfo", { InputURL: `oss://bucket/${key}` });
}

/** Which half of the source a frame is of: yellow comes first, then cyan. */
function hue(mean: number[] | undefined): string {
  const [red = 0, green = 0, blue = 0] = mean ?? [];
  if (green < 150 || Math.abs(red - blue) < 100) return "neither";
  return red > blue ? "yellow" : "cyan";
}

describe("formats that the table calls readable", () => {
  it.each([...accepted].map(([title, one]) => [title, one] as const))(
    "%s is registered for what it is",
    async (title, { kind, name }) => {
      const MediaId = String((await register(kind, name)).MediaId);
      mediaIds.set(title, MediaId);
      const { MediaInfo } = (await call("GetMediaInfo", { MediaId })) as {
        MediaInfo: { MediaBasicInfo: { MediaType: string }; FileInfoList: unknown[] };
      };
      const basic = (MediaInfo.FileInfoList[0] as { FileBasicInfo: Record<string, string> })
        .FileBasicInfo;
      // What moves as pictures do (GIF, a row of JPEGs) is a picture here.
      const isPicture = kind === "image" || ["GIF", "MJPEG"].includes(name);
      expect(MediaInfo.MediaBasicInfo.MediaType).toBe(isPicture ? "image" : kind);
      if (kind !== "audio") expect([basic.Width, basic.Height]).toEqual(["160", "96"]);
      if (!isPicture) expect(Number(basic.Duration)).toBeCloseTo(2, 0);
    },
  );

  it("play in one film, from the moment that is asked for", async () => {
    const size = { width: 128, height: 128 };
    const pictures = [...mediaIds].filter(([title]) => !title.startsWith("audio"));
    const sounds = [...mediaIds].filter(([title]) => title.startsWith("audio"));
    const isStill = (title: string) => /^image|GIF|MJPEG/.test(title);
    const Timeline = JSON.stringify({
      VideoTracks: [
        {
          MainTrack: true,
          VideoTrackClips: pictures.map(([title, MediaId]) =>
            isStill(title)
              ? { Type: "Image", MediaId, Duration: 0.2 }
              : {
                  MediaId,
                  In: 1.2,
                  Out: 1.4,
                  Effects: [{ Type: "Volume", Gain: 0 }],
                },
          ),
        },
      ],
      AudioTracks: [
        {
          AudioTrackClips: sounds.map(([, MediaId], place) => ({
            MediaId,
            In: 1,
            Out: 1.4,
            TimelineIn: place * 0.5,
          })),
        },
      ],
    });
    const OutputMediaConfig = JSON.stringify({
      MediaURL: "http://bucket.oss-cn-shanghai.aliyuncs.com/made/all.mp4",
      Width: size.width,
      Height: size.height,
    });
    const { JobId } = await call("SubmitMediaProducingJob", { OutputMediaConfig }, { Timeline });
    const job = await untilProduced(call, String(JobId));
    expect([job.Status, job.Message]).toEqual(["Success", undefined]);
    const film = test.objectFile("bucket", "made/all.mp4");
    const frames = await picturesOf(film, size);
    const middle = { x: 40, y: 50, width: 48, height: 28 };
    const shown = pictures.map(([title], place) => [
      title,
      hue(frames[place * 5 + 2]?.mean(middle)),
    ]);
    expect(shown).toEqual(pictures.map(([title]) => [title, isStill(title) ? "yellow" : "cyan"]));
    const heard = await Promise.all(
      sounds.map((_, place) => listen(film, place * 0.5 + 0.05, 0.3)),
    );
    const quiet = sounds.filter((_, place) => (heard[place]?.truePeakDb ?? -99) < -40);
    expect(quiet).toEqual([]);
  });
});

describe("formats that the table calls refused", () => {
  it.each([...refused].map(([title, one]) => [title, one] as const))(
    "%s is refused by name, with what to do",
    async (_title, { kind, name }) => {
      const failure = await refusal(register(kind, name));
      expect(failure.code).toBe("InvalidParameter.ResourceContentBad");
      expect(failure.data.Message).toMatch(/This format \(.+\)|playlist/);
      expect(failure.data.Message).toMatch(/Save it as|Upload/);
    },
  );
});
