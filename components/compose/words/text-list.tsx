"use client";

import { ClipboardPaste, Plus } from "lucide-react";
import { type ReactNode, useCallback, useId, useRef, useState } from "react";
import { type FieldPathByValue, useController, useFormContext } from "react-hook-form";
import { useTranslations } from "use-intl";
import { Button } from "@/components/ui/button";
import { FieldError } from "@/components/ui/control/field";
import { toast } from "@/components/ui/toast";
import type { ComposeForm } from "@/lib/model/form/compose-form";
import { OneTabStop } from "../keys/one-tab-stop";
import { SortableList } from "../kit/sortable";
import { TextRow } from "./text-row";
import { useProblem, useRowProblems } from "../form/use-error-text";
import { useFollowText } from "./use-follow-text";
import { useKeyedList } from "../form/use-keyed-list";
import { useLatest } from "../form/use-latest";
import { deferred } from "@/components/ui/later/deferred";
import { whenIdle } from "@/components/ui/later/idle-queue";
import { loadPart } from "@/components/ui/later/load-part";

const PasteTableDialog = deferred(
  async () => (await import("./paste-table-dialog")).PasteTableDialog,
);

/** With the reader of tables, which a paste needs first. */
const loadSplitting = () => import("./split-pasted");
whenIdle(loadSplitting);

const PasteManyDialog = deferred(async () => (await import("./paste-many-dialog")).PasteManyDialog);

const blank = [""];

type Choosing = { rows: string[][]; room: number; add: (texts: string[]) => void };

/**
 * A list of texts, one per row: add, remove, move, paste a column. Only the row that changes
 * renders again. An empty list shows one empty row to type into.
 */
export function TextList({
  path,
  label,
  itemLabel,
  hint,
  placeholder,
  most,
  longest,
  multiline = false,
  below,
  action,
  aside,
  more,
}: {
  path: FieldPathByValue<ComposeForm, string[]>;
  label: string;
  itemLabel: string;
  hint?: ReactNode;
  placeholder: string;
  most: number;
  longest: number;
  multiline?: boolean;
  /** What stands below a row. It must stay the same function until it says something else. */
  below?: ((text: string) => ReactNode) | undefined;
  /** A button beside a row. It must stay the same function until it says something else. */
  action?: ((text: string, name: string) => ReactNode) | undefined;
  aside?: ReactNode;
  /** A further action beside those that add texts. */
  more?: ReactNode;
}) {
  const t = useTranslations("compose.lists");
  const { control } = useFormContext<ComposeForm>();
  const follow = useFollowText();
  const { field } = useController({ control, name: path });
  const problem = useProblem(path);
  const rowProblems = useRowProblems(path);
  const [pasting, setPasting] = useState(false);
  const listRef = useRef<HTMLUListElement>(null);
  const id = useId();
  // A line of sub-headings without typed text is not in the form yet.
  const stored: string[] | undefined = field.value;
  const values = stored && stored.length > 0 ? stored : blank;
  const list = useKeyedList(values, field.onChange);
  const focusRow = (index: number) =>
    requestAnimationFrame(() => {
      const rows = listRef.current?.querySelectorAll<HTMLElement>("[data-row-input]");
      rows?.[Math.max(0, index)]?.focus();
    });
  /** What was pasted and needs a choice: a table, or more texts than fit. */
  const [choosing, setChoosing] = useState<Choosing | null>(null);
  /** Adds texts at a row, or hands them over to a choice when they are more than that. */
  const take = async (pasted: string, at: number | null) => {
    const { pastedRows } = await loadPart(loadSplitting);
    const rows = pastedRows(pasted);
    const here = at === null ? values.filter((text) => text.trim() !== "") : values;
    const isBlank = at !== null && (values[at] ?? "") === "";
    const room = Math.max(0, most - here.length + (isBlank ? 1 : 0));
    const add = (texts: string[]) => {
      if (texts.length === 0) return;
      if (at === null) field.onChange([...here, ...texts]);
      else if (isBlank) list.replace(at, texts);
      else list.insert(at + 1, texts);
      if (at !== null) focusRow(at + texts.length - (isBlank ? 1 : 0));
      if (texts.length > 1) toast.done(t("pasted", { count: texts.length }));
    };
    const isOneColumn = rows.every((row) => row.length < 2);
    if (isOneColumn && rows.length <= room) add(rows.flat());
    else setChoosing({ rows, room, add });
  };

  // The rows are memoised, so their callbacks must stay the same while the list changes.
  const latest = useLatest({
    set: (index: number, text: string) => {
      follow(values[index] ?? "", text);
      list.set(index, text);
    },
    blur: field.onBlur,
    add: (index: number) => {
      if (values.length >= most) return;
      list.insert(index + 1, [""]);
      focusRow(index + 1);
    },
    remove: (index: number, focus: boolean) => {
      list.remove(index);
      if (focus) focusRow(index - 1);
    },
    paste: (index: number, pasted: string) => void take(pasted, index),
  });
  const onBlur = useCallback(() => latest.current.blur(), [latest]);
  const onSet = useCallback((i: number, text: string) => latest.current.set(i, text), [latest]);
  const onAdd = useCallback((i: number) => latest.current.add(i), [latest]);
  const onRemove = useCallback((i: number, f: boolean) => latest.current.remove(i, f), [latest]);
  const onPaste = useCallback((i: number, text: string) => latest.current.paste(i, text), [latest]);

  return (
    <div role="group" aria-labelledby={id} data-field={path} className="group/texts">
      <div className="mb-1.5 flex items-baseline justify-between gap-3">
        <span id={id} className="text-[13px] font-medium">
          {label}
        </span>
        {aside}
      </div>
      {hint ? <p className="-mt-1 mb-2 text-[13px] text-faint">{hint}</p> : null}
      <SortableList ids={list.keys} onMove={list.move}>
        <ul ref={listRef} className="-ml-4 flex flex-col gap-1.5 sm:-ml-6">
          {values.map((text, index) => (
            <TextRow
              key={list.keys[index] ?? index}
              id={list.keys[index] ?? String(index)}
              path={`${path}.${index}`}
              index={index}
              text={text}
              label={itemLabel}
              placeholder={index === 0 ? placeholder : ""}
              longest={longest}
              multiline={multiline}
              below={below}
              action={action}
              problem={rowProblems[index]}
              alone={values.length === 1}
              onSet={onSet}
              onAdd={onAdd}
              onRemove={onRemove}
              onPaste={onPaste}
              onBlur={onBlur}
            />
          ))}
        </ul>
      </SortableList>
      {problem ? <FieldError message={problem} /> : null}
      <OneTabStop
        label={t("adding", { list: label })}
        className="mt-2 flex flex-wrap items-center gap-1"
      >
        <Button
          variant="ghost"
          size="sm"
          icon={<Plus aria-hidden />}
          disabled={values.length >= most}
          onClick={() => latest.current.add(values.length - 1)}
        >
          {t("add")}
        </Button>
        <Button
          variant="ghost"
          size="sm"
          icon={<ClipboardPaste aria-hidden />}
          onClick={() => setPasting(true)}
        >
          {t("pasteMany")}
        </Button>
        {more}
        {values.length > 1 ? (
          <span className="ml-auto flex gap-3 text-xs text-faint tabular-nums">
            <span
              aria-hidden
              className="hidden group-has-[[data-row-input]:focus]/texts:not-pointer-coarse:sm:inline"
            >
              {t("rowKeys")}
            </span>
            {t("countOf", { count: String(values.length), most: String(most) })}
          </span>
        ) : null}
      </OneTabStop>
      {pasting ? (
        <PasteManyDialog
          onClose={() => setPasting(false)}
          onPaste={(text) => void take(text, null)}
        />
      ) : null}
      {choosing ? (
        <PasteTableDialog
          rows={choosing.rows}
          room={choosing.room}
          most={most}
          itemLabel={itemLabel}
          onTexts={choosing.add}
          onClose={() => setChoosing(null)}
        />
      ) : null}
    </div>
  );
}
