import { createRoot } from "react-dom/client";
import { Shop } from "./Shop";
import "./shop.css";

const container = document.getElementById("shop");
if (container) createRoot(container).render(<Shop />);
