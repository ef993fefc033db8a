const fs = require("node:fs");
const vm = require("node:vm");
const PARAMETERS = ["exports", "require", "module", "__filename", "__dirname"];
for (const name of process.argv.slice(1)) {
  if (name === "--") continue;
  const text = fs.readFileSync(name, "utf8").replace(/^\uFEFF/, "").replace(/^#!.*/, "");
  // What either kind of module takes is right: which one it is may be said elsewhere.
  const attempts = {
    commonjs: () => vm.compileFunction(text, PARAMETERS, { filename: name }),
    module: () => new vm.SourceTextModule(text, { identifier: name }),
  };
  const isModule = /^\s*(import|export)\b/m.test(text) || name.endsWith(".mjs");
  const errors = {};
  for (const [kind, attempt] of Object.entries(attempts)) {
    try {
      attempt();
    } catch (error) {
      errors[kind] = error;
    }
  }
  if (Object.keys(errors).length < 2) continue;
  const error = errors[isModule ? "module" : "commonjs"];
  // V8 says the line for the first kind only; of modules it says no more than what is wrong.
  const line = isModule ? 0 : (/^.*:(\d+)\n/.exec(error.stack ?? "")?.[1] ?? 0);
  console.log(`${name}:${line}: ${error.message}`);
}
