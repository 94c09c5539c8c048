"use client";

import { X } from "lucide-react";
import { type KeyboardEvent, useRef, useState } from "react";
import { useTranslations } from "use-intl";
import type { ControlProps } from "@/components/ui/control/field";
import { changeTags, readTags } from "@/lib/model/media/about";

/**
 * Tags as one field: Enter, a comma or leaving the field makes a tag of what is typed, and Backspace in
 * the empty field takes the last one out. A pasted list becomes several tags.
 */
export function TagsInput({
  control,
  tags,
  onChange,
}: {
  control: ControlProps;
  tags: readonly string[];
  onChange: (tags: string[]) => void;
}) {
  const t = useTranslations("mediaAbout");
  const [typed, setTyped] = useState("");
  const input = useRef<HTMLInputElement>(null);
  const take = (text: string) => {
    const add = readTags(text);
    if (add.length > 0) onChange(changeTags(tags, { add, remove: [] }));
    setTyped("");
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    // Enter also ends the choice of a Chinese word.
    if (event.nativeEvent.isComposing) return;
    if (event.key === "Enter" && typed.trim() !== "") {
      event.preventDefault();
      take(typed);
    }
    if (event.key === "Backspace" && typed === "" && tags.length > 0) {
      onChange(tags.slice(0, -1));
    }
  };
  return (
    <div
      className="flex min-h-10 flex-wrap items-center gap-1.5 rounded-md border border-strong/55 bg-surface px-2 py-1.5 focus-within:border-accent focus-within:outline-2 focus-within:outline-accent/35 hover:border-strong has-aria-invalid:border-bad"
      onPointerDown={(event) => {
        if (event.target !== event.currentTarget) return;
        event.preventDefault();
        input.current?.focus();
      }}
    >
      {tags.map((tag) => (
        <span
          key={tag}
          className="inline-flex h-6 max-w-full items-center gap-0.5 rounded-full bg-accent-soft pl-2.5 text-xs font-medium text-accent"
        >
          <span className="truncate">{tag}</span>
          <button
            type="button"
            aria-label={t("removeTag", { tag })}
            onClick={() => {
              onChange(tags.filter((one) => one !== tag));
              input.current?.focus();
            }}
            className="grid size-6 place-items-center rounded-full hover:bg-sunken"
          >
            <X aria-hidden className="size-3" />
          </button>
        </span>
      ))}
      <input
        {...control}
        ref={input}
        value={typed}
        maxLength={400}
        onChange={(event) => {
          const { value } = event.target;
          const isList = /[,，、;；\n]/.test(value);
          if (isList && !(event.nativeEvent as InputEvent).isComposing) take(value);
          else setTyped(value);
        }}
        onKeyDown={onKeyDown}
        onBlur={() => take(typed)}
        className="h-6 min-w-24 flex-1 bg-transparent px-1 text-sm outline-none"
      />
    </div>
  );
}
