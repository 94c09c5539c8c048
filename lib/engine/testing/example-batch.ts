import { coreCaller, type Fields } from "./sdk-clients";
import type { TestEngine } from "./test-engine";
import { drawImage, drawVideo } from "./fake-parts";

type Caller = ReturnType<typeof coreCaller>;

/** Draws and registers four sources, for two groups of two as in IMS's own example. */
export async function registerSources(test: TestEngine, call: Caller): Promise<string[]> {
  const mediaIds: string[] = [];
  const draws = [
    ["a.mp4", (file: string) => drawVideo(file, { filter: "testsrc2" })],
    ["b.png", (file: string) => drawImage(file)],
    ["c.mp4", (file: string) => drawVideo(file, { filter: "smptebars", width: 90, height: 160 })],
    ["d.mp4", (file: string) => drawVideo(file, { filter: "rgbtestsrc" })],
  ] as const;
  for (const [name, draw] of draws) {
    await draw(test.objectFile("bucket", `in/${name}`));
    const answer = await call("RegisterMediaInfo", { InputURL: `oss://bucket/in/${name}` });
    mediaIds.push(String(answer.MediaId));
  }
  return mediaIds;
}

/** The parameters of IMS's example job, with our media and a small size for fast tests. */
export function exampleBatch(
  mediaIds: readonly string[],
  change: {
    input?: object;
    editing?: object;
    output?: object;
    userData?: object;
    token?: string;
  } = {},
): { query: Fields; body: Fields } {
  const input = {
    MediaGroupArray: [
      { GroupName: "Opening", MediaArray: mediaIds.slice(0, 2) },
      { GroupName: "Product", MediaArray: mediaIds.slice(2, 4) },
    ],
    TitleArray: ["Title one", "Title two"],
    SpeechTextArray: ["This is the first script.", "This is the second script."],
    ...change.input,
  };
  const editing = {
    MediaConfig: { Volume: 0 },
    SpeechConfig: { Volume: 1 },
    BackgroundMusicConfig: { Volume: 0.3 },
    ...change.editing,
  };
  const output = {
    MediaURL: "http://bucket.oss-cn-shanghai.aliyuncs.com/out/clip_{index}.mp4",
    Count: 2,
    MaxDuration: 15,
    Width: 144,
    Height: 256,
    Video: { Crf: 27 },
    ...change.output,
  };
  return {
    query: {
      OutputConfig: JSON.stringify(output),
      ...(change.userData ? { UserData: JSON.stringify(change.userData) } : {}),
      ...(change.token ? { ClientToken: change.token } : {}),
    },
    body: { InputConfig: JSON.stringify(input), EditingConfig: JSON.stringify(editing) },
  };
}

export type SubJob = {
  JobId: string;
  Status: string;
  MediaId?: string;
  ProjectId?: string;
  MediaURL?: string;
  Duration?: number;
  ErrorCode?: string;
  ErrorMessage?: string;
};
export type Job = Record<string, string> & { SubJobList: SubJob[] };

export async function getJob(call: Caller, JobId: string): Promise<Job> {
  const answer = await call("GetBatchMediaProducingJob", { JobId });
  return answer.EditingBatchJob as Job;
}

/** Polls a job until `isThere` accepts it, as a client would. */
export async function untilJob(
  call: Caller,
  jobId: string,
  isThere: (job: Job) => boolean,
  seconds = 240,
): Promise<Job> {
  const deadline = Date.now() + seconds * 1000;
  for (;;) {
    const job = await getJob(call, jobId);
    if (isThere(job)) return job;
    if (Date.now() > deadline) throw new Error(`job stayed ${JSON.stringify(job)}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

export const isFinished = (job: Job): boolean => job.Status === "Finished";
