"use client";

import { useTranslations } from "use-intl";
import { Button, type ButtonLook } from "@/components/ui/button";
import { SampleDrawing } from "./sample-drawing";
import { useSampleProject } from "./use-sample-project";

/** Lets the engine draw the sample project and opens the form with it. */
export function SampleProjectButton({
  size = "md",
  variant = "secondary",
}: Pick<ButtonLook, "size" | "variant">) {
  const t = useTranslations("compose.library");
  const { load, isLoading } = useSampleProject();
  return (
    <>
      <Button size={size} variant={variant} pending={isLoading} onClick={load}>
        {t(isLoading ? "sampleDrawing" : "sample")}
      </Button>
      <SampleDrawing kind="groups" drawing={isLoading} />
    </>
  );
}
