"use client";

import { Search, X } from "lucide-react";
import { type ReactNode, useEffect, useState } from "react";
import { useTranslations } from "use-intl";
import { Input } from "@/components/ui/control/input";
import { Select } from "@/components/ui/control/select";
import { IconButton } from "@/components/ui/icon-button";
import type { ListSort } from "@/lib/model/list/list-specs";

const typingPauseMs = 200;

/** A search field that reports its text when the typing pauses. */
function SearchField({
  value,
  label,
  onChange,
}: {
  value: string;
  label: string;
  onChange: (value: string) => void;
}) {
  const t = useTranslations("lists");
  const [text, setText] = useState(value);
  const [reported, setReported] = useState(value);
  // The filter was cleared elsewhere.
  if (value !== reported) {
    setReported(value);
    setText(value);
  }
  const report = (next: string) => {
    setReported(next);
    onChange(next);
  };
  useEffect(() => {
    if (text === value) return;
    const timer = setTimeout(() => report(text), typingPauseMs);
    return () => clearTimeout(timer);
  });
  const clear = () => {
    setText("");
    report("");
  };
  return (
    <div className="relative min-w-0 flex-1 basis-52 max-sm:basis-full sm:max-w-72">
      <Search
        aria-hidden
        className="pointer-events-none absolute top-1/2 left-3 size-4 -translate-y-1/2 text-faint"
      />
      <Input
        type="text"
        role="searchbox"
        aria-label={label}
        placeholder={label}
        value={text}
        maxLength={120}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={(event) => {
          if (event.key !== "Escape" || text === "") return;
          event.preventDefault();
          event.stopPropagation();
          clear();
        }}
        className="px-9"
      />
      {text ? (
        <IconButton
          label={t("clearSearch")}
          tooltip={false}
          size="sm"
          className="absolute top-1 right-1"
          onClick={clear}
        >
          <X aria-hidden />
        </IconButton>
      ) : null}
    </div>
  );
}

/** A filter with its choices; the empty one stands for everything. */
export function ListFilter<Value extends string>({
  label,
  value,
  all,
  choices,
  onChange,
}: {
  label: string;
  value: Value | null;
  /** The word for everything. */
  all: string;
  choices: ReadonlyArray<{ value: Value; label: string }>;
  onChange: (value: Value | null) => void;
}) {
  return (
    <div className="w-40 max-sm:flex-1">
      <Select
        aria-label={label}
        value={value ?? ""}
        onChange={(event) =>
          onChange(choices.find((choice) => choice.value === event.target.value)?.value ?? null)
        }
      >
        <option value="">{all}</option>
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.label}
          </option>
        ))}
      </Select>
    </div>
  );
}

/** Search, filters and sort over a list, in every list at the same position. */
export function ListToolbar<Sort extends ListSort>({
  q,
  searchLabel,
  sort,
  sorts,
  onChange,
  children,
}: {
  q: string;
  /** What is searched; names when absent. */
  searchLabel?: string | undefined;
  sort: Sort;
  sorts: readonly Sort[];
  onChange: (change: { q: string } | { sort: Sort }) => void;
  /** Filters. */
  children?: ReactNode;
}) {
  const t = useTranslations("lists");
  return (
    <div role="search" className="mb-4 flex flex-wrap items-center gap-2">
      <SearchField
        value={q}
        label={searchLabel ?? t("searchLabel")}
        onChange={(next) => onChange({ q: next })}
      />
      {children}
      <div className="w-44 max-sm:flex-1 sm:ml-auto">
        <Select
          aria-label={t("sortLabel")}
          value={sort}
          onChange={(event) => {
            const next = sorts.find((one) => one === event.target.value);
            if (next) onChange({ sort: next });
          }}
        >
          {sorts.map((one: ListSort) => (
            <option key={one} value={one}>
              {t(`sort.${one}`)}
            </option>
          ))}
        </Select>
      </div>
    </div>
  );
}
