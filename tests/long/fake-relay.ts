import { createServer } from 'node:http';
import { text } from 'node:stream/consumers';
import { FakeFeed, feedEntry } from '../setup/fake-feed.ts';

/** A stand-in for a relay of pingbacks: takes them as XML-RPC, asks the page that links, and tells of them in a feed. */
export interface FakeRelay {
  /** Address that pages name as their pingback server. */
  pingback: string;
  feed: FakeFeed;
  close: () => void;
}

/** Starts a relay on a port of this machine. */
export async function startRelay(port: number): Promise<FakeRelay> {
  const feed = new FakeFeed();
  const server = createServer(async (request, response) => {
    const [source, target] = stringsOf(await text(request));
    const page = source && target ? await (await fetch(source)).text() : '';
    const isLinked = target !== undefined && page.includes(`href="${target}"`);
    if (isLinked)
      feed.entries.push(
        feedEntry(feed.entries.length + 1, {
          author: { type: 'card', name: /<h1>(.*?)<\/h1>/.exec(page)?.[1] ?? '', url: source },
          ...{ url: source, 'wm-source': source, 'wm-target': target, 'wm-protocol': 'pingback' },
        }),
      );
    response.setHeader('content-type', 'text/xml');
    response.end(isLinked ? registered : notLinked);
  });
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  return {
    pingback: `http://localhost:${port}/xmlrpc`,
    feed,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

/** The texts of a call; addresses need no other sign to be written otherwise. */
function stringsOf(call: string): string[] {
  return [...call.matchAll(/<string>(.*?)<\/string>/gs)].map(([, value = '']) =>
    value.replaceAll('&amp;', '&'),
  );
}

const registered =
  '<?xml version="1.0"?><methodResponse><params><param><value><string>registered</string></value></param></params></methodResponse>';

const notLinked =
  '<?xml version="1.0"?><methodResponse><fault><value><struct><member><name>faultCode</name><value><int>17</int></value></member><member><name>faultString</name><value><string>no link</string></value></member></struct></value></fault></methodResponse>';
