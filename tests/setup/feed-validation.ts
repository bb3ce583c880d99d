import { parseXml, type Xml } from './xml.ts';

const rfc822 = /^(Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d{2} [A-Z][a-z]{2} \d{4} \d{2}:\d{2}:\d{2} [+-]\d{4}$/;
const rfc3339 = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:Z|[+-]\d{2}:\d{2})$/;
const uri = /^[a-z][a-z0-9+.-]*:[^\s]+$/i;

/** What is wrong with a feed by the rules of its format: RSS 2.0 and its best practices, RFC 4287, JSON Feed 1.1. */
export function findFaults(text: string, file: string): string[] {
  const faults: string[] = [];
  const must = (holds: boolean, rule: string) => {
    if (!holds) faults.push(rule);
  };
  if (file.endsWith('rss.xml')) checkRss(parseXml(text), must);
  else if (file.endsWith('atom.xml')) checkAtom(parseXml(text), must);
  else if (file.endsWith('feed.json')) checkJson(JSON.parse(text), must);
  else throw new Error(`there are no rules for ${file}`);
  return faults;
}

type Must = (holds: boolean, rule: string) => void;

function checkRss(rss: Xml, must: Must): void {
  must(rss.name === 'rss' && rss.attributes.version === '2.0', 'the root is <rss version="2.0">');
  const [channel] = rss.all('channel');
  if (!channel) throw new Error('there is no channel');
  for (const name of ['title', 'link', 'description'])
    must(channel.one(name) !== '', `the channel has a ${name}`);
  const [built] = channel.all('lastBuildDate');
  must(built === undefined || rfc822.test(built.text), 'lastBuildDate is a date of RFC 822');
  must(hasLink(channel.all('atom:link'), 'self'), 'the feed says where it is');
  const items = channel.all('item');
  for (const item of items) {
    must(uri.test(item.one('link')), 'an item links to its page');
    must(item.one('title') !== '' && item.one('description') !== '', 'an item has a title and a description');
    must(rfc822.test(item.one('pubDate')), `pubDate is a date of RFC 822: ${item.one('pubDate')}`);
    must(item.all('guid')[0]?.attributes.isPermaLink === 'false', 'a guid that is no URL says so');
    checkHtml(item.one('content:encoded'), must);
  }
  checkUnique(
    items.map((item) => item.one('guid')),
    must,
  );
}

function checkAtom(feed: Xml, must: Must): void {
  must(
    feed.name === 'feed' && feed.attributes.xmlns === 'http://www.w3.org/2005/Atom',
    'the root is an Atom feed',
  );
  must(
    hasLink(feed.all('link'), 'self') && hasLink(feed.all('link'), 'alternate'),
    'the feed links to itself and its page',
  );
  const entries = feed.all('entry');
  for (const each of [feed, ...entries]) {
    must(uri.test(each.one('id')), 'an id is a URI');
    must(each.one('title') !== '', 'there is a title');
    must(rfc3339.test(each.one('updated')), 'updated is a date of RFC 3339');
  }
  must(
    feed.all('author').length > 0 || entries.every((entry) => entry.all('author').length > 0),
    'there is an author',
  );
  for (const entry of entries) {
    must(rfc3339.test(entry.one('published')), 'published is a date of RFC 3339');
    must(entry.one('published') <= entry.one('updated'), 'nothing is updated before it is published');
    must(entry.all('content')[0]?.attributes.type === 'html', 'the content is HTML');
    checkHtml(entry.one('content'), must);
  }
  checkUnique(
    entries.map((entry) => entry.one('id')),
    must,
  );
}

function checkJson(
  feed: {
    version: string;
    title: string;
    items: { id: string; content_html: string; date_published: string; url: string }[];
  },
  must: Must,
): void {
  must(feed.version === 'https://jsonfeed.org/version/1.1', 'the version is 1.1');
  must(feed.title !== '', 'there is a title');
  for (const item of feed.items) {
    must(uri.test(item.id) && uri.test(item.url), 'an item has an id and a URL');
    must(rfc3339.test(item.date_published), 'date_published is a date of RFC 3339');
    checkHtml(item.content_html, must);
  }
  checkUnique(
    feed.items.map(({ id }) => id),
    must,
  );
}

function checkHtml(html: string, must: Must): void {
  must(/<p[ >]/.test(html), 'the content is a text');
  must(
    !/<script|<style|class="permalink"|\son\w+=|\sstyle=/.test(html),
    'the content has no scripts and no permalinks',
  );
  for (const [, address = ''] of html.matchAll(/\s(?:href|src|srcset|cite)="([^"]*)"/g))
    must(/^(?:https?|mailto|tel):/.test(address), `addresses are absolute: ${address}`);
}

function checkUnique(ids: readonly string[], must: Must): void {
  must(new Set(ids).size === ids.length, 'ids are unique');
}

function hasLink(links: readonly Xml[], rel: string): boolean {
  return links.some(({ attributes }) => attributes.rel === rel && uri.test(attributes.href ?? ''));
}
