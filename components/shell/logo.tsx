/** The mark: a frame pressed three times, the batch in one sign. */
export function Logo() {
  return (
    <svg viewBox="0 0 28 28" aria-hidden="true" className="size-7">
      <rect x="1.5" y="6" width="11" height="16" rx="2.5" fill="var(--accent)" opacity="0.28" />
      <rect x="6.5" y="4" width="12" height="20" rx="2.5" fill="var(--accent)" opacity="0.55" />
      <rect x="12" y="2" width="14.5" height="24" rx="3" fill="var(--accent)" />
      <path d="M17 10.2v7.6l6.2-3.8z" fill="var(--on-accent)" />
    </svg>
  );
}
