import "server-only";
import type { ImsClient } from "@/lib/ims/transport/create-client";
import { ImsError } from "@/lib/ims/errors/ims-error";
import {
  type ConnectionStep,
  connectionSteps,
  type StepResult,
} from "@/lib/model/settings/connection-test";
import { findFailedStep } from "./judge-account";
import { stepResult } from "./step-result";

/** Free calls that the app cannot do without: the lists of jobs and of media. */
const readings = ["ListBatchMediaProducingJobs", "ListMediaBasicInfos"] as const;

const rightWords = {
  account: "accountKnown",
  service: "serviceOpen",
  rights: "rightsEnough",
} as const;

/** The steps that a refusal at `step` proves to be right, because the gateway checks in this order. */
function* rightBefore(step: ConnectionStep): Generator<StepResult> {
  for (const right of ["account", "service", "rights"] as const) {
    if (connectionSteps.indexOf(right) >= connectionSteps.indexOf(step)) return;
    yield stepResult(right, "good", rightWords[right]);
  }
}

/** Checks the account and its rights by the answers to two free calls. */
export async function* checkAccount(client: ImsClient, bucket: string): AsyncGenerator<StepResult> {
  for (const name of readings) {
    try {
      await client.call(name, { MaxResults: 1 }, { tries: 1 });
    } catch (error) {
      if (!(error instanceof ImsError)) throw error;
      const result = findFailedStep(error, name, bucket);
      yield* rightBefore(result.step);
      yield result;
      return;
    }
  }
  yield* rightBefore("bucket");
}
