/** What a component threw while a text was drawn, told so that the author of the text can act on it. */
class RenderError extends Error {
  override name = 'Error';
}

/**
 * Wraps components so that one that fails says so by its name and that of the text, without the way through the code
 * that draws pages.
 *
 * @param file the text that uses them
 */
export function withErrorContext(
  components: Readonly<Record<string, unknown>>,
  file: string,
): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(components).map(([name, component]) => [
      name,
      typeof component === 'function' ? guard(name, component, file) : component,
    ]),
  );
}

function guard(name: string, component: object, file: string): unknown {
  const draw = (...given: unknown[]) => {
    try {
      const drawn: unknown = Reflect.apply(Object(component), undefined, given);
      return drawn instanceof Promise ? drawn.catch(fail) : drawn;
    } catch (error) {
      return fail(error);
    }
  };
  // Astro knows its components by marks on the function.
  return Object.assign(draw, component);

  function fail(error: unknown): never {
    if (error instanceof RenderError) throw error;
    // Its cause would bring back the way through our own code.
    const failed = new RenderError(`${file}: the component <${name}> fails: ${reasonOf(error, name)}`);
    failed.stack = failed.message;
    throw failed;
  }
}

/** The reason, and the line of the component, which only the development server knows. */
function reasonOf(error: unknown, name: string): string {
  if (!(error instanceof Error)) return String(error);
  const place = error.stack?.match(new RegExp(`/(components/${name}\\.astro:\\d+:\\d+)`))?.[1];
  return place === undefined ? error.message : `${error.message} (${place})`;
}
