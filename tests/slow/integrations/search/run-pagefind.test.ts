import { spawnSync } from 'node:child_process';
import { readFileSync, readlinkSync } from 'node:fs';
import { afterEach, expect, test, vi } from 'vitest';
import { runPagefind } from '../../../../src/integrations/search/run-pagefind.ts';
import { isRunning } from '../../../../src/temporary.ts';

afterEach(() => void vi.useRealTimers());

/** Runs a task that waits for ever once Pagefind runs; `then` is done to its process. */
async function stuck(then: (pid: number) => void): Promise<{ message: string; pid: number }> {
  let pid = 0;
  const task = runPagefind(
    async ({ createIndex }) => {
      await createIndex();
      then(pid);
      await new Promise(() => {});
    },
    (started) => {
      pid = started;
    },
  );
  const message = await task.catch((error: Error) => error.message);
  return { message: String(message), pid };
}

test('what Pagefind was asked for is the result, and its process ends', async () => {
  let pid = 0;
  const result = await runPagefind(
    async ({ createIndex }) => {
      const { index } = await createIndex();
      return index?.addHTMLFile({ url: '/a/', content: '<html lang="de"><body>Text</body></html>' });
    },
    (started) => {
      pid = started;
    },
  );
  expect(result?.file?.url).toBe('/a/');
  await vi.waitFor(() => expect(isRunning(pid)).toBe(false), 10_000);
});

test('Pagefind has an allocator that keeps what is freed', async () => {
  let [program, environment] = ['', ''];
  await stuck((pid) => {
    program = readlinkSync(`/proc/${pid}/exe`);
    environment = readFileSync(`/proc/${pid}/environ`, 'utf8');
    process.kill(pid, 'SIGKILL');
  });
  const setting = /_RJEM_MALLOC_CONF=([^\0]+)/.exec(environment)?.[1];
  const env = { _RJEM_MALLOC_CONF: `confirm_conf:true,${setting}` };
  const { stderr } = spawnSync(program, ['--version'], { env, encoding: 'utf8' });
  expect(stderr).toContain('Set conf value: dirty_decay_ms:-1');
});

test('a Pagefind that dies is told by how it ended', async () => {
  const { message } = await stuck((pid) => process.kill(pid, 'SIGKILL'));
  expect(message).toBe('Search: Pagefind ended before its work was done (SIGKILL).');
});

test('a Pagefind that does nothing for 40 seconds is ended, even if it takes no notice of requests', async () => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
  const { message, pid } = await stuck((pid) => {
    process.kill(pid, 'SIGSTOP');
    vi.advanceTimersByTime(42_000);
  });
  expect(message).toBe('Search: Pagefind hangs: it has done nothing for 40 seconds.');
  await vi.waitFor(() => expect(isRunning(pid)).toBe(false), 10_000);
});

test('an error of the task is passed on', async () => {
  await expect(runPagefind(() => Promise.reject(new Error('no index')))).rejects.toThrow('no index');
});
