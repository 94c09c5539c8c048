import type { ReactNode } from "react";

/**
 * The sections of the page one below the other, with links to them on the side when there is room.
 */
export function SettingsLayout({
  label,
  sections,
}: {
  label: string;
  sections: ReadonlyArray<{ id: string; title: string; content: ReactNode }>;
}) {
  return (
    <div className="grid items-start gap-8 lg:grid-cols-[12rem_minmax(0,46rem)]">
      <nav aria-label={label} className="sticky top-20 hidden lg:block">
        <ul className="grid gap-1">
          {sections.map(({ id, title }) => (
            <li key={id}>
              <a
                href={`#${id}`}
                className="block rounded-md px-3 py-1.5 text-sm text-muted transition-colors hover:bg-sunken hover:text-ink"
              >
                {title}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <div className="grid min-w-0 gap-5">
        {sections.map(({ id, content }) => (
          <div key={id} className="min-w-0">
            {content}
          </div>
        ))}
      </div>
    </div>
  );
}
