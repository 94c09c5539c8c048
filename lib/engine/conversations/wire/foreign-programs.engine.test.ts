import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { OperationName } from "@/lib/ims/contract/operations";
import { exampleBatch, registerSources } from "@/lib/engine/testing/example-batch";
import { openTestEngine, type TestEngine } from "@/lib/engine/testing/test-engine";
import { coreCaller, type Fields, type SdkFailure } from "@/lib/engine/testing/sdk-clients";

/**
 * Programs that were written for the cloud, which ignores what it does not know. The engine accepts
 * their requests and answers which fields it does not obey. Both engines hold the same media.
 */
let loose: TestEngine;
let strict: TestEngine;
let mediaIds: string[];
let strictMedia: string[];
beforeAll(async () => {
  loose = await openTestEngine({ slots: 0, started: false, strict: false });
  strict = await openTestEngine({ slots: 0, started: false });
  mediaIds = await registerSources(loose, coreCaller(loose.endpoint));
  strictMedia = await registerSources(strict, coreCaller(strict.endpoint));
});
afterAll(() => Promise.all([loose.close(), strict.close()]));

const submit = "SubmitBatchMediaProducingJob";
type Change = { input?: object; editing?: object; output?: object };
type Sent = { make: (media: readonly string[]) => Change; query?: Fields; notObeyed: string[] };

/** Groups with one source each, and the fields that a program adds to each group. */
const grouped = (media: readonly string[], more: readonly object[]): object => ({
  TitleArray: undefined,
  SpeechTextArray: undefined,
  MediaGroupArray: more.map((fields, index) => ({
    GroupName: `part ${index + 1}`,
    MediaArray: [media[index % media.length]],
    ...fields,
  })),
});

const style = { Font: "Alibaba PuHuiTi", FontSize: 40, FontColor: "#FFFFFF", Y: "0.7" };
const groups = "InputConfig.MediaGroupArray";

const programs: [string, Sent][] = [
  [
    "a script per group, with every switch of the other mode",
    {
      make: (media) => ({
        input: grouped(media, [
          { SplitMode: "NoSplit", Duration: 2, DurationAutoAdapt: true, Volume: 0 },
          { SplitMode: "NoSplit", SpeechTextArray: ["The first sentence."], Volume: 0 },
        ]),
        editing: {
          SpeechConfig: { AsrConfig: { ...style, SizeRequestType: "Nominal", Spacing: 2 } },
          ProcessConfig: { AlignmentMode: "AutoSpeed", AllowTransition: true },
        },
        output: { Count: 1, MaxDuration: 30 },
      }),
      notObeyed: [
        `${groups}[0].SplitMode`,
        `${groups}[0].DurationAutoAdapt`,
        `${groups}[1].SplitMode`,
        "EditingConfig.SpeechConfig.AsrConfig.Spacing",
        "EditingConfig.SpeechConfig.AsrConfig.SizeRequestType",
        "EditingConfig.ProcessConfig.AlignmentMode",
        "OutputConfig.MaxDuration",
      ],
    },
  ],
  [
    "a length beside the texts of a group",
    {
      make: (media) => ({
        input: grouped(media, [
          { SpeechTextArray: ["The first sentence."], Duration: 3 },
          { SpeechTextArray: ["The second sentence."], Duration: "4.5" },
        ]),
        output: { MaxDuration: undefined },
      }),
      notObeyed: [`${groups}[0].Duration`, `${groups}[1].Duration`],
    },
  ],
  [
    "one script, with a length for it and for its groups",
    {
      make: (media) => ({
        input: {
          MediaGroupArray: [{ GroupName: "main", MediaArray: media, Duration: 5 }],
          Sound: "on",
        },
        output: { FixedDuration: 20, MaxDuration: undefined },
      }),
      notObeyed: ["InputConfig.Sound", `${groups}[0].Duration`, "OutputConfig.FixedDuration"],
    },
  ],
  [
    "parameters of an older release, and fields of another program",
    {
      make: () => ({
        editing: {
          TitleConfig: { ...style, AaiMotionIn: 0.5, AaiMotionOut: 0.5, Ratio: 1 },
          CoverConfig: { Mode: "Smart" },
          DedupConfig: { Mirror: true },
        },
        output: { MaxDuration: undefined, Bitrate: 3000 },
      }),
      query: { Source: "OpenAPI", JobTitle: "A title", ProjectMetadata: "{}" },
      notObeyed: [
        "Source",
        "JobTitle",
        "ProjectMetadata",
        "EditingConfig.TitleConfig.Ratio",
        "EditingConfig.CoverConfig",
        "EditingConfig.TitleConfig.AaiMotionIn",
        "EditingConfig.TitleConfig.AaiMotionOut",
        "EditingConfig.DedupConfig",
        "OutputConfig.Bitrate",
      ],
    },
  ],
  [
    "everything that is not set as null, numbers and switches as text",
    {
      make: () => ({
        input: { StickerArray: null, BackgroundMusicArray: null },
        editing: {
          MediaConfig: { Volume: "0", MediaMetaDataArray: null },
          TitleConfig: null,
          ProcessConfig: { AllowTransition: "true", SingleShotDuration: "3", FilterList: null },
        },
        output: { Count: "1", Width: "144", Height: "256", MaxDuration: null, FixedDuration: null },
      }),
      query: { TemplateConfig: "null", UserData: "null", ClientToken: "" },
      notObeyed: [],
    },
  ],
];

describe("a request of a foreign program", () => {
  it.each(programs)("is accepted, with the fields that are not obeyed: %s", async (_, sent) => {
    const call = coreCaller(loose.endpoint);
    const { query, body } = exampleBatch(mediaIds, sent.make(mediaIds));
    const answer = await call(submit, { ...query, ...sent.query }, body);
    expect(answer.ReelpressPassedThrough ?? []).toEqual(sent.notObeyed);
    const progress = await call("ReelpressGetBatchProgress", { JobId: String(answer.JobId) });
    expect(progress.NotObeyed).toEqual(sent.notObeyed);
  });

  it.each(programs.filter(([, { notObeyed }]) => notObeyed.length > 0))(
    "is refused when strict, with every field by its path: %s",
    async (_, sent) => {
      const { query, body } = exampleBatch(strictMedia, sent.make(strictMedia));
      const failure = await coreCaller(strict.endpoint)(submit, { ...query, ...sent.query }, body)
        .then(() => Promise.reject(new Error("it was taken")))
        .catch((error: unknown) => error as SdkFailure);
      expect(failure.code).toBe("InvalidParameter");
      const paths = (failure.data.Problems as { Path: string }[]).map(({ Path }) => Path);
      expect(sent.notObeyed).toEqual(expect.arrayContaining(paths));
      expect(paths.length).toBeGreaterThan(0);
    },
  );

  it("may have undocumented parameters in every operation, which the answer lists", async () => {
    const call = coreCaller(loose.endpoint);
    const answer = await call("ListAllPublicMediaTags", { WebSdkVersion: "5.2.2" });
    expect(answer.ReelpressPassedThrough).toEqual(["WebSdkVersion"]);
    const refused = coreCaller(strict.endpoint)("ListAllPublicMediaTags", { WebSdkVersion: "5" });
    await expect(refused).rejects.toMatchObject({ code: "InvalidParameter" });
  });

  it("may ask for another kind of file, and the answer says what is not obeyed", async () => {
    const answer = await coreCaller(loose.endpoint)(
      "SubmitMediaProducingJob",
      {
        OutputMediaConfig: JSON.stringify({
          MediaURL: "http://bucket.oss-cn-shanghai.aliyuncs.com/made/other.mp4",
          Bitrate: 3000,
          Video: { Codec: "H.265", Fps: "15", Profile: "High", Crf: 20 },
        }),
        EditingProduceConfig: JSON.stringify({ CoverConfig: { MediaURL: "oss://bucket/a.png" } }),
      },
      {
        Timeline: JSON.stringify({
          VideoTracks: [{ VideoTrackClips: [{ MediaId: mediaIds[0], Out: 1 }] }],
        }),
      },
    );
    expect(answer.ReelpressPassedThrough).toEqual([
      "OutputMediaConfig.Video.Codec",
      "OutputMediaConfig.Bitrate",
      "OutputMediaConfig.Video.Fps",
      "EditingProduceConfig.CoverConfig",
    ]);
  });

  it.each<[OperationName, string, string]>([
    ["GetMediaInfo", "MediaID", "MediaId"],
    ["ListMediaBasicInfos", "maxResults", "MaxResults"],
    ["SearchMedia", "PageSzie", "PageSize"],
    ["DeleteMediaInfos", "MediaIdss", "MediaIds"],
    [submit, "OutputConfg", "OutputConfig"],
  ])("%s refuses %s, because %s was meant", async (action, name, meant) => {
    const failure = await coreCaller(loose.endpoint)(action, { [name]: "1" })
      .then(() => Promise.reject(new Error("it was taken")))
      .catch((error: unknown) => error as SdkFailure);
    expect(failure.data.Message).toContain(`"${name}"`);
    expect(failure.data.Message).toContain(`did you mean ${meant}?`);
  });
});
