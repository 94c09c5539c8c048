import type { Metadata } from "next";
import { MediaLibrary } from "@/components/media/media-library";
import { SampleProjectButton } from "@/components/compose/footage/sample-project-button";
import { PageMessages } from "@/components/shell/page-messages";
import { offersSamples } from "@/lib/compose/loaders";
import { looksThroughMedia } from "@/lib/media/library/analysis";
import { getTranslator } from "@/lib/i18n/server";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslator("media"))("title") };
}

export default function MediaPage() {
  return (
    <PageMessages of="/media">
      <MediaLibrary
        sample={offersSamples() ? <SampleProjectButton /> : null}
        findsMoments={looksThroughMedia()}
      />
    </PageMessages>
  );
}
