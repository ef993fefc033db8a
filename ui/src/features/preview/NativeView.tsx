import { useCallback, useEffect, useLayoutEffect, useRef, useState } from "react";

import { useOverlayOpen } from "../../components/ui/overlay";
import { usePlatform } from "../../platform/context";
import type { Device } from "../workspace/layout";
import { frameOf, snap } from "./placement";
import { Stage } from "./stage";

interface NativeViewProps {
  id: string;
  url: string;
  load: number;
  device: Device;
  /** Something of ours stands in its place. */
  covered: boolean;
  onError(error: unknown): void;
}

/**
 * The place of the page's own webview, which the system draws above ours. It follows this element,
 * and gives way to whatever floats: a picture of it then stands in its place.
 */
export function NativeView({ id, url, load, device, covered, onError }: NativeViewProps) {
  const platform = usePlatform();
  const area = useRef<HTMLDivElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const [picture, setPicture] = useState<ImageBitmap | null>(null);
  const isBehind = useOverlayOpen();
  const stage = useRef<Stage | null>(null);
  const report = useRef(onError);
  const frame = useRef(0);
  const latest = useRef({ url, load, device, isHidden: isBehind || covered });

  const place = useCallback(() => {
    frame.current = 0;
    const element = area.current;
    const { url, load, device, isHidden } = latest.current;
    if (!element || !stage.current) return;
    if (isHidden) return stage.current.hide();
    const { x, y, width, height } = element.getBoundingClientRect();
    if (width < 1 || height < 1) return stage.current.leave();
    stage.current.show({ url, load, place: snap(frameOf({ x, y, width, height }, device), window.devicePixelRatio) });
  }, []);

  /** At most once a frame, after the layout of that frame is known. */
  const schedule = useCallback(() => {
    frame.current ||= requestAnimationFrame(place);
  }, [place]);

  useEffect(() => {
    const element = area.current;
    if (!element) return;
    const mine = new Stage(platform, id, {
      onPicture: (blob) => {
        if (!blob) return setPicture(null);
        createImageBitmap(blob).then(setPicture, () => setPicture(null));
      },
      onError: (error) => report.current(error),
      drawn: () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve()))),
    });
    stage.current = mine;
    const observer = new ResizeObserver(schedule);
    observer.observe(element);
    observer.observe(document.documentElement);
    window.addEventListener("resize", schedule);
    window.addEventListener("scroll", schedule, { capture: true, passive: true });
    schedule();
    return () => {
      observer.disconnect();
      window.removeEventListener("resize", schedule);
      window.removeEventListener("scroll", schedule, { capture: true });
      cancelAnimationFrame(frame.current);
      frame.current = 0;
      stage.current = null;
      mine.leave();
    };
  }, [platform, id, schedule]);

  useLayoutEffect(() => {
    report.current = onError;
    latest.current = { url, load, device, isHidden: isBehind || covered };
    // What floats must not be seen below the page for a frame longer than needed.
    if (latest.current.isHidden) stage.current?.hide();
    else schedule();
  });

  useLayoutEffect(() => {
    const element = canvas.current;
    if (!element || !picture) return;
    element.width = picture.width;
    element.height = picture.height;
    element.getContext("2d")?.drawImage(picture, 0, 0);
  }, [picture]);

  const framed = device !== "fit";
  return (
    <div ref={area} data-preview-area="" className={`relative h-full w-full overflow-hidden ${framed ? "bg-raised" : "bg-surface"}`}>
      {picture && <canvas ref={canvas} aria-hidden="true" style={rectOf(area.current, device)} className="absolute" />}
    </div>
  );
}

/** Where the page stands within its area, for its picture. */
function rectOf(area: HTMLElement | null, device: Device) {
  if (!area) return {};
  const { x, y, width, height } = area.getBoundingClientRect();
  const place = snap(frameOf({ x, y, width, height }, device), window.devicePixelRatio);
  return { left: place.x - x, top: place.y - y, width: place.width, height: place.height };
}
