// The module registry: what an ES module graph does, with modules that can be replaced.
//
// A module is a record; its factory gets its imports and exports as parameters. A record's
// namespace object stays the same for ever: running a module again redefines the getters on it,
// so whoever imported it sees the new exports without being run again (live bindings).
//
// Modules run synchronously, in the order of the specification, unless one awaits at its top
// level: those are run first (`asyncBefore`).

const NEW = 0, RUNNING = 1, DONE = 2, FAILED = 3;
const records = new Map();
const origin = globalThis.location ? globalThis.location.origin : "";
let refreshRuntime = null;
let anyAsync = false;
let afterRun = () => {}; // told of every module that ran
let replaced = null; // definitions that wait for `applyUpdate`, by id

// What the server has already said is wrong: not to be reported a second time.
class KnownProblem extends Error {}

function define(id, meta, factory) {
  const known = records.get(id);
  if (known && replaced && id[0] === "/") replaced.set(id, { meta, factory });
  if (known) return;
  records.set(id, {
    id, meta, factory, state: NEW, error: null, promise: null,
    exports: Object.create(null, { [Symbol.toStringTag]: { value: "Module" } }),
    importers: new Set(), hot: null, data: {},
  });
  if (meta.async) anyAsync = true;
}

function broken(id) {
  define(id, { deps: {}, broken: true }, () => {
    throw new KnownProblem("Cannot load " + id);
  });
}

function target(record, specifier) {
  return Object.hasOwn(record.meta.deps, specifier) ? record.meta.deps[specifier] : "missing:" + specifier;
}

function find(id, importer) {
  const record = records.get(id);
  if (record) return record;
  if (id.startsWith("url:")) {
    define(id, { deps: {} }, (_import, _exports, _all, _dynamic, meta) => meta.exports({ default: id.slice(4) }));
    return records.get(id);
  }
  const what = id.startsWith("missing:") ? id.slice(8) : id;
  throw new KnownProblem(`Cannot find module '${what}'` + (importer ? ` imported by ${importer.id}` : ""));
}

// Modules with a top-level await that must finish before a synchronous module can run: those
// that its static imports reach, through synchronous modules only.
function asyncBefore(record) {
  const found = [], seen = new Set([record.id]);
  const walk = (from) => {
    for (const id of staticDependencies(from)) {
      const dependency = records.get(id);
      if (!dependency || seen.has(id)) continue;
      seen.add(id);
      if (!dependency.meta.async) walk(dependency);
      else if (dependency.state === NEW || (dependency.state === RUNNING && !reaches(dependency, record))) found.push(dependency);
    }
  };
  walk(record);
  return found;
}

function staticDependencies({ meta }) {
  return Object.keys(meta.deps).filter((specifier) => !meta.lazy?.includes(specifier)).map((specifier) => meta.deps[specifier]);
}

// In a cycle nobody can wait for the other.
function reaches(from, to, seen = new Set()) {
  if (from === to) return true;
  seen.add(from.id);
  return staticDependencies(from).some((id) => {
    const next = records.get(id);
    return next && !seen.has(id) && reaches(next, to, seen);
  });
}

// Runs a module if it has not run. Gives a promise if that takes time.
function evaluate(record) {
  if (record.state === FAILED) throw record.error;
  if (record.state !== NEW) return record.promise;
  if (anyAsync && !record.meta.async) {
    const first = asyncBefore(record);
    if (first.length) {
      record.state = RUNNING;
      record.promise = (async () => {
        for (const dependency of first) await evaluate(dependency);
        record.state = NEW;
        record.promise = null;
        return run(record);
      })();
      record.promise.catch(() => {});
      return record.promise;
    }
  }
  return run(record);
}

function run(record) {
  record.state = RUNNING;
  const { exports } = record;
  // A module that is run again and fails leaves what it was.
  const before = record.ran ? Object.getOwnPropertyDescriptors(exports) : null;
  const { hot } = record;
  if (before) for (const key of Object.keys(exports)) delete exports[key];
  const fail = (error) => {
    if (before) {
      for (const key of Object.keys(exports)) delete exports[key];
      delete before[Symbol.toStringTag];
      Object.defineProperties(exports, before);
      record.hot = hot;
      record.state = DONE;
    } else {
      record.state = FAILED;
      record.error = error;
    }
    record.promise = null;
    throw error;
  };
  const finish = () => {
    record.state = DONE;
    record.ran = true;
    record.promise = null;
    afterRun(record);
  };
  try {
    const result = record.factory.call(
      undefined,
      (specifier) => importStatic(record, specifier),
      exports,
      (namespace) => exportAll(exports, namespace),
      (specifier) => importDynamic(record, specifier),
      importMeta(record),
      refreshRuntime ? (type, name) => refreshRuntime.register(type, record.id + " " + name) : () => {},
      refreshRuntime ? refreshRuntime.createSignatureFunctionForTransform : () => (type) => type,
    );
    if (record.meta.async) {
      record.promise = result.then(finish, fail);
      record.promise.catch(() => {});
      return record.promise;
    }
  } catch (error) {
    fail(error);
  }
  finish();
}

function importStatic(record, specifier) {
  const dependency = find(target(record, specifier), record);
  dependency.importers.add(record.id);
  const promise = evaluate(dependency);
  return promise && record.meta.async ? promise.then(() => dependency.exports) : dependency.exports;
}

async function importDynamic(record, specifier) {
  specifier = String(specifier);
  let id = target(record, specifier);
  if (id.startsWith("missing:")) id = guess(record, specifier) ?? id;
  if (!records.has(id) && /^(data|blob|https?):/.test(id)) return import(id);
  const dependency = find(id, record);
  dependency.importers.add(record.id);
  await evaluate(dependency);
  return dependency.exports;
}

// A specifier that was put together at run time: a path among the modules that are here.
function guess(record, specifier) {
  if (/^(data|blob|https?):/.test(specifier)) return specifier;
  if (!/^[./]/.test(specifier)) return records.has(specifier) ? specifier : null;
  const path = new URL(specifier, "http://x" + record.id).pathname;
  const endings = ["", ".js", ".ts", ".jsx", ".tsx", ".json", "/index.js", "/index.ts", "/index.jsx", "/index.tsx"];
  const ending = endings.find((ending) => records.has(path + ending));
  return ending === undefined ? null : path + ending;
}

function exportAll(exports, namespace) {
  for (const key of Object.keys(namespace)) {
    if (key === "default" || Object.hasOwn(exports, key)) continue;
    Object.defineProperty(exports, key, { enumerable: true, configurable: true, get: () => namespace[key] });
  }
}

function importMeta(record) {
  const id = record.id;
  return {
    url: origin + id,
    env: CONFIG.env,
    hot: hotContext(record),
    resolve: (specifier) => new URL(specifier, origin + id).href,
    glob: (patterns, options = {}) => glob(record, [].concat(patterns), options),
    // The next two are what stylesheets, JSON and assets compile to.
    style: (text) => applyStyle(id, text),
    exports: (values) => {
      for (const [key, value] of Object.entries(values)) {
        Object.defineProperty(record.exports, key, { enumerable: true, configurable: true, get: () => value });
      }
    },
  };
}

function glob(record, patterns, { eager = false, import: name } = {}) {
  const entry = (record.meta.globs || []).find((one) => JSON.stringify(one.patterns) === JSON.stringify(patterns));
  const found = {};
  for (const [key, id] of Object.entries(entry ? entry.files : {})) {
    const pick = (namespace) => (name && name !== "*" ? namespace[name] : namespace);
    const load = () => {
      const dependency = find(id, record);
      dependency.importers.add(record.id);
      return [dependency, evaluate(dependency)];
    };
    found[key] = eager ? pick(load()[0].exports) : async () => {
      const [dependency, promise] = load();
      await promise;
      return pick(dependency.exports);
    };
  }
  return found;
}

let applyStyle = () => {};

// ---------------------------------------------------------------- replacing modules

// `import.meta.hot`, as Vite documents it.
function hotContext(record) {
  const hot = (record.hot = { self: null, dependencies: [], dispose: [], prune: [] });
  const resolve = (specifier) => target(record, specifier);
  return {
    get data() { return record.data; },
    accept(first, callback) {
      if (first === undefined || typeof first === "function") hot.self = first || (() => {});
      else hot.dependencies.push({ ids: [].concat(first).map(resolve), list: Array.isArray(first), callback: callback || (() => {}) });
    },
    acceptExports(_names, callback) { hot.self = callback || (() => {}); },
    dispose(callback) { hot.dispose.push(callback); },
    prune(callback) { hot.prune.push(callback); },
    decline() {},
    invalidate() { reloadPage("invalidate"); },
    on() {}, off() {}, send() {},
  };
}

function isRefreshBoundary(record) {
  if (!refreshRuntime || !record.meta.refresh) return false;
  const keys = Object.keys(record.exports);
  return keys.length > 0 && keys.every((key) => {
    try {
      return refreshRuntime.isLikelyComponentType(record.exports[key]);
    } catch {
      return false; // a getter that throws: still in its dead zone
    }
  });
}

// Finds who can take the new version in: the module itself or those that import it, upwards.
// False if the way up ends at an entry.
function findBoundaries(record, boundaries, outdated) {
  if (outdated.has(record.id)) return true;
  outdated.add(record.id);
  if (record.hot?.self || isRefreshBoundary(record)) {
    boundaries.add(record.id);
    return true;
  }
  return acceptedAbove(record, boundaries, outdated);
}

function acceptedAbove(record, boundaries, outdated) {
  const above = [...record.importers].map((id) => records.get(id)).filter((one) => one && one.state !== NEW);
  if (above.length === 0) return false;
  return above.every((importer) => {
    const accepting = importer.hot?.dependencies.filter((one) => one.ids.includes(record.id)) || [];
    if (accepting.length) {
      for (const one of accepting) boundaries.add(one);
      boundaries.add(record.id);
      return true;
    }
    return findBoundaries(importer, boundaries, outdated);
  });
}

// Takes new definitions in. Gives false if the page must be loaded anew instead; throws what a
// module throws, after putting back what was there.
function applyUpdate(code, changed) {
  replaced = new Map();
  try {
    // Indirect: the code sees the global scope only.
    (0, eval)(code);
    const boundaries = new Set(), outdated = new Set();
    for (const id of changed) {
      const record = records.get(id);
      // Nobody ran it: the new definition is all there is to do.
      if (!record || record.state === NEW) continue;
      if (record.state === FAILED) return false;
      if (!findBoundaries(record, boundaries, outdated)) return false;
    }
    for (const [id, definition] of replaced) Object.assign(records.get(id), definition);
    if (outdated.size === 0) return true;
    return rerun(boundaries, outdated);
  } finally {
    replaced = null;
  }
}

function rerun(boundaries, outdated) {
  const before = new Map();
  for (const id of outdated) {
    const record = records.get(id);
    before.set(id, { boundary: isRefreshBoundary(record), keys: Object.keys(record.exports), self: record.hot?.self });
    record.data = {};
    for (const dispose of record.hot?.dispose || []) dispose(record.data);
    for (const other of records.values()) other.importers.delete(id);
    record.state = NEW;
  }
  let failure = null;
  for (const boundary of boundaries) {
    if (typeof boundary !== "string") continue;
    try {
      const promise = evaluate(records.get(boundary));
      if (promise) promise.catch((error) => reportFailure(error));
    } catch (error) {
      failure ||= { error };
    }
  }
  // What did not get to run stays as it was.
  for (const id of outdated) {
    const record = records.get(id);
    if (record.state === NEW && record.ran && failure) record.state = DONE;
  }
  if (failure) throw failure.error;
  for (const boundary of boundaries) {
    if (typeof boundary === "string") {
      before.get(boundary)?.self?.(records.get(boundary).exports);
      continue;
    }
    const namespaces = boundary.ids.map((id) => (outdated.has(id) ? records.get(id).exports : undefined));
    boundary.callback(boundary.list ? namespaces : namespaces[0]);
  }
  // A module that no longer exports components only, or not those that it did, is no boundary:
  // whoever uses it has to run too.
  const more = new Set(), moreOutdated = new Set();
  for (const [id, was] of before) {
    const record = records.get(id);
    if (!was.boundary || !boundaries.has(id)) continue;
    const kept = was.keys.every((key) => Object.hasOwn(record.exports, key));
    if (kept && isRefreshBoundary(record)) continue;
    if (!acceptedAbove(record, more, moreOutdated)) return false;
  }
  return moreOutdated.size === 0 || rerun(more, moreOutdated);
}

function setRefreshRuntime(namespace) {
  refreshRuntime = namespace.default ?? namespace;
  refreshRuntime.injectIntoGlobalHook(globalThis);
}

let reloadPage = () => {};
let reportFailure = (error) => {
  if (error instanceof KnownProblem) return;
  if (globalThis.reportError) globalThis.reportError(error);
  else setTimeout(() => { throw error; });
};

// Runs entries in order.
async function startEntries(ids) {
  if (records.has("react-refresh/runtime") && globalThis.document) {
    const record = records.get("react-refresh/runtime");
    evaluate(record);
    setRefreshRuntime(record.exports);
  }
  for (const id of ids) {
    try {
      const promise = evaluate(find(id));
      if (promise) await promise;
    } catch (error) {
      reportFailure(error);
    }
  }
}

// TypeScript's helpers for legacy decorators (tslib's semantics).
globalThis.babelHelpers ??= {
  decorate(decorators, target, key, descriptor) {
    const count = arguments.length;
    let result = count < 3 ? target : descriptor === null ? (descriptor = Object.getOwnPropertyDescriptor(target, key)) : descriptor;
    for (let at = decorators.length - 1; at >= 0; at--) {
      const decorator = decorators[at];
      if (decorator) result = (count < 3 ? decorator(result) : count > 3 ? decorator(target, key, result) : decorator(target, key)) || result;
    }
    if (count > 3 && result) Object.defineProperty(target, key, result);
    return result;
  },
  decorateParam: (index, decorator) => (target, key) => decorator(target, key, index),
  decorateMetadata: (key, value) => globalThis.Reflect?.metadata?.(key, value),
};

const api = { define, broken, start: startEntries, load: (id) => { const record = find(id); evaluate(record); return record.exports; } };
Object.defineProperty(globalThis, "__vectort__", { value: api, configurable: true });
