import type { JobRequest } from "@/lib/store/jobs/stored-request";

/** Output paths that this app chose: a folder, or a file name, with characters of the client token. */
const folder = /-[A-Za-z0-9]{1,8}\/([^/]*)$/;
const file = /-[A-Za-z0-9]{1,8}(_\{index\}\.[a-z0-9]+)$/;

/** The output name with the new token's characters; a name that the app did not choose gets them too. */
function renamed(name: string, ours: RegExp, shortId: string, tail: string): string {
  if (ours.test(name)) return name.replace(ours, `-${shortId}${tail}`);
  return name.replace("{index}", `${shortId}_{index}`);
}

/**
 * The same request for another run. Only the output path differs: it contains characters of the new
 * token, so that the files of the first run stay. The seed stays the same.
 */
export function repeatRequest(request: JobRequest, clientToken: string): JobRequest {
  const output: unknown = JSON.parse(request.OutputConfig);
  if (typeof output !== "object" || output === null) return request;
  const shortId = clientToken.replace(/[^A-Za-z0-9]/g, "").slice(0, 8);
  const change = {
    ...("MediaURL" in output
      ? { MediaURL: renamed(String(output.MediaURL), folder, shortId, "/$1") }
      : {}),
    ...("FileName" in output
      ? { FileName: renamed(String(output.FileName), file, shortId, "$1") }
      : {}),
  };
  if (Object.keys(change).length === 0) return request;
  return { ...request, OutputConfig: JSON.stringify({ ...output, ...change }) };
}
