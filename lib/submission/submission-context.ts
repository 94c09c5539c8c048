import "server-only";
import type { Pool } from "pg";
import { env } from "@/lib/base/env";
import { imsClient } from "@/lib/ims/client";
import type { ImsClient } from "@/lib/ims/transport/create-client";

/** What submitting needs around it; tests bring their own. */
export type SubmissionContext = {
  client: ImsClient;
  /** Unknown fields of a request are refused before it is sent. */
  strict: boolean;
  /** The app's own database when absent. */
  pool?: Pool | undefined;
  sleep(ms: number): Promise<void>;
  /** Waits between the first questions after an answer was lost, while a person waits. */
  askAfterMs: readonly number[];
};

/** The desk of this process. */
export function submissionContext(): SubmissionContext {
  return {
    client: imsClient(),
    strict: env().REELPRESS_STRICT === "1",
    sleep: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
    askAfterMs: [300, 1_500, 3_000],
  };
}
