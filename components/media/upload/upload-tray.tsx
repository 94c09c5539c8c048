"use client";

import { deferred } from "@/components/ui/later/deferred";
import { useUploads } from "./use-uploads";

const UploadPanel = deferred(async () => (await import("./upload-panel")).UploadPanel);

/** The uploads of this window, while there are any. */
export function UploadTray() {
  const { items } = useUploads();
  return items.length > 0 ? <UploadPanel /> : null;
}
