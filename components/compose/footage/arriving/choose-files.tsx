"use client";

import { Upload } from "lucide-react";
import { useRef } from "react";
import { useTranslations } from "use-intl";
import { readChosenFiles } from "@/components/media/upload/read-dropped-files";
import { Button } from "@/components/ui/button";
import type { DropTarget } from "@/lib/model/form/uploads/place-files";
import { uploadAccept } from "@/lib/model/media/upload-files";
import { useArrivals } from "./arrivals-context";

/** For people who do not drag and drop: files of this computer, straight into a group. */
export function ChooseFiles({ target, groupName }: { target: DropTarget; groupName: string }) {
  const t = useTranslations("compose.arriving");
  const { take } = useArrivals();
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button
        size="sm"
        className="mx-1.5 max-sm:mb-1.5"
        icon={<Upload aria-hidden />}
        aria-label={t("fromComputerTo", { name: groupName })}
        onClick={() => input.current?.click()}
      >
        {t("fromComputer")}
      </Button>
      <input
        ref={input}
        type="file"
        multiple
        hidden
        accept={uploadAccept}
        onChange={({ currentTarget }) => {
          take(readChosenFiles(currentTarget.files ?? []), target);
          currentTarget.value = "";
        }}
      />
    </>
  );
}
