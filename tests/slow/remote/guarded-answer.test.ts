import { describe, expect, test } from 'vitest';
import { createGuardedFetch, type GuardLimits, guardLimits } from '../../../src/remote/guarded-request.ts';
import { serve } from '../../setup/loopback-server.ts';

/** The guard, for servers of this machine. */
function guard(limits: Partial<GuardLimits> = {}) {
  return createGuardedFetch({ ...guardLimits, isAllowed: () => true, isAllowedPort: () => true, ...limits });
}

describe('an answer', () => {
  test('holds status, headers in order, body, and the address after redirects', async () => {
    const { origin, reached } = await serve((request, response) => {
      if (request.url === '/a') response.writeHead(302, { location: 'b?c=d' }).end();
      else response.writeHead(200, { link: ['<x>; rel=a', '<y>; rel=b'] }).end('text');
    });
    const answer = await guard()(`${origin}/a`);
    if (answer.kind !== 'answer') throw new Error(answer.reason);
    expect(answer).toMatchObject({ status: 200, url: `${origin}/b?c=d`, isCut: false });
    expect(answer.header('Link')).toEqual(['<x>; rel=a', '<y>; rel=b']);
    expect(answer.body.toString()).toBe('text');
    expect(reached).toEqual(['GET /a', 'GET /b?c=d']);
  });

  test('is cut at its limit, however long the server goes on', async () => {
    const { origin } = await serve((_, response) => {
      const write = () => {
        while (response.write('x'.repeat(1000)));
        response.once('drain', write);
      };
      write();
    });
    const answer = await guard({ bytes: 2500 })(origin);
    if (answer.kind !== 'answer') throw new Error(answer.reason);
    expect([answer.body.length, answer.isCut]).toEqual([2500, true]);
  });

  test('that is exactly as long as its limit is whole', async () => {
    const { origin } = await serve((_, response) => response.end('x'.repeat(2500)));
    const answer = await guard({ bytes: 2500 })(origin);
    if (answer.kind !== 'answer') throw new Error(answer.reason);
    expect([answer.body.length, answer.isCut]).toEqual([2500, false]);
  });

  test('after too many redirects is none', async () => {
    const { origin, reached } = await serve((request, response) => {
      response.writeHead(302, { location: `${request.url}x` }).end();
    });
    expect(await guard()(`${origin}/`)).toMatchObject({ kind: 'refused' });
    expect(reached).toHaveLength(6);
  });

  test.each([301, 302, 307, 308])('to what was sent comes from where %d leads', async (status) => {
    const { origin, reached } = await serve((request, response) => {
      if (request.url === '/') response.writeHead(status, { location: '/moved' }).end();
      else request.pipe(response);
    });
    const answer = await guard()(`${origin}/`, { method: 'POST', body: 'ä=b' });
    expect(answer.kind === 'answer' && answer.body.toString()).toBe('ä=b');
    expect(reached).toEqual(['POST /', 'POST /moved']);
  });

  test('with “see other” is asked for, and nothing is sent twice', async () => {
    const { origin, reached } = await serve((request, response) => {
      if (request.url === '/') response.writeHead(303, { location: '/state' }).end();
      else response.end('received');
    });
    const answer = await guard()(`${origin}/`, { method: 'POST', body: 'a=b' });
    expect(answer).toMatchObject({ kind: 'answer', status: 200 });
    expect(reached).toEqual(['POST /', 'GET /state']);
  });
});

test.each([
  ['that says nothing', () => {}],
  [
    'that stops within its answer',
    (_: unknown, response: { write: (text: string) => unknown }) => void response.write('a'),
  ],
])('a server %s is given up after a while', async (_, listener) => {
  const { origin } = await serve(listener);
  expect(await guard({ patience: 150 })(origin)).toEqual({
    kind: 'unreachable',
    reason: 'no answer within 0.15 s',
  });
});

test('a server that is not there, or hangs up, is unreachable', async () => {
  expect(await guard()('http://127.0.0.1:1/')).toEqual({
    kind: 'unreachable',
    reason: 'nothing answers there',
  });
  const { origin } = await serve((request) => request.socket.destroy());
  expect(await guard()(origin)).toMatchObject({ kind: 'unreachable' });
});
