import { readJson } from "@/lib/base/http/read-json";
import { uploadAnswer } from "@/lib/media/uploads/upload-answer";
import { beginBucketUpload } from "@/lib/media/uploads/bucket-uploads";
import { newBucketUploadSchema } from "@/lib/model/media/upload";

/** Begins an upload that goes from the browser to the bucket. */
export async function POST(request: Request): Promise<Response> {
  const body = await readJson(request, newBucketUploadSchema);
  if (!body.ok) return body.refusal;
  return uploadAnswer(await beginBucketUpload(body.value));
}
