"use client";

import { useMemo, useState } from "react";
import { useTranslations } from "use-intl";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/control/field";
import { Textarea } from "@/components/ui/control/textarea";
import { Dialog } from "@/components/ui/dialog";
import { nameOfFile } from "@/lib/jobs/downloads/clip-file-name";
import {
  chooseColumn,
  type ReadResults,
  readResults,
  readResultTable,
  type ResultTable,
} from "@/lib/jobs/results/read-results";
import type { ClipResult } from "@/lib/model/clip-result";
import type { JobSnapshot } from "@/lib/model/job";
import { ResultCells } from "./result-cells";

/** A table of results, pasted or from a file; what is wrong in it stands at its cell. */
export function PasteResults({
  job,
  onSave,
  onClose,
}: {
  job: JobSnapshot;
  /** True when the results were saved. */
  onSave: (results: readonly ClipResult[]) => Promise<boolean>;
  onClose: () => void;
}) {
  const t = useTranslations("results.dialog");
  const common = useTranslations("common");
  const [text, setText] = useState("");
  const [table, setTable] = useState<ResultTable | null>(null);
  const [saving, setSaving] = useState(false);
  const videos = useMemo(
    () =>
      job.clips.map((clip) => ({
        index: clip.index,
        mediaId: clip.mediaId,
        fileName: nameOfFile(clip, job.count),
        title: clip.content?.title ?? "",
      })),
    [job.clips, job.count],
  );
  const read = useMemo(() => (table ? readResults(table, videos) : null), [table, videos]);

  function take(next: string): void {
    setText(next);
    setTable(readResultTable(next));
  }

  async function save(results: readonly ClipResult[]): Promise<void> {
    setSaving(true);
    const saved = await onSave(results);
    setSaving(false);
    if (saved) onClose();
  }

  const problem = table && read ? whatIsMissing(table, read) : null;
  return (
    <Dialog
      open
      onOpenChange={onClose}
      width="lg"
      title={t("title")}
      description={t("lead")}
      footer={
        <>
          <p className="mr-auto text-[13px] text-muted" aria-live="polite">
            {problem ? t(problem.key, { count: problem.count }) : ""}
          </p>
          <Button onClick={onClose}>{common("cancel")}</Button>
          <Button
            variant="primary"
            pending={saving}
            disabled={!read || problem !== null}
            onClick={() => void save(read?.results ?? [])}
          >
            {t("save", { count: read?.results.length ?? 0 })}
          </Button>
        </>
      }
    >
      <div className="space-y-4">
        <Field label={t("file")}>
          {(control) => (
            <input
              {...control}
              type="file"
              accept=".csv,.tsv,.txt"
              className="block max-w-full text-sm"
              onChange={(event) => void event.target.files?.[0]?.text().then(take)}
            />
          )}
        </Field>
        <Field label={t("text")}>
          {(control) => (
            <Textarea
              {...control}
              rows={5}
              value={text}
              onChange={(event) => take(event.target.value)}
            />
          )}
        </Field>
        {table && read ? (
          <ResultCells
            table={table}
            mistakes={read.mistakes}
            onColumn={(column, at) =>
              setTable({ ...table, columns: chooseColumn(table.columns, column, at) })
            }
          />
        ) : null}
      </div>
    </Dialog>
  );
}

/** Why the table cannot be saved yet; null when it can. */
function whatIsMissing({ columns }: ResultTable, { results, mistakes }: ReadResults) {
  if (Object.values(columns).includes(null)) return { key: "missingColumn" as const, count: 0 };
  const wrong = new Set(
    mistakes.filter(({ message }) => message !== "unknown-video").map(({ row }) => row),
  );
  if (wrong.size > 0) return { key: "mistakes" as const, count: wrong.size };
  return results.length === 0 ? { key: "nothing" as const, count: 0 } : null;
}
