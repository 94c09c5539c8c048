import { exampleBatch, isFinished, registerSources, untilJob } from "./example-batch";
import { openReceiver } from "../callbacks/testing/callback-receiver";
import { openTestEngine } from "./test-engine";
import { fakeParts } from "./fake-parts";
import { target, timelineOf, untilProduced } from "./producing-engine";
import { WorkFailure } from "../queue/workers/work-failure";
import { coreCaller, type Fields, type SdkFailure } from "./sdk-clients";

export type Bag = Record<string, unknown>;
export type AnswerWorld = Awaited<ReturnType<typeof openAnswerWorld>>;

const quick = fakeParts();

/** The parameters with which a job was submitted, which the answers must repeat. */
type Submitted = { jobId: string; query: Fields; body: Fields };

/**
 * An engine with a job of every kind and in every state, whose answers are compared with the fidelity
 * table. The first clip of a job fails when its title says "broken" and
 * waits when it says "held"; a script that says "mute" cannot be spoken.
 */
export async function openAnswerWorld() {
  let release = () => {};
  const held = new Promise<void>((done) => (release = done));
  const options = {
    slots: 1,
    callbacks: { allowPrivate: ["127.0.0.1"] },
    parts: {
      async renderClip(order: Parameters<typeof quick.renderClip>[0]) {
        const { Title, Index } = order.timeline.Reelpress;
        if (Index === 0 && Title === "broken") {
          throw new WorkFailure("input", "InvalidMaterial.NotFound", "The clip is not found.");
        }
        if (Title === "held") await held;
        return quick.renderClip(order);
      },
      async speak(need: Parameters<typeof quick.speak>[0], signal: AbortSignal) {
        if (need.text.includes("mute")) throw new WorkFailure("input", "SpeechFailed", "No sound.");
        return quick.speak(need, signal);
      },
    },
  };
  const test = await openTestEngine(options);
  const call = coreCaller(test.endpoint);
  const receiver = await openReceiver();
  const media = await registerSources(test, call);
  const userData = {
    NotifyAddress: receiver.url("/job"),
    RegisterMediaNotifyAddress: receiver.url("/media"),
    Key: "值",
  };

  async function submit(change: Parameters<typeof exampleBatch>[1]): Promise<Submitted> {
    const { query, body } = exampleBatch(media, change);
    const { JobId } = await call("SubmitBatchMediaProducingJob", query, body);
    return { jobId: String(JobId), query, body };
  }
  const batch = (jobId: string) => call("GetBatchMediaProducingJob", { JobId: jobId });
  const single = (JobId: string) => call("GetMediaProducingJob", { JobId });
  const subJobs = (answer: Bag) => (answer.EditingBatchJob as Bag).SubJobList as Bag[];

  const account = {
    CallbackType: "HTTP",
    CallbackURL: receiver.url("/account"),
    EventTypeList: "ProduceMediaComplete,BatchProduceMediaComplete,RegisterMediaComplete",
    AuthSwitch: "on",
    AuthKey: "TestKey001",
  };
  const accountSet = await call("SetEventCallback", account);
  const accountRead = await call("GetEventCallback");

  const mixed = await submit({
    input: { TitleArray: ["broken"] },
    output: { Count: 2 },
    userData,
  });
  await untilJob(call, mixed.jobId, isFinished);
  const mute = await submit({ input: { SpeechTextArray: ["mute"] } });
  await untilJob(call, mute.jobId, (job) => job.Status === "Failed");
  const plans = await submit({ output: { GeneratePreviewOnly: true, MediaURL: undefined } });
  const planned = await untilJob(call, plans.jobId, isFinished);
  const projectIds = planned.SubJobList.map((clip) => String((clip as Bag).ProjectId));
  const scene = await call("SubmitSceneBatchEditingJob", {
    ProjectIds: projectIds.join(),
    OutputConfig: JSON.stringify({
      MediaURL: "http://bucket.oss-cn-shanghai.aliyuncs.com/out/scene_{index}.mp4",
    }),
  });
  await untilJob(call, String(scene.JobId), isFinished);

  const Timeline = JSON.stringify(timelineOf(media));
  const about = { Title: "My film", Description: "d", Tags: "a,b" };
  const produced = await call(
    "SubmitMediaProducingJob",
    {
      ...target("alone", {
        Width: 144,
        Height: 256,
        Video: { Crf: 30, Codec: "H.264", Fps: "25", Profile: "high" },
      }),
      MediaMetadata: JSON.stringify(about),
      ProjectMetadata: JSON.stringify({ Title: "My project", Description: "p" }),
      EditingProduceConfig: JSON.stringify({ AutoRegisterInputVodMedia: "true" }),
      OutputMediaTarget: "oss-object",
      Source: "OpenAPI",
      UserData: '{"Key":"v"}',
      ClientToken: "t".repeat(32),
    },
    { Timeline },
  );
  await untilProduced(call, String(produced.JobId));

  const busy = await submit({ input: { TitleArray: ["held"] }, output: { Count: 2 } });
  await untilJob(call, busy.jobId, (job) => job.SubJobList[0]?.Status === "Processing");
  const busyAnswer = await batch(busy.jobId);
  const [running, queuing] = await Promise.all(
    subJobs(busyAnswer).map((clip) => single(String(clip.JobId))),
  );

  // This engine is not started, so that what is submitted waits.
  const idle = await openTestEngine({ ...options, started: false });
  const idleCall = coreCaller(idle.endpoint);
  const idleBatch = exampleBatch(await registerSources(idle, idleCall));
  const waitingId = String(
    (await idleCall("SubmitBatchMediaProducingJob", idleBatch.query, idleBatch.body)).JobId,
  );
  const waiting = await idleCall("GetBatchMediaProducingJob", { JobId: waitingId });
  const [waitingClip] = subJobs(waiting);
  const waitingAlone = await idleCall("GetMediaProducingJob", {
    JobId: String(waitingClip?.JobId),
  });

  const mixedAnswer = await batch(mixed.jobId);
  const [failedSub, doneSub] = subJobs(mixedAnswer);
  await receiver.until(
    () => receiver.events("/job").length >= 3 && receiver.events("/media").length >= 1,
  );

  return {
    call,
    userData,
    account,
    accountSet,
    accountRead,
    receiver,
    about,
    timeline: Timeline,
    projectIds,
    submitted: mixed,
    /** Answers of GetBatchMediaProducingJob, by the state of the job. */
    batches: {
      finished: mixedAnswer,
      failed: await batch(mute.jobId),
      plans: await batch(plans.jobId),
      scene: await batch(String(scene.JobId)),
      processing: busyAnswer,
      waiting,
    },
    subs: { done: doneSub ?? {}, failed: failedSub ?? {}, waiting: waitingClip ?? {} },
    /** Answers of GetMediaProducingJob. */
    singles: {
      done: await single(String(doneSub?.JobId)),
      failed: await single(String(failedSub?.JobId)),
      running: running ?? {},
      queuing: queuing ?? {},
      waiting: waitingAlone,
      alone: await single(String(produced.JobId)),
    },
    produced,
    refusal: async (work: Promise<unknown>): Promise<SdkFailure> =>
      work.then(
        () => Promise.reject(new Error("it was answered")),
        (thrown: unknown) => thrown as SdkFailure,
      ),
    async close() {
      release();
      await receiver.close();
      await idle.close();
      await test.close();
    },
  };
}
