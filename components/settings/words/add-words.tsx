"use client";

import { FileUp } from "lucide-react";
import Papa from "papaparse";
import { useRef, useState } from "react";
import { useTranslations } from "use-intl";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/control/field";
import { Input } from "@/components/ui/control/input";
import { Textarea } from "@/components/ui/control/textarea";
import { readWords } from "@/lib/model/words/read-words";
import type { ListedWord } from "@/lib/model/words/word-list";

const wordsOf = (text: string): ListedWord[] =>
  readWords(Papa.parse<string[]>(text, { skipEmptyLines: "greedy" }).data);

/** Words for a list of the team by name, typed, pasted, or from a text or CSV file. */
export function AddWords({
  isFull,
  onAdd,
}: {
  isFull: boolean;
  onAdd: (name: string, words: ListedWord[]) => void;
}) {
  const t = useTranslations("wordLists");
  const [name, setName] = useState("");
  const [text, setText] = useState("");
  const file = useRef<HTMLInputElement>(null);
  const words = wordsOf(text);
  const add = () => {
    onAdd(name.trim(), words);
    setText("");
  };
  return (
    <div className="mt-4 grid gap-3 border-t border-line pt-4">
      <div>
        <h3 className="text-sm font-semibold">{t("importTitle")}</h3>
        <p className="text-[13px] text-muted">{t("importLead")}</p>
      </div>
      <Field label={t("importName")}>
        {(attributes) => (
          <Input
            {...attributes}
            value={name}
            maxLength={60}
            placeholder={t("importNamePlaceholder")}
            onChange={(event) => setName(event.target.value)}
          />
        )}
      </Field>
      <Field label={t("importText")}>
        {(attributes) => (
          <Textarea
            {...attributes}
            rows={4}
            value={text}
            placeholder={t("importPlaceholder")}
            onChange={(event) => setText(event.target.value)}
          />
        )}
      </Field>
      <div className="flex flex-wrap gap-2">
        <Button
          variant="primary"
          disabled={isFull || name.trim() === "" || words.length === 0}
          onClick={add}
        >
          {t("import", { count: words.length })}
        </Button>
        <Button icon={<FileUp aria-hidden />} onClick={() => file.current?.click()}>
          {t("importFile")}
        </Button>
        <input
          ref={file}
          type="file"
          accept=".txt,.csv,.tsv,text/plain,text/csv"
          hidden
          onChange={(event) => {
            const [opened] = event.target.files ?? [];
            event.target.value = "";
            void opened?.text().then(setText);
          }}
        />
      </div>
    </div>
  );
}
