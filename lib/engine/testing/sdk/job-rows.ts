import { url } from "../producing-engine";
import { type RowsOf, times, words, wrongMaxResults, wrongTimes } from "./request-rows";

const json = JSON.stringify;
const outputOf = (name: string) => json({ MediaURL: url(name), Width: 144, Height: 256 });

const mashupOf = (media: unknown, more: object = {}) =>
  json({ MediaArray: [media], HighlightStrategy: { TargetDuration: 6 }, ...more });

/** Batches, single productions, and the lists of both. */
export const jobRows: RowsOf<
  | "SubmitBatchMediaProducingJob"
  | "GetBatchMediaProducingJob"
  | "ListBatchMediaProducingJobs"
  | "SubmitMediaProducingJob"
  | "GetMediaProducingJob"
  | "ListMediaProducingJobs"
  | "SubmitSceneBatchEditingJob"
  | "SubmitScreenMediaHighlightsJob"
  | "SubmitHighlightExtractionJob"
  | "GetSmartHandleJob"
> = {
  SubmitBatchMediaProducingJob: {
    plain: ({ batchOf }) => ({ ...batchOf(), EditingConfig: undefined }),
    good: [
      ["InputConfig", ({ batchOf }) => ({ InputConfig: batchOf().InputConfig })],
      // As a person writes it, and as Python escapes it.
      [
        "InputConfig",
        ({ batchOf }) => ({
          InputConfig: json(JSON.parse(String(batchOf().InputConfig)), null, 4),
        }),
      ],
      [
        "InputConfig",
        ({ batchOf }) => ({
          InputConfig: String(batchOf({ input: { TitleArray: ["TITLE"] } }).InputConfig).replace(
            "TITLE",
            "\\u65b0\\u54c1 \\ud83d\\udc4d",
          ),
        }),
      ],
      ["EditingConfig", ({ batchOf }) => ({ EditingConfig: batchOf().EditingConfig })],
      ["EditingConfig", { EditingConfig: "{}" }],
      ["EditingConfig", { EditingConfig: "null" }],
      ["EditingConfig", { EditingConfig: "[]" }],
      [
        "OutputConfig",
        ({ batchOf }) => ({ OutputConfig: batchOf({ output: { Count: "1" } }).OutputConfig }),
      ],
      ["ClientToken", ({ fresh }) => ({ ClientToken: fresh("batch") })],
      ["TemplateConfig", async ({ template }) => ({ TemplateConfig: json([await template()]) })],
      ["TemplateConfig", { TemplateConfig: "[]" }],
      ["UserData", { UserData: json({ NotifyAddress: "http://127.0.0.1:1/job", Key: "值" }) }],
      ["UserData", { UserData: "{}" }],
    ],
    wrong: [
      ["InputConfig", { InputConfig: "no json" }],
      ["InputConfig", { InputConfig: '["a"]' }],
      ["EditingConfig", { EditingConfig: "{" }],
      [
        "OutputConfig",
        { OutputConfig: json({ MediaURL: "ftp://a/b.mp4", Width: 144, Height: 256 }) },
      ],
      ["ClientToken", { ClientToken: "t".repeat(65) }],
      ["TemplateConfig", { TemplateConfig: json(["no-such-template"]) }, "ResourceNotFound"],
      ["UserData", { UserData: json({ key: "v".repeat(600) }) }],
    ],
  },
  GetBatchMediaProducingJob: {
    plain: ({ jobs }) => ({ JobId: jobs.made }),
    good: [["JobId", ({ jobs }) => ({ JobId: jobs.failed })]],
    wrong: [["JobId", { JobId: "no-such-job" }, "ResourceNotFound"]],
  },
  ListBatchMediaProducingJobs: {
    plain: {},
    good: [
      ...times,
      ["JobId", ({ jobs }) => ({ JobId: jobs.made })],
      ...words("JobType", ["Script", "Smart_Mix", "Scene_Batch_Editing"]),
      ["MaxResults", { MaxResults: 100 }],
      ["MaxResults", { MaxResults: "7" }],
      [
        "NextToken",
        async ({ take }) => ({
          MaxResults: 1,
          NextToken: (await take("ListBatchMediaProducingJobs", { MaxResults: 1 })).NextToken,
        }),
      ],
      ...words("SortBy", ["desc", "asc"]),
      ...words("Status", ["Finished", "Init", "Failed", "Processing"]),
    ],
    wrong: [
      ...wrongTimes,
      ...wrongMaxResults,
      ["SortBy", { SortBy: "up" }],
      ["Status", { Status: "Success" }],
    ],
  },
  SubmitMediaProducingJob: {
    plain: ({ timeline, fresh }) => ({
      Timeline: timeline,
      OutputMediaConfig: outputOf(fresh("single")),
    }),
    good: [
      ["Timeline", ({ timeline }) => ({ Timeline: timeline })],
      [
        "OutputMediaConfig",
        ({ fresh }) => ({ OutputMediaConfig: json({ MediaURL: url(fresh("single")) }) }),
      ],
      ["ClientToken", ({ fresh }) => ({ ClientToken: fresh("single") })],
      ["ClipsParam", { ClipsParam: json({ Media1: "id" }) }],
      ["TemplateId", { Timeline: undefined, TemplateId: "t" }],
      [
        "EditingProduceConfig",
        { EditingProduceConfig: json({ AutoRegisterInputVodMedia: "true" }) },
      ],
      [
        "EditingProduceConfig",
        { EditingProduceConfig: json({ OutputWebmTransparentChannel: "false" }) },
      ],
      ["MediaMetadata", { MediaMetadata: json({ Title: "t", Tags: "a,b" }) }],
      ["OutputMediaTarget", { OutputMediaTarget: "oss-object" }],
      ["ProjectId", ({ projectIds }) => ({ Timeline: undefined, ProjectId: projectIds[0] })],
      ["ProjectMetadata", { ProjectMetadata: json({ Title: "t", Description: "d" }) }],
      ...words("Source", ["OPENAPI", "OpenAPI", "AliyunConsole", "WebSDK"]),
      ["UserData", { UserData: json({ NotifyAddress: "http://127.0.0.1:1/job" }) }],
    ],
    wrong: [
      ["Timeline", { Timeline: "no json" }],
      ["Timeline", { Timeline: undefined }, "MissingParameter"],
      ["OutputMediaConfig", { OutputMediaConfig: '["a"]' }],
      ["OutputMediaTarget", { OutputMediaTarget: "disk" }],
      ["ProjectId", { Timeline: undefined, ProjectId: "no-such-project" }, "ProjectNotFound"],
      ["MediaMetadata", { MediaMetadata: "{" }],
    ],
  },
  GetMediaProducingJob: {
    plain: ({ clips }) => ({ JobId: clips.made }),
    good: [["JobId", ({ clips }) => ({ JobId: clips.failed })]],
    wrong: [["JobId", { JobId: "no-such-job" }, "ResourceNotFound"]],
  },
  ListMediaProducingJobs: {
    plain: {},
    good: [
      ...times,
      ...words("JobType", ["EditingJob", "LiveEditingJob", "VETemplateJob"]),
      ["Keyword", ({ clips }) => ({ Keyword: clips.made })],
      ["MasterJobId", ({ jobs }) => ({ MasterJobId: jobs.made })],
      ["MaxResults", { MaxResults: 100 }],
      [
        "NextToken",
        async ({ take }) => ({
          MaxResults: 1,
          NextToken: (await take("ListMediaProducingJobs", { MaxResults: 1 })).NextToken,
        }),
      ],
      ["ProjectId", ({ projectIds }) => ({ ProjectId: projectIds[0] })],
      ...words("SortBy", ["CreationTime:Desc", "CreationTime:Asc"]),
      ...words("Status", ["Init", "Queuing", "Processing", "Success", "Failed"]),
    ],
    wrong: [
      ...wrongTimes,
      ...wrongMaxResults,
      ["JobType", { JobType: "Script" }],
      ["SortBy", { SortBy: "desc" }],
      ["Status", { Status: "Finished" }],
    ],
  },
  SubmitSceneBatchEditingJob: {
    plain: ({ projectIds, fresh }) => ({
      ProjectIds: projectIds.join(),
      OutputConfig: json({ MediaURL: url(`${fresh("scene")}_{index}`) }),
    }),
    good: [
      ["ProjectIds", ({ projectIds }) => ({ ProjectIds: `${projectIds[0]}, ${projectIds[1]}` })],
      [
        "OutputConfig",
        ({ fresh }) => ({
          OutputConfig: json({
            MediaURL: url(`${fresh("scene")}_{index}`),
            Width: 144,
            Height: 256,
          }),
        }),
      ],
      ["UserData", { UserData: json({ Key: "v" }) }],
    ],
    wrong: [
      ["ProjectIds", { ProjectIds: "no-such-project" }, "ProjectNotFound"],
      ["ProjectIds", { ProjectIds: " , " }, "MissingParameter"],
      ["OutputConfig", { OutputConfig: json({ MediaURL: url("no-index") }) }],
    ],
  },
  SubmitScreenMediaHighlightsJob: {
    plain: ({ tale, fresh }) => ({
      InputConfig: mashupOf(tale),
      OutputConfig: outputOf(`${fresh("mashup")}_{index}`),
    }),
    good: [
      [
        "InputConfig",
        ({ tale, film, media }) => ({
          InputConfig: mashupOf(tale, {
            HighlightStrategy: { TargetDuration: 8.5, IntroConfig: { Mode: "Auto" } },
            OpeningArray: [film],
            EndingArray: [media[1]],
            TitleArray: ["One"],
          }),
        }),
      ],
      ["EditingConfig", { EditingConfig: json({ MediaConfig: { Volume: 1 } }) }],
      ["OutputConfig", ({ fresh }) => ({ OutputConfig: outputOf(`${fresh("mashup")}_{index}`) })],
      ["UserData", { UserData: json({ Key: "v" }) }],
    ],
    wrong: [
      ["InputConfig", { InputConfig: mashupOf("no-such-media") }, "InvalidMaterial.NotFound"],
      ["InputConfig", { InputConfig: json({ MediaArray: [] }) }],
      ["OutputConfig", { OutputConfig: json({ MediaURL: url("no-index") }) }],
    ],
  },
  SubmitHighlightExtractionJob: {
    plain: ({ tale }) => ({
      InputConfig: json({ MediaArray: [{ MediaId: tale }] }),
      OutputConfig: json({}),
    }),
    good: [
      ["ClientToken", ({ fresh }) => ({ ClientToken: fresh("extraction") })],
      [
        "InputConfig",
        ({ tale, film }) => ({
          InputConfig: json({
            MediaArray: [{ MediaId: tale }, { MediaId: film }],
            Strategy: { Count: 2, ClipDuration: 8 },
          }),
        }),
      ],
      [
        "OutputConfig",
        ({ fresh }) => ({
          OutputConfig: json({
            NeedExport: true,
            OutputMediaTarget: "oss-object",
            Bucket: "bucket",
            ObjectKey: `${fresh("told")}/clip.mp4`,
            Width: 144,
            Height: 256,
            ExportAsNewMedia: true,
          }),
        }),
      ],
      ["UserData", { UserData: json({ Key: "v" }) }],
    ],
    wrong: [
      [
        "InputConfig",
        { InputConfig: json({ MediaArray: [{ MediaId: "no-such-media" }] }) },
        "InvalidMaterial.NotFound",
      ],
      ["OutputConfig", { OutputConfig: json({ NeedExport: true }) }, "MissingParameter"],
    ],
  },
  GetSmartHandleJob: {
    plain: ({ jobs }) => ({ JobId: jobs.extracted }),
    good: [["JobId", ({ jobs }) => ({ JobId: jobs.extracted })]],
    wrong: [["JobId", { JobId: "no-such-job" }, "ResourceNotFound"]],
  },
};
