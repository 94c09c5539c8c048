import { loadUploadTransport } from "@/lib/media/loaders";

/** Which way files get in. Asked at run time: it depends on the connection. */
export function GET(): Response {
  return Response.json(loadUploadTransport());
}

export const dynamic = "force-dynamic";
