import type { NextRequest } from "next/server";
import { loadDraftPage } from "@/lib/drafts/loaders";
import { readListPart } from "@/lib/model/list/list-part";
import { draftList } from "@/lib/model/list/list-specs";

/** A page of drafts: the words of the list's address, and `?cursor=&limit=`. */
export async function GET(request: NextRequest): Promise<Response> {
  const page = await loadDraftPage(readListPart(draftList, request.nextUrl.searchParams));
  return Response.json(page, { headers: { "cache-control": "no-store" } });
}
