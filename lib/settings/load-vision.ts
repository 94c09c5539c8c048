import "server-only";
import { adminAccessHere } from "@/lib/base/guard/admin";
import { ImsError } from "@/lib/ims/errors/ims-error";
import { loadVision as visionOfBackend } from "@/lib/media/library/analysis";

/** The model that describes footage, and who may try it; without one when the backend does not answer. */
export async function loadVision() {
  const vision = await visionOfBackend().catch((error: unknown) => {
    if (error instanceof ImsError) return null;
    throw error;
  });
  return { vision, admin: await adminAccessHere() };
}
