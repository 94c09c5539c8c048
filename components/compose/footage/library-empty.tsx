"use client";

import { Sparkles, Video } from "lucide-react";
import { useTranslations } from "use-intl";
import { AddButtons } from "@/components/media/upload/add-buttons";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { canMake } from "../kinds/can-make";
import { useKind } from "../kinds/steps";
import { useBackend } from "../form/compose-context";
import { useArrivals } from "./arriving/arrivals-context";
import { SampleDrawing } from "./sample-drawing";
import { useSampleProject } from "./use-sample-project";

/** Shown for an empty library: upload own footage, or open the sample project. */
export function LibraryEmpty() {
  const t = useTranslations("compose.library");
  const { can } = useBackend();
  const kind = useKind();
  const { take } = useArrivals();
  const sampleKind = canMake(can, kind) ? kind : "groups";
  const { load, isLoading } = useSampleProject(sampleKind);
  return (
    <div className="mb-4">
      <EmptyState icon={<Video aria-hidden />} title={t("title")} text={t("text")}>
        <AddButtons onFiles={(files) => take(files, null)} />
        {can.samples ? (
          <Button icon={<Sparkles aria-hidden />} pending={isLoading} onClick={load}>
            {t("sample")}
          </Button>
        ) : null}
      </EmptyState>
      <SampleDrawing kind={sampleKind} drawing={isLoading} />
    </div>
  );
}
