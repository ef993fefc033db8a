/**
 * Works out the first arithmetic expression in a text, or returns `null`.
 * A small recursive descent, because `eval` would run whatever a visitor types.
 */
export function calculate(text: string): number | null {
  const found = /[-(]*\d[\d\s.,+\-*/×÷()]*[-+*/×÷][\d\s.,+\-*/×÷()]*\d\)*/.exec(text)?.[0];
  if (!found) return null;
  const tokens = found.replaceAll("×", "*").replaceAll("÷", "/").replaceAll(",", ".").match(/\d+(?:\.\d+)?|[-+*/()]/g) ?? [];
  let next = 0;

  function sum(): number {
    let value = product();
    while (tokens[next] === "+" || tokens[next] === "-") value += tokens[next++] === "+" ? product() : -product();
    return value;
  }

  function product(): number {
    let value = factor();
    while (tokens[next] === "*" || tokens[next] === "/") value = tokens[next++] === "*" ? value * factor() : value / factor();
    return value;
  }

  function factor(): number {
    const token = tokens[next++];
    if (token === "-") return -factor();
    if (token !== "(") return Number(token ?? Number.NaN);
    const value = sum();
    next += 1; // the closing parenthesis
    return value;
  }

  const value = sum();
  return Number.isFinite(value) && next >= tokens.length ? value : null;
}
