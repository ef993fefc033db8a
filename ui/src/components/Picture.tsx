import { useQuery } from "@tanstack/react-query";
import { AppWindow } from "lucide-react";
import { useEffect, useRef, useState, type Ref } from "react";

/** What is scrolled past is gone by then, and asks for nothing, in milliseconds. */
const SETTLED = 80;

interface PictureProps {
  /** What it is of; the same name is the same picture. */
  name: string;
  read(): Promise<Blob | null>;
}

/** A picture in a frame that its parent sizes; a sign where there is none. Asked for once it is in sight. */
export function Picture({ name, read }: PictureProps) {
  const frame = useRef<HTMLSpanElement>(null);
  const [isSeen, setIsSeen] = useState(false);
  const { data: picture } = useQuery({
    queryKey: ["picture", name],
    queryFn: read,
    enabled: isSeen,
    // A picture stays as it is; where there was none, there may be one by now.
    staleTime: ({ state }) => (state.data ? Infinity : 0),
    gcTime: 60_000,
  });
  const url = useObjectUrl(picture ?? null);
  useEffect(() => {
    const element = frame.current;
    if (!element || isSeen) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const observer = new IntersectionObserver(([entry]) => {
      clearTimeout(timer);
      if (entry?.isIntersecting) timer = setTimeout(() => setIsSeen(true), SETTLED);
    });
    observer.observe(element);
    return () => {
      clearTimeout(timer);
      observer.disconnect();
    };
  }, [isSeen]);
  return <Frame ref={frame} url={url} />;
}

/** The frame of a picture, which its parent sizes. */
export function Frame({ ref, url }: { ref?: Ref<HTMLSpanElement>; url: string | null }) {
  return (
    <span ref={ref} className="flex size-full items-center justify-center overflow-hidden rounded-md bg-raised text-line-strong">
      {url ? (
        // Named by what is beside it.
        <img src={url} alt="" className="size-full object-cover object-top" draggable={false} />
      ) : (
        <AppWindow aria-hidden="true" className="size-5" />
      )}
    </span>
  );
}

/** An address for what is in memory, for as long as it is shown. */
export function useObjectUrl(content: Blob | null): string | null {
  const [url, setUrl] = useState<string | null>(null);
  useEffect(() => {
    if (!content) return setUrl(null);
    const made = URL.createObjectURL(content);
    setUrl(made);
    return () => URL.revokeObjectURL(made);
  }, [content]);
  return url;
}
