import type { TextSource } from "@/lib/engine/plan/analysis/media-analysis";

/** Where a text about a source comes from, in the words of the extension operations. */
export const textSourceAnswer = {
  name: "Name",
  folder: "Folder",
  tag: "Tag",
  description: "Description",
  subtitle: "Subtitle",
  ocr: "Ocr",
  provider: "Provider",
} as const satisfies Record<TextSource, string>;
