let last = 0;

/** How long a phase of the program took: the time since the phase before ended, as `3.1 s`. */
export function lap(): string {
  const seconds = (performance.now() - last) / 1000;
  last = performance.now();
  return `${seconds.toFixed(1)} s`;
}
