import type { MediaItem } from "@/lib/model/media/media";
import { kindOfFileName } from "@/lib/model/media/upload-files";
import type { StoredUpload } from "@/lib/store/uploads";

/** The media item of an upload before IMS has examined the file. */
export function justRegistered(
  upload: Pick<StoredUpload, "fileName" | "folder" | "sizeBytes">,
  mediaId: string,
): MediaItem {
  return {
    mediaId,
    title: upload.fileName,
    kind: kindOfFileName(upload.fileName) ?? "video",
    origin: "material",
    state: "checking",
    reason: null,
    durationSeconds: null,
    width: null,
    height: null,
    rotationDegrees: 0,
    sizeBytes: upload.sizeBytes,
    hasSound: null,
    codec: null,
    createdAt: new Date().toISOString(),
    folder: upload.folder,
    hasCover: false,
    sprite: null,
  };
}
