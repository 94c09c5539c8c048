import { finishUpload } from "@/lib/media/intake";
import { uploadIdPattern } from "@/lib/media/upload-files";

/** What became of a file that was sent whole; asking again goes on where it stopped. */
export async function POST(
  _request: Request,
  { params }: { params: Promise<{ uploadId: string }> },
): Promise<Response> {
  const { uploadId } = await params;
  if (!uploadIdPattern.test(uploadId)) return new Response(null, { status: 404 });
  return Response.json(await finishUpload(uploadId));
}
