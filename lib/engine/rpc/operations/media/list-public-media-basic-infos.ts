import "server-only";
import { publicMedia } from "@/lib/engine/plan/sources/public-media";
import { listPublicMedia } from "@/lib/engine/queue/library/public-media-records";
import type { Handler } from "@/lib/engine/rpc/call/engine-context";
import { faults } from "@/lib/engine/rpc/wire/faults";
import { mediaAnswer } from "@/lib/engine/rpc/answers/media-answer";
import { providePublicMedia } from "@/lib/engine/rpc/library/provide-public-media";

/** Pages of the public library, by token or by number. Media are made on the first request. */
export const listPublicMediaBasicInfos: Handler<"ListPublicMediaBasicInfos"> = async (
  request,
  context,
  call,
) => {
  const { BusinessType, MediaTagId } = request;
  await providePublicMedia(
    context,
    publicMedia.filter(
      ({ businessType, tag }) =>
        (!BusinessType || businessType === BusinessType) && (!MediaTagId || tag === MediaTagId),
    ),
  );
  const limit = request.PageSize ?? request.MaxResults ?? 10;
  const page = await listPublicMedia(context.db, {
    businessType: BusinessType,
    tag: MediaTagId || undefined,
    limit,
    offset: (request.PageNo - 1) * limit,
    nextToken: request.NextToken || undefined,
  });
  if (!page) {
    return faults.invalidParameter({ path: "NextToken", message: "it is of no page of this list" });
  }
  const detail = request.IncludeFileBasicInfo ? "file" : "none";
  return {
    MaxResults: limit,
    TotalCount: page.totalCount,
    NextToken: page.nextToken,
    MediaInfos: page.rows.map((row) => mediaAnswer(row, detail, undefined, context, call)),
  };
};
