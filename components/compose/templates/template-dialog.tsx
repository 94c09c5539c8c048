"use client";

import { useCallback, useDeferredValue, useState } from "react";
import { useTranslations } from "use-intl";
import { LoadFailure } from "@/components/errors/load-failure";
import { LoadMore } from "@/components/lists/load-more";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Field } from "@/components/ui/control/field";
import { Input } from "@/components/ui/control/input";
import { Skeleton } from "@/components/ui/skeleton";
import type { TemplateView } from "@/lib/model/form/template";
import { TemplateFacts } from "./template-facts";
import { useTemplatePages } from "./use-templates";

/** Chooses templates of the account: newest first, by a part of their name, page by page. */
export function TemplateDialog({
  chosen,
  most,
  onChoose,
  onClose,
}: {
  chosen: readonly string[];
  most: number;
  /** Called with all chosen ids, and with those of them that are newly chosen. */
  onChoose: (ids: string[], added: TemplateView[]) => void;
  onClose: () => void;
}) {
  const t = useTranslations("compose.templates");
  const common = useTranslations("common");
  const [search, setSearch] = useState("");
  const searched = useDeferredValue(search.trim());
  const pages = useTemplatePages(searched);
  const [ids, setIds] = useState<readonly string[]>(chosen);
  const [seen, setSeen] = useState<ReadonlyMap<string, TemplateView>>(new Map());
  const { fetchNextPage } = pages;
  const onMore = useCallback(() => void fetchNextPage(), [fetchNextPage]);
  const toggle = (template: TemplateView) => {
    const { templateId } = template;
    setSeen((before) => new Map(before).set(templateId, template));
    setIds((before) =>
      before.includes(templateId)
        ? before.filter((id) => id !== templateId)
        : [...before, templateId],
    );
  };
  const done = () => {
    const added = ids.filter((id) => !chosen.includes(id)).flatMap((id) => seen.get(id) ?? []);
    onChoose([...ids], added);
    onClose();
  };
  const isSame = ids.length === chosen.length && ids.every((id) => chosen.includes(id));
  const isFull = ids.length >= most;
  return (
    <Dialog
      open
      onOpenChange={onClose}
      title={t("choose")}
      footer={
        <>
          <span className="mr-auto self-center text-[13px] text-muted" role="status">
            {isFull ? t("full", { most: String(most) }) : null}
          </span>
          <Button onClick={onClose}>{common("cancel")}</Button>
          <Button variant="primary" disabled={isSame} onClick={done}>
            {t("use", { count: ids.length })}
          </Button>
        </>
      }
    >
      <Field
        label={t("search")}
        hideLabel
        className="sticky top-0 z-10 bg-raised pb-3"
        aside={pages.total === null ? null : t("total", { count: pages.total })}
      >
        {(control) => (
          <Input
            {...control}
            type="search"
            placeholder={t("search")}
            value={search}
            maxLength={120}
            onChange={(event) => setSearch(event.target.value)}
          />
        )}
      </Field>
      {pages.isError && !pages.items ? (
        <LoadFailure
          text={t("listFailed")}
          error={pages.error}
          onRetry={() => void pages.refetch()}
        />
      ) : null}
      {!pages.items && !pages.isError ? <Skeleton className="h-40" /> : null}
      {pages.items?.length === 0 ? (
        <p className="py-8 text-center text-sm text-muted">{t(searched ? "searchNone" : "none")}</p>
      ) : null}
      <ul className="divide-y divide-line">
        {pages.items?.map((template) => (
          <TemplateChoice
            key={template.templateId}
            template={template}
            checked={ids.includes(template.templateId)}
            disabled={isFull}
            onToggle={() => toggle(template)}
          />
        ))}
      </ul>
      {pages.hasNextPage ? <LoadMore pending={pages.isFetchingNextPage} onMore={onMore} /> : null}
    </Dialog>
  );
}

function TemplateChoice({
  template,
  checked,
  disabled,
  onToggle,
}: {
  template: TemplateView;
  checked: boolean;
  /** No further template can be chosen. */
  disabled: boolean;
  onToggle: () => void;
}) {
  const cannot = template.state !== "ready" || disabled;
  return (
    <li>
      <label className="flex cursor-pointer items-start gap-3 py-3 has-disabled:cursor-default">
        <input
          type="checkbox"
          className="mt-0.5 size-4 shrink-0 accent-(--accent)"
          checked={checked}
          disabled={cannot && !checked}
          onChange={onToggle}
        />
        <span className="min-w-0 flex-1">
          <span className="block text-sm font-medium break-words">{template.name}</span>
          <TemplateFacts template={template} />
        </span>
      </label>
    </li>
  );
}
