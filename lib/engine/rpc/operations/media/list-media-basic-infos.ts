import "server-only";
import { listMedia } from "@/lib/engine/queue/library/media-records";
import type { Handler } from "@/lib/engine/rpc/call/engine-context";
import { faults } from "@/lib/engine/rpc/wire/faults";
import { mediaAnswer } from "@/lib/engine/rpc/answers/media-answer";

const dateOf = (text: string | undefined) => (text === undefined ? undefined : new Date(text));

/** The sources that match, as all media here are objects. `general` is the default of IMS and means any. */
const ourSources = new Set(["", "oss", "general"]);

/** Pages of media by their time of registration, with the count of all. */
export const listMediaBasicInfos: Handler<"ListMediaBasicInfos"> = async (
  request,
  context,
  call,
) => {
  const { MaxResults } = request;
  if (!ourSources.has(request.Source ?? "")) return { MaxResults, TotalCount: 0, MediaInfos: [] };
  const page = await listMedia(context.db, {
    mediaId: request.MediaId || undefined,
    mediaType: request.MediaType,
    businessType: request.BusinessType || undefined,
    status: request.Status,
    after: dateOf(request.StartTime),
    until: dateOf(request.EndTime),
    ascending: request.SortBy === "asc",
    limit: MaxResults,
    nextToken: request.NextToken || undefined,
  });
  if (!page) {
    return faults.invalidParameter({ path: "NextToken", message: "it is of no page of this list" });
  }
  const detail = request.IncludeFileBasicInfo ? "file" : "none";
  return {
    MaxResults,
    TotalCount: page.totalCount,
    NextToken: page.nextToken,
    MediaInfos: page.rows.map((row) =>
      mediaAnswer(row, detail, request.AuthTimeout, context, call),
    ),
  };
};
