import type { Component } from './blocks.ts';

/** The value of an attribute that is written as plain text. */
export function attribute(node: Component, name: string): string | undefined {
  const found = node.attributes.find((each) => each.type === 'mdxJsxAttribute' && each.name === name);
  return found && typeof found.value === 'string' ? found.value : undefined;
}

/** Gives an attribute a value in place of the one it has, or takes it away. */
export function setAttribute(node: Component, name: string, value: string | undefined): void {
  node.attributes = node.attributes.filter((each) => each.type !== 'mdxJsxAttribute' || each.name !== name);
  if (value !== undefined) node.attributes.push({ type: 'mdxJsxAttribute', name, value });
}
