"use client";

import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Upload } from "lucide-react";
import { type ReactNode, useRef } from "react";
import { useTranslations } from "use-intl";
import { Button } from "@/components/ui/button";
import { AppError } from "@/lib/base/pure/errors";
import { paths } from "@/lib/base/pure/paths";
import {
  type FontProblem,
  fontProblems,
  mostFontBytes,
  type TeamFont,
  teamFontSchema,
  teamFontsSchema,
} from "@/lib/model/media/own-fonts";

const fontsKey = ["fonts"];

/** The fonts of the team, and a button that adds one from a file. */
export function OwnFonts({
  onChoose,
  row,
}: {
  onChoose: (font: TeamFont) => void;
  row: (font: TeamFont) => ReactNode;
}) {
  const t = useTranslations("compose.styles.fonts");
  const client = useQueryClient();
  const input = useRef<HTMLInputElement>(null);
  const { data: fonts = [] } = useQuery({ queryKey: fontsKey, queryFn: listFonts });
  const add = useMutation({
    mutationFn: addFont,
    onSuccess: (added) => {
      if (typeof added === "string") return;
      void client.invalidateQueries({ queryKey: fontsKey });
      onChoose(added);
    },
  });
  const problem = add.isError ? "broken-off" : typeof add.data === "string" ? add.data : null;
  return (
    <>
      <h3 className="mt-5 text-sm font-semibold">{t("own")}</h3>
      <p className="mt-0.5 text-[13px] text-muted">{t("ownLead")}</p>
      {fonts.length > 0 ? <ul className="mt-2 grid gap-1.5">{fonts.map(row)}</ul> : null}
      <input
        ref={input}
        type="file"
        accept=".ttf,.otf,.woff,.woff2"
        hidden
        onChange={({ target }) => {
          const [file] = target.files ?? [];
          target.value = "";
          if (file) add.mutate(file);
        }}
      />
      <Button
        size="sm"
        className="mt-2"
        icon={<Upload aria-hidden />}
        pending={add.isPending}
        onClick={() => input.current?.click()}
      >
        {t("add")}
      </Button>
      {problem ? (
        <p role="alert" className="mt-2 text-[13px] text-bad">
          {t(`problems.${problem}`)}
        </p>
      ) : null}
    </>
  );
}

async function listFonts({ signal }: { signal: AbortSignal }): Promise<TeamFont[]> {
  const response = await fetch(paths.api.fonts(), { signal });
  if (!response.ok) throw new AppError("unexpected", `the fonts answered ${response.status}`);
  return teamFontsSchema.parse(await response.json()).fonts;
}

/** @returns the font, or what is wrong with the file */
async function addFont(file: File): Promise<TeamFont | FontProblem> {
  if (file.size > mostFontBytes) return "too-large";
  const response = await fetch(paths.api.fonts(), {
    method: "POST",
    headers: { "content-type": "application/octet-stream" },
    body: file,
  });
  const answer: unknown = await response.json();
  if (response.ok) return teamFontSchema.parse(answer);
  const said = (answer as { problem?: unknown }).problem;
  return fontProblems.find((one) => one === said) ?? "unusable";
}
