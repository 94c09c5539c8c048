import "server-only";
import { lookUpToken } from "@/lib/engine/queue/tables/token-records";
import type { DecodedRequest } from "@/lib/engine/rpc/wire/decode";
import type { Handler } from "@/lib/engine/rpc/call/engine-context";
import { type Fault, faults, isFault } from "@/lib/engine/rpc/wire/faults";
import { mediaTextProblem } from "@/lib/engine/rpc/library/media-limits";
import { notifyFault } from "@/lib/engine/rpc/call/notify-fault";
import {
  probeObject,
  registerObject,
  registerOperation,
} from "@/lib/engine/rpc/library/register-object";
import { passedThroughField } from "@/lib/engine/rpc/call/passed-through-field";
import { readParameter } from "@/lib/engine/rpc/call/read-parameter";
import { tokenOf } from "@/lib/engine/rpc/call/request-token";
import { readCover } from "@/lib/engine/rpc/library/read-cover";
import {
  notObeyedOf,
  type RegisterConfig,
  registerConfigSchema,
} from "@/lib/ims/schema/media/register-config";

type Request = DecodedRequest<"RegisterMediaInfo">;

/** The fault of parameters for services that this engine lacks. They are refused, never ignored. */
function notYet(request: Request): Fault | null {
  if (request.InputURL.startsWith("vod://")) {
    return faults.notImplementedParameter("InputURL", "media of VOD; use an object address");
  }
  if (request.MediaType === "text" && request.BusinessType !== "font") {
    const message = "text media; register fonts with BusinessType font, and leave others out";
    return faults.notImplementedParameter("MediaType", message);
  }
  for (const path of ["SmartTagTemplateId", "WorkflowId"] as const) {
    if (request[path]) return faults.notImplementedParameter(path, "leave it out");
  }
  return null;
}

/** Reads which pictures to draw, and the paths that are accepted but not obeyed. */
function readWishes(
  text: string | undefined,
  strict: boolean,
): { wishes: RegisterConfig; passedThrough: string[] } | Fault {
  const read = readParameter("RegisterConfig", text, registerConfigSchema, strict);
  if (isFault(read)) return read;
  const notObeyed = notObeyedOf(read.value);
  const [first] = notObeyed;
  if (strict && first) return faults.notImplementedParameter(first, "leave it out");
  return { wishes: read.value, passedThrough: [...read.passedThrough, ...notObeyed] };
}

/**
 * Registers a file in the library. The file is probed before the answer, so that an unusable file is
 * refused at once. Poster, sprite and analysis follow (`Preparing`, then `Normal`). A file counts as a
 * font only when registered as one; without a title it gets the name of its family.
 */
export const registerMediaInfo: Handler<"RegisterMediaInfo"> = async (request, context, call) => {
  const token = tokenOf(request);
  const known = token && (await lookUpToken(context.db, registerOperation, token));
  if (known?.kind === "known") return { MediaId: known.resultId };
  if (known?.kind === "mismatch") return faults.tokenMismatch();
  const refused = notYet(request) ?? mediaTextProblem(request);
  if (refused) return refused;
  const read = readWishes(request.RegisterConfig, context.strict);
  if (isFault(read)) return read;
  const unheard = await notifyFault(request.UserData, context);
  if (unheard) return unheard;

  const asFont = request.BusinessType === "font";
  const found = await probeObject(request.InputURL, "InputURL", context, call.signal, { asFont });
  if (isFault(found)) return found;
  if (request.MediaType && request.MediaType !== found.facts.kind) {
    const message = `the file is of the type ${found.facts.kind}`;
    return faults.invalidParameter({ path: "MediaType", message });
  }
  const cover = await readCover(request.CoverURL, context, call.signal);
  if (isFault(cover)) return cover;
  const { wishes, passedThrough } = read;
  const registered = await registerObject(
    found,
    request.InputURL,
    {
      title: request.Title || found.facts.fontFamily,
      description: request.Description,
      tags: request.MediaTags,
      businessType: request.BusinessType,
      categoryId: request.CateId?.toString(),
      referenceId: request.ReferenceId,
      userData: request.UserData,
      folder: request.ReelpressFolder,
      cover,
      withoutSprite: wishes.NeedSprite === false,
      withoutSnapshots: wishes.NeedSnapshot === false,
    },
    { overwrite: request.Overwrite ?? false, token },
    context,
  );
  if (isFault(registered)) return registered;
  if (registered.kind === "exists") return faults.mediaAlreadyExists(registered.mediaId);
  return {
    MediaId: registered.mediaId,
    ...passedThroughField([...call.passedThrough, ...passedThrough]),
  };
};
