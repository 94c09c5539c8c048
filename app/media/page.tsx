import type { Metadata } from "next";
import { MediaLibrary } from "@/components/media/media-library";
import { SampleProjectButton } from "@/components/compose/footage/sample-project-button";
import { PageMessages } from "@/components/shell/page-messages";
import { offersSamples } from "@/lib/compose/loaders";
import { looksThroughMedia } from "@/lib/media/library/analysis";
import { mediaList } from "@/lib/model/list/list-specs";
import { readListWords } from "@/lib/model/list/list-words";
import { getTranslator } from "@/lib/i18n/server";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslator("media"))("title") };
}

/** The library; what is asked of it stands in the address. */
export default async function MediaPage({ searchParams }: PageProps<"/media">) {
  const first = readListWords(mediaList, await searchParams);
  return (
    <PageMessages of="/media">
      <MediaLibrary
        first={first}
        sample={offersSamples() ? <SampleProjectButton /> : null}
        findsMoments={looksThroughMedia()}
      />
    </PageMessages>
  );
}
