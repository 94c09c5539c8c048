"use client";

import { Sparkles, Upload, Video } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "use-intl";
import { Button, buttonClass } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { paths } from "@/lib/base/pure/paths";
import { canMake } from "../kinds/can-make";
import { useKind } from "../kinds/steps";
import { useBackend } from "../form/compose-context";
import { SampleDrawing } from "./sample-drawing";
import { useSampleProject } from "./use-sample-project";

/** Shown for an empty library: upload own footage, or open the sample project. */
export function LibraryEmpty() {
  const t = useTranslations("compose.library");
  const { can } = useBackend();
  const kind = useKind();
  const sampleKind = canMake(can, kind) ? kind : "groups";
  const { load, isLoading } = useSampleProject(sampleKind);
  return (
    <div className="mb-4">
      <EmptyState icon={<Video aria-hidden />} title={t("title")} text={t("text")}>
        <Link href={paths.media()} className={buttonClass({ variant: "primary" })}>
          <Upload aria-hidden />
          {t("upload")}
        </Link>
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
