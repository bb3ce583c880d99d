/** Names of an object's own members, in their order, for lists that would otherwise repeat them. */
export function keysOf<Named extends object>(named: Named): Extract<keyof Named, string>[] {
  return Object.keys(named).filter((name) => isKeyOf(named, name));
}

/** Whether an object has a member of its own with a name. */
export function isKeyOf<Named extends object>(
  named: Named,
  name: string,
): name is Extract<keyof Named, string> {
  return Object.hasOwn(named, name);
}
