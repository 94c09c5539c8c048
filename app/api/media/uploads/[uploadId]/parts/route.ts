import { readJson } from "@/lib/base/http/read-json";
import { uploadAnswer } from "@/lib/media/uploads/upload-answer";
import { readBucketUpload, signBucketParts } from "@/lib/media/uploads/bucket-uploads";
import { uploadIdPattern } from "@/lib/media/uploads/upload-files";
import { partNumbersSchema } from "@/lib/model/media/upload";

type Context = RouteContext<"/api/media/uploads/[uploadId]/parts">;

/** Parts of an upload that are in the bucket. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { uploadId } = await params;
  if (!uploadIdPattern.test(uploadId)) return new Response(null, { status: 404 });
  return uploadAnswer(await readBucketUpload(uploadId));
}

/** Signed addresses for uploading parts. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  const { uploadId } = await params;
  if (!uploadIdPattern.test(uploadId)) return new Response(null, { status: 404 });
  const body = await readJson(request, partNumbersSchema);
  if (!body.ok) return body.refusal;
  return uploadAnswer(await signBucketParts(uploadId, body.value.numbers));
}
