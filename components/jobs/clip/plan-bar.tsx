"use client";

import { Clapperboard, Trash2 } from "lucide-react";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { Button } from "@/components/ui/button";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import type { usePlans } from "./use-plans";

/** The actions of plans: make clips of the chosen plans, or delete them. */
export function PlanBar({ plans }: { plans: ReturnType<typeof usePlans> }) {
  const t = useTranslations("jobs");
  const [asking, setAsking] = useState(false);
  const { ids, chosen, pending } = plans;
  if (ids.length === 0) return null;
  const count = chosen.size;
  const isAll = count === ids.length;
  return (
    <section className="mb-6 flex flex-wrap items-center gap-x-6 gap-y-4 rounded-xl bg-surface p-4 shadow-card">
      <div className="min-w-0 flex-1 basis-72">
        <h2 className="text-sm font-semibold">{t("plans.title")}</h2>
        <p className="mt-1 text-[13px] text-muted">{t("plans.text")}</p>
      </div>
      <div className="flex flex-wrap items-center gap-2">
        <Button variant="ghost" onClick={() => plans.chooseAll(!isAll)}>
          {t(isAll ? "plans.none" : "plans.all")}
        </Button>
        <Button
          icon={<Trash2 aria-hidden />}
          disabled={count === 0 || pending !== null}
          onClick={() => setAsking(true)}
        >
          {t("plans.remove")}
        </Button>
        <Button
          variant="primary"
          icon={<Clapperboard aria-hidden />}
          disabled={count === 0 || pending === "remove"}
          pending={pending === "make"}
          onClick={() => void plans.make()}
        >
          {t("plans.make", { count })}
        </Button>
      </div>
      {plans.dialog}
      <ConfirmDialog
        open={asking}
        onOpenChange={setAsking}
        title={t("plans.removeTitle", { count })}
        confirmLabel={t("plans.remove")}
        pending={pending === "remove"}
        onConfirm={() => void plans.remove().then(() => setAsking(false))}
      >
        {t("plans.removeText")}
      </ConfirmDialog>
    </section>
  );
}
