/** The product's mark, as in `icons/icon.svg`, without its tile. */
export function Mark() {
  return (
    <svg aria-hidden="true" viewBox="0 0 64 64" className="size-6 fill-none stroke-accent stroke-[7]">
      <path d="M10 14 28 52 38 31" strokeLinecap="round" strokeLinejoin="round" />
      <path d="M38 12h16v16" strokeLinecap="round" strokeLinejoin="round" />
      <path d="M53 13 42 24" strokeLinecap="round" />
    </svg>
  );
}
