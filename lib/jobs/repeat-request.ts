import type { JobRequest } from "@/lib/store/jobs";

/**
 * The same request for another run: all as it was, the seed included, but for the folder of the
 * clips, which takes the new token's letters so that the first run's files stay.
 */
export function repeatRequest(request: JobRequest, clientToken: string): JobRequest {
  const output: unknown = JSON.parse(request.OutputConfig);
  if (typeof output !== "object" || output === null || !("MediaURL" in output)) return request;
  const shortId = clientToken.replace(/[^A-Za-z0-9]/g, "").slice(0, 8);
  const mediaUrl = String(output.MediaURL);
  const inFolder = /-[A-Za-z0-9]{1,8}\/([^/]*)$/;
  const moved = inFolder.test(mediaUrl)
    ? mediaUrl.replace(inFolder, `-${shortId}/$1`)
    : mediaUrl.replace("{index}", `${shortId}_{index}`);
  return { ...request, OutputConfig: JSON.stringify({ ...output, MediaURL: moved }) };
}
