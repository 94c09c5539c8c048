import "server-only";
import { z } from "zod";
import type { Database } from "@/lib/base/database/database";
import { type UploadProblem, uploadProblemSchema } from "@/lib/model/media/upload";
import { tables } from "./tables";

export const migrations = [
  {
    name: "001-uploads",
    sql: `
      create schema if not exists app;
      create table app.uploads (
        upload_id uuid primary key,
        file_name text not null,
        extension text not null,
        folder text,
        size_bytes bigint not null,
        state text not null check (state in ('receiving', 'received', 'registered', 'refused')),
        media_id text,
        problem json,
        created_at timestamptz(3) not null default now()
      );
      create index uploads_of_media on app.uploads (media_id) where media_id is not null;
      create index uploads_open on app.uploads (created_at)
        where state in ('receiving', 'received');
    `,
  },
  {
    name: "002-bucket",
    sql: "alter table app.uploads add column bucket_upload_id text;",
  },
  { name: "003-vod", sql: "alter table app.uploads add column vod json;" },
] as const;

/**
 * `receiving`: parts are still missing. `received`: the file has its final name, but the engine has not
 * been asked yet, or could not be reached. The other two are final.
 */
export type UploadState = "receiving" | "received" | "registered" | "refused";

/** The address and the id of an upload in VOD storage; its upload keys are not stored. */
const vodTargetSchema = z.object({
  mediaId: z.string(),
  endpoint: z.string(),
  bucket: z.string(),
  key: z.string(),
});
export type VodTarget = z.output<typeof vodTargetSchema>;

export type StoredUpload = {
  uploadId: string;
  fileName: string;
  extension: string;
  folder: string | null;
  sizeBytes: number;
  state: UploadState;
  mediaId: string | null;
  problem: UploadProblem | null;
  /** The upload id of the bucket when the browser uploads to it; null when the file is sent to us. */
  bucketUploadId: string | null;
  /** Set when the bucket is one of VOD's. */
  vod: VodTarget | null;
};

type Tables = {
  "app.uploads": {
    upload_id: string;
    file_name: string;
    extension: string;
    folder: string | null;
    /** `pg` gives bigint as text. */
    size_bytes: string | number;
    state: UploadState;
    media_id: string | null;
    problem: unknown;
    bucket_upload_id: string | null;
    vod: unknown;
    created_at: Date;
  };
};

/** Stores an upload that begins. */
export async function rememberUpload(
  database: Database,
  upload: Omit<StoredUpload, "state" | "mediaId" | "problem" | "vod"> & { vod?: VodTarget },
): Promise<void> {
  const db = tables<Tables>(database);
  const row = {
    upload_id: upload.uploadId,
    file_name: upload.fileName,
    extension: upload.extension,
    folder: upload.folder,
    size_bytes: upload.sizeBytes,
    state: "receiving" as const,
    media_id: null,
    problem: null,
    bucket_upload_id: upload.bucketUploadId,
    vod: upload.vod ? JSON.stringify(upload.vod) : null,
    created_at: new Date(),
  };
  await db.insertInto("app.uploads").values(row).execute();
}

/** One that another program wrote in another shape must not take the list of uploads. */
const readProblem = (stored: unknown): UploadProblem =>
  uploadProblemSchema.safeParse(stored).data ?? {
    kind: "content",
    reason: null,
    message: "why was written down in a shape that cannot be read",
  };

function toUpload(row: Tables["app.uploads"]): StoredUpload {
  return {
    uploadId: row.upload_id,
    fileName: row.file_name,
    extension: row.extension,
    folder: row.folder,
    sizeBytes: Number(row.size_bytes),
    state: row.state,
    mediaId: row.media_id,
    problem: row.problem === null ? null : readProblem(row.problem),
    bucketUploadId: row.bucket_upload_id,
    vod: vodTargetSchema.safeParse(row.vod).data ?? null,
  };
}

export async function getUpload(
  database: Database,
  uploadId: string,
): Promise<StoredUpload | null> {
  const db = tables<Tables>(database);
  const row = await db
    .selectFrom("app.uploads")
    .selectAll()
    .where("upload_id", "=", uploadId)
    .executeTakeFirst();
  return row ? toUpload(row) : null;
}

/** Records the state of an upload. A final state never changes again. */
export type UploadChange =
  | { state: "received" }
  | { state: "registered"; mediaId: string }
  | { state: "refused"; problem: UploadProblem };

export async function changeUpload(
  database: Database,
  uploadId: string,
  change: UploadChange,
): Promise<void> {
  const db = tables<Tables>(database);
  await db
    .updateTable("app.uploads")
    .set({
      state: change.state,
      ...(change.state === "registered" ? { media_id: change.mediaId } : {}),
      ...(change.state === "refused" ? { problem: JSON.stringify(change.problem) } : {}),
    })
    .where("upload_id", "=", uploadId)
    .where("state", "in", ["receiving", "received"])
    .execute();
}

export async function forgetUpload(database: Database, uploadId: string): Promise<void> {
  const db = tables<Tables>(database);
  await db.deleteFrom("app.uploads").where("upload_id", "=", uploadId).execute();
}

/** Uploads in one of the open states that began before a time, oldest first. */
export async function listOpenUploads(
  database: Database,
  state: "receiving" | "received",
  before: Date,
): Promise<StoredUpload[]> {
  const db = tables<Tables>(database);
  const rows = await db
    .selectFrom("app.uploads")
    .selectAll()
    .where("state", "=", state)
    .where("created_at", "<", before)
    .orderBy("created_at")
    .limit(500)
    .execute();
  return rows.map(toUpload);
}

/** The folder from which each media was dropped, if it came from one. */
export async function foldersOf(
  database: Database,
  mediaIds: readonly string[],
): Promise<Map<string, string>> {
  if (mediaIds.length === 0) return new Map();
  const db = tables<Tables>(database);
  const rows = await db
    .selectFrom("app.uploads")
    .select(["media_id", "folder"])
    .where("media_id", "in", [...mediaIds])
    .where("folder", "is not", null)
    .execute();
  return new Map(
    rows.flatMap((row) => (row.media_id && row.folder ? [[row.media_id, row.folder]] : [])),
  );
}
