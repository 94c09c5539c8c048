import { refuseStranger } from "@/lib/base/guard/refuse-stranger";
import { handleUpload } from "@/lib/media/uploads/upload-server";

/** The tus protocol. It must stay out of `proxy.ts`: Next cuts bodies at 10 MB there. */
async function handle(request: Request): Promise<Response> {
  return refuseStranger(request) ?? (await handleUpload(request));
}

export { handle as DELETE, handle as HEAD, handle as PATCH, handle as POST };
