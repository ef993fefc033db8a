interface SkeletonProps {
  /** Tailwind classes for its size, such as `h-4 w-32`. */
  size: string;
}

/** Holds the place of what is being read; comes only when that takes over 300 ms. */
export const Skeleton = ({ size }: SkeletonProps) => (
  <span aria-hidden="true" className={`appear-late block rounded-md bg-raised ${size}`} />
);
