import type { NextRequest } from "next/server";
import { loadJobPage } from "@/lib/jobs/loaders";
import { jobList } from "@/lib/model/list/list-specs";
import { readListPart } from "@/lib/model/list/list-part";

/** A page of jobs: the words of the list's address, and `?cursor=&limit=`. */
export async function GET(request: NextRequest): Promise<Response> {
  const page = await loadJobPage(readListPart(jobList, request.nextUrl.searchParams));
  return Response.json(page, { headers: { "cache-control": "no-store" } });
}
