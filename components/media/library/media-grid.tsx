import { Skeleton } from "@/components/ui/skeleton";

export const gridClass =
  "grid grid-cols-2 gap-x-4 gap-y-6 sm:grid-cols-[repeat(auto-fill,minmax(12rem,1fr))] max-sm:gap-x-3 max-sm:gap-y-4";

/** Placeholders for cards that are loading, in their final size. */
export function MediaGridSkeleton({ count = 12 }: { count?: number }) {
  return (
    <div className={gridClass} aria-hidden>
      {Array.from({ length: count }, (_, index) => (
        <div key={index}>
          <Skeleton className="aspect-4/3 w-full rounded-lg" />
          <Skeleton className="mt-2.5 h-3.5 w-3/4" />
          <Skeleton className="mt-2 h-3 w-1/2" />
        </div>
      ))}
    </div>
  );
}
