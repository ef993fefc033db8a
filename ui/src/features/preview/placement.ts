import type { Placement } from "../../api/generated/Placement";
import type { Device } from "../workspace/layout";

/** Widths and heights of the devices, in CSS pixels. */
const DEVICES = { phone: { width: 390, height: 844 }, tablet: { width: 820, height: 1180 } };

/** Where the page stands within an area: all of it, or a device in its middle, cut to what is there. */
export function frameOf(area: Placement, device: Device): Placement {
  if (device === "fit") return area;
  const width = Math.min(DEVICES[device].width, area.width);
  const height = Math.min(DEVICES[device].height, area.height);
  return { x: area.x + (area.width - width) / 2, y: area.y + (area.height - height) / 2, width, height };
}

/** Edges on device pixels: a webview between two of them is blurred or leaves a line. */
export function snap(place: Placement, pixelRatio: number): Placement {
  const edge = (at: number) => Math.round(at * pixelRatio) / pixelRatio;
  const [x, y] = [edge(place.x), edge(place.y)];
  return { x, y, width: edge(place.x + place.width) - x, height: edge(place.y + place.height) - y };
}

export const isSame = (a: Placement | null, b: Placement | null): boolean =>
  a === b || (a !== null && b !== null && a.x === b.x && a.y === b.y && a.width === b.width && a.height === b.height);
