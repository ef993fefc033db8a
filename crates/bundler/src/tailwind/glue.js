// The host's side of the compiler: stylesheets by number.
(() => {
	const sheets = new Map();
	let last = 0;

	const refuse = (kind) => async (id) => {
		throw new Error(`unsupported: ${kind} "${id}"`);
	};

	globalThis.__open = async (css, base, candidates) => {
		const sheet = await compiler.compile(css, {
			base,
			from: base,
			loadStylesheet: async (id, from) => {
				const loaded = JSON.parse(__load(id, from));
				if (loaded === null) throw new Error(`Cannot find the stylesheet "${id}"`);
				return { path: id, base: loaded.base, content: loaded.content };
			},
			loadModule: async (id, from, hint) => refuse(hint === "config" ? "@config" : "@plugin")(id),
		});
		const id = ++last;
		sheets.set(id, sheet);
		return { id, css: sheet.build(candidates) };
	};

	globalThis.__add = (id, candidates) => {
		const sheet = sheets.get(id);
		if (!sheet) throw new Error(`no stylesheet ${id}`);
		return sheet.build(candidates);
	};

	globalThis.__free = (id) => {
		sheets.delete(id);
	};
})();
