import { Cloud, Cpu } from "lucide-react";
import { Badge } from "@/components/ui/badge";
import { Tooltip } from "@/components/ui/tooltip";

/** Says where the clips are made. */
export function PlaceBadge({
  embedded,
  label,
  hint,
}: {
  embedded: boolean;
  label: string;
  hint: string;
}) {
  return (
    <Tooltip label={hint}>
      <span className="mr-1">
        <Badge icon={embedded ? <Cpu aria-hidden /> : <Cloud aria-hidden />}>
          {label}
          <span className="sr-only">. {hint}</span>
        </Badge>
      </span>
    </Tooltip>
  );
}
