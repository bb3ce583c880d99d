import { describe, expect, test } from 'vitest';
import { GitHubError, isMissing, isTemporary, toFailure } from '../../../../src/remote/github/failure.ts';

const server = { api: 'https://api.github.example', token: 'a-secret-token' };

/** The kind of a failure, and what it says. */
function read(error: unknown): [string, string] {
  const { kind, message } = toFailure(error, server);
  return [kind, message];
}

const failed = (status: number, more: object = {}, message = 'no') =>
  Object.assign(new Error(message), { status, ...more });
const answered = (...types: readonly string[]) => ({
  errors: types.map((type) => ({ type, message: type })),
});

describe('a failed request is', () => {
  test.each<[string, unknown]>([
    ['rate-limit', failed(429)],
    ['rate-limit', failed(403, { headers: { 'x-ratelimit-remaining': '0' } })],
    ['rate-limit', answered('RATE_LIMITED')],
    ['rate-limit', new Error('API rate limit exceeded')],
    ['refused', failed(401)],
    ['refused', failed(403)],
    ['refused', failed(403, { headers: { 'x-ratelimit-remaining': '1' } })],
    ['refused', answered('FORBIDDEN')],
    ['refused', answered('INSUFFICIENT_SCOPES', 'NOT_FOUND')],
    ['refused', failed(404)],
    ['missing', answered('NOT_FOUND', 'NOT_FOUND')],
    ['temporary', answered('NOT_FOUND', 'OTHER')],
    ['temporary', failed(500, { headers: { 'x-ratelimit-remaining': '0' } })],
    ['temporary', new Error('fetch failed')],
    ['temporary', undefined],
  ])('%s: %j', (kind, error) => {
    expect(read(error)[0]).toBe(kind);
  });

  test('known by its kind', () => {
    const errors = (['temporary', 'missing', 'refused'] as const).map((kind) => new GitHubError(kind, ''));
    expect([errors.map(isTemporary), errors.map(isMissing)]).toEqual([
      [true, false, false],
      [false, true, false],
    ]);
    expect(isTemporary(new Error('temporary'))).toBe(false);
  });
});

describe('its message', () => {
  test('says when the limit ends, if the server does', () => {
    const end = (headers: Readonly<Record<string, string>>) =>
      read(failed(429, { headers }))[1].split(':')[0];
    expect(end({ 'retry-after': '61' })).toMatch(/ for 2 min$/);
    expect(end({ 'retry-after': '0' })).toMatch(/is used up$/);
    expect(read(failed(429, { headers: { 'x-ratelimit-reset': '1767268800' } }))[1]).toContain(
      'until 12:00 UTC',
    );
    expect(end({ 'x-ratelimit-reset': '99999999999999' })).toMatch(/is used up$/);
    expect(end({})).toMatch(/is used up$/);
  });

  test('holds as much as a sentence can of what a server says, each once, and no secret', () => {
    expect(read(new Error('x'.repeat(300)))[1]).toMatch(/: x{300}$/);
    expect(read(new Error('x'.repeat(301)))[1]).toMatch(/: x{300}…$/);
    expect(read({ errors: [{ message: 'a' }, { message: 'a' }, { message: 'b' }] })[1]).toContain('a; b');
    expect(read(new Error('bad a-secret-token'))[1]).toContain('bad ***');
    expect(read(failed(401, {}, ''))[1]).toContain('it does not say why');
  });

  test('says plainly that no answer came', () => {
    expect(read(new Error('The operation was aborted'))[1]).toContain('no answer in time');
  });
});
