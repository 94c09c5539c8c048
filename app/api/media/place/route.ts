import { loadUploadPlace } from "@/lib/media/loaders";

/** Whether files can be added from the browser. Asked at run time: it depends on the keys. */
export function GET(): Response {
  return Response.json(loadUploadPlace());
}

export const dynamic = "force-dynamic";
