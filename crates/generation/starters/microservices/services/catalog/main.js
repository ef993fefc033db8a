import { run } from "../../shared/service.js";
import { createCatalog } from "./catalog.js";

run(createCatalog());
