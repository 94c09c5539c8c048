import "server-only";
import { oncePerProcess } from "@/lib/base/once-per-process";
import { z } from "zod";
import { log } from "@/lib/base/log";
import { imsClient } from "@/lib/ims/client";
import { adoptJobs, findKnownJobs, type ForeignJob } from "@/lib/store/jobs/foreign-jobs";

/** Often enough to find a job soon; where calls are not free each counts against the account's rate. */
const pauseMs = { free: 3_000, counted: 60_000 } as const;
const pageSize = 50;
const mostPages = 4;
const deadlineMs = 5_000;
/** A job of ours is remembered when its submit is answered: until then it is nobody's. */
const notYetOursMs = 20_000;

type Asked = { endpoint: string; askedAtMs: number };
const holder = oncePerProcess("foreign jobs", (): { asked?: Asked } => ({}));

const outputSchema = z.object({ Count: z.coerce.number().int().positive().catch(1) });
const userDataSchema = z.object({ Name: z.string().min(1).max(200) });
const projectsSchema = z.array(z.string());

type Listed = {
  JobId: string;
  CreateTime?: string | undefined;
  OutputConfig?: string | undefined;
  UserData?: string | undefined;
  ExtendInput?: unknown;
};

function read<S extends z.ZodType>(schema: S, text: unknown): z.output<S> | undefined {
  if (typeof text !== "string") return undefined;
  try {
    return schema.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}

function toForeign(job: Listed): ForeignJob[] {
  const createdAt = new Date(job.CreateTime ?? "");
  if (Number.isNaN(createdAt.getTime())) return [];
  if (Date.now() - createdAt.getTime() < notYetOursMs) return [];
  const projects = read(projectsSchema, job.ExtendInput);
  return [
    {
      jobId: job.JobId,
      name: read(userDataSchema, job.UserData)?.Name ?? job.JobId,
      count: projects?.length ?? read(outputSchema, job.OutputConfig)?.Count ?? 1,
      createdAt: createdAt.toISOString(),
    },
  ];
}

/**
 * Looks at the newest jobs where clips are made, and takes those that nobody submitted here into the
 * list. A courtesy: when there is no answer the list is what it was.
 */
export async function adoptForeignJobs(): Promise<void> {
  const client = imsClient();
  const asked = holder.asked;
  const waitMs = client.can.freeCalls ? pauseMs.free : pauseMs.counted;
  const isSame = asked?.endpoint === client.endpoint;
  if (isSame && Date.now() - asked.askedAtMs < waitMs) return;
  holder.asked = { endpoint: client.endpoint, askedAtMs: Date.now() };
  try {
    let NextToken: string | undefined;
    for (let page = 0; page < mostPages; page += 1) {
      const answer = await client.call(
        "ListBatchMediaProducingJobs",
        { SortBy: "desc", MaxResults: pageSize, ...(NextToken ? { NextToken } : {}) },
        { signal: AbortSignal.timeout(deadlineMs) },
      );
      const listed = answer.EditingBatchJobList;
      const known = await findKnownJobs(listed.map((job) => job.JobId));
      const foreign = listed.filter((job) => !known.has(job.JobId));
      await adoptJobs(foreign.flatMap(toForeign));
      NextToken = answer.NextToken || undefined;
      if (!NextToken || foreign.length === 0) return;
    }
  } catch (error) {
    log.warn({ err: error }, "the jobs of others could not be listed, or not be written down");
  }
}
