import "server-only";
import { imsClient, ownEndpoint } from "@/lib/ims/client";
import { withoutOwnHost } from "@/lib/ims/without-own-host";
import type { JobKind } from "@/lib/model/form/kinds/job-kinds";
import type { SampleProgress } from "@/lib/model/sample-progress";
import { sampleOfKind } from "./sample-of-kind";
import type { SampleLanguage } from "./sample-project";

/** How far the drawing of a sample project is; null where the backend draws no samples. */
export async function loadSampleProgress(
  language: SampleLanguage,
  kind: JobKind,
): Promise<SampleProgress | null> {
  const client = imsClient();
  if (!client.can.samples) return null;
  const { Total, Drawn } = await client.call("ReelpressGetSampleProgress", {
    Language: language,
    Sample: sampleOfKind[kind],
  });
  return {
    total: Total,
    drawn: Drawn.map(({ Name, FileUrl }) => ({
      name: Name,
      url: withoutOwnHost(FileUrl, ownEndpoint()),
      isPicture: Name.endsWith(".mp4"),
    })),
  };
}
