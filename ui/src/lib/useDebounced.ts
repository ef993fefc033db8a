import { useEffect, useState } from "react";

/** The value as it was when it last rested for `quiet` milliseconds. */
export function useDebounced<T>(value: T, quiet: number): T {
  const [rested, setRested] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setRested(value), quiet);
    return () => clearTimeout(timer);
  }, [value, quiet]);
  return rested;
}
