import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import "./app.css";
import { Workspace } from "./Workspace";

const element = document.getElementById("root");
if (element) createRoot(element).render(<StrictMode><Workspace /></StrictMode>);
