import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { ffmpegPath } from "@/lib/engine/exec/programs";
import { runProgram } from "@/lib/engine/exec/run-program";
import { probeMedia } from "@/lib/engine/probe/probe-media";
import { WorkFailure } from "@/lib/engine/queue/workers/work-failure";
import { openReceiver } from "@/lib/engine/callbacks/testing/callback-receiver";
import { exampleBatch, isFinished, untilJob } from "../example-batch";
import { drawImage, drawVideo, fakeParts, probeQuickly } from "../fake-parts";
import { timelineOf, untilProduced, url } from "../producing-engine";
import { coreCaller } from "../sdk-clients";
import { openTestEngine } from "../test-engine";
import { answered, type Bag, sdkCaller } from "./sdk-caller";

export type SdkWorld = Awaited<ReturnType<typeof openSdkWorld>>;

/** A film with a second of everything: pictures, sound in a language, subtitles. */
async function drawFilm(file: string): Promise<void> {
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(`${file}.srt`, "1\n00:00:00,000 --> 00:00:01,000\nHello\n");
  const args =
    "-v error -y -f lavfi -i testsrc2=s=64x48:r=25:d=1 -f lavfi -i sine=d=1 -f srt -i IN -t 1 -map 0 -map 1 -map 2 -c:v libx264 -pix_fmt yuv420p -c:a aac -c:s mov_text -metadata:s:a:0 language=deu OUT";
  const named: Record<string, string> = { IN: `${file}.srt`, OUT: file };
  await runProgram(
    ffmpegPath(),
    args.split(" ").map((word) => named[word] ?? word),
    { deadlineMs: 60_000 },
  );
}

const sprite = {
  columns: 5,
  rows: 1,
  tileWidth: 10,
  tileHeight: 10,
  count: 5,
  secondsPerTile: 0.2,
};

/**
 * An engine with the default settings and an example of everything that an operation can return, and a strict
 * engine beside it. A clip whose texts or sources say "broken" fails.
 */
export async function openSdkWorld() {
  const quick = fakeParts();
  const there = await openReceiver();
  const test = await openTestEngine({
    slots: 1,
    strict: false,
    callbacks: { allowPrivate: ["127.0.0.1"] },
    parts: {
      probe: (file, signal) =>
        /film\.mp4$|_public/.test(file) ? probeMedia(file, signal) : probeQuickly(file, signal),
      async renderClip(order) {
        const files = [...order.sources.values()].map((source) => source.path);
        if (/broken/.test(JSON.stringify(order.timeline) + files.join())) {
          throw new WorkFailure("input", "InvalidMaterial.NotFound", "The clip is not found.");
        }
        return quick.renderClip(order);
      },
      async examine(file, facts, files, signal) {
        return { ...(await quick.examine(file, facts, files, signal)), sprite };
      },
    },
  });
  const strict = await openTestEngine({ slots: 0, started: false });
  const core = coreCaller(test.endpoint);
  const call = sdkCaller(test.endpoint);
  const take = async (operation: string, request: Bag = {}) =>
    answered(await call(operation, request));

  const names = [
    "a.mp4",
    "b.png",
    "c.mp4",
    "d.png",
    "quick.png",
    "gone.png",
    "tale.mp4",
    "broken-tale.mp4",
  ];
  for (const name of names) {
    const file = test.objectFile("bucket", `in/${name}`);
    await (name.endsWith(".png") ? drawImage(file) : drawVideo(file));
  }
  await drawFilm(test.objectFile("bucket", "in/film.mp4"));
  const register = async (name: string, more: Bag = {}) =>
    String(
      (await take("RegisterMediaInfo", { InputURL: `oss://bucket/in/${name}`, ...more })).MediaId,
    );
  const media: string[] = [];
  for (const name of names.slice(0, 4)) media.push(await register(name));
  const film = await register("film.mp4", {
    Title: "A film",
    Description: "d",
    MediaTags: "a,b",
    BusinessType: "opening",
    CateId: 3048,
    ReferenceId: "ref-123456",
    UserData: '{"key":"v"}',
  });
  await take("UpdateMediaInfo", { MediaId: film, Category: "c" });
  const tale = await register("tale.mp4");
  /** Exports one highlight, and waits for the end of the job. */
  const extract = async (MediaId: string, ObjectKey: string) => {
    const answer = await take("SubmitHighlightExtractionJob", {
      InputConfig: JSON.stringify({ MediaArray: [{ MediaId }], Strategy: { Count: 1 } }),
      OutputConfig: JSON.stringify({
        NeedExport: true,
        Bucket: "bucket",
        ObjectKey,
        Width: 144,
        Height: 256,
        ExportAsNewMedia: true,
      }),
      UserData: JSON.stringify({ Key: "v" }),
    });
    const JobId = String(answer.JobId);
    const isOpen = async () =>
      /Created|Executing/.test(String((await take("GetSmartHandleJob", { JobId })).State));
    while (await isOpen()) await new Promise((resolve) => setTimeout(resolve, 50));
    return JobId;
  };

  const batchOf = (change: Parameters<typeof exampleBatch>[1] = {}): Bag => {
    const { query, body } = exampleBatch(media, change);
    return { ...query, ...body };
  };
  const submit = async (change: Parameters<typeof exampleBatch>[1]) =>
    String((await take("SubmitBatchMediaProducingJob", batchOf(change))).JobId);
  const made = await submit({ output: { Count: 1 }, userData: { Key: "v" } });
  const failed = await submit({
    input: { TitleArray: ["broken"] },
    output: { Count: 1, MediaURL: url("failed_{index}") },
  });
  const plans = await submit({
    output: { Count: 2, GeneratePreviewOnly: true, MediaURL: undefined },
  });
  for (const jobId of [made, failed, plans]) await untilJob(core, jobId, isFinished);
  const clipsOf = async (jobId: string) => (await untilJob(core, jobId, isFinished)).SubJobList;
  const projectIds = (await clipsOf(plans)).map((clip) => String(clip.ProjectId));

  const brokenText = {
    SubtitleTracks: [{ SubtitleTrackClips: [{ Type: "Text", Content: "broken", FontSize: 20 }] }],
  };
  const produced = await take("SubmitMediaProducingJob", {
    Timeline: JSON.stringify(timelineOf(media, brokenText)),
    OutputMediaConfig: JSON.stringify({ MediaURL: url("broken"), Width: 144, Height: 256 }),
    ProjectMetadata: JSON.stringify({ Title: "Broken", Description: "d" }),
  });
  await untilProduced(core, String(produced.JobId));
  const publicIds = ["icepublic-sticker-heart", "icepublic-bgm-morning-stroll"];
  const until = async (operation: string, MediaId: string) => {
    for (;;) {
      const { MediaInfo } = await take(operation, { MediaId });
      if ((MediaInfo as { MediaBasicInfo: Bag }).MediaBasicInfo.Status === "Normal") return;
      await new Promise((resolve) => setTimeout(resolve, 30));
    }
  };
  await until("GetMediaInfo", film);
  for (const mediaId of publicIds) await until("GetPublicMediaInfo", mediaId);

  let counter = 0;
  /** A name that no row has used yet. */
  const fresh = (word: string) => `${word}-${(counter += 1)}`;
  const template = async (more: Bag = {}) =>
    String(
      (
        (
          await take("AddTemplate", {
            Type: "BatchEditing",
            Name: "Spring",
            Config: JSON.stringify({ OutputTemplateConfig: { Width: 144, Height: 256 } }),
            ...more,
          })
        ).Template as Bag
      ).TemplateId,
    );
  const project = async (more: Bag = {}) =>
    String(
      ((await take("CreateEditingProject", { Title: "One", ...more })).Project as Bag).ProjectId,
    );

  return {
    test,
    core,
    call,
    take,
    strictCall: sdkCaller(strict.endpoint),
    v1Call: sdkCaller(test.endpoint, { signatureAlgorithm: "v2" }),
    there,
    media,
    film,
    /** A video of 30 s. */
    tale,
    until,
    register,
    batchOf,
    fresh,
    template,
    project,
    projectIds,
    jobs: {
      made,
      failed,
      plans,
      extracted: await extract(tale, "highlights/one.mp4"),
      unextracted: await extract(await register("broken-tale.mp4"), "highlights/two.mp4"),
    },
    clips: {
      made: String((await clipsOf(made))[0]?.JobId),
      failed: String((await clipsOf(failed))[0]?.JobId),
    },
    brokenProject: String(produced.ProjectId),
    timeline: JSON.stringify(timelineOf(media)),
    async close() {
      await there.close();
      await strict.close();
      await test.close();
    },
  };
}
