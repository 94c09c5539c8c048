import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { fidelity, isRefusal } from "@/lib/ims/schema/fidelity/fidelity";
import { openTestEngine, type TestEngine } from "@/lib/engine/testing/test-engine";
import { ffmpegPath } from "@/lib/engine/exec/programs";
import { runProgram } from "@/lib/engine/exec/run-program";
import { drawnFamily } from "@/lib/engine/testing/drawn-font";
import { formatFiles, woff2 } from "@/lib/engine/testing/format-files";
import { refusal, untilProduced } from "@/lib/engine/testing/producing-engine";
import { realParts } from "@/lib/engine/real-parts";
import { coreCaller } from "@/lib/engine/testing/sdk-clients";
import { listen, picturesOf } from "@/lib/engine/probe/testing/drawn-footage";
import { flags } from "@/lib/engine/exec/flags";

const rows = fidelity.flatMap((row) => {
  const [, use, kind = "", name = ""] =
    /^FileFormat\.(input|registration)\.(\w+)=(.+)$/.exec(row.path) ?? [];
  return use ? [{ row, kind, name }] : [];
});
/** A format that editing and registration both name is one file. */
const readable = new Map(
  rows.filter(({ row }) => !isRefusal(row)).map((one) => [`${one.kind} ${one.name}`, one]),
);
const accepted = [...readable].filter(([, { kind }]) => kind !== "font");
const fonts = [...readable.values()].filter(({ kind }) => kind === "font");
const refused = new Map(
  rows.filter(({ row }) => isRefusal(row)).map((one) => [`${one.kind} ${one.name}`, one]),
);

let test: TestEngine;
let call: ReturnType<typeof coreCaller>;
let folder: string;
const mediaIds = new Map<string, string>();
beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), "reelpress-formats-"));
  // What a file is stands in its probe; to look through all of them would take longer than the rest.
  const parts = { ...realParts({ dataFolder: folder, cacheBytes: 1e9 }), passes: {} };
  test = await openTestEngine({ slots: 1, parts });
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

/** Makes the file and registers it, as an upload does. */
async function register(
  kind: string,
  name: string,
  made = formatFiles[kind]?.[name],
): Promise<Record<string, unknown>> {
  if (!made) throw new Error(`there is no file of ${kind} ${name}`);
  const key = `${kind}/a.${name.toLowerCase()}`;
  const file = test.objectFile("bucket", key);
  await mkdir(path.dirname(file), { recursive: true });
  if ("bytes" in made) {
    await writeFile(file, await made.bytes());
    const BusinessType = "font";
    return call("RegisterMediaInfo", { InputURL: `oss://bucket/${key}`, BusinessType });
  }
  if ("begins" in made) {
    await writeFile(file, Buffer.concat([Buffer.from(made.begins, "latin1"), Buffer.alloc(9000)]));
  } else {
    const inputs = source.flatMap((one) => ["-f", "lavfi", "-i", one]);
    const args = [...flags("-v error -y"), ...inputs, ...made.draw, file];
    await runProgram(ffmpegPath(), args, { deadlineMs: 60_000 });
  }
  return call("RegisterMediaInfo", { InputURL: `oss://bucket/${key}` });
}

/** From which half of the source a frame is: the first is yellow, the second cyan. */
function hue(mean: number[] | undefined): string {
  const [red = 0, green = 0, blue = 0] = mean ?? [];
  if (green < 150 || Math.abs(red - blue) < 100) return "neither";
  return red > blue ? "yellow" : "cyan";
}

describe("formats that the table calls readable", () => {
  it.each(accepted.map(([title, one]) => [title, one] as const))(
    "%s is registered for what it is",
    async (title, { kind, name }) => {
      const MediaId = String((await register(kind, name)).MediaId);
      mediaIds.set(title, MediaId);
      const { MediaInfo } = (await call("GetMediaInfo", { MediaId })) as {
        MediaInfo: { MediaBasicInfo: { MediaType: string }; FileInfoList: unknown[] };
      };
      const basic = (MediaInfo.FileInfoList[0] as { FileBasicInfo: Record<string, string> })
        .FileBasicInfo;
      // Moving images (GIF, a sequence of JPEGs) are images here.
      const isPicture = kind === "image" || ["GIF", "MJPEG"].includes(name);
      expect(MediaInfo.MediaBasicInfo.MediaType).toBe(isPicture ? "image" : kind);
      if (kind !== "audio") expect([basic.Width, basic.Height]).toEqual(["160", "96"]);
      if (!isPicture) expect(Number(basic.Duration)).toBeCloseTo(2, 0);
    },
  );

  it("play in one film, from the requested moment", async () => {
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
          AudioTrackClips: sounds.map(([, MediaId], index) => ({
            MediaId,
            In: 1,
            Out: 1.4,
            TimelineIn: index * 0.5,
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
    const shown = pictures.map(([title], index) => [
      title,
      hue(frames[index * 5 + 2]?.mean(middle)),
    ]);
    expect(shown).toEqual(pictures.map(([title]) => [title, isStill(title) ? "yellow" : "cyan"]));
    const heard = await Promise.all(
      sounds.map((_, index) => listen(film, index * 0.5 + 0.05, 0.3)),
    );
    const quiet = sounds.filter((_, index) => (heard[index]?.truePeakDb ?? -99) < -40);
    expect(quiet).toEqual([]);
  });
});

describe("fonts", () => {
  const families: Record<string, string> = {
    TTF: "Noto Sans",
    WOFF: "Noto Sans KR",
    OTF: drawnFamily,
    WOFF2: drawnFamily,
  };

  it("are registered with their families, listed, and used to draw letters", async () => {
    const names = fonts.map(({ name }) => name).toSorted();
    expect(names).toEqual(["OTF", "TTF", "WOFF"]);
    const registered: string[] = [];
    for (const name of [...names, "WOFF2"]) {
      const file = name === "WOFF2" ? woff2 : undefined;
      registered.push(String((await register("font", name, file)).MediaId));
    }
    const { MediaInfos } = (await call("ListMediaBasicInfos", {
      BusinessType: "font",
      MediaType: "text",
      SortBy: "asc",
    })) as { MediaInfos: { MediaId: string; MediaBasicInfo: { Title: string } }[] };
    const listed = MediaInfos.map(
      ({ MediaId, MediaBasicInfo }) => [MediaId, MediaBasicInfo.Title] as const,
    );
    expect(new Map(listed)).toEqual(
      new Map(registered.map((id, at) => [id, families[[...names, "WOFF2"][at] ?? ""]] as const)),
    );
    for (const [at, MediaId] of registered.entries()) {
      const { MediaInfo } = (await call("GetMediaInfo", { MediaId })) as {
        MediaInfo: { FileInfoList: { FileBasicInfo: object; VideoStreamInfoList: unknown[] }[] };
      };
      const [info] = MediaInfo.FileInfoList;
      const name = [...names, "WOFF2"][at] ?? "";
      expect(info?.FileBasicInfo).toMatchObject({
        FormatName: name.toLowerCase(),
        FontFamily: families[name],
      });
      expect(info?.VideoStreamInfoList).toEqual([]);
    }
    const still = test.objectFile("bucket", "dark.png");
    const args = flags("-v error -y -f lavfi -i color=c=black:s=160x96:r=1:d=1 -frames:v 1");
    await runProgram(ffmpegPath(), [...args, still], { deadlineMs: 60_000 });
    const look = { FontSize: 60, FontColor: "#FFFFFF", Alignment: "Center", Outline: 0, Shadow: 0 };
    const Timeline = JSON.stringify({
      VideoTracks: [
        {
          VideoTrackClips: [
            {
              Type: "Image",
              MediaURL: "oss://bucket/dark.png",
              Duration: names.length * 0.2 + 0.2,
            },
          ],
        },
      ],
      SubtitleTracks: [
        {
          SubtitleTrackClips: [...names, "WOFF2"].map((name, at) => ({
            Type: "Text",
            Content: "A",
            FontUrl: `oss://bucket/font/a.${name.toLowerCase()}`,
            TimelineIn: at * 0.2,
            TimelineOut: at * 0.2 + 0.2,
            X: 0,
            Y: 0.5,
            ...look,
          })),
        },
      ],
    });
    const output = { MediaURL: "oss://bucket/made/letters.mp4", Width: 160, Height: 128 };
    const { JobId } = await call(
      "SubmitMediaProducingJob",
      { OutputMediaConfig: JSON.stringify(output) },
      { Timeline },
    );
    const job = await untilProduced(call, String(JobId));
    expect([job.Status, job.Message]).toEqual(["Success", undefined]);
    const frames = await picturesOf(test.objectFile("bucket", "made/letters.mp4"), {
      width: 160,
      height: 128,
    });
    /** Number of bright pixels: an ordinary letter has some, the block fills its em. */
    const inked = (at: number) => {
      const { bytes } = frames[at * 5 + 2] ?? { bytes: Buffer.alloc(0) };
      let count = 0;
      for (let index = 0; index < bytes.length; index += 3)
        if ((bytes[index] ?? 0) > 200) count += 1;
      return count;
    };
    const block = 60 * 48;
    const [otf = 0, ttf = 0, woff = 0, packed = 0] = names
      .map((_, at) => at)
      .concat(3)
      .map(inked);
    for (const drawn of [otf, packed]) expect(Math.abs(drawn / block - 1)).toBeLessThan(0.25);
    for (const drawn of [ttf, woff]) {
      expect(drawn).toBeGreaterThan(100);
      expect(drawn).toBeLessThan(block / 2);
    }
  });

  it("are no sources, and a file that is not a font is not registered as a usable one", async () => {
    const font = { MediaURL: "oss://bucket/font/a.ttf", Duration: 1 };
    for (const Type of ["Image", "Video"]) {
      const failure = await refusal(
        call(
          "SubmitMediaProducingJob",
          { OutputMediaConfig: JSON.stringify({ MediaURL: "oss://bucket/made/no.mp4" }) },
          { Timeline: JSON.stringify({ VideoTracks: [{ VideoTrackClips: [{ Type, ...font }] }] }) },
        ),
      );
      expect(failure.data.Message).toContain("VideoTrackClips[0].Type");
    }
    const broken = { bytes: async () => Buffer.concat([Buffer.from("wOF2"), Buffer.alloc(900)]) };
    const failure = await refusal(register("font", "broken", broken));
    expect(failure.data.Message).toMatch(
      /no font that can be read; give a TTF, OTF, WOFF or WOFF2/,
    );
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
