import "server-only";
import { appDatabase, type Database } from "@/lib/base/database/database";
import { env } from "@/lib/base/env";
import { imsClient } from "@/lib/ims/client";
import type { ImsClient } from "@/lib/ims/transport/create-client";

/** What submitting depends on; tests pass their own. */
export type SubmissionContext = {
  client: ImsClient;
  /** Unknown fields of a request are refused before it is sent. */
  strict: boolean;
  database: Database;
  sleep(ms: number): Promise<void>;
  /** Waits before the first attempts to resolve a lost answer, while a person waits. */
  resolveAfterMs: readonly number[];
};

/** The context of this process. */
export async function submissionContext(): Promise<SubmissionContext> {
  return {
    client: imsClient(),
    database: await appDatabase(),
    strict: env().REELPRESS_STRICT === "1",
    sleep: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
    resolveAfterMs: [300, 1_500, 3_000],
  };
}
