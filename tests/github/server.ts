import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { schema as github } from '@octokit/graphql-schema';
import { buildClientSchema, type GraphQLError, graphql } from 'graphql';

/** GitHub's real schema: a question or an answer that does not fit it is an error. */
const schema = buildClientSchema({ __schema: github.json.__schema }, { assumeValid: true });

/** A comment or reply as a test writes it. */
export interface Said {
  id: string;
  body: string;
  author?: string | null;
  createdAt?: string;
  lastEditedAt?: string;
  deletedAt?: string;
  isMinimized?: boolean;
  reactions?: Record<string, number>;
  replies?: Said[];
}

/** A discussion as a test writes it. */
export interface Discussed {
  body?: string;
  number: number;
  title: string;
  updatedAt?: string;
  closed?: boolean;
  locked?: boolean;
  comments?: Said[];
  reactions?: Record<string, number>;
}

/** A question that arrived. */
export interface Question {
  query: string;
  variables: Record<string, unknown>;
  headers: IncomingMessage['headers'];
}

/** A stand-in for GitHub's GraphQL API, true to its schema. */
export class GitHubServer {
  repository = { id: 'R_test', nameWithOwner: 'owner/name' };
  category = 'DIC_test';
  discussions: Discussed[] = [];
  questions: Question[] = [];
  /** Answers in its own way where it returns true. */
  misbehave: ((question: Question, response: ServerResponse) => boolean | Promise<boolean>) | undefined;
  /** Adds errors, and may take away from the data, after a right answer was made. */
  spoil: ((question: Question, answer: { data?: unknown; errors?: unknown[] }) => void) | undefined;
  readonly #server = createServer((request, response) => void this.#answer(request, response));

  /** Address of the API. */
  get address(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  async start(): Promise<this> {
    await new Promise<void>((resolve) => this.#server.listen(0, '127.0.0.1', resolve));
    return this;
  }

  stop(): void {
    this.#server.close();
    this.#server.closeAllConnections();
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    let text = '';
    for await (const chunk of request) text += chunk;
    const question: Question = { ...JSON.parse(text), headers: request.headers };
    this.questions.push(question);
    if (await this.misbehave?.(question, response)) return;
    const { data, errors } = await graphql({
      schema,
      source: question.query,
      variableValues: question.variables,
      rootValue: this.#root(),
    });
    const answer = { data, ...(errors && { errors: errors.map(toError) }) };
    this.spoil?.(question, answer);
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(answer));
  }

  #root() {
    const nodes = () =>
      new Map(
        this.discussions.flatMap((discussed) => [
          [`D_${discussed.number}`, this.#discussion(discussed)],
          ...(discussed.comments ?? []).map((said) => [said.id, this.#comment(said, discussed)] as const),
        ]),
      );
    const node = ({ id }: { id: string }) => {
      const found = nodes().get(id);
      if (!found)
        throw Object.assign(new Error(`Could not resolve to a node with the global id of '${id}'`), {
          type: 'NOT_FOUND',
        });
      return found;
    };
    return {
      repository: ({ owner, name }: { owner: string; name: string }) => {
        if (`${owner}/${name}` !== this.repository.nameWithOwner)
          throw Object.assign(
            new Error(`Could not resolve to a Repository with the name '${owner}/${name}'.`),
            { type: 'NOT_FOUND' },
          );
        return {
          discussion: ({ number }: { number: number }) => {
            const found = this.discussions.find((each) => each.number === number);
            if (found) return this.#discussion(found);
            throw Object.assign(
              new Error(`Could not resolve to a Discussion with the number of ${number}.`),
              {
                type: 'NOT_FOUND',
              },
            );
          },
          discussions: (page: Page & { categoryId?: string }) =>
            connection(
              page.categoryId === this.category ? this.discussions.map((each) => this.#discussion(each)) : [],
              page,
            ),
        };
      },
      node,
      nodes: ({ ids }: { ids: string[] }) => ids.map((id) => () => node({ id })).map((find) => attempt(find)),
      createDiscussion: ({ input }: { input: { title: string; body: string } }) => {
        const number = Math.max(0, ...this.discussions.map((each) => each.number)) + 1;
        const discussed = { number, title: input.title, body: input.body };
        this.discussions.push(discussed);
        return { discussion: this.#discussion(discussed) };
      },
    };
  }

  #discussion(discussed: Discussed) {
    const { number, title, closed = false, locked = false, comments = [], reactions = {} } = discussed;
    return {
      __typename: 'Discussion',
      id: `D_${number}`,
      number,
      title,
      url: `https://github.com/${this.repository.nameWithOwner}/discussions/${number}`,
      updatedAt: discussed.updatedAt ?? '2026-11-20T10:00:00Z',
      closed,
      locked,
      reactionGroups: groups(reactions),
      comments: (page: Page) =>
        connection(
          comments.map((said) => this.#comment(said, discussed)),
          page,
        ),
    };
  }

  #comment(said: Said, discussed: Discussed): Record<string, unknown> {
    const { id, body, author = 'reader', replies = [], reactions = {}, isMinimized = false } = said;
    return {
      __typename: 'DiscussionComment',
      id,
      body,
      url: `https://github.com/${this.repository.nameWithOwner}/discussions/${discussed.number}#discussioncomment-${id.replace(/\D/g, '')}`,
      author:
        author === null ? null : { __typename: 'User', login: author, url: `https://github.com/${author}` },
      createdAt: said.createdAt ?? '2026-11-20T10:00:00Z',
      lastEditedAt: said.lastEditedAt ?? null,
      deletedAt: said.deletedAt ?? null,
      isMinimized,
      reactionGroups: groups(reactions),
      replies: (page: Page) =>
        connection(
          replies.map((reply) => this.#comment(reply, discussed)),
          page,
        ),
    };
  }
}

interface Page {
  first?: number;
  after?: string;
}

/** As GitHub pages: at most 100, and a page size must be named. */
function connection<Node>(all: readonly Node[], { first, after }: Page) {
  const start = after ? Number(Buffer.from(after, 'base64').toString()) : 0;
  const end = () => {
    if (first === undefined)
      throw new Error('You must provide a `first` or `last` value to properly paginate.');
    if (first > 100) throw new Error('Requesting more records than the limit of 100.');
    return Math.min(all.length, start + first);
  };
  return {
    totalCount: all.length,
    nodes: () => all.slice(start, end()),
    pageInfo: () => ({
      hasNextPage: end() < all.length,
      endCursor: Buffer.from(String(end())).toString('base64'),
    }),
  };
}

function groups(reactions: Record<string, number>) {
  const kinds = ['THUMBS_UP', 'THUMBS_DOWN', 'LAUGH', 'HOORAY', 'CONFUSED', 'HEART', 'ROCKET', 'EYES'];
  return kinds.map((content) => ({ content, reactors: { totalCount: reactions[content] ?? 0 } }));
}

/** GitHub gives each error a type, beside what the specification asks for. */
function toError({ message, path, originalError }: GraphQLError) {
  const type: unknown = originalError && Reflect.get(originalError, 'type');
  return { ...(typeof type === 'string' && { type }), message, path };
}

function attempt<Value>(find: () => Value): Value | Error {
  try {
    return find();
  } catch (error) {
    if (error instanceof Error) return error;
    throw error;
  }
}
