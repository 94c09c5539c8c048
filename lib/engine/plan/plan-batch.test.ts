import { describe, expect, it } from "vitest";
import { type Timeline, timelineSchema } from "@/lib/ims/schema/timeline";
import { planBatch } from "./plan-batch";
import { type TestConfigs, testMedia, testRequest } from "./testing/plan";

/** The example of the IMS page, its media ids replaced. */
const example: TestConfigs = {
  input: {
    MediaGroupArray: [
      { GroupName: "MediaGroup1", MediaArray: ["a1", "a2"] },
      { GroupName: "MediaGroup2", MediaArray: ["b1", "b2"] },
    ],
    TitleArray: ["Weekend sale", "A new way to brew"],
    SpeechTextArray: [
      "Everyone deserves a good cup. Our new press makes one in two minutes, every morning.",
      "开一家咖啡店，需要耐心。我们准备好了一切，欢迎光临！",
    ],
  },
  editing: {
    MediaConfig: { Volume: 0 },
    SpeechConfig: { Volume: 1 },
    BackgroundMusicConfig: { Volume: 0.3 },
  },
  output: { Count: 20, MaxDuration: 15, Video: { Crf: 27 } },
};

const clipsOf = (timeline: Timeline) => timeline.VideoTracks[0].VideoTrackClips;
const groupsOf = (...names: string[]) =>
  names.map((name) => ({ GroupName: name, MediaArray: [`${name}1`, `${name}2`, `${name}3`] }));
const shotsOf = (timeline: Timeline) =>
  clipsOf(timeline)
    .map((clip) => `${clip.MediaId}@${clip.Reelpress.ShotIn}`)
    .join(" ");
const effectOf = (timeline: Timeline, type: string) =>
  clipsOf(timeline).map((clip) => clip.Effects.find((effect) => effect.Type === type));

describe("the example of the IMS page", () => {
  const timelines = planBatch(testRequest(example));

  it("gives twenty different timelines of the schema", () => {
    expect(timelines).toHaveLength(20);
    for (const timeline of timelines) expect(timelineSchema.parse(timeline)).toEqual(timeline);
    expect(new Set(timelines.map(shotsOf)).size).toBe(20);
  });

  it("spreads titles and texts evenly", () => {
    for (const field of ["Title", "SpeechText"] as const) {
      const first = timelines[0]?.Reelpress[field];
      expect(timelines.filter((timeline) => timeline.Reelpress[field] === first)).toHaveLength(10);
    }
  });

  it("obeys volumes and Crf, and says that MaxDuration has no effect", () => {
    for (const timeline of timelines) {
      expect(timeline.Reelpress.Crf).toBe(27);
      expect(timeline.Reelpress.Warnings).toContain("max-duration-ignored");
      expect(effectOf(timeline, "Volume")).toEqual(
        clipsOf(timeline).map(() => ({ Type: "Volume", Gain: 0 })),
      );
    }
  });

  it("uses all shots about equally often", () => {
    const uses = new Map<string, number>();
    for (const shot of timelines.flatMap((timeline) => shotsOf(timeline).split(" "))) {
      uses.set(shot, (uses.get(shot) ?? 0) + 1);
    }
    expect(uses.size).toBe(16);
    expect(Math.max(...uses.values()) - Math.min(...uses.values())).toBeLessThanOrEqual(3);
  });
});

describe("seeds", () => {
  it("make other plans", () => {
    const plan = (seed: string) =>
      JSON.stringify(planBatch(testRequest(example, { seed })).map(shotsOf));
    expect(plan("a")).not.toBe(plan("b"));
  });
});

describe("outputs without speech", () => {
  const plan = (configs: TestConfigs) => planBatch(testRequest(configs));

  it("last SingleShotDuration for every group", () => {
    const [timeline] = plan({
      input: { MediaGroupArray: groupsOf("A", "B", "C") },
      editing: { ProcessConfig: { SingleShotDuration: 2 } },
    });
    expect(timeline?.Reelpress.Duration).toBe(6);
    expect(clipsOf(timeline!).map((clip) => clip.Reelpress.GroupName)).toEqual(["A", "B", "C"]);
  });

  it("are capped by MaxDuration and still show every group", () => {
    const [timeline] = plan({
      input: { MediaGroupArray: groupsOf("A", "B", "C") },
      output: { MaxDuration: 4 },
    });
    expect(timeline?.Reelpress.Duration).toBe(4);
    expect(clipsOf(timeline!)).toHaveLength(3);
  });

  it("last exactly FixedDuration, with filler from the middle group", () => {
    const [timeline] = plan({
      input: { MediaGroupArray: groupsOf("A", "B", "C") },
      output: { FixedDuration: 20 },
    });
    expect(timeline?.Reelpress.Duration).toBe(20);
    const filler = clipsOf(timeline!).filter((clip) => clip.Reelpress.Filler);
    expect(filler.length).toBeGreaterThan(2);
    expect(new Set(filler.map((clip) => clip.Reelpress.GroupName))).toEqual(new Set(["B"]));
    expect(clipsOf(timeline!).at(-1)?.Reelpress.GroupName).toBe("C");
  });

  it("are shorter than requested rather than show a shot twice", () => {
    const request = testRequest(
      {
        input: { MediaGroupArray: [{ GroupName: "A", MediaArray: ["v"] }] },
        output: { MaxDuration: 9 },
      },
      { media: [testMedia("v", { durationSeconds: 2 })] },
    );
    const [timeline] = planBatch(request);
    expect(timeline?.Reelpress.Duration).toBe(2);
    expect(timeline?.Reelpress.Warnings).toContain("material-short");
  });

  it("differ while combinations last", () => {
    const media = ["A1", "A2", "B1", "B2", "B3"].map((id) => testMedia(id, { durationSeconds: 3 }));
    const configs = {
      input: {
        MediaGroupArray: [
          { GroupName: "A", MediaArray: ["A1", "A2"] },
          { GroupName: "B", MediaArray: ["B1", "B2", "B3"] },
        ],
      },
      output: { Count: 8 },
    };
    const timelines = planBatch(testRequest(configs, { media }));
    expect(new Set(timelines.slice(0, 6).map(shotsOf)).size).toBe(6);
    const codes = timelines.map((timeline) => timeline.Reelpress.Warnings);
    expect(codes.slice(0, 6).flat()).not.toContain("combinations-exhausted");
    for (const late of codes.slice(6)) expect(late).toContain("combinations-exhausted");
  });
});

describe("grouped speech", () => {
  const [timeline] = planBatch(
    testRequest({
      input: {
        MediaGroupArray: [
          { GroupName: "A", MediaArray: ["a"], Duration: 3, Volume: 1 },
          { GroupName: "B", MediaArray: ["b", "c"], SpeechTextArray: ["Hello world! This is us."] },
          { GroupName: "C", MediaArray: ["d"], SpeechTextArray: ["Bye."] },
        ],
      },
    }),
  );
  const ofGroup = (name: string) =>
    clipsOf(timeline!).filter((clip) => clip.Reelpress.GroupName === name);

  it("gives a silent group its length and its volume", () => {
    expect(ofGroup("A").map((clip) => [clip.TimelineIn, clip.TimelineOut])).toEqual([[0, 3]]);
    expect(ofGroup("A")[0]?.Effects).toContainEqual({ Type: "Volume", Gain: 1 });
    expect(ofGroup("B")[0]?.Effects).toContainEqual({ Type: "Volume", Gain: 0 });
  });

  it("begins each group with its text", () => {
    const spoken = timeline?.AudioTracks[0].AudioTrackClips ?? [];
    expect(spoken.map((clip) => clip.Content)).toEqual(["Hello world!", "This is us.", "Bye."]);
    expect(spoken[0]?.TimelineIn).toBe(ofGroup("B")[0]?.TimelineIn);
    expect(spoken[2]?.TimelineIn).toBe(ofGroup("C")[0]?.TimelineIn);
  });
});

describe("looks", () => {
  it("cross-fade only when the request allows it, and keep the length", () => {
    const configs = { input: { MediaGroupArray: groupsOf("A", "B", "C") } };
    const ProcessConfig = { AllowTransition: true, TransitionDuration: 0.4 };
    const [plain] = planBatch(testRequest(configs));
    const [faded] = planBatch(testRequest({ ...configs, editing: { ProcessConfig } }));
    expect(effectOf(plain!, "Transition").filter(Boolean)).toEqual([]);
    expect(faded?.Reelpress.Duration).toBe(plain?.Reelpress.Duration);
    expect(effectOf(faded!, "Transition").filter(Boolean)[0]).toEqual({
      Type: "Transition",
      SubType: "fade",
      Duration: 0.4,
    });
  });

  it("draw transitions from the list: one for a clip or one for each cut, the same for the same seed", () => {
    const names = (UseUniformTransition: boolean, seed = "s") => {
      const TransitionList = ["fade", "wiperight", "pixelize", "radial"];
      const ProcessConfig = { AllowTransition: true, TransitionList, UseUniformTransition };
      const input = { MediaGroupArray: groupsOf("A", "B", "C", "D", "E", "F") };
      const request = testRequest({ input, editing: { ProcessConfig }, output: { Count: 12 } });
      return planBatch({ ...request, seed }).map((plan) =>
        effectOf(plan, "Transition").flatMap((effect) =>
          effect?.Type === "Transition" ? [effect.SubType] : [],
        ),
      );
    };
    for (const clip of names(true)) expect(new Set(clip).size).toBe(1);
    expect(new Set(names(true).flat()).size).toBe(4);
    expect(Math.max(...names(false).map((clip) => new Set(clip).size))).toBeGreaterThan(1);
    expect(names(false)).toEqual(names(false));
    expect(names(false)).not.toEqual(names(false, "other"));
  });

  it("move captions in one of the listed ways, for a part of their time, and highlight words", () => {
    const AsrConfig = { AaiMotionInEffect: "fade_in, slide_up_in", AaiMotionOutEffect: "fade_out" };
    const SpecialWordsConfig = [
      { Type: "Highlight" as const, WordsList: ["sale"], Style: { FontColor: "#FFD300" } },
    ];
    const input = {
      MediaGroupArray: groupsOf("A", "B"),
      SpeechTextArray: ["A big sale. Come now."],
    };
    const editing = { SpeechConfig: { AsrConfig, SpecialWordsConfig } };
    const plans = planBatch(testRequest({ input, editing, output: { Count: 12 } }));
    const captions = plans.map((plan) =>
      plan.SubtitleTracks[0].SubtitleTrackClips.filter((clip) => clip.Reelpress.Role === "Caption"),
    );
    const entrances = captions.map((clips) => new Set(clips.map((clip) => clip.AaiMotionInEffect)));
    for (const kinds of entrances) expect(kinds.size).toBe(1);
    expect(new Set(entrances.flatMap((kinds) => [...kinds]))).toEqual(
      new Set(["fade_in", "slide_up_in"]),
    );
    for (const clip of captions.flat()) {
      const shown = clip.TimelineOut - clip.TimelineIn;
      expect((clip.AaiMotionIn ?? 9) + (clip.AaiMotionOut ?? 9)).toBeLessThan(shown);
      expect(clip.Reelpress.Highlights).toEqual([{ Words: ["sale"], FontColor: "#FFD300" }]);
    }
  });

  const backgroundOf = (
    media: Partial<Parameters<typeof testMedia>[1]>,
    more: TestConfigs["input"],
    editing = {},
  ) => {
    const [timeline] = planBatch(
      testRequest(
        { input: { MediaGroupArray: [{ GroupName: "A", MediaArray: ["v"] }], ...more }, editing },
        { media: [testMedia("v", media)] },
      ),
    );
    return effectOf(timeline!, "Background")[0];
  };

  it("put a background only behind sources of another aspect ratio", () => {
    const wide = { width: 1920, height: 1080 };
    expect(backgroundOf({ width: 720, height: 1280 }, {})).toBeUndefined();
    expect(backgroundOf(wide, {})).toEqual({
      Type: "Background",
      SubType: "Color",
      Color: "#000000",
    });
    expect(backgroundOf(wide, {}, { BackgroundImageConfig: { SubType: "Blur" } })).toEqual({
      Type: "Background",
      SubType: "Blur",
      Radius: 0.1,
    });
    expect(backgroundOf(wide, { BackgroundImageArray: ["pic"] })).toEqual({
      Type: "Background",
      SubType: "Image",
      MediaId: "pic",
    });
  });

  it("lay sticker, music and texts over the whole clip", () => {
    const [timeline] = planBatch(
      testRequest({
        input: {
          MediaGroupArray: groupsOf("A", "B"),
          TitleArray: ["Title"],
          SubHeadingArray: [{ Level: 2, TitleArray: ["Below"] }],
          StickerArray: [{ MediaId: "logo", X: 0.1, Width: 0.2 }],
          BackgroundMusicArray: ["song"],
        },
        editing: { SubHeadingConfig: { "2": { Y: 0.3, FontSize: 40 } } },
      }),
    );
    const whole = { TimelineIn: 0, TimelineOut: 6 };
    expect(timeline?.VideoTracks[1].VideoTrackClips).toEqual([
      { Type: "Image", MediaId: "logo", X: 0.1, Y: 0, Width: 0.2, Opacity: 1, ...whole },
    ]);
    expect(timeline?.AudioTracks[1].AudioTrackClips).toMatchObject([
      {
        MediaId: "song",
        LoopMode: true,
        ...whole,
        Effects: [{ Gain: 0.3 }, { SubType: "In" }, { SubType: "Out" }],
      },
    ]);
    expect(timeline?.SubtitleTracks[0].SubtitleTrackClips).toMatchObject([
      { Content: "Title", Y: 0.1, FontSize: 84, Alignment: "TopCenter", ...whole },
      { Content: "Below", Y: 0.3, FontSize: 40, ...whole },
    ]);
  });
});
