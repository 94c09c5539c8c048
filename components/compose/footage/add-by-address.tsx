"use client";

import { Link } from "lucide-react";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/control/field";
import { Input } from "@/components/ui/control/input";
import { isAddress, mediaReference } from "@/lib/model/form/form-values";

/** The field appears when the button is pressed, and takes the focus. */
const focusWhenThere = (input: HTMLInputElement | null) => input?.focus();

/** Adds an object of the bucket that is not in the library, by its address. */
export function AddByAddress({ onAdd }: { onAdd: (address: string) => void }) {
  const t = useTranslations("compose");
  const [open, setOpen] = useState(false);
  const [text, setText] = useState("");
  const [wrong, setWrong] = useState(false);
  if (!open) {
    return (
      <Button
        variant="ghost"
        size="sm"
        icon={<Link aria-hidden />}
        onClick={() => setOpen(true)}
        className="mt-1"
      >
        {t("kit.addresses.open")}
      </Button>
    );
  }
  const add = () => {
    const address = text.trim();
    const isRight = isAddress(address) && mediaReference.safeParse(address).success;
    setWrong(!isRight);
    if (!isRight) return;
    onAdd(address);
    setText("");
    setOpen(false);
  };
  return (
    <div className="mt-2 w-full max-w-xl">
      <Field
        label={t("kit.addresses.label")}
        hint={t("kit.addresses.hint")}
        error={wrong ? t("errors.address") : undefined}
      >
        {(attributes) => (
          <span className="flex gap-2">
            <Input
              {...attributes}
              ref={focusWhenThere}
              value={text}
              onChange={(event) => setText(event.target.value)}
              onKeyDown={(event) => {
                if (event.key === "Escape") setOpen(false);
                if (event.key !== "Enter") return;
                event.preventDefault();
                add();
              }}
              placeholder="https://"
              spellCheck={false}
            />
            <Button onClick={add}>{t("kit.addresses.add")}</Button>
          </span>
        )}
      </Field>
    </div>
  );
}
