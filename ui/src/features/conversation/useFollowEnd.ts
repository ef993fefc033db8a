import { useLayoutEffect, useRef } from "react";

/** This near to the end is there, in CSS pixels. */
const NEAR = 40;

/** Keeps the end in sight while the content grows, unless the person scrolled up. */
export function useFollowEnd() {
  const box = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const element = box.current;
    const content = element?.firstElementChild;
    if (!element || !content) return;
    let isAtEnd = true;
    let last = 0;
    const onScroll = () => {
      const { scrollTop } = element;
      const isNear = element.scrollHeight - scrollTop - element.clientHeight < NEAR;
      // Only who scrolls up leaves the end: content that grew moves it away by itself.
      if (isNear) isAtEnd = true;
      else if (scrollTop < last) isAtEnd = false;
      last = scrollTop;
    };
    const toEnd = () => {
      if (isAtEnd) element.scrollTop = element.scrollHeight;
    };
    // What grows is the content, what shrinks (as the box below grows) is the element.
    const observer = new ResizeObserver(toEnd);
    observer.observe(content);
    observer.observe(element);
    element.addEventListener("scroll", onScroll, { passive: true });
    toEnd();
    return () => {
      observer.disconnect();
      element.removeEventListener("scroll", onScroll);
    };
  }, []);
  return box;
}
