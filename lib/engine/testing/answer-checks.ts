import { expect } from "vitest";
import type { AnswerWorld, Bag } from "./answer-world";
import type { Fields } from "./sdk-clients";

/** Whether a row of the fidelity table is true of what the engine answers. */
export type Check = (world: AnswerWorld) => void | Promise<void>;
export type Checks = Readonly<Record<string, Check>>;

export const utc = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/;
const jobOf = (answer: Bag): Bag => answer.EditingBatchJob as Bag;

/** Checks of several rows below a common path. */
export const below = (prefix: string, checks: Checks): Checks =>
  Object.fromEntries(Object.entries(checks).map(([name, check]) => [`${prefix}${name}`, check]));

const job = below("EditingBatchJob.", {
  JobId: ({ batches, submitted }) => expect(jobOf(batches.finished).JobId).toBe(submitted.jobId),
  JobType: ({ batches }) =>
    expect([jobOf(batches.finished).JobType, jobOf(batches.scene).JobType]).toEqual([
      "Script",
      "Scene_Batch_Editing",
    ]),
  Status: ({ batches }) =>
    expect(
      (["waiting", "processing", "finished", "failed"] as const).map(
        (state) => jobOf(batches[state]).Status,
      ),
    ).toEqual(["Init", "Processing", "Finished", "Failed"]),
  "Status=Init": ({ batches, subs }) =>
    expect([jobOf(batches.waiting).Status, subs.waiting.Status]).toEqual(["Init", "Init"]),
  "Status=Processing": ({ batches }) =>
    expect(jobOf(batches.processing)).not.toHaveProperty("CompleteTime"),
  // `Finished` does not mean that all clips succeeded: one of these two failed.
  "Status=Finished": ({ batches, subs }) =>
    expect([jobOf(batches.finished).Status, subs.failed.Status]).toEqual(["Finished", "Failed"]),
  "Status=Failed": ({ batches }) => expect(jobOf(batches.failed).Extend).toContain("ErrorCode"),
  InputConfig: ({ batches, submitted }) =>
    expect(jobOf(batches.finished).InputConfig).toBe(submitted.body.InputConfig),
  EditingConfig: ({ batches, submitted }) =>
    expect(jobOf(batches.finished).EditingConfig).toBe(submitted.body.EditingConfig),
  OutputConfig: ({ batches, submitted }) =>
    expect(jobOf(batches.finished).OutputConfig).toBe(submitted.query.OutputConfig),
  UserData: ({ batches, submitted }) =>
    expect(jobOf(batches.finished).UserData).toBe(submitted.query.UserData),
  Extend({ batches }) {
    expect(jobOf(batches.finished).Extend).toBe("{}");
    expect(JSON.parse(String(jobOf(batches.failed).Extend))).toEqual({
      ErrorCode: "SpeechFailed",
      ErrorMessage: "No sound.",
    });
  },
  ExtendInput({ batches, projectIds }) {
    expect(JSON.parse(String(jobOf(batches.scene).ExtendInput))).toEqual(projectIds);
    expect(jobOf(batches.finished)).not.toHaveProperty("ExtendInput");
  },
  ExtendOutput: ({ batches }) =>
    expect(Object.values(batches).filter((answer) => "ExtendOutput" in jobOf(answer))).toEqual([]),
  CreateTime: ({ batches }) => expect(jobOf(batches.finished).CreateTime).toMatch(utc),
  ModifiedTime({ batches }) {
    const { CreateTime, ModifiedTime } = jobOf(batches.finished);
    expect(ModifiedTime).toMatch(utc);
    expect(String(ModifiedTime) >= String(CreateTime)).toBe(true);
  },
  CompleteTime({ batches }) {
    expect(jobOf(batches.finished).CompleteTime).toMatch(utc);
    expect(jobOf(batches.waiting)).not.toHaveProperty("CompleteTime");
  },
});

const sub = below("EditingBatchJob.SubJobList[].", {
  JobId: ({ subs, singles }) =>
    expect((singles.done.MediaProducingJob as Bag).JobId).toBe(subs.done.JobId),
  async ProjectId({ batches, call, projectIds }) {
    expect((jobOf(batches.plans).SubJobList as Bag[]).map((clip) => clip.ProjectId)).toEqual(
      projectIds,
    );
    const found = await call("GetEditingProject", { ProjectId: projectIds[0] ?? "" });
    expect(String((found.Project as Bag).Timeline)).toContain("VideoTracks");
  },
  async MediaId({ subs, call }) {
    const found = await call("GetMediaInfo", { MediaId: String(subs.done.MediaId) });
    const { InputURL } = (found.MediaInfo as Bag).MediaBasicInfo as Bag;
    expect(InputURL).toBe(subs.done.MediaURL);
    expect(subs.failed).not.toHaveProperty("MediaId");
  },
  MediaURL: ({ subs }) =>
    expect(subs.done.MediaURL).toBe("http://bucket.oss-cn-shanghai.aliyuncs.com/out/clip_1.mp4"),
  Duration({ subs }) {
    expect(subs.done.Duration).toBe(0.4);
    expect(subs.failed).not.toHaveProperty("Duration");
  },
  Status: ({ subs }) =>
    expect([subs.failed.Status, subs.done.Status]).toEqual(["Failed", "Success"]),
  "Status=Init": ({ subs }) => expect(subs.waiting.Status).toBe("Init"),
  "Status=Processing": ({ batches }) =>
    expect((jobOf(batches.processing).SubJobList as Bag[])[0]?.Status).toBe("Processing"),
  "Status=Success": ({ subs }) => expect(subs.done).not.toHaveProperty("ErrorCode"),
  async "Status=Failed"({ batches, call, subs }) {
    expect(subs.failed.Status).toBe("Failed");
    const JobId = String(jobOf(batches.processing).JobId);
    await call("ReelpressCancelBatchJob", { JobId });
    const answer = await call("GetBatchMediaProducingJob", { JobId });
    const last = (jobOf(answer).SubJobList as Bag[])[1];
    expect(last).toMatchObject({
      Status: "Failed",
      ErrorCode: expect.stringMatching(/./) as string,
    });
  },
  ErrorCode: ({ subs }) => expect(subs.failed.ErrorCode).toBe("InvalidMaterial.NotFound"),
  ErrorMessage: ({ subs }) => expect(subs.failed.ErrorMessage).toBe("The clip is not found."),
});

type Listed = { MaxResults: number; NextToken?: string; EditingBatchJobList: Bag[] };
const list = async ({ call }: AnswerWorld, fields: Fields = {}) =>
  (await call("ListBatchMediaProducingJobs", fields)) as unknown as Listed;
const idsOf = ({ EditingBatchJobList }: Listed) => EditingBatchJobList.map((one) => one.JobId);

/** Checks that a filter finds exactly the jobs it should, and that there are at least `count`. */
const filters =
  (name: string, value: string, count = 1): Check =>
  async (world) => {
    const all = await list(world, { MaxResults: "100" });
    const wanted = all.EditingBatchJobList.filter((one) => one[name] === value);
    expect(wanted.length).toBeGreaterThanOrEqual(count);
    const found = await list(world, { MaxResults: "100", [name]: value });
    expect(idsOf(found)).toEqual(wanted.map((one) => one.JobId));
  };
const refusesOther =
  (name: string, value: string): Check =>
  async (world) => {
    const failure = await world.refusal(list(world, { [name]: value }));
    expect(failure.data.Message).toContain(`"${name}"`);
  };
const times = (world: AnswerWorld) => jobOf(world.batches.finished).CreateTime as string;

const listing = below("ListBatchMediaProducingJobs.", {
  JobId: async (world) =>
    expect(idsOf(await list(world, { JobId: world.submitted.jobId }))).toEqual([
      world.submitted.jobId,
    ]),
  JobType: filters("JobType", "Scene_Batch_Editing"),
  "JobType=Script": filters("JobType", "Script", 4),
  "JobType=Smart_Mix": filters("JobType", "Smart_Mix", 0),
  Status: refusesOther("Status", "Success"),
  "Status=Finished": filters("Status", "Finished"),
  "Status=Init": filters("Status", "Init", 0),
  "Status=Failed": filters("Status", "Failed"),
  "Status=Processing": filters("Status", "Processing", 0),
  async StartTime(world) {
    expect(idsOf(await list(world, { StartTime: "2999-01-01T00:00:00Z" }))).toEqual([]);
    expect(idsOf(await list(world, { StartTime: "2001-01-01T00:00:00Z" })).length).toBe(5);
    await refusesOther("StartTime", "yesterday")(world);
  },
  async EndTime(world) {
    expect(idsOf(await list(world, { EndTime: "2001-01-01T00:00:00Z" }))).toEqual([]);
    const early = await list(world, { EndTime: times(world), MaxResults: "100" });
    expect(
      early.EditingBatchJobList.filter((one) => String(one.CreateTime) > times(world)),
    ).toEqual([]);
  },
  SortBy: refusesOther("SortBy", "up"),
  "SortBy=desc": async (world) =>
    expect(idsOf(await list(world, { SortBy: "desc" }))).toEqual(idsOf(await list(world))),
  "SortBy=asc": async (world) =>
    expect(idsOf(await list(world, { SortBy: "asc" }))).toEqual(
      idsOf(await list(world)).toReversed(),
    ),
  async MaxResults(world) {
    expect((await list(world)).MaxResults).toBe(10);
    const two = await list(world, { MaxResults: "2" });
    expect([two.MaxResults, idsOf(two).length]).toEqual([2, 2]);
    for (const value of ["0", "101", "some"]) await refusesOther("MaxResults", value)(world);
  },
  async NextToken(world) {
    const seen: unknown[] = [];
    let token: string | undefined = "";
    while (token !== undefined) {
      const page = await list(world, { MaxResults: "2", ...(token ? { NextToken: token } : {}) });
      seen.push(...idsOf(page));
      token = page.NextToken;
    }
    expect(seen).toEqual(idsOf(await list(world)));
    await refusesOther("NextToken", "no-such-page")(world);
  },
});

/** The answers of the list, with the fields of a single answer but without clips. */
const listed = below(
  "EditingBatchJobList[].",
  Object.fromEntries(
    "JobId JobType Status InputConfig EditingConfig OutputConfig UserData Extend CreateTime ModifiedTime CompleteTime"
      .split(" ")
      .map((name): [string, Check] => [
        name,
        async (world) => {
          const found = await list(world, { JobId: world.submitted.jobId });
          const [one] = found.EditingBatchJobList;
          expect(one).toHaveProperty(name);
          expect(one?.[name]).toBe(jobOf(world.batches.finished)[name]);
          expect(one).not.toHaveProperty("SubJobList");
        },
      ]),
  ),
);

/** 5.1 and 5.2. */
export const batchChecks: Checks = { ...job, ...sub, ...listing, ...listed };
