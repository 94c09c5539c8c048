import "server-only";
import { oncePerProcess } from "@/lib/base/once-per-process";
import { z } from "zod";
import { appDatabase } from "@/lib/base/database/database";
import { log } from "@/lib/base/log";
import type { JobKind } from "@/lib/model/form/kinds/job-kinds";
import { imsClient } from "@/lib/ims/client";
import { adoptJobs, findKnownJobs, type ForeignJob } from "@/lib/store/jobs/foreign-jobs";

/** Between two listings. Where calls are not free, each counts against the account's rate limit. */
const pauseMs = { free: 3_000, counted: 60_000 } as const;
const pageSize = 50;
const mostPages = 4;
const deadlineMs = 5_000;
/**
 * A job that this app submits is stored when the backend answers the submit. Until then it looks
 * like a foreign job, so younger jobs are left out.
 */
const leastAgeMs = 20_000;

type Listing = { endpoint: string; listedAtMs: number };
const holder = oncePerProcess("foreign jobs", (): { last?: Listing } => ({}));

const outputSchema = z.object({ Count: z.coerce.number().int().positive().catch(1) });
const userDataSchema = z.object({ Name: z.string().min(1).max(200) });
const projectsSchema = z.array(z.string());

/**
 * The kind of a job by its type: a scene job is footage for a text, of whatever scene. Plans and
 * selections are steps of such a job. Source: IMS docs, GetBatchMediaProducingJob.
 */
const kinds: readonly [start: string, kind: JobKind][] = [
  ["Script", "groups"],
  ["Smart_Mix", "match"],
  ["Sports_Highlights", "sports"],
  ["Screen_Media_Highlights", "mashup"],
];

type Listed = {
  JobId: string;
  JobType?: string | undefined;
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
  if (Date.now() - createdAt.getTime() < leastAgeMs) return [];
  const projects = read(projectsSchema, job.ExtendInput);
  return [
    {
      jobId: job.JobId,
      name: read(userDataSchema, job.UserData)?.Name ?? job.JobId,
      count: projects?.length ?? read(outputSchema, job.OutputConfig)?.Count ?? 1,
      createdAt: createdAt.toISOString(),
      kind: kinds.find(([start]) => job.JobType?.startsWith(start))?.[1] ?? null,
    },
  ];
}

/**
 * Lists the backend's newest jobs and stores those that were not submitted through this app, so that
 * the job list shows them. Never throws: without an answer the list stays as it was.
 */
export async function adoptForeignJobs(): Promise<void> {
  const client = imsClient();
  const { last } = holder;
  const waitMs = client.can.freeCalls ? pauseMs.free : pauseMs.counted;
  const isSame = last?.endpoint === client.endpoint;
  if (isSame && Date.now() - last.listedAtMs < waitMs) return;
  holder.last = { endpoint: client.endpoint, listedAtMs: Date.now() };
  try {
    const database = await appDatabase();
    let NextToken: string | undefined;
    for (let page = 0; page < mostPages; page += 1) {
      const answer = await client.call(
        "ListBatchMediaProducingJobs",
        { SortBy: "desc", MaxResults: pageSize, ...(NextToken ? { NextToken } : {}) },
        { signal: AbortSignal.timeout(deadlineMs) },
      );
      const listed = answer.EditingBatchJobList;
      const known = await findKnownJobs(
        database,
        listed.map((job) => job.JobId),
      );
      const foreign = listed.filter((job) => !known.has(job.JobId));
      await adoptJobs(database, foreign.flatMap(toForeign));
      NextToken = answer.NextToken || undefined;
      if (!NextToken || foreign.length === 0) return;
    }
  } catch (error) {
    log.warn({ err: error }, "the jobs of others could not be listed, or not be written down");
  }
}
