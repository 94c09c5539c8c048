import "server-only";
import { lookUpToken } from "@/lib/engine/queue/token-records";
import type { DecodedRequest } from "../decode";
import type { Handler } from "../engine-context";
import { type Fault, faults, isFault } from "../faults";
import { probeObject, registerObject, registerOperation } from "../register-object";
import { tokenOf } from "../request-token";

type Request = DecodedRequest<"RegisterMediaInfo">;

/** Limits in bytes. Source: IMS docs, RegisterMediaInfo. */
const byteLimits = { Title: 128, Description: 1024 } as const;
const tagLimits = { count: 16, bytes: 32 } as const;

const bytes = (text: string): number => Buffer.byteLength(text);

function limitProblem(request: Request): Fault | null {
  for (const [path, limit] of Object.entries(byteLimits)) {
    const text = request[path as keyof typeof byteLimits] ?? "";
    if (bytes(text) <= limit) continue;
    const message = `it has ${bytes(text)} bytes; at most ${limit} are allowed`;
    return faults.invalidParameter({ path, message });
  }
  const tags = (request.MediaTags ?? "").split(",").filter(Boolean);
  if (tags.length > tagLimits.count || tags.some((tag) => bytes(tag) > tagLimits.bytes)) {
    const message = `at most ${tagLimits.count} tags of ${tagLimits.bytes} bytes are allowed`;
    return faults.invalidParameter({ path: "MediaTags", message });
  }
  if (request.ReferenceId && !/^[A-Za-z0-9_-]{6,64}$/.test(request.ReferenceId)) {
    const message = "use 6 to 64 letters, digits, - and _";
    return faults.invalidParameter({ path: "ReferenceId", message });
  }
  return null;
}

/** What belongs to services that this engine has not: refused, never ignored. */
function notYet(request: Request): Fault | null {
  if (request.InputURL.startsWith("vod://")) {
    return faults.notImplementedParameter("InputURL", "media of VOD; use an object address");
  }
  if (request.MediaType === "text") {
    return faults.notImplementedParameter("MediaType", "text media; leave them out");
  }
  for (const path of ["CoverURL", "SmartTagTemplateId", "WorkflowId"] as const) {
    if (request[path]) return faults.notImplementedParameter(path, "leave it out");
  }
  return null;
}

/**
 * Takes a file into the library. It is probed before the answer, so that a file that cannot be used
 * is refused here; poster, sprite and analysis follow (`Preparing`, then `Normal`).
 */
export const registerMediaInfo: Handler<"RegisterMediaInfo"> = async (request, context, call) => {
  const token = tokenOf(request);
  const known = token && (await lookUpToken(context.db, registerOperation, token));
  if (known?.kind === "known") return { MediaId: known.resultId };
  if (known?.kind === "mismatch") return faults.tokenMismatch();
  const refused = notYet(request) ?? limitProblem(request);
  if (refused) return refused;

  const found = await probeObject(request.InputURL, "InputURL", context, call.signal);
  if (isFault(found)) return found;
  if (request.MediaType && request.MediaType !== found.facts.kind) {
    const message = `the file is of the type ${found.facts.kind}`;
    return faults.invalidParameter({ path: "MediaType", message });
  }
  const registered = await registerObject(
    found,
    request.InputURL,
    {
      title: request.Title,
      description: request.Description,
      tags: request.MediaTags,
      businessType: request.BusinessType,
      categoryId: request.CateId,
      referenceId: request.ReferenceId,
      userData: request.UserData,
    },
    { overwrite: request.Overwrite ?? false, token },
    context,
  );
  if (isFault(registered)) return registered;
  if (registered.kind === "exists") return faults.mediaAlreadyExists(registered.mediaId);
  return { MediaId: registered.mediaId };
};
