import { handleUpload } from "@/lib/media/upload-server";

/** The tus protocol. It must stay out of `proxy.ts`: Next cuts bodies at 10 MB there. */
export {
  handleUpload as DELETE,
  handleUpload as HEAD,
  handleUpload as PATCH,
  handleUpload as POST,
};
