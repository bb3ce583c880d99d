let last = 0;

/** Ends a phase of the program. @returns how long it took, since the phase before ended: `3.1 s` */
export function endPhase(): string {
  const seconds = (performance.now() - last) / 1000;
  last = performance.now();
  return `${seconds.toFixed(1)} s`;
}
