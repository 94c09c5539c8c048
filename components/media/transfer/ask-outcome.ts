import { paths } from "@/lib/base/pure/paths";
import { type UploadOutcome, uploadOutcomeSchema } from "@/lib/model/media/upload";

const askAgainMs = 1_000;
const askTimes = 5;

const sleep = (ms: number) => new Promise((done) => setTimeout(done, ms));

/** Polls for the result of a sent file until the server has one, or until the time is over. */
export async function askOutcome(uploadId: string): Promise<UploadOutcome> {
  let outcome: UploadOutcome = { state: "postponed", problem: { kind: "engine" } };
  for (let time = 0; time < askTimes && outcome.state === "postponed"; time += 1) {
    if (time > 0) await sleep(askAgainMs * time);
    try {
      const response = await fetch(paths.api.uploadOutcome(uploadId), { method: "POST" });
      if (response.ok) outcome = uploadOutcomeSchema.parse(await response.json());
    } catch {
      outcome = { state: "postponed", problem: { kind: "network" } };
    }
  }
  return outcome;
}
