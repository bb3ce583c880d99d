/** An error beside the rendering whose message says all there is to say: it is shown without a stack. */
export class BuildFailure extends Error {
  override name = 'BuildFailure';
}

const { promise, reject } = Promise.withResolvers<never>();
promise.catch(() => {}); // Whoever waits for it handles it.

/** Never resolves; rejects when something beside the rendering fails, so that the build ends at once. */
export const buildAborted: Promise<never> = promise;

/** Ends the build that this process runs, with what went wrong. */
export const abortBuild: (reason: unknown) => void = reject;
