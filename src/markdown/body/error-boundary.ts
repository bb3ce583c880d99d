/** A component that failed, for the author of the text. */
export interface ComponentFailure {
  name: string;
  /** What it threw, and the line of the component that did it, as far as the bundler tells. */
  reason: string;
}

/** Errors that a component inside another has reported already. */
const reported = new WeakSet<Error>();

/**
 * Wraps components so that one that fails is reported by its name, and renders nothing.
 *
 * @param fail called with each failure; it may throw
 */
export function withErrorContext(
  components: Readonly<Record<string, unknown>>,
  fail: (failure: ComponentFailure) => void,
): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(components).map(([name, component]) => [
      name,
      typeof component === 'function' ? wrap(name, component) : component,
    ]),
  );

  function wrap(name: string, component: object): unknown {
    const render = (...given: unknown[]) => {
      try {
        const rendered: unknown = Reflect.apply(Object(component), undefined, given);
        return rendered instanceof Promise ? rendered.catch(handle) : rendered;
      } catch (error) {
        return handle(error);
      }
    };
    // Astro knows its components by marks on the function.
    return Object.assign(render, component);

    function handle(error: unknown): unknown {
      if (error instanceof Error && reported.has(error)) throw error;
      try {
        fail({ name, reason: reasonOf(error, name) });
      } catch (failure) {
        if (failure instanceof Error) reported.add(failure);
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
