import { createHash, randomUUID } from "node:crypto";
import { copyFile, mkdir, readdir, readFile, rename, stat, writeFile } from "node:fs/promises";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import type { ClipReport } from "@/lib/ims/schema/answers/clip-report";
import { findProgram } from "../exec/programs";
import { runProgram } from "../exec/run-program";
import type { EngineParts } from "../work/engine-parts";
import { probeMedia } from "../probe/probe-media";
import { drawnTexts } from "./drawn-texts";
import { toWorkFailure } from "../queue/workers/work-failure";

/** The gate's report on every clip that these parts render. */
export const goodReport: ClipReport = {
  Verdict: "Good",
  Renderings: 1,
  Rules: [
    { Rule: "File", Verdict: "Good" },
    { Rule: "Loudness", Verdict: "Good", Measured: -14, Limit: -14, Unit: "LUFS" },
  ],
};

const drawn = new Map<string, Promise<string>>();
const drawnFolder = path.resolve("node_modules", ".cache", "reelpress-tests", "drawn");

/** Makes a file with ffmpeg's `args`, once per checkout; later calls copy it. */
async function drawOnce(file: string, args: readonly string[]): Promise<void> {
  const key = JSON.stringify([path.extname(file), args]);
  const draw = async () => {
    const name = createHash("sha256").update(key).digest("hex").slice(0, 24);
    const original = path.join(drawnFolder, `${name}${path.extname(file)}`);
    if (await stat(original).catch(() => null)) return original;
    await mkdir(drawnFolder, { recursive: true });
    const half = path.join(drawnFolder, `${randomUUID()}${path.extname(file)}`);
    const ffmpeg = findProgram("ffmpeg") ?? "ffmpeg";
    await runProgram(ffmpeg, ["-v", "error", "-y", ...args, half], { deadlineMs: 60_000 });
    await rename(half, original);
    return original;
  };
  const original = drawn.get(key) ?? draw();
  drawn.set(key, original);
  await mkdir(path.dirname(file), { recursive: true });
  await copyFile(await original, file);
}

/** Draws a small test video with a tone. */
export async function drawVideo(
  file: string,
  { seconds = 2, width = 160, height = 90, filter = "testsrc2" } = {},
): Promise<void> {
  const source = `${filter}=size=${width}x${height}:rate=25:duration=${seconds}`;
  const tone = `sine=frequency=440:duration=${seconds}`;
  const inputs = ["-f", "lavfi", "-i", source, "-f", "lavfi", "-i", tone];
  const codecs = ["-c:v", "libx264", "-preset", "ultrafast", "-pix_fmt", "yuv420p", "-c:a", "aac"];
  await drawOnce(file, [...inputs, ...codecs, "-shortest"]);
}

/** Draws a test image. */
export async function drawImage(file: string, { width = 160, height = 90 } = {}): Promise<void> {
  const source = `mandelbrot=size=${width}x${height}:rate=1`;
  await drawOnce(file, ["-f", "lavfi", "-i", source, "-frames:v", "1"]);
}

/** Draws a second of a tone. */
async function drawTone(file: string): Promise<void> {
  await drawOnce(file, ["-f", "lavfi", "-i", "sine=frequency=440:duration=1", "-c:a", "aac"]);
}

/** Made-up facts without a probe, for tests of the queue that render many clips. A tale lasts 30 s. */
export const probeQuickly: EngineParts["probe"] = async (file) => {
  const bytes = await readFile(file);
  const isImage = file.endsWith(".png");
  return {
    ok: true,
    facts: {
      kind: isImage ? "image" : "video",
      durationSeconds: isImage ? 0 : file.endsWith("tale.mp4") ? 30 : 2,
      width: 160,
      height: 90,
      rotationDegrees: 0,
      framesPerSecond: isImage ? 0 : 25,
      hasAudio: !isImage,
      videoCodec: "h264",
      audioCodec: isImage ? null : "aac",
      formatName: isImage ? "png_pipe" : "mov",
      sizeBytes: bytes.byteLength,
      contentHash: createHash("sha256").update(bytes).digest("hex"),
      blackRanges: [],
      loudnessLufs: null,
    },
  };
};

/**
 * An engine's parts without voices and rendering, for tests of the API and the queue. Probing is real,
 * speech is as long as its text, and every clip is the same tiny video.
 */
export function fakeParts(overrides: Partial<EngineParts> = {}): EngineParts {
  return {
    probe: probeMedia,
    voices: [
      {
        id: "test-en",
        name: { en: "Test", zh: "测试" },
        language: "en",
        gender: "female",
        draft: true,
      },
      {
        id: "test-zh",
        name: { en: "Test zh", zh: "测试" },
        language: "zh",
        gender: "female",
        draft: true,
      },
    ],
    async speak(need) {
      const seconds = Math.max(0.4, need.text.length / 15);
      const sentence = { text: need.text, seconds, pauseSeconds: 0, speechKey: need.text };
      return { ...need, sentences: [sentence], seconds };
    },
    // As near as the share of common words: enough to test what is done with scores.
    async scoreTexts(sentences, texts) {
      const wordsOf = (text: string) => new Set(text.toLowerCase().match(/\p{L}+/gu) ?? []);
      return sentences.map((sentence) => {
        const words = wordsOf(sentence);
        const shared = texts.map((text) => [...wordsOf(text)].filter((word) => words.has(word)));
        return {
          likeness: Float32Array.from(shared, ({ length }) => length / Math.max(1, words.size)),
          shared: new Map(
            shared.flatMap((own, index) => {
              const share = own.length / Math.max(1, wordsOf(texts[index] ?? "").size);
              return own.length > 0 ? [[index, { words: own, share }] as const] : [];
            }),
          ),
        };
      });
    },
    speechProblem: () => null,
    speechPath: () => "/dev/null",
    fontProblem: async () => null,
    probeFont: async () => null,
    missingGlyphs: (text) => (text.includes("\u{1F600}") ? ["\u{1F600}"] : []),
    async renderFrame() {
      return Buffer.from("ffd8ffc00011080010002003012200021101031101ffd9", "hex");
    },
    async drawStills({ stills }) {
      const bytes = Buffer.from("ffd8ffd9", "hex");
      return {
        stills: stills.map(({ timeline, shot }) => {
          const clip = timeline.VideoTracks[0].VideoTrackClips[shot];
          if (!clip) return null;
          const { MediaId, TimelineIn } = clip;
          return { seconds: TimelineIn, picture: MediaId, layers: [], problem: null };
        }),
        pictures: new Map(
          stills.flatMap(({ timeline, shot }) => {
            const clip = timeline.VideoTracks[0].VideoTrackClips[shot];
            return clip ? [[clip.MediaId, { bytes, type: "image/jpeg" as const }]] : [];
          }),
        ),
      };
    },
    async measureTexts({ timeline }) {
      return { subjects: drawnTexts(timeline), moments: [1] };
    },
    async mixSound({ timeline }) {
      const [speech] = timeline.AudioTracks;
      return speech.AudioTrackClips.length > 0 ? Buffer.from("m4a") : null;
    },
    async proxyKey({ timeline }) {
      return createHash("sha1").update(JSON.stringify(timeline.VideoTracks)).digest("hex");
    },
    async makeProxy() {},
    async findProxy() {
      return null;
    },
    async makeSampleMedia(folder, { language }) {
      await drawVideo(path.join(folder, "one.mp4"));
      return {
        groups: [{ name: language, files: [path.join(folder, "one.mp4")] }],
        music: [],
        tags: new Map([[path.join(folder, "one.mp4"), "cup,morning"]]),
      };
    },
    async drawnSamples(folder) {
      const names = await readdir(folder).catch(() => []);
      return { total: 1, drawn: names.filter((name) => name === "one.mp4") };
    },
    async makePublicMedia({ key, businessType }, folder) {
      const file = path.join(folder, ...key.split("/"));
      if (businessType === "bgm") await drawTone(file);
      else await drawImage(file);
    },
    async renderClip(input) {
      for (const fraction of [0.25, 0.5, 0.75]) {
        input.signal.throwIfAborted();
        input.onProgress({ stage: "Encoding", fraction });
        await sleep(5, undefined, { signal: input.signal });
      }
      await drawVideo(input.outputPath, { seconds: 0.4, width: 64, height: 64 });
      await writeFile(input.coverPath, "cover");
      return { durationSeconds: 0.4, sizeBytes: 1, loudnessLufs: -14, report: goodReport };
    },
    async examine(_file, _facts, files) {
      await writeFile(files.coverPath, "poster");
      return { facts: { blackRanges: [] }, hasCover: true, sprite: null };
    },
    findWipes: async () => [],
    passes: {},
    createSubtitleMarks: () => async () => "",
    vision: null,
    toFailure: toWorkFailure,
    ...overrides,
  };
}
