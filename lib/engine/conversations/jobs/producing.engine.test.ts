import { existsSync } from "node:fs";
import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import {
  openProducing,
  type Producing,
  type Production,
  refusal,
  target,
  timelineOf,
  untilProduced,
  url,
} from "@/lib/engine/testing/producing-engine";
import type { Fields } from "@/lib/engine/testing/sdk-clients";

let opened: Producing | undefined;
afterEach(async () => {
  await opened?.test.close();
  opened = undefined;
});
const open = async () => (opened = await openProducing());

describe("a single production", () => {
  it("renders a timeline that a developer wrote, and answers as IMS does", async () => {
    const { test: engine, call, media, produce, renders } = await open();
    const Timeline = JSON.stringify(timelineOf(media));
    const { JobId, ProjectId, MediaId } = await produce(
      {
        ...target("one", { Width: 144, Height: 256 }),
        UserData: '{"Key":"v"}',
        MediaMetadata: JSON.stringify({ Title: "My film", Tags: "a,b" }),
        ProjectMetadata: JSON.stringify({ Title: "My project" }),
      },
      { Timeline },
    );
    const job = await untilProduced(call, JobId);
    expect(job).toMatchObject({
      JobId,
      ProjectId,
      // The media id that the submit promised before the clip was made.
      MediaId: expect.stringMatching(MediaId ?? "none") as string,
      Status: "Success",
      Progress: 100,
      MediaURL: url("one"),
      UserData: '{"Key":"v"}',
    });
    expect(job).not.toHaveProperty("SubJobMaterials");
    expect(job.CompleteTime).toMatch(/Z$/);
    expect(existsSync(engine.objectFile("bucket", "made/one.mp4"))).toBe(true);
    expect(renders[0]?.timeline.Reelpress).toMatchObject({ Width: 144, Height: 256, Duration: 1 });
    const answer = await call("GetMediaInfo", { MediaId: job.MediaId ?? "" });
    expect(answer.MediaInfo).toMatchObject({
      MediaBasicInfo: { Title: "My film", MediaTags: "a,b" },
    });
    const { Project } = (await call("GetEditingProject", { ProjectId })) as { Project: Fields };
    expect(Project).toMatchObject({ Title: "My project", Status: "Produced", Timeline });
    // An object that is overwritten keeps its media id.
    const over = await produce(target("one", { Width: 144, Height: 256 }), { Timeline });
    expect(over.MediaId).toBe(MediaId);
    expect((await untilProduced(call, over.JobId)).MediaId).toBe(MediaId);
    const batches = await call("ListBatchMediaProducingJobs");
    expect(batches.EditingBatchJobList).toEqual([]);
  });

  it("makes the same plan from a timeline that this engine answered", async () => {
    const { call, preview, produce, renders } = await open();
    const [project = ""] = await preview(1);
    const { Project } = (await call("GetEditingProject", { ProjectId: project })) as {
      Project: Fields;
    };
    const Timeline = Project.Timeline ?? "";
    const byText = await produce(target("by-text"), { Timeline });
    const byId = await produce({ ...target("by-id"), ProjectId: project });
    expect(byId.ProjectId).toBe(project);
    const made = await untilProduced(call, byText.JobId);
    await untilProduced(call, byId.JobId);
    expect(renders.map((render) => render.timeline)).toEqual([
      JSON.parse(Timeline),
      JSON.parse(Timeline),
    ]);
    const again = await produce(target("again"), { Timeline: made.Timeline ?? "" });
    await untilProduced(call, again.JobId);
    expect(renders[2]?.timeline).toEqual(JSON.parse(Timeline));
  });

  it("makes new speech for changed sentences of the engine's own timeline", async () => {
    const { call, preview, produce, renders } = await open();
    const [project = ""] = await preview(1);
    const { Project } = (await call("GetEditingProject", { ProjectId: project })) as {
      Project: Fields;
    };
    const changed = (Project.Timeline ?? "").replaceAll(
      /"Content":"This is the (first|second) script."/g,
      '"Content":"Something else is said here, and for longer."',
    );
    expect(changed).not.toBe(Project.Timeline);
    const { JobId } = await produce(target("changed"), { Timeline: changed });
    expect((await untilProduced(call, JobId)).Status).toBe("Success");
    const [speech] = renders[0]?.timeline.AudioTracks ?? [];
    expect(speech?.AudioTrackClips[0]).toMatchObject({
      Content: "Something else is said here, and for longer.",
      Reelpress: { SpeechKey: "Something else is said here, and for longer." },
    });
  });

  it("gives the same production for the same client token", async () => {
    const { call, media, produce, renders } = await open();
    const Timeline = JSON.stringify(timelineOf(media));
    const query = { ...target("token"), ClientToken: "c".repeat(64) };
    const both = await Promise.all([produce(query, { Timeline }), produce(query, { Timeline })]);
    expect(both[0]).toMatchObject({ JobId: both[1].JobId, ProjectId: both[1].ProjectId });
    const third = await produce(query, { Timeline });
    expect(third.JobId).toBe(both[0].JobId);
    await untilProduced(call, third.JobId);
    expect(renders).toHaveLength(1);
    const other = { ...target("other"), ClientToken: query.ClientToken };
    expect((await refusal(produce(other, { Timeline }))).code).toBe("IdempotentParameterMismatch");
    const long = { ...target("long"), ClientToken: "c".repeat(65) };
    expect((await refusal(produce(long, { Timeline }))).data.Message).toContain("ClientToken");
  });

  it("reports its progress, and why it failed", async () => {
    const { call, media, produce, test: engine } = await open();
    await engine.engine.stop();
    const Timeline = JSON.stringify(timelineOf(media));
    const { JobId } = await produce(target("slow"), { Timeline });
    const get = async () =>
      (await call("GetMediaProducingJob", { JobId })).MediaProducingJob as Production;
    expect(await get()).toMatchObject({ Status: "Init", Progress: 0, Timeline });
    await call("DeleteMediaInfos", { MediaIds: media[0] ?? "", DeletePhysicalFiles: "true" });
    await engine.engine.start();
    const job = await untilProduced(call, JobId);
    expect(job).toMatchObject({ Status: "Failed", Code: "InvalidMaterial.NotFound" });
    expect(job.Message).toContain("is gone");
    expect((await refusal(call("GetMediaProducingJob", { JobId: "nobody" }))).code).toBe(
      "ResourceNotFound",
    );
  });

  it("refuses what it cannot do, with the path of the field", async () => {
    const { media, produce, test: engine } = await open();
    const folder = path.dirname(engine.objectFile("bucket", "subtitles/a.srt"));
    await mkdir(folder, { recursive: true });
    await writeFile(path.join(folder, "letter.srt"), "Dear Sir");
    await writeFile(path.join(folder, "latin.srt"), new Uint8Array([0x31, 0xe9, 0x0a]));
    await writeFile(path.join(folder, "smile.srt"), "00:01 --> 00:02\n\u{1F600}\n");
    await writeFile(path.join(folder, "large.srt"), "\n".repeat(1_000_001));
    const subtitles = (name: string) =>
      JSON.stringify(
        timelineOf(media, {
          SubtitleTracks: [
            {
              SubtitleTrackClips: [
                { Type: "Subtitle", FileURL: `oss://bucket/subtitles/${name}.srt` },
              ],
            },
          ],
        }),
      );
    const file = "Timeline.SubtitleTracks[0].SubtitleTrackClips[0].FileURL";
    const plain = JSON.stringify(timelineOf(media));
    const clip = (change: object) =>
      JSON.stringify({ VideoTracks: [{ VideoTrackClips: [{ MediaId: media[0], ...change }] }] });
    const first = "Timeline.VideoTracks[0].VideoTrackClips[0]";
    const cases: [Fields, Fields, string, string][] = [
      [target("x"), {}, "MissingParameter", '"Timeline"'],
      [{ ...target("x"), ProjectId: "p" }, { Timeline: plain }, "InvalidParameter", '"ProjectId"'],
      [{ ...target("x"), TemplateId: "t" }, {}, "NotImplemented", '"TemplateId"'],
      [
        { ...target("x"), OutputMediaTarget: "vod-media" },
        { Timeline: plain },
        "NotImplemented",
        '"OutputMediaTarget"',
      ],
      [{}, { Timeline: plain }, "MissingParameter", '"OutputMediaConfig"'],
      [
        target("x", { Bitrate: 900 }),
        { Timeline: plain },
        "NotImplemented",
        "OutputMediaConfig.Bitrate",
      ],
      [
        target("x", { Colour: 1 }),
        { Timeline: plain },
        "InvalidParameter",
        "OutputMediaConfig.Colour",
      ],
      [
        target("x", { Width: 9000 }),
        { Timeline: plain },
        "InvalidParameter",
        "OutputMediaConfig.Width",
      ],
      [target("x"), { Timeline: "{" }, "InvalidParameter", '"Timeline"'],
      [
        target("x"),
        { Timeline: clip({ MediaId: "nobody" }) },
        "InvalidMaterial.NotFound",
        `${first}.MediaId`,
      ],
      [target("x"), { Timeline: clip({ Out: 9 }) }, "InvalidParameter", `${first}.Out`],
      [
        target("x"),
        { Timeline: clip({ TimelineIn: 1 }) },
        "InvalidParameter",
        `${first}.TimelineIn`,
      ],
      [
        target("x"),
        { Timeline: clip({ MaskVideoUrl: "u" }) },
        "NotImplemented",
        `${first}.MaskVideoUrl`,
      ],
      [target("x"), { Timeline: clip({ Colour: "u" }) }, "InvalidParameter", `${first}.Colour`],
      [
        target("x"),
        { Timeline: clip({ Effects: [{ Type: "Text", Content: "a" }] }) },
        "NotImplemented",
        `${first}.Effects[0].Type`,
      ],
      ...[
        ["gone", "there is no such object"],
        ["letter", "holds no subtitles"],
        ["latin", "is no text in UTF-8; save it as SRT in UTF-8"],
        ["large", "is 1000001 bytes"],
        ["smile", 'in "\u{1F600}" our fonts cannot draw'],
        ["../../letter", "the object key must not hold"],
      ].map(([name = "", words = ""]): [Fields, Fields, string, string] => [
        target("x"),
        { Timeline: subtitles(name) },
        "InvalidParameter",
        `${file}" is not valid: ${words}`,
      ]),
    ];
    for (const [query, body, code, named] of cases) {
      const failure = await refusal(produce(query, body));
      expect([failure.code, failure.data.Message]).toEqual([code, expect.stringContaining(named)]);
    }
  });
});
