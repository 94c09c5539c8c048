"use client";

import { Plus, X } from "lucide-react";
import type { ReactNode } from "react";
import { Button } from "@/components/ui/button";
import { IconButton } from "@/components/ui/icon-button";

type ItemButton = { onClick: () => void };

/** Takes one item out of a list of the form; `label` names the item. */
export function RemoveItem({
  label,
  className,
  onClick,
}: ItemButton & { label: string; className?: string }) {
  return (
    <IconButton label={label} tooltip={false} size="sm" className={className} onClick={onClick}>
      <X aria-hidden />
    </IconButton>
  );
}

/** Adds an item below a list of the form. */
export function AddItem({
  isFull,
  children,
  onClick,
}: ItemButton & { isFull: boolean; children: ReactNode }) {
  return (
    <Button
      size="sm"
      className="self-start"
      icon={<Plus aria-hidden />}
      disabled={isFull}
      onClick={onClick}
    >
      {children}
    </Button>
  );
}
