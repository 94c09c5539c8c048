import type { OutputConfig } from "@/lib/ims/schema/config/output-config";
import type { ComposeForm } from "@/lib/model/form/compose-form";

/** Where the clips go, and what tells this submit from any other. */
export type RequestPlace = {
  bucket: string;
  region: string;
  /** VOD storage in place of the bucket. */
  storageLocation?: string | undefined;
  clientToken: string;
};

type Target = Pick<OutputConfig, "MediaURL" | "StorageLocation" | "FileName">;

/** The address of the files, as IMS writes it. */
export function toTarget(form: ComposeForm, place: RequestPlace): Target {
  const { target, previewOnly } = form.output;
  switch (target.kind) {
    case "auto":
      // Plans are no files and need no address (4.1).
      return previewOnly === true ? {} : autoTarget(form.name, place);
    case "address":
      return { MediaURL: target.address.trim() };
    case "vod":
      return { StorageLocation: target.storage.trim(), FileName: target.fileName.trim() };
  }
}

/**
 * An address that the form would choose by itself stays its choice: it names a folder per batch.
 * With a place only the one that this submit would get; without, any in the shape of one.
 */
export function fromTarget(
  output: OutputConfig,
  name: string,
  place: RequestPlace | null,
): ComposeForm["output"]["target"] {
  const none = { kind: "auto" as const, address: "", storage: "", fileName: "" };
  const { MediaURL: address, StorageLocation: storage, FileName: fileName } = output;
  if (address === undefined) {
    if (storage === undefined && fileName === undefined) return none;
    const made = place ? autoTarget(name, place) : null;
    const isMade = made
      ? made.StorageLocation === storage && made.FileName === fileName
      : storage?.startsWith("outin-") === true &&
        /^[a-z0-9-]+-[A-Za-z0-9]{5,8}_\{index\}\.mp4$/.test(fileName ?? "");
    if (isMade) return none;
    return { ...none, kind: "vod", storage: storage ?? "", fileName: fileName ?? "" };
  }
  const isOurs = place
    ? address === autoTarget(name, place).MediaURL
    : /\/jobs\/[a-z0-9-]+-[A-Za-z0-9]{5,8}\/clip_\{index\}\.mp4$/.test(address);
  return isOurs ? none : { ...none, kind: "address", address };
}

/**
 * `http://<bucket>.oss-<region>.aliyuncs.com/jobs/<slug>-<short id>/clip_{index}.mp4`, or the file
 * name `<slug>-<short id>_{index}.mp4` in VOD storage, which knows no folders.
 */
function autoTarget(name: string, place: RequestPlace): Target {
  const slug =
    name
      .normalize("NFKD")
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, "-")
      .slice(0, 40)
      .replace(/^-+|-+$/g, "") || "batch";
  const id = place.clientToken.replace(/[^A-Za-z0-9]/g, "").slice(0, 8) || "draft";
  const { storageLocation: StorageLocation } = place;
  if (StorageLocation) return { StorageLocation, FileName: `${slug}-${id}_{index}.mp4` };
  const MediaURL = `http://${place.bucket}.oss-${place.region}.aliyuncs.com/jobs/${slug}-${id}/clip_{index}.mp4`;
  return { MediaURL };
}
