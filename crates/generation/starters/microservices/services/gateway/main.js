import { run } from "../../shared/service.js";
import { createGateway } from "./gateway.js";

run(
  createGateway({
    catalogUrl: process.env.CATALOG_URL ?? "http://localhost:8081",
    ordersUrl: process.env.ORDERS_URL ?? "http://localhost:8082",
  }),
);
