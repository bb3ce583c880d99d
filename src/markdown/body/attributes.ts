import type { Component } from './blocks.ts';

/** The value of an attribute that is written as text, plain or between braces: `src="./a.png"`, `src={"./a.png"}`. */
export function attribute(node: Component, name: string): string | undefined {
  const found = node.attributes.find((each) => each.type === 'mdxJsxAttribute' && each.name === name);
  const value = found && readValue(found.value);
  return typeof value === 'string' ? value : undefined;
}

/** The value of an attribute that is written as text or JSON, `true` where there is none; `undefined` where it is computed. */
export function readValue(value: unknown): unknown {
  if (value === null || value === undefined) return true;
  if (typeof value === 'string') return value;
  if (typeof value !== 'object' || !('value' in value) || typeof value.value !== 'string') return undefined;
  try {
    return JSON.parse(value.value);
  } catch {
    return undefined;
  }
}

/** Gives an attribute a value in place of the one it has, or takes it away. */
export function setAttribute(node: Component, name: string, value: string | undefined): void {
  node.attributes = node.attributes.filter((each) => each.type !== 'mdxJsxAttribute' || each.name !== name);
  if (value !== undefined) node.attributes.push({ type: 'mdxJsxAttribute', name, value });
}
