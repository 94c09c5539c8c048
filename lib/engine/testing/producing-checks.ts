import { expect } from "vitest";
import { below, type Check, type Checks, utc } from "./answer-checks";
import type { AnswerWorld, Bag } from "./answer-world";
import { target, url } from "./producing-engine";
import type { Fields } from "./sdk-clients";

const of = (answer: Bag): Bag => answer.MediaProducingJob as Bag;

const statuses: Check = ({ singles }) =>
  expect(
    (["waiting", "queuing", "running", "done", "failed"] as const).map(
      (state) => of(singles[state]).Status,
    ),
  ).toEqual(["Init", "Queuing", "Processing", "Success", "Failed"]);
const failure =
  (name: string, value: string): Check =>
  ({ singles }) => {
    expect(of(singles.failed)[name]).toBe(value);
    expect(of(singles.done)).not.toHaveProperty(name);
  };
const materials: Check = ({ singles }) => {
  expect(JSON.parse(String(of(singles.done).SubJobMaterials))).toEqual({
    Title: "broken",
    SpeechText: expect.stringMatching(/^This is the (first|second) script\.$/) as string,
  });
  expect(of(singles.alone)).not.toHaveProperty("SubJobMaterials");
};
const timeline: Check = ({ singles, timeline: given }) => {
  expect(JSON.parse(String(of(singles.done).Timeline))).toHaveProperty("VideoTracks.0");
  const alone = JSON.parse(String(of(singles.alone).Timeline)) as Bag;
  expect(Object.keys(alone)).toEqual(expect.arrayContaining(Object.keys(JSON.parse(given) as Bag)));
};
const progress: Check = ({ singles }) => {
  expect([of(singles.done).Progress, of(singles.waiting).Progress]).toEqual([100, 0]);
};

const answers =
  (name: string, value: (world: AnswerWorld) => unknown): Check =>
  (world) => {
    expect(of(world.singles.alone)[name]).toEqual(value(world));
  };
const isTime =
  (name: string): Check =>
  ({ singles }) => {
    expect(of(singles.alone)[name]).toMatch(utc);
  };
const nowhere =
  (name: string): Check =>
  ({ singles, produced }) => {
    expect(Object.values(singles).filter((answer) => name in of(answer))).toEqual([]);
    expect(produced).not.toHaveProperty(name);
  };

const getting = below("MediaProducingJob.", {
  JobId: answers("JobId", ({ produced }) => produced.JobId),
  ProjectId: answers("ProjectId", ({ produced }) => produced.ProjectId),
  async MediaId({ singles, call, about }) {
    const found = await call("GetMediaInfo", { MediaId: String(of(singles.alone).MediaId) });
    expect((found.MediaInfo as Bag).MediaBasicInfo).toMatchObject({ Title: about.Title });
    expect(of(singles.failed)).not.toHaveProperty("MediaId");
  },
  MediaURL: answers("MediaURL", () => url("alone")),
  Duration: answers("Duration", () => 0.4),
  Status: statuses,
  Progress: progress,
  CreateTime: isTime("CreateTime"),
  ModifiedTime: isTime("ModifiedTime"),
  CompleteTime({ singles }) {
    expect(of(singles.alone).CompleteTime).toMatch(utc);
    expect(of(singles.running)).not.toHaveProperty("CompleteTime");
  },
  UserData: answers("UserData", () => '{"Key":"v"}'),
  Timeline: timeline,
  SubJobMaterials: materials,
  Code: failure("Code", "InvalidMaterial.NotFound"),
  Message: failure("Message", "The clip is not found."),
  ClipsParam: nowhere("ClipsParam"),
  TemplateId: nowhere("TemplateId"),
  VodMediaId: nowhere("VodMediaId"),
});

const subJobs = below("GetMediaProducingJob.", {
  SubJobMaterials: materials,
  Timeline: timeline,
  Progress: progress,
  Status: statuses,
  ...Object.fromEntries(
    ["Init", "Queuing", "Processing", "Success", "Failed"].map((word) => [
      `Status=${word}`,
      statuses,
    ]),
  ),
  Code: failure("Code", "InvalidMaterial.NotFound"),
  Message: failure("Message", "The clip is not found."),
});

const list = async ({ call }: AnswerWorld, fields: Fields = {}) => {
  const answer = await call("ListMediaProducingJobs", fields);
  return answer as { MaxResults: string; NextToken?: string; MediaProducingJobList: Bag[] };
};
const ofBatch = async (world: AnswerWorld, fields: Fields = {}) =>
  (await list(world, { MasterJobId: world.submitted.jobId, ...fields })).MediaProducingJobList;
const refuses =
  (name: string, value: string): Check =>
  async (world) => {
    const failed = await world.refusal(list(world, { [name]: value }));
    expect(failed.data.Message).toContain(`"${name}"`);
  };
const withStatus =
  (Status: string, count: number): Check =>
  async (world) => {
    const found = await ofBatch(world, { Status });
    expect(found.map((one) => one.Status)).toEqual(Array(count).fill(Status));
  };
const ofNoType =
  (JobType: string): Check =>
  async (world) => {
    expect(await list(world, { JobType })).toMatchObject({
      MaxResults: "10",
      MediaProducingJobList: [],
    });
  };

const listing = below("ListMediaProducingJobs.", {
  async MasterJobId(world) {
    const clips = (world.batches.finished.EditingBatchJob as Bag).SubJobList as Bag[];
    const found = await ofBatch(world, { SortBy: "CreationTime:Asc" });
    expect(found.map((one) => one.JobId)).toEqual(clips.map((one) => one.JobId));
    const alone = (await list(world)).MediaProducingJobList;
    expect(alone.map((one) => one.JobId)).toEqual([world.produced.JobId]);
  },
  async MaxResults(world) {
    expect((await list(world)).MaxResults).toBe("10");
    const page = await list(world, { MasterJobId: world.submitted.jobId, MaxResults: "1" });
    expect([page.MaxResults, page.MediaProducingJobList.length]).toEqual(["1", 1]);
    expect(page.NextToken).toMatch(/./);
    await refuses("MaxResults", "101")(world);
  },
  SortBy: refuses("SortBy", "desc"),
  "SortBy=CreationTime:Asc": async (world) =>
    expect(await ofBatch(world, { SortBy: "CreationTime:Asc" })).toEqual(
      (await ofBatch(world)).toReversed(),
    ),
  "SortBy=CreationTime:Desc": async (world) =>
    expect(await ofBatch(world, { SortBy: "CreationTime:Desc" })).toEqual(await ofBatch(world)),
  JobType: refuses("JobType", "Script"),
  "JobType=EditingJob": async (world) =>
    expect(await ofBatch(world, { JobType: "EditingJob" })).toHaveLength(2),
  "JobType=LiveEditingJob": ofNoType("LiveEditingJob"),
  "JobType=VETemplateJob": ofNoType("VETemplateJob"),
  Status: refuses("Status", "Done"),
  "Status=Init": withStatus("Init", 0),
  "Status=Failed": withStatus("Failed", 1),
  "Status=Success": withStatus("Success", 1),
  "Status=Processing": withStatus("Processing", 0),
});

/** Submits another production, with changed parameters. */
const submit = (world: AnswerWorld, query: Fields, Timeline = world.timeline) =>
  world.call(
    "SubmitMediaProducingJob",
    { ...target("more"), ...query },
    Timeline ? { Timeline } : {},
  );
const refusesSubmit =
  (query: Fields, words: string, timelineText?: string): Check =>
  async (world) => {
    const failed = await world.refusal(submit(world, query, timelineText));
    expect(failed.data.Message).toContain(words);
  };
const gap =
  (query: Fields, path: string): Check =>
  async (world) => {
    const failed = await world.refusal(submit(world, query));
    expect([failed.statusCode, failed.code]).toEqual([501, "NotImplemented"]);
    expect(failed.data.Message).toContain(`"${path}"`);
  };
const outputGap = (name: string, value: unknown): [string, Check] => [
  name,
  gap(target("more", { [name]: value }), `OutputMediaConfig.${name}`),
];
/** A strict engine accepts the values that it makes and refuses all others. */
const videoGap = (name: string, value: unknown) =>
  gap(target("more", { Video: { [name]: value } }), `OutputMediaConfig.Video.${name}`);
const produceGap = (name: string, value: unknown): [string, Check] => [
  name,
  gap({ EditingProduceConfig: JSON.stringify({ [name]: value }) }, `EditingProduceConfig.${name}`),
];
const shapeOfOutput: Check = async ({ singles, call }) => {
  const found = await call("GetMediaProducingJob", { JobId: String(of(singles.alone).JobId) });
  const plan = JSON.parse(String(of(found).Timeline)) as { Reelpress: Bag };
  expect(plan.Reelpress).toMatchObject({ Width: 144, Height: 256, Crf: 30 });
};
const project: Check = async ({ call, produced }) => {
  const found = await call("GetEditingProject", { ProjectId: String(produced.ProjectId) });
  expect(found.Project).toMatchObject({ Title: "My project", Description: "p" });
};
const asset: Check = async ({ call, singles, about }) => {
  const found = await call("GetMediaInfo", { MediaId: String(of(singles.alone).MediaId) });
  const { Title, Description, Tags } = about;
  expect((found.MediaInfo as Bag).MediaBasicInfo).toMatchObject({
    Title,
    Description,
    MediaTags: Tags,
  });
};
const accepted: Check = ({ produced }) => expect(produced.JobId).toMatch(/./);

const submitting: Checks = {
  ...below("SubmitMediaProducingJob.", {
    async ClientToken(world) {
      const ClientToken = "same-".repeat(4);
      const [one, other] = [
        await submit(world, { ClientToken }),
        await submit(world, { ClientToken }),
      ];
      expect([other.JobId, other.ProjectId]).toEqual([one.JobId, one.ProjectId]);
      await refusesSubmit({ ClientToken: "x".repeat(65) }, '"ClientToken"')(world);
    },
    EditingProduceConfig: refusesSubmit({ EditingProduceConfig: "{" }, "EditingProduceConfig"),
    MediaMetadata: refusesSubmit({ MediaMetadata: '{"Colour":1}' }, "MediaMetadata.Colour"),
    OutputMediaConfig: refusesSubmit({ OutputMediaConfig: "" }, '"OutputMediaConfig"'),
    OutputMediaTarget: refusesSubmit({ OutputMediaTarget: "disk" }, '"OutputMediaTarget"'),
    "OutputMediaTarget=oss-object": accepted,
    "OutputMediaTarget=vod-media": gap({ OutputMediaTarget: "vod-media" }, "OutputMediaTarget"),
    "OutputMediaTarget=S3": gap({ OutputMediaTarget: "S3" }, "OutputMediaTarget"),
    ProjectId: refusesSubmit({ ProjectId: "nobody" }, '"nobody"', ""),
    ProjectMetadata: project,
    Source: accepted,
    Timeline: refusesSubmit({}, '"Timeline"', ""),
    UserData: answers("UserData", () => '{"Key":"v"}'),
    TemplateId: gap({ TemplateId: "t" }, "TemplateId"),
    ClipsParam: gap({ ClipsParam: "{}" }, "ClipsParam"),
    "answer.JobId": accepted,
    async "answer.ProjectId"({ call, produced, timeline: given }) {
      const found = await call("GetEditingProject", { ProjectId: String(produced.ProjectId) });
      expect((found.Project as Bag).Timeline).toBe(given);
    },
    "answer.RequestId": ({ produced }) => expect(produced.RequestId).toMatch(/^[0-9A-F-]{36}$/),
    "answer.MediaId": ({ produced, singles }) =>
      expect(produced.MediaId).toBe(of(singles.alone).MediaId),
    "answer.VodMediaId": nowhere("VodMediaId"),
  }),
  ...below("OutputMediaConfig.", {
    MediaURL: refusesSubmit(
      target("x", { MediaURL: "http://example.com/a.mp4" }),
      "OutputMediaConfig.MediaURL",
    ),
    Width: shapeOfOutput,
    Height: shapeOfOutput,
    "Video.Crf": shapeOfOutput,
    "Video.Codec": videoGap("Codec", "H.265"),
    "Video.Fps": videoGap("Fps", 15),
    "Video.Profile": videoGap("Profile", "Main"),
    "Video.Bitrate": videoGap("Bitrate", 900),
    ...Object.fromEntries([
      outputGap("Bitrate", 900),
      outputGap("MaxDuration", 3),
      outputGap("StorageLocation", "outin-x.oss-cn-shanghai.aliyuncs.com"),
      ...["FileName", "ProduceTemplateId", "VodTemplateGroupId", "Endpoint", "Bucket"].map((name) =>
        outputGap(name, "x"),
      ),
      ...["ObjectKey", "AccessKeyId", "AccessKeySecret"].map((name) => outputGap(name, "x")),
    ]),
  }),
  ...below("EditingProduceConfig.", {
    AutoRegisterInputVodMedia: accepted,
    ...Object.fromEntries([
      produceGap("OutputWebmTransparentChannel", "true"),
      produceGap("CoverConfig", { MediaURL: "oss://bucket/a.png" }),
    ]),
  }),
  ...below("MediaMetadata.", { Title: asset, Description: asset, Tags: asset }),
  ...below("ProjectMetadata.", { Title: project, Description: project }),
};

/** Checks of the reference's sections 5.3 and 8.3. */
export const producingChecks: Checks = { ...getting, ...subJobs, ...listing, ...submitting };
