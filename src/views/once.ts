/** A function that makes the value of each argument once, by its key, and gives the same value from then on. */
export function makeOnce<Argument, Value>(
  keyOf: (argument: Argument) => unknown,
  make: (argument: Argument) => Value,
): (argument: Argument) => Value {
  const made = new Map<unknown, Value>();
  return (argument) => {
    const key = keyOf(argument);
    const value = made.get(key) ?? make(argument);
    made.set(key, value);
    return value;
  };
}
