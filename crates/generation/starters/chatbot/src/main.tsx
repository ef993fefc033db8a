import { createRoot } from "react-dom/client";
import { Chat } from "./Chat";
import "./chat.css";

const root = document.getElementById("root");
if (root === null) throw new Error("There is no element #root to draw into");
createRoot(root).render(<Chat />);
