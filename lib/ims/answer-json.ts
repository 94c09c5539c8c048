import "server-only";
import { log } from "@/lib/base/log";
import { ImsError, imsCodes, toCloudFailure } from "./errors/ims-error";

const isAboutParameters = ({ code, imsCode }: ImsError) =>
  code === "ims-refused" && imsCode.startsWith(imsCodes.invalidParameter);

const headers = { "cache-control": "no-store" };

/**
 * Responds with the result of `work` as JSON. When the backend refuses or cannot be reached, responds
 * with `{ failure: { code, message, requestId } }`, which the browser explains by the error catalogue.
 * The status is then 502, or 400 when the request itself is wrong.
 */
export async function answerJson<T>(work: () => Promise<T>): Promise<Response> {
  try {
    return Response.json(await work(), { headers });
  } catch (error) {
    if (!(error instanceof ImsError)) throw error;
    log.warn({ err: error }, "a question of a page could not be answered");
    const status = isAboutParameters(error) ? 400 : 502;
    return Response.json({ failure: toCloudFailure(error) }, { status, headers });
  }
}
