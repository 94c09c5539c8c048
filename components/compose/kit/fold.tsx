"use client";

import type { ReactNode } from "react";
import { get, useFormContext, useFormState } from "react-hook-form";
import { Disclosure } from "@/components/ui/disclosure";
import type { ComposeForm } from "@/lib/model/form/compose-form";
import type { ComposePath } from "../form/use-error-text";

/**
 * A section of settings that can be folded. Folded settings are not rendered, so a long form stays fast.
 * A mistake at one of `paths` opens the section.
 */
export function Fold({
  title,
  summary,
  paths,
  children,
}: {
  title: string;
  summary?: ReactNode;
  paths: readonly string[];
  children: ReactNode;
}) {
  const { control } = useFormContext<ComposeForm>();
  const { errors } = useFormState({ control, name: paths as readonly ComposePath[] });
  const hasMistake = paths.some((path) => get(errors, path) !== undefined);
  return (
    <Disclosure title={title} summary={summary} open={hasMistake} lazy>
      {children}
    </Disclosure>
  );
}
