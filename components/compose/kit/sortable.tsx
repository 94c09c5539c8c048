"use client";

import {
  closestCenter,
  DndContext,
  type DragEndEvent,
  KeyboardSensor,
  PointerSensor,
  useSensor,
  useSensors,
} from "@dnd-kit/core";
import {
  rectSortingStrategy,
  SortableContext,
  sortableKeyboardCoordinates,
  useSortable,
  verticalListSortingStrategy,
} from "@dnd-kit/sortable";
import { type CSSProperties, type ReactNode, useId } from "react";
import { useTranslations } from "use-intl";

/** A list whose items can be moved by pointer or keyboard. Screen readers announce each move. */
export function SortableList({
  ids,
  layout = "rows",
  onMove,
  children,
}: {
  ids: string[];
  layout?: "rows" | "grid";
  onMove: (from: number, to: number) => void;
  children: ReactNode;
}) {
  const t = useTranslations("compose.drag");
  const sensors = useSensors(
    useSensor(PointerSensor, { activationConstraint: { distance: 5 } }),
    useSensor(KeyboardSensor, { coordinateGetter: sortableKeyboardCoordinates }),
  );
  const positionOf = (id: string | number | undefined) => ({
    place: String(ids.indexOf(String(id)) + 1),
    count: String(ids.length),
  });
  const end = ({ active, over }: DragEndEvent) => {
    const from = ids.indexOf(String(active.id));
    const to = over ? ids.indexOf(String(over.id)) : -1;
    if (from >= 0 && to >= 0 && from !== to) onMove(from, to);
  };
  return (
    <DndContext
      id={useId()}
      sensors={sensors}
      collisionDetection={closestCenter}
      onDragEnd={end}
      accessibility={{
        screenReaderInstructions: { draggable: t("instructions") },
        announcements: {
          onDragStart: ({ active }) => t("start", positionOf(active.id)),
          onDragOver: ({ over }) => (over ? t("over", positionOf(over.id)) : undefined),
          onDragEnd: ({ over }) => (over ? t("end", positionOf(over.id)) : t("cancel")),
          onDragCancel: () => t("cancel"),
        },
      }}
    >
      <SortableContext
        items={ids}
        strategy={layout === "grid" ? rectSortingStrategy : verticalListSortingStrategy}
      >
        {children}
      </SortableContext>
    </DndContext>
  );
}

/**
 * The props of an item of a `SortableList`: `ref` and `style` for the item, `handle` for its drag handle.
 */
export function useSortableItem(id: string, disabled = false) {
  const { attributes, listeners, setNodeRef, transform, transition, isDragging } = useSortable({
    id,
    disabled,
  });
  const style: CSSProperties = {
    ...(transform ? { transform: `translate3d(${transform.x}px, ${transform.y}px, 0)` } : {}),
    ...(transition ? { transition } : {}),
    ...(isDragging ? { zIndex: 10, position: "relative" } : {}),
  };
  return { ref: setNodeRef, style, handle: { ...attributes, ...listeners }, isDragging };
}
