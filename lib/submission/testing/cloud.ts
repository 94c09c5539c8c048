import type { Database } from "@/lib/base/database/database";
import { abilitiesOf } from "@/lib/ims/backend";
import type { ImsClient } from "@/lib/ims/transport/create-client";
import { ImsError } from "@/lib/ims/errors/ims-error";
import type { SubmissionContext } from "../submission-context";

type Call = { name: string; request: Record<string, unknown> };
type Job = Record<string, unknown> & { JobId: string };

/** The fate of one submit: it arrives or not, and an answer comes back or not. */
export type Fate = "answered" | "answer lost" | "lost on the way" | "refused" | "no connection";

const listedTypes: Record<string, string> = {
  SubmitBatchMediaProducingJob: "Script",
  SubmitSceneBatchEditingJob: "Scene_Batch_Editing",
  SubmitSportsHighlightsJob: "Sports_Highlights",
  SubmitScreenMediaHighlightsJob: "Screen_Media_Highlights",
};

/**
 * A cloud for tests, with the operations that submit. It makes one job per client token from forms, and one job per
 * call from plans, which have no token. It lists its jobs. Each submit meets the next of `fates`; after
 * the last of them every submit succeeds.
 */
export function cloudForTests(fates: Fate[] = []) {
  const jobs = new Map<string, Job>();
  const calls: Call[] = [];
  const cloud = { jobs, calls, lists: true, endpoint: "ice.test", fates };

  function make(name: string, request: Record<string, unknown>): string {
    const { ClientToken: token } = request;
    const found = [...jobs.values()].find((job) => token && job.token === token);
    if (found) return found.JobId;
    const JobId = `job${jobs.size}`;
    jobs.set(JobId, { ...request, JobId, Status: "Init", JobType: listedTypes[name], token });
    return JobId;
  }

  function list({ JobType }: Record<string, unknown>) {
    const all = [...jobs.values()];
    return JobType ? all.filter((job) => job.JobType === JobType) : all;
  }

  async function call(name: string, request: Record<string, unknown>): Promise<unknown> {
    calls.push({ name, request });
    if (name === "ListBatchMediaProducingJobs") {
      if (!cloud.lists) throw new ImsError("ims-refused", "no", { httpStatus: 403, imsCode: "F" });
      return { RequestId: "r", EditingBatchJobList: list(request) };
    }
    const fate = fates.shift() ?? "answered";
    if (fate === "refused") {
      throw new ImsError("ims-refused", "bad", { httpStatus: 400, imsCode: "InvalidParameter" });
    }
    if (fate === "no connection") {
      throw new ImsError("ims-unreachable", "refused", { mayHaveArrived: false });
    }
    if (fate === "lost on the way") throw new ImsError("ims-unreachable", "hang up");
    const JobId = make(name, request);
    if (fate === "answer lost") throw new ImsError("ims-unreachable", "hang up");
    return { RequestId: "r", JobId };
  }

  const client: ImsClient = {
    call: call as ImsClient["call"],
    can: abilitiesOf("cloud"),
    get backendId() {
      return cloud.endpoint;
    },
    protocol: "http",
    bucket: "bucket",
    region: "cn-shanghai",
    get endpoint() {
      return cloud.endpoint;
    },
    objectUrl: (key) => key,
  };
  return Object.assign(cloud, { client });
}

/** A context that does not wait. */
export const contextForTests = (
  client: ImsClient,
  database: Database,
  rest: Partial<SubmissionContext> = {},
): SubmissionContext => ({
  client,
  database,
  strict: true,
  sleep: () => Promise.resolve(),
  resolveAfterMs: [0],
  ...rest,
});
