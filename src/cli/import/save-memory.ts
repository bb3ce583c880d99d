import { setFlagsFromString } from 'node:v8';

/**
 * Makes V8 collect garbage earlier than by default: a large blog makes much of it, and V8 lets it grow to as much
 * as all that is in use. Costs little time, and is for commands that read much once.
 */
export function saveMemory(): void {
  // The space for new objects keeps its size, in place of eight times as much.
  setFlagsFromString('--semi-space-growth-factor=1');
  // Garbage is collected once the heap has grown by half.
  setFlagsFromString('--heap-growing-percent=50');
}
