import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { isFinished, untilJob } from "@/lib/engine/testing/example-batch";
import {
  address,
  hue,
  openRealProducing,
  type RealProducing,
} from "@/lib/engine/testing/real-producing";
import { drawFilm } from "@/lib/engine/ocr/testing/captioned-film";
import { picturesOf } from "@/lib/engine/probe/testing/drawn-footage";
import { flags } from "@/lib/engine/exec/flags";
import { selectionResultSchema } from "@/lib/ims/schema/answers/selection";
import { readTimeline } from "@/lib/ims/schema/read-timeline";

const size = { width: 320, height: 180 };
const output = { MediaURL: address("out/match_{index}.mp4"), Width: 320, Height: 180 };
/** Above the captions. */
const sky = { x: 0, y: 0, width: 320, height: 100 };
/** Each source is of one colour, so that a frame tells which source it shows. */
const library = [
  { file: "take-1.mp4", colour: "red", Title: "take 1", MediaTags: "panda,zoo" },
  {
    file: "take-2.mp4",
    colour: "blue",
    Title: "take 2",
    Description: "stormy sea hitting rocks on the coast",
  },
  { file: "take-3.mp4", colour: "lime", Title: "take 3", Description: "高速列车在桥上行驶" },
] as const;

let real: RealProducing;
const ids = new Map<string, string>();

beforeAll(async () => {
  real = await openRealProducing({ analysed: true });
  const video = flags("-c:v libx264 -preset ultrafast -pix_fmt yuv420p");
  for (const { file, colour, ...about } of library) {
    await real.draw(file, `color=c=${colour}:s=160x90:r=25:d=6`, ...video);
    const answer = await real.call("RegisterMediaInfo", { InputURL: address(file), ...about });
    ids.set(colour, String(answer.MediaId));
  }
});
afterAll(() => real.close());

const submit = (InputConfig: object, more: object = {}) =>
  real.call(
    "SubmitBatchMediaProducingJob",
    { OutputConfig: JSON.stringify({ ...output, Count: 1, ...more }) },
    { InputConfig: JSON.stringify(InputConfig) },
  );

describe("image-text matching", () => {
  it("shows under each sentence the source that it is about, also in Chinese", async () => {
    const answer = await submit({
      MediaArray: [...ids.values()],
      SceneInfo: { Scene: "General" },
      SpeechTextArray: [
        "The panda is asleep on its branch. The ocean waves roll onto the beach. 火车穿过隧道驶向远方。",
      ],
    });
    expect(answer).toMatchObject({ ReelpressScene: "general" });
    const job = await untilJob(real.call, String(answer.JobId), isFinished);
    expect(job.JobType).toBe("Smart_Mix");
    const [clip] = job.SubJobList;
    expect(clip).toMatchObject({ Status: "Success" });
    const project = await real.call("GetEditingProject", { ProjectId: clip?.ProjectId ?? "" });
    const timeline = readTimeline((project.Project as { Timeline: string }).Timeline);
    const passages = timeline?.Reelpress.Matches ?? [];
    expect(passages.map(({ Shots }) => Shots[0]?.Reason)).toEqual([
      { Source: "tag", Words: "panda" },
      { Source: "description", Words: "stormy sea hitting rocks on the coast" },
      { Source: "description", Words: "高速列车在桥上行驶" },
    ]);
    const seconds = passages.map(({ TimelineIn, TimelineOut }) => (TimelineIn + TimelineOut) / 2);
    const pictures = await picturesOf(real.file("out/match_0.mp4"), size);
    const hues = seconds.map((second) => hue(pictures[Math.round(second * 25)], sky));
    expect(hues).toEqual(["red", "blue", "green"]);
  });
});

describe("image-text matching in steps", () => {
  it("chooses shots, makes plans of what was chosen and edited, and renders them", async () => {
    const [panda = "", sea = "", train = ""] = [...ids.values()];
    const parameters = {
      OutputConfig: JSON.stringify({ ...output, MediaURL: address("out/step_{index}.mp4") }),
    };
    const body = {
      InputConfig: JSON.stringify({
        MediaArray: [panda, sea, train],
        SpeechTextArray: [
          "The panda is asleep on its branch. The ocean waves roll onto the beach.",
        ],
      }),
    };
    const selecting = await real.call(
      "SubmitSceneMediaSelectionJob",
      { JobType: "Smart_Mix_Media_Select", ...parameters },
      body,
    );
    const selected = await untilJob(real.call, String(selecting.JobId), isFinished);
    expect(selected).toMatchObject({ JobType: "Smart_Mix_Media_Select", SubJobList: [] });
    const result = selectionResultSchema.parse(JSON.parse(selected.ExtendOutput ?? ""));
    const sentences = result.textMatchMediaOutputList[0]?.textMatchMediaSentenceOutputList ?? [];
    expect(sentences).toMatchObject([
      {
        text: "The panda is asleep on its branch.",
        duration: expect.closeTo(2.2, 0) as number,
        matchClipList: [{ mediaId: panda, startTime: 0, score: expect.closeTo(0.8, 0) as number }],
      },
      { text: "The ocean waves roll onto the beach.", matchClipList: [{ mediaId: sea }] },
    ]);

    const [first] = sentences;
    if (!first) throw new Error("no sentence");
    first.matchClipList = [{ mediaId: train, startTime: 3, endTime: 5.5 }];
    first.text = "A train crosses the bridge.";
    const MediaSelectResult = JSON.stringify(result);
    const organizing = await real.call(
      "SubmitSceneTimelineOrganizationJob",
      { JobType: "Smart_Mix_Timeline_Organize", MediaSelectResult, ...parameters },
      body,
    );
    const organized = await untilJob(real.call, String(organizing.JobId), isFinished);
    expect(organized).toMatchObject({
      JobType: "Smart_Mix_Timeline_Organize",
      ExtendInput: MediaSelectResult,
    });
    const [plan] = organized.SubJobList;
    const project = await real.call("GetEditingProject", { ProjectId: plan?.ProjectId ?? "" });
    const { Timeline } = project.Project as { Timeline: string };
    const shown = readTimeline(Timeline);
    expect(shown?.Reelpress.SpeechText).toBe(
      "A train crosses the bridge. The ocean waves roll onto the beach.",
    );
    expect(shown?.VideoTracks[0].VideoTrackClips).toMatchObject([
      { MediaId: train, In: 3 },
      { MediaId: sea },
    ]);

    const rendering = await real.call("SubmitSceneBatchEditingJob", {
      ProjectIds: plan?.ProjectId ?? "",
      ...parameters,
    });
    const rendered = await untilJob(real.call, String(rendering.JobId), isFinished);
    expect(rendered.SubJobList).toMatchObject([{ Status: "Success" }]);
    const pictures = await picturesOf(real.file("out/step_0.mp4"), size);
    expect([hue(pictures[20], sky), hue(pictures.at(-15), sky)]).toEqual(["green", "blue"]);
  });

  it("refuses a selection that names what is not there", async () => {
    const [panda = ""] = [...ids.values()];
    const refusal = (clip: object, more: object = {}, text = "A panda.") =>
      real
        .call(
          "SubmitSceneTimelineOrganizationJob",
          {
            JobType: "Smart_Mix_Timeline_Organize",
            OutputConfig: JSON.stringify({ ...output, ...more }),
            MediaSelectResult: JSON.stringify({
              textMatchMediaOutputList: [
                { textMatchMediaSentenceOutputList: [{ text, matchClipList: [clip] }] },
              ],
            }),
          },
          { InputConfig: JSON.stringify({ MediaArray: [panda], SpeechTextArray: ["A panda."] }) },
        )
        .then(
          () => "accepted",
          (error: unknown) => String((error as Error).message),
        );
    const clip = { mediaId: panda, startTime: 1, endTime: 2 };
    expect(await refusal({ ...clip, endTime: 60 })).toContain("matchClipList[0].endTime");
    expect(await refusal({ ...clip, endTime: 1 })).toContain("before it begins");
    expect(await refusal({ ...clip, mediaId: "x" })).toContain("matchClipList[0].mediaId");
    expect(await refusal(clip, {}, "")).toContain('text" is not valid: is empty');
    expect(await refusal(clip, { Count: 3 })).toContain("make them equal");
  });
});

/** The timeline of the only plan of a job that makes plans. */
async function planned(InputConfig: object, EditingConfig: object = {}, query: object = {}) {
  const { JobId } = await real.call(
    "SubmitBatchMediaProducingJob",
    {
      OutputConfig: JSON.stringify({ ...output, Count: 1, GeneratePreviewOnly: true }),
      ...query,
    },
    { InputConfig: JSON.stringify(InputConfig), EditingConfig: JSON.stringify(EditingConfig) },
  );
  const job = await untilJob(real.call, String(JobId), isFinished);
  const ProjectId = job.SubJobList[0]?.ProjectId ?? "";
  const { Project } = await real.call("GetEditingProject", { ProjectId });
  const timeline = readTimeline((Project as { Timeline: string }).Timeline);
  if (!timeline) throw new Error(`no plan: ${job.Extend}`);
  return timeline;
}

describe("image-text matching of a film", () => {
  it("finds scenes by the subtitles beside it, keeps its order, and leaves its title out", async () => {
    const folder = path.dirname(real.file("film/tale.mp4"));
    await mkdir(folder, { recursive: true });
    await drawFilm(folder, "tale", {
      seconds: 20,
      width: 640,
      height: 352,
      shots: ["clouds", "grain"],
      captions: [],
      titles: [{ text: "The Golden Temple", fromSeconds: 0.4, toSeconds: 4.8 }],
    });
    const cues = [
      "A panda is asleep on its branch.",
      "A farmer ploughs.",
      "A train crosses a bridge.",
    ];
    const srt = cues.map((cue, at) => {
      const time = (second: number) => `00:00:${String(second).padStart(2, "0")},300`;
      return `${at + 1}\n${time(5 + at * 5)} --> ${time(9 + at * 5)}\n${cue}\n`;
    });
    await writeFile(path.join(folder, "tale.srt"), srt.join("\n"));
    const { MediaId } = await real.call("RegisterMediaInfo", {
      InputURL: address("film/tale.mp4"),
      Title: "tale",
    });
    const film = {
      MediaArray: [MediaId],
      SceneInfo: { Scene: "Movie" },
      SpeechTextArray: [
        "The train is on its bridge. The panda sleeps on a branch. The Golden Temple.",
      ],
    };
    const startsOf = async (ProcessConfig: object) => {
      const { Reelpress } = await planned(film, { ProcessConfig });
      return (Reelpress.Matches ?? []).map(({ Shots }) => Shots[0]?.In ?? -1);
    };
    const [train = 0, panda = 0, temple = 0] = await startsOf({ EnableClipDetection: false });
    expect([Math.floor(train / 5), Math.floor(panda / 5), Math.floor(temple / 5)]).toEqual([
      3, 1, 0,
    ]);
    const inOrder = await startsOf({ EnableTemporalOpt: true });
    expect(inOrder.toSorted((one, other) => one - other)).toEqual(inOrder);
    expect(Math.min(...inOrder)).toBeGreaterThanOrEqual(4.9);
  });
});

describe("the footage of image-text matching", () => {
  const shownIn = ({ VideoTracks: [main] }: Awaited<ReturnType<typeof planned>>) =>
    new Set(main.VideoTrackClips.map(({ MediaId }) => MediaId));

  it("is searched for in the library when the request says so", async () => {
    const search = (SearchText: string) =>
      planned({
        MediaSearchInput: {
          LibSearchCondition: { SearchLibs: ["ims-default-search-lib"], SearchText },
        },
        SceneInfo: { Scene: "General" },
        SpeechTextArray: ["Here it comes."],
      });
    expect([...shownIn(await search("panda"))]).toEqual([ids.get("red")]);
    expect([...shownIn(await search("stormy sea"))]).toEqual([ids.get("blue")]);
  });

  it("is dressed by a template, which also gives the size that the request leaves out", async () => {
    const { Template } = await real.call(
      "AddTemplate",
      { Type: "BatchEditing" },
      {
        Config: JSON.stringify({
          EditingTemplateConfig: { TitleConfig: { FontSize: 33 } },
          OutputTemplateConfig: { Width: 200, Height: 356 },
        }),
      },
    );
    const { TemplateId } = Template as { TemplateId: string };
    const timeline = await planned(
      {
        MediaArray: [...ids.values()],
        SpeechTextArray: ["A panda is asleep."],
        TitleArray: ["Zoo"],
      },
      {},
      {
        OutputConfig: JSON.stringify({ GeneratePreviewOnly: true }),
        TemplateConfig: JSON.stringify([TemplateId]),
      },
    );
    expect(timeline.Reelpress).toMatchObject({ Width: 200, Height: 356, Title: "Zoo" });
    expect(JSON.stringify(timeline.SubtitleTracks)).toContain('"FontSize":33');
    expect([...shownIn(timeline)]).toEqual([ids.get("red")]);
  });
});
