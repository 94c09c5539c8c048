import type { JobRequest } from "@/lib/store/jobs/jobs";

/** Addresses and file names that the app chooses: a folder, or a file, with letters of the token. */
const folder = /-[A-Za-z0-9]{1,8}\/([^/]*)$/;
const file = /-[A-Za-z0-9]{1,8}(_\{index\}\.[a-z0-9]+)$/;

function moved(name: string, ours: RegExp, shortId: string, tail: string): string {
  if (ours.test(name)) return name.replace(ours, `-${shortId}${tail}`);
  return name.replace("{index}", `${shortId}_{index}`);
}

/**
 * The same request for another run: all as it was, the seed included, but for the place of the
 * clips, which takes the new token's letters so that the first run's files stay.
 */
export function repeatRequest(request: JobRequest, clientToken: string): JobRequest {
  const output: unknown = JSON.parse(request.OutputConfig);
  if (typeof output !== "object" || output === null) return request;
  const shortId = clientToken.replace(/[^A-Za-z0-9]/g, "").slice(0, 8);
  const change = {
    ...("MediaURL" in output
      ? { MediaURL: moved(String(output.MediaURL), folder, shortId, "/$1") }
      : {}),
    ...("FileName" in output
      ? { FileName: moved(String(output.FileName), file, shortId, "$1") }
      : {}),
  };
  if (Object.keys(change).length === 0) return request;
  return { ...request, OutputConfig: JSON.stringify({ ...output, ...change }) };
}
