"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "use-intl";
import { toast } from "@/components/ui/toast";

type Outcome = { ok: true; value: { done: string[] } } | { ok: false };
/** Does something to entries; `done` names those that it was done to. */
export type BulkWork = (input: { ids: string[] }) => Promise<Outcome>;

const undoMs = 10_000;

/**
 * Deleting and putting back entries of a list, alike in every list: at once, with a way back in the message. `nameOf`
 * names an entry for the message.
 */
export function useEntryActions({
  listKey,
  bin,
  restore,
  nameOf,
}: {
  listKey: string;
  bin: BulkWork;
  restore: BulkWork;
  nameOf: (id: string) => string;
}) {
  const t = useTranslations("lists");
  const common = useTranslations("common");
  const queries = useQueryClient();
  const refresh = () => queries.invalidateQueries({ queryKey: [listKey] });

  async function run(work: BulkWork, ids: readonly string[]): Promise<string[]> {
    const outcome = await work({ ids: [...ids] }).catch(() => null);
    const done = outcome?.ok ? outcome.value.done : [];
    await refresh();
    if (done.length === 0) toast.failed(t("failed.all"));
    else if (done.length < ids.length) {
      toast.failed(t("failed.some", { count: ids.length - done.length }));
    }
    return done;
  }
  const said = (done: readonly string[], name: string) => ({ count: done.length, name });

  async function putBack(ids: readonly string[], name = nameOf(ids[0] ?? "")): Promise<void> {
    const done = await run(restore, ids);
    if (done.length > 0) toast.done(t("done.restored", said(done, name)));
  }

  async function remove(ids: readonly string[]): Promise<void> {
    if (ids.length === 0) return;
    // The entry is gone from the list when the message is read.
    const name = nameOf(ids[0] ?? "");
    const done = await run(bin, ids);
    if (done.length === 0) return;
    toast.done(t("done.deleted", said(done, name)), {
      durationMs: undoMs,
      action: { label: common("undo"), onClick: () => void putBack(done, name) },
    });
  }

  /** @returns why the name cannot be kept */
  async function rename(
    work: (name: string) => Promise<{ ok: boolean }>,
    name: string,
  ): Promise<string | undefined> {
    const trimmed = name.trim();
    if (trimmed === "") return t("nameEmpty");
    if (trimmed.length > 80) return t("nameLong");
    const outcome = await work(trimmed).catch(() => null);
    if (!outcome?.ok) return t("failed.all");
    await refresh();
    return undefined;
  }

  return { remove, putBack, rename, refresh };
}
