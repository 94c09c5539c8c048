import type { DocumentedOperation } from "@/lib/ims/schema/fidelity/documented-operations";
import { url } from "../producing-engine";
import type { Bag } from "./sdk-caller";
import type { SdkWorld } from "./sdk-world";

const json = JSON.stringify;
const cover = "http://example-bucket.oss-cn-shanghai.aliyuncs.com/cover.jpg";

/** A template with a value for every field. */
const fullTemplate = {
  CoverUrl: cover,
  RelatedMediaids: json({ video: ["one"] }),
  Source: "WebSDK",
};
const fullProject = ({ timeline }: SdkWorld) => ({
  Title: "A project",
  Description: "d",
  CoverURL: cover,
  Timeline: timeline,
  BusinessConfig: json({ OutputMediaConfig: {} }),
});

/**
 * Requests whose answers together have every field that an operation can answer; the rows check the fields of
 * all of them.
 */
export const answerCalls: Record<DocumentedOperation, (world: SdkWorld) => Promise<Bag[]> | Bag[]> =
  {
    SubmitBatchMediaProducingJob: ({ batchOf }) => [batchOf()],
    GetBatchMediaProducingJob: ({ jobs }) => [{ JobId: jobs.made }, { JobId: jobs.failed }],
    ListBatchMediaProducingJobs: () => [{ MaxResults: 1 }, { MaxResults: 100 }],
    SubmitMediaProducingJob: ({ timeline, fresh }) => [
      { Timeline: timeline, OutputMediaConfig: json({ MediaURL: url(fresh("answer")) }) },
    ],
    GetMediaProducingJob: ({ clips }) => [{ JobId: clips.made }, { JobId: clips.failed }],
    ListMediaProducingJobs: ({ jobs }) => [
      { MaxResults: 1 },
      { MasterJobId: jobs.made },
      { MasterJobId: jobs.failed },
    ],
    SubmitSceneBatchEditingJob: ({ projectIds, fresh }) => [
      {
        ProjectIds: projectIds.join(),
        OutputConfig: json({ MediaURL: url(`${fresh("answer")}_{index}`) }),
      },
    ],
    SubmitSportsHighlightsJob: ({ tale, fresh }) => [
      {
        InputConfig: json({ SportsCategory: "pingpong", InputMedia: tale }),
        OutputConfig: json({ MediaURL: url(`${fresh("match")}_{index}`), Width: 144, Height: 256 }),
      },
    ],
    SubmitSceneMediaSelectionJob: ({ media, fresh }) => [
      {
        JobType: "Smart_Mix_Media_Select",
        InputConfig: json({ MediaArray: [media[0]], SpeechTextArray: ["A street."] }),
        OutputConfig: json({ MediaURL: url(`${fresh("told")}_{index}`), Width: 144, Height: 256 }),
      },
    ],
    SubmitSceneTimelineOrganizationJob: ({ media, fresh }) => [
      {
        JobType: "Smart_Mix_Timeline_Organize",
        InputConfig: json({ MediaArray: [media[0]], SpeechTextArray: ["A street."] }),
        MediaSelectResult: json({
          textMatchMediaOutputList: [
            {
              textMatchMediaSentenceOutputList: [
                {
                  text: "A street.",
                  matchClipList: [{ mediaId: media[0], startTime: 0, endTime: 1 }],
                },
              ],
            },
          ],
        }),
        OutputConfig: json({ MediaURL: url(`${fresh("told")}_{index}`), Width: 144, Height: 256 }),
      },
    ],
    SubmitScreenMediaHighlightsJob: ({ tale, fresh }) => [
      {
        InputConfig: json({ MediaArray: [tale], HighlightStrategy: { TargetDuration: 6 } }),
        OutputConfig: json({ MediaURL: url(`${fresh("told")}_{index}`), Width: 144, Height: 256 }),
      },
    ],
    SubmitHighlightExtractionJob: ({ tale }) => [
      { InputConfig: json({ MediaArray: [{ MediaId: tale }] }), OutputConfig: json({}) },
    ],
    GetSmartHandleJob: ({ jobs }) => [{ JobId: jobs.extracted }, { JobId: jobs.unextracted }],
    RegisterMediaInfo: () => [{ InputURL: "oss://bucket/in/quick.png", Overwrite: true }],
    UpdateMediaInfo: ({ media }) => [{ MediaId: media[0], Title: "t" }],
    GetMediaInfo: ({ film }) => [{ MediaId: film }],
    BatchGetMediaInfos: ({ film }) => [
      { MediaIds: `${film},no-such-media`, AdditionType: "FileInfo,DynamicMetaData" },
    ],
    ListMediaBasicInfos: ({ film }) => [
      { MediaId: film, IncludeFileBasicInfo: true },
      { MaxResults: 1 },
    ],
    SearchMedia: () => [{ Match: "title = 'A film'" }],
    DeleteMediaInfos: () => [{ MediaIds: "no-such-media,icepublic-sticker-heart" }],
    ListPublicMediaBasicInfos: () => [
      { BusinessType: "sticker", IncludeFileBasicInfo: true, MaxResults: 1 },
      { BusinessType: "bgm", IncludeFileBasicInfo: true },
    ],
    GetPublicMediaInfo: () => [
      { MediaId: "icepublic-sticker-heart" },
      { MediaId: "icepublic-bgm-morning-stroll" },
    ],
    ListAllPublicMediaTags: () => [{}],
    AddTemplate: ({ film }) => [
      {
        ...fullTemplate,
        PreviewMedia: film,
        Type: "BatchEditing",
        Name: "n",
        Config: '{"OutputTemplateConfig":{}}',
      },
    ],
    GetTemplate: async ({ template, film }) => [
      {
        TemplateId: await template({ ...fullTemplate, PreviewMedia: film }),
        RelatedMediaidFlag: "1",
      },
    ],
    ListTemplates: async ({ template, film }) => {
      await template({ ...fullTemplate, PreviewMedia: film });
      return [{}];
    },
    UpdateTemplate: async ({ template }) => [{ TemplateId: await template(), Name: "m" }],
    DeleteTemplate: async ({ template }) => [{ TemplateIds: await template() }],
    CreateEditingProject: (world) => [fullProject(world)],
    GetEditingProject: async (world) => [{ ProjectId: await world.project(fullProject(world)) }],
    UpdateEditingProject: async ({ project }) => [{ ProjectId: await project(), Title: "t" }],
    SearchEditingProject: async (world) => {
      await world.project(fullProject(world));
      return [{ PageSize: 100 }];
    },
    DeleteEditingProjects: async ({ project }) => [{ ProjectIds: await project() }],
    ListSmartVoiceGroups: () => [{}],
    ListCustomizedVoices: () => [{}],
    SetEventCallback: ({ there }) => [
      {
        CallbackType: "HTTP",
        CallbackURL: there.url("/account"),
        AuthSwitch: "on",
        AuthKey: "TestKey001",
        EventTypeList: "ProduceMediaComplete",
      },
    ],
    GetEventCallback: async ({ take, there }) => {
      await take("SetEventCallback", {
        CallbackURL: there.url("/account"),
        AuthSwitch: "on",
        AuthKey: "TestKey001",
      });
      return [{}];
    },
  };
