"use client";

import { templateIdLimit } from "@/lib/ims/schema/template-config";
import { FidelityBadge } from "./fidelity-badge";
import { TextList } from "./text-list";
import { useField } from "./use-field";

/** Templates of the account, of which one is drawn. */
export function TemplatesSettings() {
  const { label, hint } = useField("templates", "templates");
  return (
    <div className="pl-4 sm:pl-6">
      <TextList
        path="templates"
        label={label}
        itemLabel={label}
        hint={hint}
        placeholder=""
        most={templateIdLimit}
        longest={64}
        aside={<FidelityBadge path="templates" />}
      />
    </div>
  );
}
