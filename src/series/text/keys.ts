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

/** A value by its path, through members of its own only; `undefined` where the path leads nowhere. */
export function valueAt(data: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, key) =>
      value !== null && typeof value === 'object' && Object.hasOwn(value, key)
        ? Reflect.get(value, key)
        : undefined,
    data,
  );
}
