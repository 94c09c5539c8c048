"use client";

import { type ComponentType, lazy, Suspense } from "react";
import type { JobKind } from "@/lib/model/form/kinds/job-kinds";

/** Comes with the first press: few visitors of a page load a sample. Without it the drawing goes on unseen. */
const DrawingWindow = lazy<ComponentType<{ kind: JobKind }>>(() =>
  import("./drawing-window").catch(() => ({ default: () => null })),
);

/** Shows how far the drawing of a sample project is, while it is drawn. */
export function SampleDrawing({ kind, drawing }: { kind: JobKind; drawing: boolean }) {
  if (!drawing) return null;
  return (
    <Suspense>
      <DrawingWindow kind={kind} />
    </Suspense>
  );
}
