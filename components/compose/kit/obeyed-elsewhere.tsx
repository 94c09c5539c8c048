"use client";

import type { ReactNode } from "react";
import { get, useFormContext, useWatch } from "react-hook-form";
import { useTranslations } from "use-intl";
import { isObeyed } from "@/lib/compose/checks/field-fidelity";
import type { ComposeForm } from "@/lib/model/form/compose-form";
import { useBackend } from "../form/compose-context";
import { Fold } from "./fold";

/**
 * Settings that only the other backend obeys: folded under one line that says so. Where they are obeyed,
 * they stand as any other. A mistake at one of `paths` opens them.
 */
export function ObeyedElsewhere({
  paths,
  className,
  children,
}: {
  paths: readonly string[];
  className?: string;
  children: ReactNode;
}) {
  const { can } = useBackend();
  if (paths.every((path) => isObeyed(path, can))) return <>{children}</>;
  return (
    <div className={className}>
      <FoldedAway paths={paths} on={can.allFields ? "computer" : "cloud"}>
        {children}
      </FoldedAway>
    </div>
  );
}

function FoldedAway({
  paths,
  on,
  children,
}: {
  paths: readonly string[];
  on: "cloud" | "computer";
  children: ReactNode;
}) {
  const t = useTranslations("compose.kit.obeyedElsewhere");
  const { control } = useFormContext<ComposeForm>();
  const set = useWatch({
    control,
    compute: (form: ComposeForm) => paths.filter((path) => isSet(get(form, path))).length,
  });
  return (
    <Fold
      title={t(`${on}.title`)}
      summary={set > 0 ? t("set", { count: set }) : null}
      paths={paths}
    >
      <p className="mb-3 text-[13px] text-muted">{t(`${on}.text`)}</p>
      <div className="grid gap-x-4 gap-y-3 sm:grid-cols-2">{children}</div>
    </Fold>
  );
}

const isSet = (value: unknown): boolean =>
  Array.isArray(value) ? value.length > 0 : value !== null && value !== undefined && value !== "";
