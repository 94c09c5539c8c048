"use client";

import {
  createContext,
  type ReactNode,
  useCallback,
  useContext,
  useEffect,
  useMemo,
  useSyncExternalStore,
} from "react";
import { useFormContext } from "react-hook-form";
import { useTranslations } from "use-intl";
import { noteOpenDraft } from "@/components/media/chosen-media";
import { takeChosen } from "./take-chosen";
import type { PlacedUpload } from "@/components/media/upload/placed-uploads";
import type { DroppedFile } from "@/components/media/upload/read-dropped-files";
import { placedUploads, useUploads } from "@/components/media/upload/use-uploads";
import { toast } from "@/components/ui/toast";
import { AppError } from "@/lib/base/pure/errors";
import type { ComposeForm } from "@/lib/model/form/compose-form";
import { type ComingFile, type DropTarget, placeFiles } from "@/lib/model/form/uploads/place-files";
import { readUploading, uploadingId, uploadsByField } from "@/lib/model/form/uploads/uploading";
import { kindOfFileName } from "@/lib/model/media/upload-files";
import { mediaIdsOfForm } from "@/lib/model/preset";
import { useDraftId } from "../../form/compose-context";
import { randomId } from "../../form/random-id";
import { useLatest } from "../../form/use-latest";
import { useRestingForm } from "../../form/use-form-values";
import { useIsMarked } from "../../wall/state/use-address-mark";
import { writeForm } from "../../draft/write-form";
import { rememberNames } from "../remembered-names";
import { useMediaCatalog } from "../media-catalog";

type Arrivals = {
  /** Uploads files and puts them into the form at once; they stand there with a bar until they have arrived. */
  take: (files: readonly DroppedFile[], target: DropTarget) => void;
  /** Sends a file again that was interrupted and stands under this id. */
  resend: (id: string, dropped: DroppedFile) => void;
};

const ArrivalsContext = createContext<Arrivals | null>(null);

/** The ids of what the form waits for. */
export const waitingIds = (form: ComposeForm) => uploadsByField(form).flatMap(({ ids }) => ids);

/** Once the page around has begun to save the form, and has put in what an earlier page could not save. */
function soon(act: () => void): () => void {
  const timer = setTimeout(act);
  return () => clearTimeout(timer);
}

/** Whether a file is the one that was interrupted under this id. */
function isSameFile(id: string, { file, folder }: DroppedFile): boolean {
  const lost = readUploading(id);
  return lost?.fileName === file.name && lost.sizeBytes === file.size && lost.folder === folder;
}

/** Files that are dropped, pasted or chosen in the composer, on their way into the form. */
export function ArrivalsProvider({
  swapId,
  children,
}: {
  /** Puts a media id where an upload's id stands, in the form and in its history. */
  swapId: (from: string, to: string) => void;
  children: ReactNode;
}) {
  const t = useTranslations("compose");
  const form = useFormContext<ComposeForm>();
  const catalog = useMediaCatalog();
  const draftId = useDraftId();
  // On the wall, the form is what the shown plan was made from.
  const isHeld = useIsMarked("wall", true);
  const latest = useLatest({ t, form, catalog, swapId, isHeld });

  /** Takes in what has arrived. */
  const settle = useCallback(() => {
    const { form, catalog, swapId, isHeld } = latest.current;
    if (isHeld) return;
    const found = [...new Set(waitingIds(form.getValues()))].flatMap((id) => {
      const upload = placedUploads().of(id);
      return upload.state === "arrived" ? [{ id, mediaId: upload.mediaId }] : [];
    });
    rememberNames(
      found.map(({ id, mediaId }) => ({ mediaId, title: readUploading(id)?.fileName ?? "" })),
    );
    for (const { id, mediaId } of found) swapId(id, mediaId);
    if (found.length > 0) catalog.ask(found.map(({ mediaId }) => mediaId));
  }, [latest]);
  /** Goes on with what an earlier page began, and asks about what another page of this draft put in. */
  const look = useCallback(() => {
    const { form, catalog } = latest.current;
    const waiting = waitingIds(form.getValues());
    if (waiting.length > 0) void placedUploads().goOn(waiting);
    catalog.ask(mediaIdsOfForm(form.getValues()));
    settle();
  }, [latest, settle]);

  useEffect(() => {
    const stop = placedUploads().subscribe(settle);
    window.addEventListener("focus", look);
    return () => {
      stop();
      window.removeEventListener("focus", look);
    };
  }, [settle, look]);
  useEffect(() => (isHeld ? undefined : soon(look)), [look, isHeld]);
  useRestingForm(300, look);

  /** Puts files into the form, wherever they come from. */
  const place = useCallback(
    (files: readonly ComingFile[], target: DropTarget) => {
      const { t, form } = latest.current;
      const { form: next, left } = placeFiles(form.getValues(), files, target, (number) =>
        t("groups.defaultName", { number: String(number) }),
      );
      writeForm(form, next);
      const sounds = files.filter(({ isSound }) => isSound).length;
      if (left.length > 0) toast.failed(t("arriving.noRoom", { count: left.length }));
      else if (sounds > 0) toast.done(t("arriving.music", { count: sounds }));
    },
    [latest],
  );
  // What was chosen in the library for a batch.
  useEffect(() => {
    noteOpenDraft(draftId);
    return soon(() => {
      const chosen = takeChosen();
      if (chosen.length === 0) return;
      place(chosen, null);
      latest.current.catalog.ask(chosen.map(({ mediaId }) => mediaId));
      toast.done(latest.current.t("arriving.chosen", { count: chosen.length }));
    });
  }, [draftId, place, latest]);

  const take = useCallback(
    (files: readonly DroppedFile[], target: DropTarget) => {
      const { form } = latest.current;
      const lost = waitingIds(form.getValues()).filter(
        (id) => placedUploads().of(id).state === "lost",
      );
      const fresh = files.filter((dropped) => {
        const at = lost.findIndex((id) => isSameFile(id, dropped));
        const [id] = at === -1 ? [] : lost.splice(at, 1);
        if (id) placedUploads().begin([{ id, dropped }]);
        return !id;
      });
      if (fresh.length === 0) return;
      const coming = fresh.map((dropped) => {
        const { name: fileName, size: sizeBytes } = dropped.file;
        const { folder } = dropped;
        const id = uploadingId({ key: randomId(), fileName, folder, sizeBytes });
        return { id, dropped, isSound: kindOfFileName(fileName) === "audio" };
      });
      place(
        coming.map(({ id, dropped, isSound }) => ({
          mediaId: id,
          folder: dropped.folder,
          isSound,
        })),
        target,
      );
      placedUploads().begin(coming);
    },
    [latest, place],
  );
  const resend = useCallback(
    (id: string, dropped: DroppedFile) => placedUploads().begin([{ id, dropped }]),
    [],
  );
  const arrivals = useMemo(() => ({ take, resend }), [take, resend]);
  return (
    <ArrivalsContext value={arrivals}>
      <LibraryWatch />
      {children}
    </ArrivalsContext>
  );
}

/** The library is read again whenever a file has been added to it. */
function LibraryWatch() {
  useUploads();
  return null;
}

export function useArrivals(): Arrivals {
  const arrivals = useContext(ArrivalsContext);
  if (!arrivals) throw new AppError("unexpected", "useArrivals outside of its provider");
  return arrivals;
}

const subscribe = (listener: () => void) => placedUploads().subscribe(listener);
const looking: PlacedUpload = { state: "looking" };

/** What is known of the file that stands under an id. */
export const usePlacedUpload = (id: string): PlacedUpload =>
  useSyncExternalStore(
    subscribe,
    () => placedUploads().of(id),
    () => looking,
  );
