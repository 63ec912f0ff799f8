/**
 * nginx and Apache with the configurations of assets/hosting serve what was built:
 *
 *     node test/ci/hosting.mjs
 *
 * Each has all its files in a folder of its own and a free port, and its other pages forbid frames,
 * as those of many organisations do.
 */
import assert from 'node:assert/strict';
import { execFileSync, spawn } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import http from 'node:http';
import https from 'node:https';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { hostedFiles } from './hosted-files.mjs';

process.chdir(resolve(dirname(fileURLToPath(import.meta.url)), '../..'));
const work = mkdtempSync(join(tmpdir(), 'hosting-'));
execFileSync('chmod', ['755', work]);
const site = join(work, 'site');
cpSync('dist/addin', site, { recursive: true });

const freePort = () =>
  new Promise((found) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => found(port));
    });
  });

const get = (url) =>
  new Promise((found, failed) => {
    const { get: ask } = url.startsWith('https') ? https : http;
    ask(url, { rejectUnauthorized: false, agent: false }, (response) => {
      const parts = [];
      response.on('data', (part) => parts.push(part));
      response.on('end', () =>
        found({
          status: response.statusCode,
          headers: response.headers,
          body: Buffer.concat(parts),
        }),
      );
    }).on('error', failed);
  });

async function untilItAnswers(url) {
  for (let tries = 100; ; tries--) {
    const answer = await get(url).catch(() => undefined);
    if (answer) return;
    assert.ok(tries > 0, `${url} does not answer`);
    await new Promise((done) => setTimeout(done, 100));
  }
}

/** The file as it is in the repository, but for what its first lines say to change. */
function nginx(port) {
  const [cert, key] = [join(work, 'sdg.crt'), join(work, 'sdg.key')];
  const subject = ['-subj', '/CN=localhost', '-days', '1', '-keyout', key, '-out', cert];
  execFileSync('openssl', ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', ...subject], {
    stdio: 'ignore',
  });
  let ours = readFileSync('assets/hosting/nginx.conf', 'utf8');
  for (const [from, to] of [
    ['listen 443 ssl;', `listen 127.0.0.1:${port} ssl;`],
    ['/etc/ssl/sdg.crt', cert],
    ['/etc/ssl/sdg.key', key],
    ['/var/www/sdg', site],
  ]) {
    assert.equal(ours.split(from).length, 2, `nginx.conf names ${from} once`);
    ours = ours.replace(from, to);
  }
  writeFileSync(join(work, 'sdg.conf'), ours);
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
    .map((name) => `${name}_temp_path ${work}/${name};`)
    .join(' ');
  writeFileSync(
    join(work, 'nginx.conf'),
    `${process.getuid?.() === 0 ? 'user root;' : ''}
pid ${work}/nginx.pid;
daemon off;
events {}
http {
  ${temporary}
  access_log off;
  add_header X-Frame-Options SAMEORIGIN;
  include ${work}/sdg.conf;
}
`,
  );
  return ['nginx', '-p', work, '-e', join(work, 'nginx.log'), '-c', join(work, 'nginx.conf')];
}

function apache(port) {
  const modules = ['mpm_event', 'authz_core', 'dir', 'mime', 'headers']
    .map((name) => `LoadModule ${name}_module /usr/lib/apache2/modules/mod_${name}.so`)
    .join('\n');
  const user = process.getuid?.() === 0 ? 'User www-data\nGroup www-data' : '';
  writeFileSync(
    join(work, 'apache.conf'),
    `${modules}
${user}
ServerName localhost
Listen 127.0.0.1:${port}
PidFile ${work}/apache.pid
ErrorLog ${work}/apache.log
TypesConfig /dev/null
DocumentRoot ${site}
Header always set X-Frame-Options SAMEORIGIN
Header set Content-Security-Policy "frame-ancestors 'self'"
<Directory ${site}>
  AllowOverride FileInfo
</Directory>
`,
  );
  return ['apache2', '-f', join(work, 'apache.conf'), '-DFOREGROUND'];
}

const chunk = readdirSync(join(site, 'chunks')).find((name) => name.endsWith('.js'));
const wanted = hostedFiles(chunk);
let failures = 0;
for (const [name, configure, scheme] of [
  ['nginx', nginx, 'https'],
  ['Apache', apache, 'http'],
]) {
  const port = await freePort();
  const [command, ...words] = configure(port);
  const server = spawn(command, words, { stdio: ['ignore', 'inherit', 'inherit'] });
  const ended = new Promise((done) => server.on('exit', done).on('error', done));
  try {
    await untilItAnswers(`${scheme}://localhost:${port}/`);
    for (const [path, expected] of wanted) {
      const { status, headers, body } = await get(`${scheme}://localhost:${port}/${path}`);
      const sent = Object.fromEntries(Object.keys(expected).map((key) => [key, headers[key]]));
      try {
        assert.equal(status, 200);
        assert.deepEqual(sent, expected);
        assert.ok(body.equals(readFileSync(join(site, path))), 'other bytes');
        console.log(`ok ${name} ${path}`);
      } catch (error) {
        failures++;
        console.log(`FAILED ${name} ${path}: ${error.message}`);
      }
    }
  } finally {
    server.kill('SIGTERM');
    await ended;
  }
}
rmSync(work, { recursive: true, force: true });
process.exitCode = failures > 0 ? 1 : 0;
