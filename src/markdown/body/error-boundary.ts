/** A component that failed, as it is told to the author of the text. */
export interface ComponentFailure {
  name: string;
  /** What it threw, and the line of the component that did it, as far as the bundler tells. */
  reason: string;
}

/** Errors that have been told already: by a component inside another. */
const told = new WeakSet<Error>();

/**
 * Wraps components so that one that fails is told by its name; nothing stands in its place.
 *
 * @param fail is told of each that fails; it may throw
 */
export function withErrorContext(
  components: Readonly<Record<string, unknown>>,
  fail: (failure: ComponentFailure) => void,
): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(components).map(([name, component]) => [
      name,
      typeof component === 'function' ? guard(name, component) : component,
    ]),
  );

  function guard(name: string, component: object): unknown {
    const draw = (...given: unknown[]) => {
      try {
        const drawn: unknown = Reflect.apply(Object(component), undefined, given);
        return drawn instanceof Promise ? drawn.catch(handle) : drawn;
      } catch (error) {
        return handle(error);
      }
    };
    // Astro knows its components by marks on the function.
    return Object.assign(draw, component);

    function handle(error: unknown): unknown {
      if (error instanceof Error && told.has(error)) throw error;
      try {
        fail({ name, reason: reasonOf(error, name) });
      } catch (failure) {
        if (failure instanceof Error) told.add(failure);
        throw failure;
      }
      return '';
    }
  }
}

function reasonOf(error: unknown, name: string): string {
  if (!(error instanceof Error)) return String(error);
  const place = error.stack?.match(new RegExp(`/(components/${name}\\.astro:\\d+:\\d+)`))?.[1];
  return place === undefined ? error.message : `${error.message} (${place})`;
}
