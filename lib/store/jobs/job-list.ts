import "server-only";
import { z } from "zod";
import type { Database } from "@/lib/base/database/database";
import { jobKindSchema } from "@/lib/model/form/kinds/job-kind-schema";
import { type JobPage, jobStateSchema, planShotSchema } from "@/lib/model/job";
import type { JobListWords } from "@/lib/model/list/list-specs";
import {
  ListCondition,
  type ListOrder,
  listPage,
  newestFirst,
  oldestFirst,
} from "../listing/list-page";
import { nameOrderOf } from "../listing/name-order-sql";

export type JobQuery = Partial<JobListWords> & {
  /** `nextCursor` of the page before. */
  cursor?: string | null | undefined;
  limit: number;
};

const byName: ListOrder = { by: nameOrderOf("name_folded"), type: "text", backwards: false };

const orders: Record<JobListWords["sort"], ListOrder> = {
  newest: newestFirst("created_at"),
  oldest: oldestFirst("created_at"),
  "a-z": byName,
  "z-a": { ...byName, backwards: true },
  "most-videos": { by: "count", type: "int", backwards: true },
};

/** A job that ended with nothing but plans, or with plans that were deleted since: see `isOfPlans`. */
const ofPlans = "state = 'finished' and ready = 0 and failed = 0";

const states: Record<NonNullable<JobListWords["state"]>, string> = {
  working: "state = 'working'",
  planned: ofPlans,
  finished: "state = 'finished' and (ready > 0 or failed > 0)",
  failed: "state = 'failed'",
  cancelled: "state = 'cancelled'",
};

function conditionOf({ q = "", state, show }: JobQuery): ListCondition {
  // The rows of a sheet are shown as the one job of the sheet.
  const condition = new ListCondition().add("sheet_id is null");
  condition.add(show === "deleted" ? "deleted_at is not null" : "deleted_at is null");
  if (state) condition.add(states[state]);
  return condition.addSearch("name_folded", q, true);
}

/** So many shots of a plan fit into a row. */
const shotsOfStrip = 5;

const source = {
  columns: `job_id, name, state, count, ready, failed, planned, elsewhere, kind, created_at, cover_media_id,
    deleted_at,
    case when planned > 0 and ready = 0 then (
      select clip->'content'->'shots' from json_array_elements(snapshot->'clips') clip
       where clip->>'state' = 'planned' limit 1) end as shots`,
  from: "app.jobs",
  id: "job_id",
};

type Row = {
  job_id: string;
  name: string;
  state: string;
  count: number;
  ready: number;
  failed: number;
  planned: number;
  elsewhere: boolean;
  kind: string | null;
  created_at: Date;
  cover_media_id: string | null;
  deleted_at: Date | null;
  shots: unknown;
};

const shotsSchema = z.array(planShotSchema).catch([]);

/** A page of jobs in the order that is asked for, the newest first as usual. */
export async function listJobs(database: Database, wanted: JobQuery): Promise<JobPage> {
  const { sort = "newest", cursor, limit } = wanted;
  const part = { sort, order: orders[sort], condition: conditionOf(wanted), cursor, limit };
  const { rows, nextCursor } = await listPage<Row>(database, source, part);
  return {
    items: rows.map((row) => ({
      jobId: row.job_id,
      name: row.name,
      // One odd word must not break the list; the job is asked about anew.
      state: jobStateSchema.safeParse(row.state).data ?? "waiting",
      count: row.count,
      ready: row.ready,
      failed: row.failed,
      planned: row.planned,
      elsewhere: row.elsewhere,
      kind: jobKindSchema.safeParse(row.kind).data ?? null,
      createdAt: row.created_at.toISOString(),
      coverMediaId: row.cover_media_id,
      deletedAt: row.deleted_at?.toISOString() ?? null,
      strip: shotsSchema.parse(row.shots ?? []).slice(0, shotsOfStrip),
    })),
    nextCursor,
  };
}
