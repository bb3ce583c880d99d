/** The sub-commands of `series`, each loaded when it is asked for. */
export const subCommands = {
  build: async () => (await import('./commands/build.ts')).default,
  preview: async () => (await import('./commands/preview.ts')).default,
  dev: async () => (await import('./commands/dev.ts')).default,
  check: async () => (await import('./commands/check.ts')).default,
  new: async () => (await import('./commands/new.ts')).default,
  rename: async () => (await import('./commands/rename.ts')).default,
  stats: async () => (await import('./commands/stats.ts')).default,
  schema: async () => (await import('./commands/schema.ts')).default,
  pull: async () => (await import('./commands/pull.ts')).default,
  threads: async () => (await import('./commands/threads.ts')).default,
};

/** The name of a sub-command. */
export type SubCommand = keyof typeof subCommands;

/** Whether there is a sub-command of this name. */
export function isSubCommand(name: string): name is SubCommand {
  return Object.hasOwn(subCommands, name);
}
