import { StreamLanguage, type StreamParser } from "@codemirror/language";
import type { Extension } from "@codemirror/state";

import { nameOf } from "./tree";

type Load = () => Promise<Extension>;

/** A mode of the older kind: colours only. */
const mode = (parser: Promise<StreamParser<unknown>>): Promise<Extension> =>
  parser.then((parser) => StreamLanguage.define(parser));

const javascript = (options: { jsx?: boolean; typescript?: boolean }): Load => () =>
  import("@codemirror/lang-javascript").then((it) => it.javascript(options));
const html: Load = () => import("@codemirror/lang-html").then((it) => it.html());
const css: Load = () => import("@codemirror/lang-css").then((it) => it.css());
const sass = (indented: boolean): Load => () => import("@codemirror/lang-sass").then((it) => it.sass({ indented }));
const json: Load = () => import("@codemirror/lang-json").then((it) => it.json());
const yaml: Load = () => import("@codemirror/lang-yaml").then((it) => it.yaml());
const shell: Load = () => mode(import("@codemirror/legacy-modes/mode/shell").then((it) => it.shell));
const toml: Load = () => mode(import("@codemirror/legacy-modes/mode/toml").then((it) => it.toml));
const xml: Load = () => mode(import("@codemirror/legacy-modes/mode/xml").then((it) => it.xml));
const clike = (name: "c" | "cpp" | "csharp" | "kotlin" | "dart" | "scala" | "objectiveC"): Load => () =>
  mode(import("@codemirror/legacy-modes/mode/clike").then((it) => it[name]));

const BY_ENDING: Record<string, Load> = {
  js: javascript({ jsx: true }),
  mjs: javascript({}),
  cjs: javascript({}),
  jsx: javascript({ jsx: true }),
  ts: javascript({ typescript: true }),
  mts: javascript({ typescript: true }),
  cts: javascript({ typescript: true }),
  tsx: javascript({ jsx: true, typescript: true }),
  json,
  jsonc: json,
  webmanifest: json,
  html,
  htm: html,
  svelte: html,
  astro: html,
  vue: () => import("@codemirror/lang-vue").then((it) => it.vue()),
  css,
  less: css,
  pcss: css,
  scss: sass(false),
  sass: sass(true),
  md: () => import("@codemirror/lang-markdown").then((it) => it.markdown()),
  mdx: () => import("@codemirror/lang-markdown").then((it) => it.markdown()),
  py: () => import("@codemirror/lang-python").then((it) => it.python()),
  rs: () => import("@codemirror/lang-rust").then((it) => it.rust()),
  go: () => import("@codemirror/lang-go").then((it) => it.go()),
  java: () => import("@codemirror/lang-java").then((it) => it.java()),
  php: () => import("@codemirror/lang-php").then((it) => it.php()),
  sql: () => import("@codemirror/lang-sql").then((it) => it.sql()),
  yaml,
  yml: yaml,
  toml,
  lock: toml,
  xml,
  svg: xml,
  plist: xml,
  sh: shell,
  bash: shell,
  zsh: shell,
  ps1: () => mode(import("@codemirror/legacy-modes/mode/powershell").then((it) => it.powerShell)),
  c: clike("c"),
  h: clike("cpp"),
  cc: clike("cpp"),
  cpp: clike("cpp"),
  hpp: clike("cpp"),
  cs: clike("csharp"),
  kt: clike("kotlin"),
  kts: clike("kotlin"),
  dart: clike("dart"),
  scala: clike("scala"),
  m: clike("objectiveC"),
  swift: () => mode(import("@codemirror/legacy-modes/mode/swift").then((it) => it.swift)),
  rb: () => mode(import("@codemirror/legacy-modes/mode/ruby").then((it) => it.ruby)),
  lua: () => mode(import("@codemirror/legacy-modes/mode/lua").then((it) => it.lua)),
  r: () => mode(import("@codemirror/legacy-modes/mode/r").then((it) => it.r)),
  // Close enough for colours: Solidity has no mode of its own.
  sol: javascript({ typescript: true }),
  ini: () => mode(import("@codemirror/legacy-modes/mode/properties").then((it) => it.properties)),
  properties: () => mode(import("@codemirror/legacy-modes/mode/properties").then((it) => it.properties)),
};

const BY_NAME: Record<string, Load> = {
  dockerfile: () => mode(import("@codemirror/legacy-modes/mode/dockerfile").then((it) => it.dockerFile)),
  ".env": shell,
  ".gitignore": shell,
};

/** The language of a file, by its name; each is fetched when the first such file is opened. */
export async function languageOf(path: string): Promise<Extension> {
  const name = nameOf(path).toLowerCase();
  const load = BY_NAME[name] ?? BY_ENDING[name.slice(name.lastIndexOf(".") + 1)];
  return load ? load() : [];
}
