"use client";

import { useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useId, useState } from "react";
import { useTranslations } from "use-intl";
import { useErrorSentence } from "@/components/errors/use-error-words";
import { Button } from "@/components/ui/button";
import { Field, FieldError } from "@/components/ui/control/field";
import { Dialog } from "@/components/ui/dialog";
import { Form } from "@/components/ui/form";
import { Progress } from "@/components/ui/progress";
import { toast } from "@/components/ui/toast";
import { changeTagsAction } from "@/lib/media/about/actions";
import { aboutLimits, tagsProblem } from "@/lib/model/media/about";
import { mediaKey } from "../query/fetch-media";
import { TagsInput } from "./tags-input";

/** Media that one call changes: few enough that the bar moves. */
const mediaAtOnce = 10;

type Counts = { changed: number; full: number; gone: number };
const nothing: Counts = { changed: 0, full: 0, gone: 0 };

/**
 * Adds tags to many media and removes others. What was typed stays when saving fails, and sending it
 * again changes only the media that are left.
 */
export function TagDialog({
  mediaIds,
  onClose,
}: {
  mediaIds: readonly string[];
  onClose: () => void;
}) {
  const t = useTranslations("mediaAbout");
  const common = useTranslations("common");
  const sentence = useErrorSentence();
  const queries = useQueryClient();
  const id = useId();
  const [add, setAdd] = useState<string[]>([]);
  const [remove, setRemove] = useState<string[]>([]);
  const [done, setDone] = useState<number | null>(null);
  const [failure, setFailure] = useState<string | null>(null);

  async function changeAll(): Promise<Counts | string> {
    let counts = nothing;
    for (let at = 0; at < mediaIds.length; at += mediaAtOnce) {
      setDone(at);
      const some = mediaIds.slice(at, at + mediaAtOnce);
      const result = await changeTagsAction({ mediaIds: [...some], add, remove });
      if (!result.ok) return result.reason === "cloud" ? sentence(result) : t("saveFailed");
      const { changed, full, gone } = result.value;
      counts = {
        changed: counts.changed + changed.length,
        full: counts.full + full.length,
        gone: counts.gone + gone.length,
      };
    }
    return counts;
  }

  async function send(event: FormEvent): Promise<void> {
    event.preventDefault();
    event.stopPropagation();
    if (done !== null || add.length + remove.length === 0 || tagsProblem(add)) return;
    setFailure(null);
    const outcome = await changeAll().catch(() => t("saveFailed"));
    setDone(null);
    await queries.invalidateQueries({ queryKey: [mediaKey] });
    if (typeof outcome === "string") return setFailure(outcome);
    if (outcome.full > 0) {
      return setFailure(t("tagsFull", { count: outcome.full, most: aboutLimits.tags }));
    }
    toast.done(t("tagsChanged", { count: outcome.changed }));
    onClose();
  }

  const problem = tagsProblem(add);
  const error = problem ? { error: t(`problems.${problem}`, { tags: aboutLimits.tags }) } : {};
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && done === null && onClose()}
      title={t("tagsTitle", { count: mediaIds.length })}
      width="sm"
      footer={
        <>
          <Button onClick={onClose} disabled={done !== null}>
            {common("cancel")}
          </Button>
          <Button
            variant="primary"
            type="submit"
            form={id}
            pending={done !== null}
            disabled={add.length + remove.length === 0}
          >
            {t("tagsApply")}
          </Button>
        </>
      }
    >
      <Form id={id} className="grid gap-4" onSubmit={(event) => void send(event)}>
        <Field label={t("tagsAdd")} hint={t("tagsHint")} {...error}>
          {(control) => <TagsInput control={control} tags={add} onChange={setAdd} />}
        </Field>
        <Field label={t("tagsRemove")}>
          {(control) => <TagsInput control={control} tags={remove} onChange={setRemove} />}
        </Field>
        {done === null ? null : (
          <Progress value={done / mediaIds.length} label={t("tagsProgress")} />
        )}
        {failure ? (
          <div role="alert">
            <FieldError message={failure} />
          </div>
        ) : null}
      </Form>
    </Dialog>
  );
}
