import { createRoot } from "react-dom/client";
import { Dashboard } from "./Dashboard";
import "./dashboard.css";

const host = document.getElementById("root");
if (host) createRoot(host).render(<Dashboard />);
