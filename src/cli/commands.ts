/** The sub-commands of `series`, each loaded when it is asked for. */
export const subCommands = {
  build: async () => (await import('./build.ts')).default,
  preview: async () => (await import('./preview.ts')).default,
  dev: async () => (await import('./dev.ts')).default,
  check: async () => (await import('./check.ts')).default,
  new: async () => (await import('./new.ts')).default,
  rename: async () => (await import('./rename.ts')).default,
  stats: async () => (await import('./stats.ts')).default,
  schema: async () => (await import('./schema.ts')).default,
  pull: async () => (await import('./pull.ts')).default,
  threads: async () => (await import('./threads.ts')).default,
  test: async () => (await import('./test.ts')).default,
};

/** The name of a sub-command. */
export type SubCommand = keyof typeof subCommands;

/** Whether there is a sub-command of this name. */
export function isSubCommand(name: string): name is SubCommand {
  return Object.hasOwn(subCommands, name);
}
