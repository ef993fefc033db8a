import "./theme.css";
import { createRoot } from "react-dom/client";
import { App } from "./App";

const mount = document.getElementById("root");
if (mount === null) throw new Error("Missing #root");
createRoot(mount).render(<App />);
