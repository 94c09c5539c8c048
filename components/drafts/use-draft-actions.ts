"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "use-intl";
import { toast } from "@/components/ui/toast";
import {
  deleteDraftAction,
  duplicateDraftAction,
  renameDraftAction,
  restoreDraftAction,
} from "@/lib/drafts/actions";

type Answer = { ok: true } | { ok: false; reason: string };

/** The actions of one draft, each with a message about its result. */
export function useDraftActions({ draftId, name }: { draftId: string; name: string }) {
  const t = useTranslations("drafts");
  const common = useTranslations("common");
  const router = useRouter();

  const done = (answer: Answer | null): boolean => {
    if (!answer?.ok)
      toast.failed(t(answer?.reason === "gone" ? "errors.gone" : "errors.unexpected"));
    else router.refresh();
    return Boolean(answer?.ok);
  };

  async function rename(next: string): Promise<boolean> {
    return done(await renameDraftAction({ draftId, name: next }).catch(() => null));
  }

  async function duplicate(): Promise<void> {
    const copy = t("copyName", { name }).slice(0, 80);
    const answer = await duplicateDraftAction({ draftId, name: copy }).catch(() => null);
    if (done(answer)) toast.done(t("duplicated"));
  }

  async function restore(): Promise<void> {
    const answer = await restoreDraftAction({ draftId }).catch(() => null);
    if (done(answer)) toast.done(t("restored", { name }));
  }

  async function remove(): Promise<void> {
    const answer = await deleteDraftAction({ draftId }).catch(() => null);
    if (!done(answer)) return;
    toast.done(t("deleted", { name }), {
      durationMs: 10_000,
      action: { label: common("undo"), onClick: () => void restore() },
    });
  }

  return { rename, duplicate, remove };
}
