import { CopyButton } from "./copy-button";

/** A text for developers: it scrolls, by keyboard as well, and can be copied. */
export function CodeText({ text, label }: { text: string; label: string }) {
  return (
    <div className="relative">
      <div className="absolute top-2 right-2">
        <CopyButton text={text} />
      </div>
      <pre
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls
        tabIndex={0}
        aria-label={label}
        className="max-h-[70dvh] overflow-auto rounded-lg bg-sunken p-4 pt-12 font-mono text-xs leading-relaxed"
      >
        {text}
      </pre>
    </div>
  );
}
