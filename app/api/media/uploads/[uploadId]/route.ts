import { cancelBucketUpload } from "@/lib/media/uploads/bucket-uploads";
import { finishUpload } from "@/lib/media/uploads/finish-upload";
import { uploadIdPattern } from "@/lib/media/uploads/upload-files";

type Context = RouteContext<"/api/media/uploads/[uploadId]">;

/** The result of a completely sent file; another request continues where the last one stopped. */
export async function POST(_request: Request, { params }: Context): Promise<Response> {
  const { uploadId } = await params;
  if (!uploadIdPattern.test(uploadId)) return new Response(null, { status: 404 });
  return Response.json(await finishUpload(uploadId));
}

/** Cancels an upload to the bucket. */
export async function DELETE(_request: Request, { params }: Context): Promise<Response> {
  const { uploadId } = await params;
  if (!uploadIdPattern.test(uploadId)) return new Response(null, { status: 404 });
  await cancelBucketUpload(uploadId);
  return new Response(null, { status: 204 });
}
