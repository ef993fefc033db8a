import { run } from "../../shared/service.js";
import { createOrders } from "./orders.js";

run(createOrders({ catalogUrl: process.env.CATALOG_URL ?? "http://localhost:8081" }));
