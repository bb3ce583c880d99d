import type { Project } from '../settings.ts';

/** The sub-commands of `series` for a project, each loaded on demand. */
export function subCommandsOf(project: Project) {
  return {
    build: async () => (await import('./commands/build.ts')).default(project),
    start: async () => (await import('./commands/start.ts')).default(project),
    preview: async () => (await import('./commands/preview.ts')).default(project),
    dev: async () => (await import('./commands/dev.ts')).default(project),
    book: async () => (await import('./commands/book.ts')).default(project),
    check: async () => (await import('./commands/check.ts')).default(project),
    new: async () => (await import('./commands/new.ts')).default(project),
    import: async () => (await import('./commands/import.ts')).default(project),
    rename: async () => (await import('./commands/rename.ts')).default(project),
    upgrade: async () => (await import('./commands/upgrade.ts')).default(project),
    stats: async () => (await import('./commands/stats.ts')).default(project),
    schema: async () => (await import('./commands/schema.ts')).default(project),
    pull: async () => (await import('./commands/pull.ts')).default(project),
    send: async () => (await import('./commands/send.ts')).default(project),
    mentions: async () => (await import('./commands/mentions.ts')).default(project),
    threads: async () => (await import('./commands/threads.ts')).default(project),
  };
}
