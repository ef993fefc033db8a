import {
  createHashHistory,
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
} from "@tanstack/react-router";

import { Welcome } from "../features/welcome/Welcome";
import { store, stored } from "../lib/stored";
import { Frame } from "./Frame";
import { Lost } from "./Lost";

const root = createRootRoute({ component: Frame });

// What a start shows is in the first chunk; the rest comes when it is wanted.
const routes = [
  createRoute({ getParentRoute: () => root, path: "/", component: Welcome }),
  createRoute({
    getParentRoute: () => root,
    path: "/projects",
    component: lazyRouteComponent(() => import("../features/projects/Projects"), "Projects"),
  }),
  createRoute({
    getParentRoute: () => root,
    path: "/settings",
    component: lazyRouteComponent(() => import("../features/settings/SettingsScreen"), "SettingsScreen"),
  }),
  createRoute({
    getParentRoute: () => root,
    path: "/project/$id",
    component: lazyRouteComponent(() => import("./ProjectRoute"), "ProjectRoute"),
  }),
] as const;

// In the fragment: the page is served from the shell's own origin, which knows one path.
const history = createHashHistory();

/** The project that was open when the window was closed. */
const last = stored("open-project");
if (last !== null && history.location.pathname === "/") history.replace(`/project/${last}`);

export const router = createRouter({
  routeTree: root.addChildren(routes),
  history,
  defaultPreload: "intent",
  defaultErrorComponent: Lost,
  defaultNotFoundComponent: () => <Lost />,
});

router.subscribe("onResolved", ({ toLocation }) => {
  store("open-project", /^\/project\/([^/]+)$/.exec(toLocation.pathname)?.[1] ?? null);
});

declare module "@tanstack/react-router" {
  interface Register {
    router: typeof router;
  }
}
