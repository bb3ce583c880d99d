/** A function that makes the value of each object once, and gives the same value from then on; it goes with the object. */
export function memoize<Key extends object, Value>(make: (key: Key) => Value): (key: Key) => Value {
  return remember(new WeakMap<Key, Value>(), (key: Key) => key, make);
}

/** The same for arguments of any kind, by a key of theirs. */
export function memoizeBy<Argument, Value>(
  keyOf: (argument: Argument) => unknown,
  make: (argument: Argument) => Value,
): (argument: Argument) => Value {
  return remember(new Map<unknown, Value>(), keyOf, make);
}

function remember<Argument, Key, Value>(
  made: { get: (key: Key) => Value | undefined; set: (key: Key, value: Value) => unknown },
  keyOf: (argument: Argument) => Key,
  make: (argument: Argument) => Value,
): (argument: Argument) => Value {
  return (argument) => {
    const key = keyOf(argument);
    const known = made.get(key);
    if (known !== undefined) return known;
    const value = make(argument);
    made.set(key, value);
    return value;
  };
}
