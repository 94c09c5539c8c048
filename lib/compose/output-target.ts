import type { OutputConfig } from "@/lib/ims/schema/config/output-config";
import type { ComposeForm } from "@/lib/model/form/compose-form";
import { rowOfToken } from "@/lib/model/sheet/sheet-id";

/** The destination of the clips, and the token that identifies this submit. */
export type RequestDestination = {
  bucket: string;
  region: string;
  /** Set when the clips go to VOD storage instead of the bucket. */
  storageLocation?: string | undefined;
  clientToken: string;
};

type Target = Pick<OutputConfig, "MediaURL" | "StorageLocation" | "FileName">;

/** The address of the files, in IMS's parameters. */
export function toTarget(form: ComposeForm, destination: RequestDestination): Target {
  const { target, previewOnly } = form.output;
  switch (target.kind) {
    case "auto":
      // Plans are no files and need no address (4.1).
      return previewOnly === true ? {} : autoTarget(form.name, destination);
    case "address":
      return { MediaURL: target.address.trim() };
    case "vod":
      return { StorageLocation: target.storage.trim(), FileName: target.fileName.trim() };
  }
}

/**
 * Reads the address of the files. An address that the form would choose by itself is read as
 * `auto`, since it names a folder per batch. With a destination, that is the exact address that
 * this submit would get; without, every address of that shape.
 */
export function fromTarget(
  output: OutputConfig,
  name: string,
  destination: RequestDestination | null,
): ComposeForm["output"]["target"] {
  const none = { kind: "auto" as const, address: "", storage: "", fileName: "" };
  const { MediaURL: address, StorageLocation: storage, FileName: fileName } = output;
  if (address === undefined) {
    if (storage === undefined && fileName === undefined) return none;
    const made = destination ? autoTarget(name, destination) : null;
    const isMade = made
      ? made.StorageLocation === storage && made.FileName === fileName
      : storage?.startsWith("outin-") === true &&
        /^[a-z0-9-]+-[A-Za-z0-9]{5,8}_\{index\}\.mp4$/.test(fileName ?? "");
    if (isMade) return none;
    return { ...none, kind: "vod", storage: storage ?? "", fileName: fileName ?? "" };
  }
  const isOurs = destination
    ? address === autoTarget(name, destination).MediaURL
    : /\/jobs\/[a-z0-9-]+-[A-Za-z0-9]{5,8}\/clip_\{index\}\.mp4$/.test(address);
  return isOurs ? none : { ...none, kind: "address", address };
}

/**
 * `http://<bucket>.oss-<region>.aliyuncs.com/jobs/<slug>-<short id>/clip_{index}.mp4`, or the file
 * name `<slug>-<short id>_{index}.mp4` in VOD storage, which knows no folders.
 */
function autoTarget(name: string, destination: RequestDestination): Target {
  const slug =
    name
      .normalize("NFKD")
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, "-")
      .slice(0, 40)
      .replace(/^-+|-+$/g, "") || "batch";
  const id = shortId(destination.clientToken);
  const { storageLocation: StorageLocation } = destination;
  if (StorageLocation) return { StorageLocation, FileName: `${slug}-${id}_{index}.mp4` };
  const MediaURL = `http://${destination.bucket}.oss-${destination.region}.aliyuncs.com/jobs/${slug}-${id}/clip_{index}.mp4`;
  return { MediaURL };
}

/** Five to eight letters and digits of a client token; the rows of a sheet differ in the last ones. */
function shortId(clientToken: string): string {
  const row = rowOfToken(clientToken);
  if (row) return `${row.sheetId.replace(/^sheet|-/g, "").slice(0, 5)}${row.index}`;
  return clientToken.replace(/[^A-Za-z0-9]/g, "").slice(0, 8) || "draft";
}
