import { type ChildProcess, execFile, spawn, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { promisify } from 'node:util';

const source = '/usr/share/wordpress';
const programs = ['/usr/bin/php', '/usr/sbin/mariadbd', '/usr/bin/mariadb-install-db', '/usr/bin/mariadb'];

/** What is missing for a real WordPress; Debian has it in wordpress, php-cli, php-xml and mariadb-server. */
export function missingForWordPress(): string[] {
  const missing = [`${source}/wp-load.php`, ...programs].filter((path) => !existsSync(path));
  // Without it, WordPress takes every pingback for one that is not well formed.
  const hasXml = missing.length > 0 || /^xml$/m.test(run('/usr/bin/php', ['-m']));
  return hasXml ? missing : ['php-xml'];
}

/** A WordPress on this machine. */
export interface WordPress {
  origin: string;
  /** Publishes a post. @returns its address */
  publish: (slug: string, html: string) => string;
  /** Publishes a post, and tells the pages that it links to. @returns its address */
  ping: (slug: string, html: string) => Promise<string>;
  /** What others said of its posts: `pingback`, `trackback` and so on. */
  responses: () => { type: string; author: string; address: string; text: string }[];
  stop: () => Promise<void>;
}

/**
 * Starts a WordPress with a database of its own in a folder.
 *
 * @param ports of the site that it talks to; it asks no others but those of web servers
 */
export async function startWordPress(folder: string, ports: readonly number[]): Promise<WordPress> {
  const data = join(folder, 'data');
  const site = join(folder, 'site');
  const socket = join(folder, 's.sock');
  const port = await freePort();
  const origin = `http://localhost:${port}`;
  mkdirSync(data, { recursive: true });
  run('/usr/bin/mariadb-install-db', [
    ...['--no-defaults', `--datadir=${data}`, '--auth-root-authentication-method=normal'],
    ...['--skip-test-db', ...asRoot()],
  ]);
  const children: ChildProcess[] = [];
  const start = (program: string, options: string[], env: NodeJS.ProcessEnv = {}) => {
    // In a group of its own: the server of PHP leaves its workers behind.
    const child = spawn(program, options, {
      env: { ...process.env, ...env },
      stdio: 'ignore',
      detached: true,
    });
    children.push(child);
  };
  const stop = async () => {
    for (const { pid } of children.toReversed()) if (pid !== undefined) endGroup(pid);
    await wait(1000);
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    start('/usr/sbin/mariadbd', [
      ...['--no-defaults', ...asRoot(), `--datadir=${data}`, `--socket=${socket}`, '--skip-networking'],
    ]);
    await until(() => existsSync(socket));
    const sql = (query: string) =>
      run('/usr/bin/mariadb', ['--no-defaults', `--socket=${socket}`, '-uroot', '-N', '-B', '-e', query]);
    sql(
      "CREATE DATABASE wp; CREATE USER wp@localhost IDENTIFIED BY 'wp'; GRANT ALL ON wp.* TO wp@localhost;",
    );

    cpSync(source, site, { recursive: true, dereference: true });
    for (const file of ['wp-config.php', '.htaccess']) rmSync(join(site, file), { force: true });
    const write = (file: string, text: string) => {
      mkdirSync(join(site, file, '..'), { recursive: true });
      writeFileSync(join(site, file), text);
    };
    write('wp-config.php', configuration(origin, socket));
    write('wp-content/themes/peer/style.css', '/* Theme Name: Peer */');
    write('wp-content/themes/peer/index.php', theme);
    write('wp-content/mu-plugins/local.php', localPlugin([port, ...ports]));
    write('router.php', router);
    const task = join(site, 'task.php');
    const prepare = (code: string) => write('task.php', `<?php define('WP_USE_THEMES', false); ${code}`);
    const php = (code: string) => {
      prepare(code);
      return run('/usr/bin/php', [task]);
    };
    php(installation);
    start('/usr/bin/php', ['-S', `127.0.0.1:${port}`, '-t', site, join(site, 'router.php')], {
      PHP_CLI_SERVER_WORKERS: '4',
    });
    await untilAnswers(origin);

    const publishing = (slug: string, html: string) =>
      `require __DIR__ . '/wp-load.php'; $id = wp_insert_post(['post_title' => 'Post ${slug}', 'post_name' => '${slug}',
        'post_content' => ${JSON.stringify(html).replaceAll('$', '\\$')}, 'post_status' => 'publish', 'ping_status' => 'open']);
        echo get_permalink($id);`;
    return {
      origin,
      publish: (slug, html) => php(publishing(slug, html)).trim(),
      // Beside this process, whose servers WordPress asks.
      ping: async (slug, html) => {
        prepare(`${publishing(slug, html)} pingback(get_post($id)->post_content, $id);`);
        return (await promisify(execFile)('/usr/bin/php', [task])).stdout.trim();
      },
      responses: () =>
        sql(
          'SELECT comment_type, comment_author, comment_author_url, comment_content FROM wp.wp_comments ORDER BY comment_ID',
        )
          .split('\n')
          .filter(Boolean)
          .map((line) => line.split('\t'))
          .map(([type = '', author = '', address = '', text = '']) => ({ type, author, address, text })),
      stop,
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

function run(program: string, options: string[]): string {
  const { status, stdout, stderr } = spawnSync(program, options, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`${program} ended with ${status}:\n${stdout}\n${stderr}`);
  return stdout;
}

function asRoot(): string[] {
  return process.getuid?.() === 0 ? ['--user=root'] : [];
}

function endGroup(pid: number): void {
  try {
    process.kill(-pid, 'SIGTERM');
  } catch {
    // It has ended by itself.
  }
}

/** A port that nothing listens on. */
export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === 'string') throw new Error('a port is a number');
  return address.port;
}

async function until(isSo: () => boolean): Promise<void> {
  for (let attempt = 0; attempt < 600 && !isSo(); attempt++) await wait(100);
  if (!isSo()) throw new Error('it does not start');
}

async function untilAnswers(origin: string): Promise<void> {
  let status = 0;
  for (let attempt = 0; attempt < 600 && status !== 200; attempt++) {
    status = await fetch(origin).then(
      (response) => response.status,
      () => 0,
    );
    if (status !== 200) await wait(100);
  }
  if (status !== 200) throw new Error(`WordPress answers ${status}`);
}

const configuration = (origin: string, socket: string) => `<?php
define('DB_NAME', 'wp'); define('DB_USER', 'wp'); define('DB_PASSWORD', 'wp');
define('DB_HOST', 'localhost:${socket}'); define('DB_CHARSET', 'utf8mb4'); define('DB_COLLATE', '');
define('WP_HOME', '${origin}'); define('WP_SITEURL', '${origin}'); define('DISABLE_WP_CRON', true);
$table_prefix = 'wp_';
if (!defined('ABSPATH')) define('ABSPATH', __DIR__ . '/');
require_once ABSPATH . 'wp-settings.php';
`;

/** Debian ships no theme with the package itself. */
const theme = `<!doctype html><html><head><title><?php wp_title(); ?></title><?php wp_head(); ?></head><body>
<?php while (have_posts()) { the_post(); the_title('<h1>', '</h1>'); the_content(); ?><!-- <?php trackback_rdf(); ?> --><?php } ?>
</body></html>`;

/** Otherwise WordPress, which has a guard too, asks no server of this machine. */
const localPlugin = (ports: readonly number[]) => `<?php
add_filter('http_request_host_is_external', '__return_true');
add_filter('http_allowed_safe_ports', fn($ports) => array_merge($ports, [${ports.join(', ')}]));
add_filter('pre_option_ping_sites', fn() => '');
`;

const router = `<?php
$path = __DIR__ . parse_url($_SERVER['REQUEST_URI'], PHP_URL_PATH);
if (is_file($path)) return false;
chdir(__DIR__); $_SERVER['SCRIPT_NAME'] = '/index.php'; require __DIR__ . '/index.php';
`;

const installation = `
define('WP_INSTALLING', true);
$_SERVER['HTTP_HOST'] = 'localhost';
require __DIR__ . '/wp-load.php';
require ABSPATH . 'wp-admin/includes/upgrade.php';
function wp_mail() { return true; }
wp_install('Peer', 'admin', 'admin@peer.example', true, '', 'secret-of-the-peer');
switch_theme('peer');
update_option('permalink_structure', '/%postname%/');
foreach (['default_ping_status' => 'open', 'default_pingback_flag' => 1, 'comment_moderation' => 0, 'comment_previously_approved' => 0] as $name => $value) update_option($name, $value);
$GLOBALS['wp_rewrite']->init(); flush_rewrite_rules();
wp_delete_post(1, true);
`;
