import { createRoot } from "react-dom/client";
import { Pledges } from "./Pledges";
import "./blueprint.css";

createRoot(document.querySelector("#pledges")!).render(<Pledges />);
