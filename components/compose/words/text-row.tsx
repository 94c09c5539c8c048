"use client";

import clsx from "clsx";
import { GripVertical, X } from "lucide-react";
import { type ClipboardEvent, type KeyboardEvent, memo, type ReactNode, useId } from "react";
import { useTranslations } from "use-intl";
import { FieldError } from "@/components/ui/control/field";
import { IconButton } from "@/components/ui/icon-button";
import { inputClass } from "@/components/ui/control/input";
import { useSortableItem } from "../kit/sortable";
import { rowKeys } from "../keys/move-in-row";
import { WordHits } from "./word-hits";
import { isTable, mayBeSeveral } from "./is-table";

type TextRowProps = {
  id: string;
  path: string;
  index: number;
  text: string;
  label: string;
  placeholder: string;
  longest: number;
  multiline: boolean;
  below: ((text: string) => ReactNode) | undefined;
  /** A button beside the text. It must stay the same function until it says something else. */
  action: ((text: string, name: string) => ReactNode) | undefined;
  problem: string | undefined;
  /** Whether the row is the only one: it can be emptied, but not moved or removed. */
  alone: boolean;
  onSet: (index: number, text: string) => void;
  onAdd: (index: number) => void;
  onRemove: (index: number, focus: boolean) => void;
  /** Takes a paste of several texts as it is. */
  onPaste: (index: number, pasted: string) => void;
  onBlur: () => void;
};

/** The lists whose texts are shown or spoken in videos; others hold words and ids. */
const saidAloud = /^(titles|subHeadings|speech\.texts|groups\.\d+\.speechTexts)\./;

/** One text of a list. Enter begins the next row; backspace in an empty row removes it. */
export const TextRow = memo(function TextRow(props: TextRowProps) {
  const { index, text, label, longest, multiline, problem, alone } = props;
  const t = useTranslations("compose.lists");
  const { ref, style, handle, isDragging } = useSortableItem(props.id, alone);
  const errorId = useId();
  const name = { list: label, number: String(index + 1) };
  const over = text.length > longest;
  const control = {
    value: text,
    placeholder: props.placeholder,
    "aria-label": t("row", name),
    "aria-invalid": problem || over ? (true as const) : undefined,
    "aria-describedby": problem ? errorId : undefined,
    "data-row-input": true,
    "data-row-control": true,
    onChange: (event: { target: { value: string } }) => props.onSet(index, event.target.value),
    onBlur: props.onBlur,
    onKeyDown: (event: KeyboardEvent) => onKey(event, props),
    onPaste: (event: ClipboardEvent) => onPaste(event, props),
  };
  return (
    <li
      ref={ref}
      style={style}
      data-field={props.path}
      className={clsx(isDragging && "opacity-80")}
    >
      <div className="group flex items-start" {...rowKeys}>
        <button
          type="button"
          {...handle}
          tabIndex={-1}
          data-row-control
          aria-label={t("drag", name)}
          disabled={alone}
          className="mt-0.5 grid h-9 w-4 shrink-0 cursor-grab sm:w-6 touch-none place-items-center rounded text-faint hover:text-ink disabled:cursor-default disabled:opacity-0"
        >
          <GripVertical aria-hidden className="size-4" />
        </button>
        <div className="relative min-w-0 flex-1">
          {multiline ? (
            <textarea
              {...control}
              rows={2}
              className={clsx(inputClass, "field-sizing-content min-h-17 resize-none py-2 pr-24")}
            />
          ) : (
            <input {...control} className={clsx(inputClass, "h-10 pr-14")} />
          )}
          <span
            className={clsx(
              "pointer-events-none absolute right-3 text-xs tabular-nums",
              multiline ? "bottom-2 text-right" : "top-1/2 -translate-y-1/2",
              over ? "text-bad" : "text-faint",
              text === "" && "opacity-0",
            )}
          >
            {t("counter", { used: String(text.length), most: String(longest) })}
          </span>
        </div>
        {props.action?.(text, t("row", name))}
        <IconButton
          label={t("remove", name)}
          tooltip={false}
          tabIndex={-1}
          data-row-control
          tone="danger"
          className={clsx("mt-0.5 ml-1 !w-8", alone && "invisible")}
          onClick={() => props.onRemove(index, false)}
        >
          <X aria-hidden />
        </IconButton>
      </div>
      {props.below ? <div className="pr-10 pl-4 sm:pl-6">{props.below(text)}</div> : null}
      {problem ? (
        <div className="pl-4 sm:pl-6">
          <FieldError id={errorId} message={problem} />
        </div>
      ) : null}
      {saidAloud.test(props.path) ? (
        <WordHits text={text} onSet={(next) => props.onSet(index, next)} />
      ) : null}
    </li>
  );
});

function onKey(
  event: KeyboardEvent,
  { index, text, multiline, alone, onAdd, onRemove }: TextRowProps,
) {
  // While an input method composes Chinese, Enter chooses a candidate.
  if (event.nativeEvent.isComposing) return;
  if (event.key === "Enter" && (!multiline || event.ctrlKey || event.metaKey)) {
    event.preventDefault();
    onAdd(index);
  }
  if (event.key === "Backspace" && text === "" && !alone) {
    event.preventDefault();
    onRemove(index, true);
  }
}

function onPaste(event: ClipboardEvent, { index, multiline, onPaste: paste }: TextRowProps) {
  const pasted = event.clipboardData.getData("text");
  if (multiline && !isTable(event.clipboardData)) return;
  if (!mayBeSeveral(pasted)) return;
  event.preventDefault();
  paste(index, pasted);
}
