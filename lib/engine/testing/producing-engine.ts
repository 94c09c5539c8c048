import { exampleBatch, isFinished, registerSources, untilJob } from "./example-batch";
import { openTestEngine, type TestEngine } from "./test-engine";
import type { RenderInput } from "../work/engine-parts";
import { fakeParts, probeQuickly } from "./fake-parts";
import { coreCaller, type Fields, type SdkFailure } from "./sdk-clients";

export type Producing = Awaited<ReturnType<typeof openProducing>>;

const quick = fakeParts().renderClip;

/** An engine that records every render input, with media and the calls that make clips. */
export async function openProducing(options: { strict?: boolean } = {}) {
  const renders: RenderInput[] = [];
  const test: TestEngine = await openTestEngine({
    ...options,
    slots: 2,
    parts: {
      probe: probeQuickly,
      async renderClip(input) {
        renders.push(input);
        return quick(input);
      },
    },
  });
  const call = coreCaller(test.endpoint);
  const media = await registerSources(test, call);
  const preview = async (Count: number) => {
    const output = { GeneratePreviewOnly: true, MediaURL: undefined, Count };
    const { query, body } = exampleBatch(media, { output });
    const answer = await call("SubmitBatchMediaProducingJob", query, body);
    const job = await untilJob(call, String(answer.JobId), isFinished);
    return job.SubJobList.map((clip) => (clip as unknown as Fields).ProjectId ?? "");
  };
  const produce = async (query: Fields, body?: Fields) =>
    (await call("SubmitMediaProducingJob", query, body)) as {
      JobId: string;
      ProjectId: string;
      MediaId?: string;
    };
  return { test, call, media, preview, produce, renders };
}

export type Production = Fields & { Progress: number; Duration: number };
export type Caller = ReturnType<typeof coreCaller>;

export async function untilProduced(call: Caller, JobId: string): Promise<Production> {
  const deadline = Date.now() + 240_000;
  for (;;) {
    const answer = await call("GetMediaProducingJob", { JobId });
    const job = answer.MediaProducingJob as Production;
    if (job.Status === "Success" || job.Status === "Failed") return job;
    if (Date.now() > deadline) throw new Error(`it stayed ${JSON.stringify(job)}`);
    await new Promise((resolve) => setTimeout(resolve, 30));
  }
}

export const refusal = async (work: Promise<unknown>): Promise<SdkFailure> => {
  const failure = await work.then(
    () => undefined,
    (thrown: unknown) => thrown as SdkFailure,
  );
  if (!failure) throw new Error("it was not refused");
  return failure;
};

export const url = (name: string) => `http://bucket.oss-cn-shanghai.aliyuncs.com/made/${name}.mp4`;
export const target = (name: string, more: object = {}) => ({
  OutputMediaConfig: JSON.stringify({ MediaURL: url(name), ...more }),
});
export const timelineOf = (media: readonly string[], more: object = {}) => ({
  VideoTracks: [{ VideoTrackClips: [{ MediaId: media[0], In: "0.4", Out: 1.4 }] }],
  ...more,
});
