import { Cloud, Cpu } from "lucide-react";
import Link from "next/link";
import { Badge } from "@/components/ui/badge";
import type { BackendKind } from "@/lib/ims/backend";
import { paths } from "@/lib/base/pure/paths";

/** Shows the backend, with a link to its settings. */
export function BackendBadge({
  kind,
  label,
  hint,
}: {
  kind: BackendKind;
  label: string;
  hint: string;
}) {
  return (
    <Link href={paths.settings()} className="mr-1 rounded-full" data-tooltip={hint}>
      <Badge icon={kind === "embedded" ? <Cpu aria-hidden /> : <Cloud aria-hidden />}>
        {label}
        <span className="sr-only">. {hint}</span>
      </Badge>
    </Link>
  );
}
