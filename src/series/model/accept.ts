import { z } from 'astro/zod';

/** The schema of the key `accept`: which warnings are meant so, and why. */
export const acceptSchema = z
  .record(z.string(), z.string().trim().min(1))
  .optional()
  .describe('warnings that are meant so: the id of each, and the reason');
