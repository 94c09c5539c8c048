"use client";

import { FolderUp, Plus } from "lucide-react";
import { useRef } from "react";
import { useTranslations } from "use-intl";
import { Button, type ButtonLook } from "@/components/ui/button";
import { uploadAccept } from "@/lib/model/media/upload-files";
import { type DroppedFile, readChosenFiles } from "./read-dropped-files";
import { uploadManager } from "./use-uploads";

/**
 * Two buttons for people who do not drag and drop: for single files, and for a folder with all its
 * files.
 */
export function AddButtons({
  size = "md",
  variant = "primary",
  onFiles = (files) => void uploadManager().add(files),
}: Pick<ButtonLook, "size" | "variant"> & {
  /** What becomes of the files; without it they go to the library. */
  onFiles?: (files: DroppedFile[]) => void;
}) {
  const t = useTranslations("media");
  const files = useRef<HTMLInputElement>(null);
  const folder = useRef<HTMLInputElement>(null);
  const take = (input: HTMLInputElement) => {
    onFiles(readChosenFiles(input.files ?? []));
    // Choosing the same file again must be a change event again.
    input.value = "";
  };
  return (
    <>
      <Button
        size={size}
        variant={variant}
        icon={<Plus aria-hidden />}
        onClick={() => files.current?.click()}
      >
        {t("addFiles")}
      </Button>
      <Button size={size} icon={<FolderUp aria-hidden />} onClick={() => folder.current?.click()}>
        {t("addFolder")}
      </Button>
      <input
        ref={files}
        type="file"
        multiple
        hidden
        accept={uploadAccept}
        data-testid="add-files"
        onChange={(event) => take(event.currentTarget)}
      />
      <input
        ref={folder}
        type="file"
        hidden
        {...{ webkitdirectory: "" }}
        data-testid="add-folder"
        onChange={(event) => take(event.currentTarget)}
      />
    </>
  );
}
