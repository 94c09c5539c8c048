import "server-only";
import { findMedia, type MediaRow } from "@/lib/engine/queue/library/media-records";
import type { ProjectRow } from "@/lib/engine/queue/jobs/project-records";
import type { ProjectStatus } from "@/lib/engine/queue/tables/tables";
import type { Call, EngineContext } from "../call/engine-context";
import { utcSeconds } from "./media-answer";
import { assetsBucket, signObjectUrl } from "@/lib/engine/objects/signed-url";

/** The numeric states of CreateEditingProject. Source: IMS docs, CreateEditingProject. */
export const statusNumbers = {
  Draft: 1,
  Editing: 2,
  Producing: 3,
  Produced: 4,
  ProduceFailed: 5,
} as const satisfies Record<ProjectStatus, number>;

const coverTimeoutSeconds = 3600;

/** The cover that was set, else the cover of the clip made from the project. */
function coverOf(
  project: ProjectRow,
  made: MediaRow | undefined,
  context: EngineContext,
  call: Call,
): string {
  if (project.cover_url) return project.cover_url;
  if (!made?.cover_key) return "";
  const address = { bucket: assetsBucket, key: made.cover_key };
  const valid = { now: context.now(), timeoutSeconds: coverTimeoutSeconds };
  return signObjectUrl(call.origin, context.accessKeySecret, address, valid);
}

/** Projects in the shape of IMS, in the given order. */
export async function projectAnswers(
  projects: readonly ProjectRow[],
  context: EngineContext,
  call: Call,
): Promise<object[]> {
  const mediaIds = projects.flatMap((project) => project.media_id ?? []);
  const made = await findMedia(context.db, mediaIds);
  return projects.map((project) => ({
    ProjectId: project.project_id,
    Title: project.title,
    Description: project.description ?? "",
    Timeline: project.timeline ?? undefined,
    Duration: project.duration_seconds ?? 0,
    CoverURL: coverOf(project, made.get(project.media_id ?? ""), context, call),
    Status: project.status,
    ProjectType: "EditingProject",
    TemplateType: "None",
    BusinessConfig: project.business_config ?? undefined,
    CreateSource: project.create_source,
    ModifiedSource: project.modified_source,
    CreateTime: utcSeconds(project.created_at),
    ModifiedTime: utcSeconds(project.modified_at),
    ErrorCode: project.status === "ProduceFailed" ? project.error_code : undefined,
    ErrorMessage: project.status === "ProduceFailed" ? project.error_message : undefined,
  }));
}
