import "server-only";
import { type SearchOrder, searchMedia } from "@/lib/engine/queue/library/media-search";
import { type MatchNode, readMatch } from "@/lib/ims/schema/media/media-match";
import {
  cloudOnlyFields,
  matchProblems,
  mediaTypesOf,
} from "@/lib/ims/schema/media/media-search-fields";
import { customFiltersSchema } from "@/lib/ims/schema/media/custom-filters";
import { defaultSearchLibrary } from "@/lib/ims/schema/media/register-config";
import { readParameter } from "@/lib/engine/rpc/call/read-parameter";
import { commaList } from "@/lib/engine/rpc/call/comma-list";
import type { DecodedRequest } from "@/lib/engine/rpc/wire/decode";
import type { Handler } from "@/lib/engine/rpc/call/engine-context";
import { type Fault, faults, isFault } from "@/lib/engine/rpc/wire/faults";
import { mediaAnswer } from "@/lib/engine/rpc/answers/media-answer";
import {
  readScrollToken,
  type ScrollPosition,
  writeScrollToken,
} from "@/lib/engine/rpc/call/scroll-token";

type Request = DecodedRequest<"SearchMedia">;

/** How far after a token a page may lie. Source: SDK model of SearchMedia. */
const scrollDistance = 1000;

/** The fault of searches that need data this engine lacks. They are refused, never ignored. */
function notYet(request: Request): Fault | null {
  if (request.EntityId) {
    return faults.notImplementedParameter("EntityId", "entities; take it away");
  }
  if (request.SearchLibName && request.SearchLibName !== defaultSearchLibrary) {
    return faults.notImplementedParameter("SearchLibName", `there is only ${defaultSearchLibrary}`);
  }
  return null;
}

function readQuery(text: string | undefined): MatchNode | null | Fault {
  if (!text?.trim()) return null;
  const reading = readMatch(text);
  if (!reading.ok) return faults.invalidParameter({ path: "Match", message: reading.message });
  const [first, ...others] = matchProblems(reading.node).map((message) => ({
    path: "Match",
    message,
  }));
  if (first) return faults.invalidParameter(first, ...others);
  const [cloudOnly] = cloudOnlyFields(reading.node);
  if (cloudOnly) {
    return faults.notImplementedParameter("Match", `only the cloud can search "${cloudOnly}"`);
  }
  return reading.node;
}

function readOrder(text: string | undefined): SearchOrder[] | Fault {
  const orders: SearchOrder[] = [];
  for (const part of commaList(text || "utcCreate:Desc")) {
    const match = /^(utcCreate|utcModified):(asc|desc)$/i.exec(part);
    if (!match) {
      const message = `"${part.slice(0, 40)}" cannot be sorted by; write utcCreate:Desc, utcCreate:Asc, utcModified:Desc or utcModified:Asc`;
      return faults.invalidParameter({ path: "SortBy", message });
    }
    const field = match[1]?.toLowerCase() === "utccreate" ? "utcCreate" : "utcModified";
    orders.push({ field, ascending: match[2]?.toLowerCase() === "asc" });
  }
  return orders;
}

/** Where the requested page begins. A token only moves forward, and not too far at once. */
function readPosition(
  request: Request,
  query: string,
): { position: ScrollPosition | null; offset: number } | Fault {
  const { PageNo, PageSize, ScrollToken } = request;
  const pageOffset = ((PageNo ?? 1) - 1) * PageSize;
  if (!ScrollToken) return { position: null, offset: pageOffset };
  const position = readScrollToken(ScrollToken, query);
  if (!position) {
    const message = "it is of another search; keep Match and SortBy as they were";
    return faults.invalidParameter({ path: "ScrollToken", message });
  }
  const offset = PageNo === undefined ? position.offset : pageOffset;
  const distance = offset - position.offset;
  if (distance < 0 || distance > scrollDistance) {
    const message = `with a ScrollToken pages go forward, at most ${scrollDistance} assets at once`;
    return faults.invalidParameter({ path: "PageNo", message });
  }
  return { position, offset };
}

/** The answer to a filter by custom fields, which no media on this engine has. */
const nothingFound = { Code: "200", Success: "true", Total: 0, MediaInfoList: [] };

/**
 * Searches the media of the library. Without `mediaType` only videos are searched, as in IMS. Media
 * registered while a caller pages by `ScrollToken` do not shift the pages.
 */
export const searchMediaOperation: Handler<"SearchMedia"> = async (request, context, call) => {
  const refused = notYet(request);
  if (refused) return refused;
  const match = readQuery(request.Match);
  if (isFault(match)) return match;
  const order = readOrder(request.SortBy);
  if (isFault(order)) return order;
  const filters = readParameter(
    "CustomFilters",
    request.CustomFilters,
    customFiltersSchema,
    context.strict,
  );
  if (isFault(filters)) return filters;
  if (Object.keys(filters.value).length > 0) return nothingFound;
  const query = JSON.stringify([request.Match?.trim() ?? "", order]);
  const start = readPosition(request, query);
  if (isFault(start)) return start;
  const found = await searchMedia(context.db, {
    match,
    mediaTypes: match && mediaTypesOf(match).length > 0 ? null : ["video"],
    order,
    limit: request.PageSize,
    offset: start.offset,
    lastSeq: start.position?.lastSeq ?? null,
  });
  const next = { lastSeq: found.lastSeq, offset: start.offset + found.rows.length };
  return {
    Code: "200",
    Success: "true",
    Total: found.total,
    ScrollToken: found.rows.length > 0 ? writeScrollToken(query, next) : undefined,
    MediaInfoList: found.rows.map((row) => mediaAnswer(row, "file", undefined, context, call)),
  };
};
