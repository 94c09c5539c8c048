"use client";

import { Sparkles } from "lucide-react";
import { useTranslations } from "use-intl";
import { Button } from "@/components/ui/button";
import type { JobKind } from "@/lib/model/form/kinds/job-kinds";
import { useEmptyLibrary } from "../footage/use-empty-library";
import { SampleDrawing } from "../footage/sample-drawing";
import { useSampleProject } from "../footage/use-sample-project";
import { useBackend } from "../form/compose-context";
import { canMake } from "./can-make";

/** Opens the sample project of a kind, where the backend draws samples and makes this kind. */
export function SampleButton({ kind }: { kind: JobKind }) {
  const t = useTranslations("compose.kinds");
  const { can } = useBackend();
  const { load, isLoading } = useSampleProject(kind);
  // The empty library offers it already.
  const isOffered = useEmptyLibrary();
  if (!can.samples || !canMake(can, kind) || isOffered) return null;
  return (
    <>
      <Button
        size="sm"
        variant="ghost"
        icon={<Sparkles aria-hidden />}
        pending={isLoading}
        onClick={load}
      >
        {t(isLoading ? "sampleDrawing" : "sample")}
      </Button>
      <SampleDrawing kind={kind} drawing={isLoading} />
    </>
  );
}
