import { statSync, writeFileSync } from "node:fs";
import { open, readdir, stat, truncate, writeFile } from "node:fs/promises";
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { ffprobePath } from "@/lib/engine/exec/programs";
import { runProgram } from "@/lib/engine/exec/run-program";
import { picturesOf } from "@/lib/engine/probe/testing/drawn-footage";
import { flags } from "@/lib/engine/exec/flags";
import type { ClipReport, RuleFinding } from "@/lib/ims/schema/answers/clip-report";
import { openRenderFixture, type RenderFixture, sentence } from "./testing/render-fixture";
import { textClip, timeline, videoClip } from "./testing/timeline";

/** The harm done to a clip, in its first rendering or in its first `times` renderings. */
const harm = {
  times: 0,
  /** Filters over all frames before they reach the encoder. */
  picture: "",
  /** The sound file that replaces the right one. */
  sound: "",
  /** Overwrites the prepared shots when all their seals were checked. */
  shots: false,
  /** A change to the finished file. */
  file: async (_path: string): Promise<void> => {},
  encodings: 0,
};
vi.mock("./encode/encode-args", async (original) => {
  const real = await original<typeof import("./encode/encode-args")>();
  const encodeArgs: typeof real.encodeArgs = (options) => {
    harm.encodings += 1;
    const isHarmed = harm.encodings <= harm.times;
    if (isHarmed && harm.shots) {
      for (const { path } of options.composition.prepared.values()) {
        if (path === null) continue;
        writeFileSync(path, Buffer.alloc(statSync(path).size, 16));
      }
    }
    const soundPath = isHarmed && harm.sound ? harm.sound : options.soundPath;
    return real.encodeArgs({ ...options, soundPath }).map((argument) => {
      if (!isHarmed || !harm.picture) return argument;
      return argument.replace(/(\[p\d+\])split\[/, `$1${harm.picture},format=yuv420p,split[`);
    });
  };
  return { ...real, encodeArgs };
});
vi.mock("@/lib/engine/gate/inspect-clip", async (original) => {
  const real = await original<typeof import("@/lib/engine/gate/inspect-clip")>();
  const inspectClip: typeof real.inspectClip = async (file, options) => {
    if (harm.encodings <= harm.times) await harm.file(file);
    return real.inspectClip(file, options);
  };
  return { ...real, inspectClip };
});

let fixture: RenderFixture;
beforeAll(async () => {
  fixture = await openRenderFixture();
});
afterAll(() => fixture.footage.close());
beforeEach(() => {
  Object.assign(harm, {
    times: 1,
    picture: "",
    sound: "",
    shots: false,
    file: async () => {},
    encodings: 0,
  });
});

const size = { width: 180, height: 320 };
/** Three seconds of moving pictures with a voice, music throughout and a caption. */
const plan = () =>
  timeline(
    [
      videoClip("red", { in: 0, out: 1.6, from: 0, to: 1.6 }),
      videoClip("ramp", { in: 0, out: 1.4, from: 1.6, to: 3 }),
    ],
    {
      ...size,
      texts: [textClip("Sale today", { FontSize: 30, Y: 0.8, TimelineIn: 0.2, TimelineOut: 2.8 })],
      speech: [sentence(0.5, 1.5)],
      music: [{ MediaId: "music", LoopMode: true, TimelineIn: 0, TimelineOut: 3, Effects: [] }],
    },
  );

const found = (report: ClipReport | null | undefined, rule: RuleFinding["Rule"]) =>
  report?.Rules.find((one) => one.Rule === rule);

/** The good track of a plan, changed by a filter. */
async function otherSound(name: string, filter: string): Promise<string> {
  harm.times = 0;
  const { file } = await fixture.render(plan());
  harm.times = 1;
  harm.encodings = 0;
  return await fixture.footage.make(
    name,
    "-i",
    file,
    ...flags("-map 0:a -af"),
    filter,
    ...flags("-c:a aac -b:a 192k -ar 48000 -ac 2 -t 3"),
  );
}

const painted = (color: string, frames: string) =>
  `drawbox=w=iw:h=ih:t=fill:color=${color}:enable='between(n,${frames})'`;

describe("a clip that is not what was planned", () => {
  it("is made again once and then delivered: black, green and frozen stretches", async () => {
    // The picture freezes at 0.3 s, so that the rest comes late; then it is black, then green.
    const frozen = "loop=loop=12:size=1:start=8,setpts=N,trim=end_frame=75";
    harm.picture = `${frozen},${painted("black", "30,36")},${painted("0x00A000", "50,53")}`;
    const { result, file } = await fixture.render(plan());
    expect(result.report).toMatchObject({ Verdict: "Good", Renderings: 2 });
    expect(result.report.FirstWrong?.toSorted()).toEqual([
      "Black",
      "OneColour",
      "OtherPicture",
      "Still",
    ]);
    expect(await picturesOf(file, size)).toHaveLength(75);
    // Three seconds, every ten frames, of the rendering that was delivered.
    expect(result.report.PictureHashes).toMatch(/^2:([0-9a-f]{24}){8}$/);
  });

  it("is made again when it shows another shot and lacks its caption", async () => {
    harm.picture = "hflip,crop=iw:ih*0.7:0:0,scale=180:320";
    const { result } = await fixture.render(plan());
    expect(result.report.FirstWrong).toEqual(["OtherPicture", "Texts"]);
  });

  it("shows a prepared shot that was overwritten after its seal was checked", async () => {
    harm.shots = true;
    const cache = { folder: fixture.footage.path("cache-late"), maxBytes: 1024 ** 3 };
    const { result, file } = await fixture.render(plan(), { cache });
    expect(result.report).toMatchObject({ Verdict: "Good", Renderings: 2 });
    expect(result.report.FirstWrong).toEqual(["Black"]);
    // What lay in the cache was thrown away: the second rendering shows the red shot again.
    const [first] = await picturesOf(file, size);
    expect(first?.mean({ x: 20, y: 130, width: 140, height: 60 })[0]).toBeGreaterThan(150);
  });

  it("is silent in the middle", async () => {
    harm.sound = await otherSound("gap.m4a", "volume=0:enable='between(t,1,1.6)'");
    const { result } = await fixture.render(plan());
    expect(result.report.FirstWrong).toEqual(["Silence"]);
  });

  it("is silent throughout", async () => {
    harm.sound = await otherSound("mute.m4a", "volume=0");
    const { result } = await fixture.render(plan());
    expect(result.report.FirstWrong).toEqual(["Silence"]);
  });

  it("is heard a second late", async () => {
    harm.sound = await otherSound("late.m4a", "adelay=1000:all=1");
    const { result } = await fixture.render(plan());
    expect(result.report.FirstWrong).toContain("Offset");
  });

  it("is clipped", async () => {
    harm.sound = await otherSound(
      "clipped.m4a",
      "volume=24dB,alimiter=limit=1:level=0:attack=0.1,volume=2dB",
    );
    const { result } = await fixture.render(plan());
    expect(result.report.FirstWrong).toContain("Clipping");
  });

  it("is cut off", async () => {
    harm.file = async (file) => truncate(file, Math.floor((await stat(file)).size * 0.7));
    const { result } = await fixture.render(plan());
    expect(result.report.FirstWrong).toEqual(["File"]);
  });

  it("holds a damaged picture between two key pictures", async () => {
    harm.file = async (file) => {
      const { stdout } = await runProgram(
        ffprobePath(),
        [
          ...flags("-v error -select_streams v -show_entries packet=pos,size,flags -of csv=p=0"),
          file,
        ],
        { deadlineMs: 10_000 },
      );
      const packets = stdout.split("\n").map((line) => line.split(","));
      const between = packets
        .filter(([, , mark = "K"]) => !mark.startsWith("K"))
        .map(([bytes, at]) => ({ bytes: Number(bytes), at: Number(at) }));
      const largest = between.toSorted((one, other) => other.bytes - one.bytes)[0];
      if (!largest) throw new Error("no packet");
      const handle = await open(file, "r+");
      await handle.write(Buffer.alloc(8, 0x55), 0, 8, largest.at + Math.floor(largest.bytes / 2));
      await handle.close();
    };
    const { result } = await fixture.render(plan());
    expect(result.report.FirstWrong).toEqual(["Packets"]);
  });

  it("has another size", async () => {
    harm.picture = "scale=160:320";
    const { result } = await fixture.render(plan());
    expect(result.report.FirstWrong).toEqual(["File"]);
  });

  it("fails when it is wrong twice, and says what to do", async () => {
    harm.times = 2;
    harm.picture = painted("black", "30,60");
    const outputPath = fixture.footage.path("never.mp4");
    const failure: { report?: ClipReport; message?: string } = await fixture
      .render(plan(), { outputPath })
      .then(
        () => ({}),
        (error: { report: ClipReport; message: string }) => error,
      );
    expect(failure).toMatchObject({ code: "output-wrong" });
    expect(failure.message).toMatch(
      /black for 1\.\d+ s from 1\.2 s on.+replace it or leave it out/,
    );
    expect(failure.report).toMatchObject({ Verdict: "Wrong", Renderings: 2 });
    expect(found(failure.report, "Black")).toMatchObject({ Verdict: "Wrong", From: 1.2 });
    await expect(stat(outputPath)).rejects.toMatchObject({ code: "ENOENT" });
  });
});

describe("a cached file", () => {
  it("is rendered again when another program has written to it", async () => {
    harm.times = 0;
    const cache = { folder: fixture.footage.path("cache-harmed"), maxBytes: 1024 ** 3 };
    const first = await picturesOf((await fixture.render(plan(), { cache })).file, size);
    for (const folder of ["shots", "text", "sound"]) {
      for (const name of await readdir(`${cache.folder}/${folder}`)) {
        if (name.endsWith(".seal")) continue;
        const file = `${cache.folder}/${folder}/${name}`;
        const { size: bytes } = await stat(file);
        await writeFile(file, Buffer.alloc(bytes, 16));
      }
    }
    const { result, file } = await fixture.render(plan(), { cache });
    // The change is noticed before the file is used.
    expect(result.report).toMatchObject({ Verdict: "Good", Renderings: 1 });
    const again = await picturesOf(file, size);
    expect(again[40]?.bytes.equals(first[40]?.bytes ?? Buffer.alloc(0))).toBe(true);
    expect(result.loudnessLufs).toBeGreaterThan(-15);
  });
});
