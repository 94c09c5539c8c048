"use client";

import { useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useId, useState } from "react";
import { useTranslations } from "use-intl";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/control/field";
import { Input } from "@/components/ui/control/input";
import { Dialog } from "@/components/ui/dialog";
import { Form } from "@/components/ui/form";
import { toast } from "@/components/ui/toast";
import { moveToFolderAction } from "@/lib/media/folders/actions";
import type { MediaOrigin } from "@/lib/model/media/media";
import { mediaKey } from "../query/fetch-media";
import { useMediaShelves } from "../query/use-media-page";

/** Moves media into a folder, one that is there or a new one; an empty name takes them out of theirs. */
export function FolderDialog({
  mediaIds,
  origin,
  onClose,
}: {
  mediaIds: readonly string[];
  origin: MediaOrigin;
  onClose: () => void;
}) {
  const t = useTranslations("media");
  const common = useTranslations("common");
  const queries = useQueryClient();
  const { folders } = useMediaShelves(origin);
  const id = useId();
  const [name, setName] = useState("");
  const [pending, setPending] = useState(false);

  async function move(moves: { mediaIds: string[]; folder: string | null }[]) {
    const answers = [];
    for (const one of moves) answers.push(await moveToFolderAction(one).catch(() => null));
    await queries.invalidateQueries({ queryKey: [mediaKey] });
    return answers;
  }

  async function send(event: FormEvent): Promise<void> {
    event.preventDefault();
    event.stopPropagation();
    if (pending) return;
    setPending(true);
    const folder = name.trim() || null;
    const [answer] = await move([{ mediaIds: [...mediaIds], folder }]);
    setPending(false);
    if (!answer?.ok) {
      toast.failed(t("moveFailed"));
      return;
    }
    const { before } = answer.value;
    const message = folder === null ? "movedOut" : "moved";
    const count = before.reduce((sum, one) => sum + one.mediaIds.length, 0);
    toast.done(t(message, { count, folder: folder ?? "" }), {
      durationMs: 10_000,
      action: { label: common("undo"), onClick: () => void move(before) },
    });
    onClose();
  }

  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={t("moveTitle", { count: mediaIds.length })}
      width="sm"
      footer={
        <>
          <Button onClick={onClose}>{common("cancel")}</Button>
          <Button variant="primary" type="submit" form={id} pending={pending}>
            {t(name.trim() === "" ? "moveOut" : "move")}
          </Button>
        </>
      }
    >
      <Form id={id} onSubmit={(event) => void send(event)}>
        <Field label={t("folder")} hint={t("moveHint")}>
          {(control) => (
            <>
              <Input
                {...control}
                list={`${id}-folders`}
                value={name}
                maxLength={100}
                autoComplete="off"
                onChange={(event) => setName(event.target.value)}
              />
              <datalist id={`${id}-folders`}>
                {folders.map((folder) => (
                  <option key={folder.name} value={folder.name}>
                    {folder.name}
                  </option>
                ))}
              </datalist>
            </>
          )}
        </Field>
      </Form>
    </Dialog>
  );
}
