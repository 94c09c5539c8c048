import { loadUploadTransport } from "@/lib/media/loaders";

/** How files are uploaded. Computed at run time, because it depends on the connection. */
export function GET(): Response {
  return Response.json(loadUploadTransport());
}

export const dynamic = "force-dynamic";
