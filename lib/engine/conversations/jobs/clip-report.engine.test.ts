import { afterAll, beforeAll, expect, it } from "vitest";
import type { ClipReport } from "@/lib/ims/schema/answers/clip-report";
import { exampleBatch, registerSources, untilJob } from "@/lib/engine/testing/example-batch";
import { openTestEngine, type TestEngine } from "@/lib/engine/testing/test-engine";
import { goodReport, fakeParts } from "@/lib/engine/testing/fake-parts";
import { RenderError } from "@/lib/engine/render/render-error";
import { coreCaller } from "@/lib/engine/testing/sdk-clients";
import { toFailure } from "@/lib/engine/work/to-failure";

const attention: ClipReport = {
  Verdict: "Attention",
  Renderings: 1,
  PictureHashes: `2:${"0123456789abcdef01234567".repeat(2)}`,
  Rules: [
    { Rule: "File", Verdict: "Good" },
    { Rule: "Peak", Verdict: "Attention", Measured: -0.7, Limit: -1, Unit: "dBTP" },
  ],
};
const wrong: ClipReport = {
  Verdict: "Wrong",
  Renderings: 2,
  FirstWrong: ["Black"],
  Rules: [{ Rule: "Black", Verdict: "Wrong", Measured: 1.2, Limit: 0.04, Unit: "s", From: 3 }],
};

let test: TestEngine;
let isMended = false;
let rendered = 0;
beforeAll(async () => {
  const quick = fakeParts().renderClip;
  test = await openTestEngine({
    parts: {
      toFailure,
      async renderClip(order) {
        rendered += 1;
        const isWrong = order.timeline.Reelpress.Index === 1 && !isMended;
        if (isWrong) {
          throw new RenderError("output-wrong", "It is black. Replace it.", { report: wrong });
        }
        const report = order.timeline.Reelpress.Index === 0 ? attention : goodReport;
        return { ...(await quick(order)), report };
      },
    },
  });
});
afterAll(() => test.close());

it("stores the gate's report on a clip, delivered or not, and answers it with the progress", async () => {
  const call = coreCaller(test.endpoint);
  const media = await registerSources(test, call);
  const { query, body } = exampleBatch(media, { output: { Count: 2 } });
  const { JobId } = await call("SubmitBatchMediaProducingJob", query, body);
  const jobId = String(JobId);
  await untilJob(call, jobId, (job) => job.Status === "Finished" || job.Status === "Failed");
  const reports = async (more: Record<string, string> = {}) => {
    const progress = await call("ReelpressGetBatchProgress", { JobId: jobId, ...more });
    return progress.SubJobs as { JobId: string; Status: string; Report?: ClipReport }[];
  };
  const [first, second] = await reports();
  expect(first).toMatchObject({ Status: "Success", Report: attention });
  // The renderer has already tried twice, so the queue does not try a third time.
  expect(second).toMatchObject({
    Status: "Failed",
    ErrorMessage: "It is black. Replace it.",
    Report: wrong,
  });
  expect(rendered).toBe(2);
  const [short] = await reports({ WithTimelines: "false" });
  expect(short?.Report?.Rules.map(({ Rule }) => Rule)).toEqual(["Peak"]);
  expect(short?.Report).not.toHaveProperty("PictureHashes");

  isMended = true;
  await call("ReelpressRetrySubJob", { JobId: jobId, SubJobId: second?.JobId ?? "" });
  await untilJob(call, jobId, (job) => job.Status === "Finished");
  expect((await reports())[1]).toMatchObject({ Status: "Success", Report: goodReport });
});
