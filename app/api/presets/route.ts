import type { NextRequest } from "next/server";
import { loadPresetPage } from "@/lib/presets/loaders";
import { readListPart } from "@/lib/model/list/list-part";
import { presetList } from "@/lib/model/list/list-specs";

/** A page of presets: the words of the list's address, and `?cursor=&limit=`. */
export async function GET(request: NextRequest): Promise<Response> {
  const page = await loadPresetPage(readListPart(presetList, request.nextUrl.searchParams));
  return Response.json(page, { headers: { "cache-control": "no-store" } });
}
