import { createRoot } from "react-dom/client";
import { Timesheets } from "./Timesheets";

const root = document.getElementById("app");
if (root) createRoot(root).render(<Timesheets />);
