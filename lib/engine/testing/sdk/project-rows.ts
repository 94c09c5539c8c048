import { type RowsOf, times, words, wrongPage, wrongTimes } from "./request-rows";

const json = JSON.stringify;
const Config = json({ OutputTemplateConfig: { Width: 144, Height: 256 } });
const cover = "http://example-bucket.oss-cn-shanghai.aliyuncs.com/cover.jpg";
const statuses = [
  "Available",
  "Created",
  "Uploading",
  "Processing",
  "UploadFailed",
  "ProcessFailed",
];
const sources = ["OpenAPI", "AliyunConsole", "WebSDK"];

const about = [
  ["CoverUrl", { CoverUrl: cover }],
  ["Name", { Name: "A template 模板" }],
  ["PreviewMedia", { PreviewMedia: "a-medium" }],
  ["RelatedMediaids", { RelatedMediaids: json({ video: ["one"] }) }],
  ...words("Source", sources),
  ...words("Status", statuses),
] as const satisfies [string, object][];
const wrongAbout = [
  ["CoverUrl", { CoverUrl: "cover.jpg" }],
  ["Name", { Name: "n".repeat(129) }],
  ["RelatedMediaids", { RelatedMediaids: "[]" }],
  ["Source", { Source: "Phone" }],
  ["Status", { Status: "Good" }],
  ["Config", { Config: "{" }],
] as const satisfies [string, object][];

/** Templates, projects, voices, and the account's callback. */
export const projectRows: RowsOf<
  | "AddTemplate"
  | "GetTemplate"
  | "ListTemplates"
  | "UpdateTemplate"
  | "DeleteTemplate"
  | "CreateEditingProject"
  | "GetEditingProject"
  | "UpdateEditingProject"
  | "SearchEditingProject"
  | "DeleteEditingProjects"
  | "ListSmartVoiceGroups"
  | "ListCustomizedVoices"
  | "SetEventCallback"
  | "GetEventCallback"
> = {
  AddTemplate: {
    plain: { Type: "BatchEditing", Config },
    good: [["Config", { Config }], ["Type", { Type: "BatchEditing" }], ...about],
    wrong: [...wrongAbout, ["Type", { Type: "Batch" }]],
  },
  GetTemplate: {
    plain: async ({ template }) => ({ TemplateId: await template() }),
    good: [
      ["TemplateId", async ({ template }) => ({ TemplateId: await template() })],
      ...words("RelatedMediaidFlag", ["0", "1", 1]),
    ],
    wrong: [
      ["TemplateId", { TemplateId: "no-such-template" }, "ResourceNotFound"],
      ["RelatedMediaidFlag", { RelatedMediaidFlag: "2" }],
    ],
  },
  ListTemplates: {
    plain: {},
    good: [
      ...words("CreateSource", sources),
      ["Keyword", { Keyword: "Spring" }],
      ["PageNo", { PageNo: 1 }],
      ["PageSize", { PageSize: "10" }],
      ...words("SortType", ["CreationTime:Desc", "CreationTime:Asc"]),
      ...words("Status", statuses),
      ...words("Type", ["Timeline", "VETemplate", "BatchEditing"]),
    ],
    wrong: [...wrongPage, ["SortType", { SortType: "desc" }], ["Status", { Status: "Good" }]],
  },
  UpdateTemplate: {
    plain: async ({ template }) => ({ TemplateId: await template() }),
    good: [
      ["TemplateId", async ({ template }) => ({ TemplateId: await template() })],
      ["Config", { Config }],
      ...about,
    ],
    wrong: [...wrongAbout, ["TemplateId", { TemplateId: "no-such-template" }, "ResourceNotFound"]],
  },
  DeleteTemplate: {
    plain: async ({ template }) => ({ TemplateIds: await template() }),
    good: [
      [
        "TemplateIds",
        async ({ template }) => ({ TemplateIds: `${await template()}, ${await template()}` }),
      ],
    ],
    wrong: [["TemplateIds", { TemplateIds: "no-such-template" }, "ResourceNotFound"]],
  },
  CreateEditingProject: {
    plain: { Title: "A project" },
    good: [
      ["Title", { Title: "工程 & <b>" }],
      ["BusinessConfig", { BusinessConfig: json({ OutputMediaConfig: {} }) }],
      ["ClipsParam", { ClipsParam: "{}" }],
      ["CoverURL", { CoverURL: cover }],
      ["Description", { Description: "d" }],
      ["MaterialMaps", { MaterialMaps: json({ video: "a,b" }) }],
      ["ProjectType", { ProjectType: "EditingProject" }],
      ["TemplateId", { TemplateId: "t" }],
      ["TemplateType", { TemplateType: "None" }],
      ["Timeline", ({ timeline }) => ({ Timeline: timeline })],
    ],
    wrong: [
      ["Timeline", { Timeline: "{" }],
      ["ProjectType", { ProjectType: "Film" }],
      ["TemplateType", { TemplateType: "Film" }],
      ["Title", { Title: "t".repeat(129) }],
    ],
  },
  GetEditingProject: {
    plain: ({ projectIds }) => ({ ProjectId: projectIds[0] }),
    good: [
      ["ProjectId", ({ projectIds }) => ({ ProjectId: projectIds[1] })],
      ["RequestSource", { RequestSource: "OpenAPI" }],
    ],
    wrong: [["ProjectId", { ProjectId: "no-such-project" }, "ProjectNotFound"]],
  },
  UpdateEditingProject: {
    plain: async ({ project }) => ({ ProjectId: await project() }),
    good: [
      ["ProjectId", async ({ project }) => ({ ProjectId: await project() })],
      ["BusinessStatus", { BusinessStatus: "Reserving" }],
      ["ClipsParam", { ClipsParam: "{}" }],
      ["CoverURL", { CoverURL: cover }],
      ["Description", { Description: "d" }],
      ["TemplateId", { TemplateId: "t" }],
      ["Timeline", ({ timeline }) => ({ Timeline: timeline })],
      ["Title", { Title: "t" }],
    ],
    wrong: [
      ["ProjectId", { ProjectId: "no-such-project" }, "ProjectNotFound"],
      ["Timeline", { Timeline: "{" }],
      ["Title", { Title: "t".repeat(129) }],
    ],
  },
  SearchEditingProject: {
    plain: {},
    good: [
      ...times,
      ...words("CreateSource", ["OpenAPI", "WebSDK,AliyunConsole"]),
      ["PageNo", { PageNo: 1 }],
      ["PageSize", { PageSize: 10 }],
      ...words("ProjectType", ["EditingProject", "LiveEditingProject"]),
      ...words("SortBy", ["CreationTime:Desc", "CreationTime:Asc"]),
      ...words("Status", [
        "Draft",
        "Editing",
        "Producing",
        "Produced",
        "ProduceFailed",
        "Draft,Editing",
      ]),
      ...words("TemplateType", ["Timeline", "VETemplate", "None"]),
    ],
    wrong: [
      ...wrongTimes,
      ...wrongPage,
      ["Status", { Status: "Good" }],
      ["SortBy", { SortBy: "desc" }],
      ["TemplateType", { TemplateType: "Film" }],
    ],
  },
  DeleteEditingProjects: {
    plain: async ({ project }) => ({ ProjectIds: await project() }),
    good: [
      [
        "ProjectIds",
        async ({ project }) => ({ ProjectIds: `${await project()},${await project()}` }),
      ],
    ],
    wrong: [
      ["ProjectIds", { ProjectIds: Array.from({ length: 101 }, (_, at) => `p${at}`).join() }],
    ],
  },
  ListSmartVoiceGroups: {
    plain: {},
    good: [["VoiceType", { VoiceType: "CosyVoice" }]],
    wrong: [],
  },
  ListCustomizedVoices: {
    plain: {},
    good: [
      ["PageNo", { PageNo: 1 }],
      ["PageSize", { PageSize: 10 }],
      ...words("Type", ["Basic", "Standard"]),
    ],
    wrong: [...wrongPage, ["Type", { Type: "Film" }]],
  },
  SetEventCallback: {
    plain: ({ there }) => ({ CallbackType: "HTTP", CallbackURL: there.url("/account") }),
    good: [
      ["AuthKey", { AuthSwitch: "on", AuthKey: "TestKey001" }],
      ...words("AuthSwitch", ["off"]),
      ["CallbackQueueName", { CallbackQueueName: "ice-callback-queue" }],
      ["CallbackType", { CallbackType: "HTTP" }],
      ["CallbackURL", ({ there }) => ({ CallbackURL: there.url("/other") })],
      ...words("EventTypeList", [
        "ProduceMediaComplete",
        "ProduceMediaComplete,BatchProduceMediaComplete",
      ]),
    ],
    wrong: [
      ["AuthKey", { AuthSwitch: "on" }, "MissingParameter"],
      ["AuthKey", { AuthSwitch: "on", AuthKey: "lower" }],
      ["AuthSwitch", { AuthSwitch: "maybe" }],
      ["CallbackQueueName", { CallbackQueueName: "a-queue" }],
      ["CallbackType", { CallbackType: "SMS" }],
      ["CallbackURL", { CallbackURL: "no address" }],
      ["EventTypeList", { EventTypeList: "NoSuchEvent" }],
    ],
  },
  GetEventCallback: { plain: {}, good: [], wrong: [] },
};
