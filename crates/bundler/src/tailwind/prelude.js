// Warnings of the compiler have no reader here.
globalThis.console ??= { log() {}, warn() {}, error() {}, info() {}, debug() {} };
// Only ever given plain data by the compiler.
globalThis.structuredClone ??= (value) => {
	if (Array.isArray(value)) return value.map(structuredClone);
	if (value instanceof Map) return new Map([...value].map(structuredClone));
	if (value instanceof Set) return new Set([...value].map(structuredClone));
	if (value === null || typeof value !== "object") return value;
	return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, structuredClone(inner)]));
};
// Sorts numbers inside names as numbers: all that the compiler asks of it.
globalThis.Intl ??= {
	Collator: class {
		compare(a, b) {
			const parts = /(\d+)|(\D+)/g;
			const [left, right] = [a.match(parts) ?? [], b.match(parts) ?? []];
			for (let i = 0; i < Math.min(left.length, right.length); i++) {
				if (left[i] === right[i]) continue;
				const difference = Number(left[i]) - Number(right[i]);
				if (difference) return difference;
				return left[i] < right[i] ? -1 : 1;
			}
			return left.length - right.length;
		}
	},
};
