import { createRoot } from "react-dom/client";
import { Gallery } from "./Gallery.tsx";
import "./gallery.css";

const container = document.getElementById("gallery") as HTMLElement;
createRoot(container).render(<Gallery />);
